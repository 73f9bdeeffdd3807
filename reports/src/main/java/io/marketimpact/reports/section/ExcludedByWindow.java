package io.marketimpact.reports.section;

import io.marketimpact.event.EventWindow;
import io.marketimpact.reports.section.ExcludedLoss.Loss;
import io.marketimpact.reports.text.Counted;
import io.marketimpact.reports.text.Format;
import io.marketimpact.reports.text.Nouns;
import io.marketimpact.reports.text.Words;
import java.util.List;
import java.util.stream.Collectors;

/** Which primary windows exclude the loss of all revenue that filings allow, firm by firm. */
final class ExcludedByWindow {

  /** More firms than these are counted. */
  private static final int MOST_NAMED = 4;

  private static final String ESTIMATE =
      "our estimate of the fall from losing all that filings allow";

  private ExcludedByWindow() {}

  /** Sentences, each with a blank before it; none where no loss is bounded. */
  static String words(List<Loss> losses) {
    List<Loss> excluded = losses.stream().filter(Loss::isExcluded).toList();
    List<Loss> unexcluded = losses.stream().filter(loss -> loss.excluding().isEmpty()).toList();
    String inPart =
        losses.stream()
            .filter(loss -> !loss.excluding().isEmpty() && !loss.open().isEmpty())
            .limit(MOST_NAMED)
            .map(loss -> inPart(loss, excluded.isEmpty()))
            .collect(Collectors.joining());
    return (excluded.isEmpty()
            ? ""
            : " "
                + everyWindow(excluded.get(0).excluding())
                + (" " + ESTIMATE)
                + sizes(excluded, losses.size())
                + ".")
        + inPart
        + (unexcluded.isEmpty()
            ? ""
            : " No primary window excludes "
                + (excluded.isEmpty() && inPart.isEmpty() ? ESTIMATE : "it")
                + sizes(unexcluded, losses.size())
                + ".");
  }

  private static String everyWindow(List<EventWindow> windows) {
    return windows.size() == 1
        ? "The interval of " + names(windows) + " excludes"
        : "The intervals of " + names(windows) + " exclude";
  }

  private static String inPart(Loss loss, boolean namesEstimate) {
    return " "
        + everyWindow(loss.excluding())
        + (namesEstimate
            ? " " + ESTIMATE + ", " + loss.words()
            : " " + Nouns.possessive(loss.firm()) + " " + loss.size())
        + (loss.open().size() == 1 ? "; that of " : "; those of ")
        + names(loss.open())
        + (loss.open().size() == 1 ? " does not." : " do not.");
  }

  private static String sizes(List<Loss> losses, int all) {
    return losses.size() > MOST_NAMED
        ? " for " + Counted.of(losses.size(), all) + " firms"
        : ": " + Words.list(losses.stream().map(Loss::words).toList());
  }

  private static String names(List<EventWindow> windows) {
    return Words.list(windows.stream().map(Format::window).toList());
  }
}
