package io.marketimpact.reports.section;

import io.marketimpact.event.Confounder;
import io.marketimpact.event.EventWindow;
import io.marketimpact.reports.text.Format;
import io.marketimpact.reports.text.Words;
import io.marketimpact.study.StudyResult;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * News inside the headline's window that whoever describes the event holds to be the main other
 * reason for a firm's move. Two are quoted, no further than a sentence of page one reaches; of more
 * the page says where they are.
 */
final class MainConfounder implements Finding {

  private static final int MOST = 2;
  private static final int MOST_NAMED = 3;

  /** Words of a sentence of page one. */
  private static final int LONGEST = 25;

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  @Override
  public Optional<String> of(StudyResult result) {
    List<String> all =
        Limits.of(result)
            .inWindow()
            .flatMap(
                other ->
                    sentence(other, names(result, other), result.plan().headline().window())
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
    String lead =
        "Main confounder for "
            + (firms.size() > MOST_NAMED ? firms.size() + " firms" : Words.list(firms))
            + ", "
            + Format.window(window)
            + ": ";
    return Optional.of(
        lead + "\u201C" + quoted(other.what(), LONGEST - words(lead).size()) + "\u201D");
  }

  private static List<String> words(String text) {
    return BLANKS.splitAsStream(text.strip()).toList();
  }

  /** In full where it is short, else to the end of a sentence, else with the words left out. */
  private static String quoted(String what, int most) {
    List<String> words = words(what);
    if (words.size() <= most) {
      return String.join(" ", words).replaceFirst("\\.$", "") + ".";
    }
    List<String> first = words.subList(0, most);
    for (int end = most; end > 0; end--) {
      if (first.get(end - 1).endsWith(".")) {
        return String.join(" ", first.subList(0, end));
      }
    }
    return String.join(" ", first).replaceFirst("[,;:]$", "") + "\u2026";
  }
}
