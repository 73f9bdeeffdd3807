package io.marketimpact.reports.section;

import io.marketimpact.base.Lazy;
import io.marketimpact.inference.power.Decision;
import io.marketimpact.reports.text.Counted;
import io.marketimpact.reports.text.Digits;
import io.marketimpact.study.FirmWindow;
import io.marketimpact.study.GroupWindow;
import io.marketimpact.study.StudyResult;
import java.util.List;
import java.util.Optional;

/**
 * What an answer means for an investor, in two sentences: what it settles, and what an effect of
 * the size at stake would have looked like.
 */
final class SoWhat {

  private static final String MORE = " is more than noise";

  private final StudyResult result;
  private final Digits digits;
  private final List<FirmWindow> firms;
  private final Lazy<Adjustment> adjustment;

  private SoWhat(StudyResult result) {
    this.result = result;
    this.digits = Digits.of(result);
    this.firms =
        result
            .firms()
            .flatMap(firm -> firm.window(result.plan().headline()).result().stream())
            .toList();
    this.adjustment = Lazy.of(() -> Adjustment.of(result));
  }

  /** Nothing where no firm could be studied. */
  static String of(StudyResult result) {
    SoWhat words = new SoWhat(result);
    if (words.firms.isEmpty()) {
      return "";
    }
    return words.moreThanNoise().orElseGet(() -> words.mayBeChance() + ExcludedLoss.of(result));
  }

  /** Two sentences, empty where nothing is. */
  private Optional<String> moreThanNoise() {
    if (adjustment.get().significant() > 0
        && (firms.size() == 1 || adjustment.get().state() == Adjustment.State.SURVIVES)) {
      return Optional.of(moreThanNoise("this" + MORE, Found.largest(result)));
    }
    return OverallAverage.significant(result)
        .map(average -> moreThanNoise("the average" + MORE, Found.average(result)));
  }

  /** One sentence: there is room for another. */
  private String mayBeChance() {
    if (adjustment.get().significant() > 0) {
      return mayBeChance(adjustment.get().doubt());
    }
    long averages = significantAverages();
    return averages > 0
        ? averageOfAGroup(averages)
        : detectable()
            .map(
                sizes ->
                    "For an investor, prices do not confirm an effect; tests could miss one "
                        + sizes)
            .orElse("For an investor, prices neither confirm nor exclude an effect.");
  }

  private String moreThanNoise(String what, Optional<String> size) {
    return "For an investor, "
        + what
        + size.map(words -> ": " + words).orElse("")
        + (Scope.hasOneDay(result)
            ? ". One date cannot separate the news from other news of the same day."
            : ". Other news of the same days is in these returns.");
  }

  private static String mayBeChance(String why) {
    return "For an investor, this may be chance: " + why + ".";
  }

  /** Over several groups averages are not adjusted for their number. */
  private String averageOfAGroup(long averages) {
    return "For an investor, the significant "
        + (averages == 1
            ? "average of one group"
            : "averages of " + Counted.inWords(averages) + " groups")
        + " may be chance: no average is adjusted for "
        + Counted.inWords(result.groups().size())
        + " groups.";
  }

  private long significantAverages() {
    return Scope.hasOneGroup(result)
        ? 0
        : result.groups().stream()
            .flatMap(group -> group.window(result.plan().headline()).stream())
            .map(GroupWindow::decision)
            .flatMap(decision -> decision.result().stream())
            .filter(Decision::isDistinguishable)
            .count();
  }

  /** The sizes found with 80 % power, the smallest and the largest; an interval excludes others. */
  private Optional<String> detectable() {
    double[] sizes =
        firms.stream()
            .flatMap(firm -> firm.verdict().minimumDetectable().result().stream())
            .mapToDouble(Double::doubleValue)
            .toArray();
    if (sizes.length == 0) {
      return Optional.empty();
    }
    String range = digits.sizes(sizes);
    return Optional.of(
        "smaller than "
            + range
            + (range.equals(digits.size(sizes[0])) ? "." : ", varying by stock."));
  }
}
