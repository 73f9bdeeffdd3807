package io.marketimpact.reports.section;

import io.marketimpact.event.Confounder;
import io.marketimpact.event.EventWindow;
import io.marketimpact.reports.text.Format;
import io.marketimpact.reports.text.Words;
import io.marketimpact.study.StudyResult;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * News inside the headline's window that whoever describes the event holds to be the main other
 * reason for a firm's move. Two are given, no further than a sentence of page one reaches; of more
 * the page says where they are.
 */
final class MainConfounder {

  private static final int MOST = 2;
  private static final int MOST_NAMED = 3;

  /** Fewer words of a quotation say too little: those who are named give way. */
  private static final int LEAST = 8;

  /** A sentence for each of the first, with what the stocks did that it is about. */
  static Optional<String> of(StudyResult result) {
    List<String> all =
        Limits.of(result)
            .inWindow()
            .flatMap(
                other ->
                    sentence(other, names(result, other), result.plan().headline().window())
                        .map(said -> said + new StocksOfTheNews(result).moves(other))
                        .stream())
            .toList();
    String more =
        all.size() <= MOST
            ? ""
            : " The appendix has " + (all.size() - MOST) + " more among the other news.";
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(all.stream().limit(MOST).collect(Collectors.joining(" ")) + more);
  }

  /** The firms of whose other news it tells, by name. */
  static List<String> told(StudyResult result) {
    return toldItems(result).flatMap(other -> names(result, other).stream()).distinct().toList();
  }

  /** Whether no other news in the window is left untold. */
  static boolean tellsOfAll(StudyResult result) {
    return toldItems(result).count() == Limits.of(result).inWindow().count();
  }

  private static Stream<Confounder> toldItems(StudyResult result) {
    return Limits.of(result)
        .inWindow()
        .filter(other -> !names(result, other).isEmpty())
        .limit(MOST);
  }

  private static List<String> names(StudyResult result, Confounder other) {
    return result
        .firms()
        .filter(firm -> other.mainFor().contains(firm.event().security()))
        .map(result::nameOf)
        .distinct()
        .toList();
  }

  static Optional<String> sentence(Confounder other, List<String> firms, EventWindow window) {
    if (firms.isEmpty()) {
      return Optional.empty();
    }
    String lead = lead(who(firms, window), window);
    return Optional.of(
        lead + Quotation.of(other.what(), Quotation.PAGE_ONE - Quotation.words(lead).size()));
  }

  private static String lead(String who, EventWindow window) {
    return "Other news for "
        + who
        + (window.length() == 1 ? "" : ", " + Format.window(window))
        + ": ";
  }

  /** By name where that leaves room for a quotation; else several by number, one cut short. */
  private static String who(List<String> firms, EventWindow window) {
    String count = firms.size() + " firms";
    if (firms.size() > MOST_NAMED) {
      return count;
    }
    String named = Words.list(firms);
    int excess = Quotation.words(lead(named, window)).size() + LEAST - Quotation.PAGE_ONE;
    if (excess <= 0) {
      return named;
    }
    List<String> words = Quotation.words(named);
    return firms.size() > 1
        ? count
        : String.join(" ", words.subList(0, Math.max(0, words.size() - excess))) + "\u2026";
  }
}
