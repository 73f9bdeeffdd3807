package io.marketimpact.reports.text;

import io.marketimpact.study.FirmStudy;
import java.util.Collection;

/**
 * How many firms are studied, and in how many events: a firm may have several.
 *
 * @param events studied, one per firm and day 0
 * @param firms with at least one of them
 */
public record FirmCount(int events, int firms) {

  /**
   * Counts firms by their stocks.
   *
   * @param studies one per firm and event
   * @return the count
   */
  public static FirmCount of(Collection<FirmStudy> studies) {
    return new FirmCount(
        studies.size(),
        (int) studies.stream().map(study -> study.event().security()).distinct().count());
  }

  /**
   * The count in words.
   *
   * @return such as five firms, or four events of two firms where a firm has several
   */
  public String words() {
    return events == firms ? firmWords() : Counted.inWords(events) + " events of " + firmWords();
  }

  /**
   * The count of all of them in words.
   *
   * @return such as all five firms, both firms, or both events of one firm
   */
  public String allWords() {
    if (events == 1) {
      return "the one firm";
    }
    if (events > 2) {
      return "all " + words();
    }
    return events == firms ? "both firms" : "both events of " + firmWords();
  }

  private String firmWords() {
    return firms == 1 ? "one firm" : Counted.inWords(firms) + " firms";
  }
}
