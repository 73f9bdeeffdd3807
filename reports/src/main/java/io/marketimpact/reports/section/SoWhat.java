package io.marketimpact.reports.section;

import io.marketimpact.inference.power.Decision;
import io.marketimpact.reports.text.Digits;
import io.marketimpact.reports.text.Words;
import io.marketimpact.study.FirmExposure;
import io.marketimpact.study.FirmWindow;
import io.marketimpact.study.GroupWindow;
import io.marketimpact.study.StudyExposure;
import io.marketimpact.study.StudyResult;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * What an answer means for an investor, in two sentences: what it settles, and what an effect of
 * the size at stake would have looked like.
 */
final class SoWhat {

  private static final int MOST_NAMED = 4;

  private final StudyResult result;
  private final Digits digits;
  private final List<FirmWindow> firms;

  private SoWhat(StudyResult result) {
    this.result = result;
    this.digits = Digits.of(result);
    this.firms =
        result
            .firms()
            .flatMap(firm -> firm.window(result.plan().headline()).result().stream())
            .toList();
  }

  /** Nothing where no firm could be studied. */
  static String of(StudyResult result) {
    SoWhat words = new SoWhat(result);
    return words.firms.isEmpty() ? "" : words.found() + words.atStake();
  }

  private String found() {
    Adjustment adjustment = Adjustment.of(result);
    if (adjustment.significant() > 0
        && (firms.size() == 1 || adjustment.state() == Adjustment.State.SURVIVES)) {
      return moreThanNoise("this");
    }
    if (OverallAverage.significant(result).isPresent()) {
      return moreThanNoise("the average");
    }
    if (adjustment.significant() > 0) {
      return mayBeChance(adjustment.doubt(firms.size()));
    }
    return isAverageOfAGroupSignificant()
        ? mayBeChance("it is not adjusted for " + result.groups().size() + " groups")
        : "For an investor, prices neither confirm nor exclude an effect" + detectable() + ".";
  }

  private static String moreThanNoise(String what) {
    return "For an investor, "
        + what
        + " is more than noise. One date cannot separate the news from other news of the same"
        + " day.";
  }

  private static String mayBeChance(String why) {
    return "For an investor, this may be chance: " + why + ".";
  }

  /** Over several groups averages are not adjusted for their number. */
  private boolean isAverageOfAGroupSignificant() {
    return !Scope.hasOneGroup(result)
        && result.groups().stream()
            .flatMap(group -> group.window(result.plan().headline()).stream())
            .map(GroupWindow::decision)
            .flatMap(decision -> decision.result().stream())
            .anyMatch(Decision::isDistinguishable);
  }

  /** The sizes from which the test finds an effect in a stock, the smallest and the largest. */
  private String detectable() {
    double[] sizes =
        firms.stream()
            .flatMap(firm -> firm.verdict().minimumDetectable().result().stream())
            .mapToDouble(Double::doubleValue)
            .toArray();
    if (sizes.length == 0) {
      return "";
    }
    String least = digits.size(DoubleStream.of(sizes).min().orElseThrow());
    String most = digits.size(DoubleStream.of(sizes).max().orElseThrow());
    return "; "
        + (least.equals(most) ? least : least + " to " + most)
        + " in one stock was detectable";
  }

  /** Whose loss of everything that filings allow the test would have found. */
  private String atStake() {
    return result.exposure().map(this::atStake).orElse("");
  }

  private String atStake(StudyExposure exposure) {
    List<FirmExposure> bounded =
        exposure.firms().stream()
            .filter(firm -> firm.study().detectableAtMost().result().isPresent())
            .toList();
    return bounded.isEmpty()
        ? ""
        : " "
            + sentence(
                exposure.market().name(),
                bounded.stream()
                    .filter(SoWhat::wouldBeFound)
                    .map(firm -> AtStake.name(result, firm))
                    .toList(),
                bounded.size());
  }

  private static boolean wouldBeFound(FirmExposure firm) {
    return firm.study().detectableAtMost().result().orElseThrow().ratio() >= 1;
  }

  static String sentence(String market, List<String> found, int bounded) {
    String loss = "loss of all revenue in " + market + " that filings allow was detectable";
    if (found.isEmpty()) {
      return "Not even the " + loss + ".";
    }
    return "The "
        + loss
        + (found.size() < bounded ? " only at " : " at ")
        + (found.size() > MOST_NAMED
            ? found.size() + " of " + bounded + " firms"
            : Words.list(found))
        + ".";
  }
}
