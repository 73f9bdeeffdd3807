package io.marketimpact.reports.section;

import io.marketimpact.inference.power.Decision;
import io.marketimpact.reports.text.Digits;
import io.marketimpact.reports.text.Format;
import io.marketimpact.reports.text.Words;
import io.marketimpact.study.FirmExposure;
import io.marketimpact.study.FirmWindow;
import io.marketimpact.study.GroupWindow;
import io.marketimpact.study.StudyExposure;
import io.marketimpact.study.StudyResult;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * What an answer means for an investor, in two sentences: what it settles, and what an effect of
 * the size at stake would have looked like.
 */
final class SoWhat {

  private static final String MORE = " is more than noise";

  /** Below it a whole percent would say too little. */
  private static final double SMALL = 0.01;

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
      return moreThanNoise("this" + MORE, Found.largest(result));
    }
    if (OverallAverage.significant(result).isPresent()) {
      return moreThanNoise("the average" + MORE, Found.average(result));
    }
    if (adjustment.significant() > 0) {
      return mayBeChance(adjustment.doubt());
    }
    long averages = significantAverages();
    return averages > 0
        ? averageOfAGroup(averages)
        : "For an investor, prices neither confirm nor exclude an effect" + detectable() + ".";
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
        + (averages == 1 ? "average of one group" : "averages of " + averages + " groups")
        + " may be chance: no average is adjusted for "
        + result.groups().size()
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
    return "; a stock had to move "
        + (least.equals(most) ? least : least + " to " + most)
        + " to be noticed";
  }

  /** Whose loss of everything that filings allow lies outside the interval of the move. */
  private String atStake() {
    return result.exposure().map(this::atStake).orElse("");
  }

  private String atStake(StudyExposure exposure) {
    List<FirmExposure> bounded =
        exposure.firms().stream()
            .filter(firm -> firm.study().detectableAtMost().result().isPresent())
            .filter(
                firm -> firm.study().exposed().result().filter(one -> !one.isPart()).isPresent())
            .toList();
    return bounded.isEmpty()
        ? ""
        : " "
            + sentence(
                exposure.market().name(),
                bounded.stream()
                    .filter(SoWhat::isExcluded)
                    .map(firm -> new Loss(AtStake.name(result, firm), effect(firm)))
                    .toList(),
                bounded.size());
  }

  /**
   * What losing all that filings allow would cost a stock.
   *
   * @param firm its name
   * @param effect on its price, under the assumptions of the study
   */
  record Loss(String firm, double effect) {

    private String words() {
      return firm + " " + size();
    }

    private String size() {
      return shown(Math.abs(effect));
    }

    /** Rounded down: what others lose is no less than what is shown. */
    private String least() {
      double size = Math.abs(effect);
      return shown(
          BigDecimal.valueOf(size).setScale(size < SMALL ? 4 : 2, RoundingMode.DOWN).doubleValue());
    }

    private static String shown(double size) {
      return size < SMALL ? Format.size(size) : Format.chance(size);
    }
  }

  private static double effect(FirmExposure firm) {
    return firm.study().detectableAtMost().result().orElseThrow().effect();
  }

  private static boolean isExcluded(FirmExposure firm) {
    return firm.study()
        .request()
        .move()
        .map(move -> effect(firm) < move.interval().low())
        .result()
        .orElse(false);
  }

  /** Named where a sentence of page one has room for all, else counted with the smallest loss. */
  static String sentence(String market, List<Loss> excluded, int bounded) {
    String loss = "all " + market + " revenue that filings allow";
    if (excluded.isEmpty()) {
      return "On our assumptions, no interval excludes the loss of " + loss + ".";
    }
    String end = excluded.size() == 1 ? ": outside the interval." : ": outside the intervals.";
    String named = cost(loss, Words.list(excluded.stream().map(Loss::words).toList())) + end;
    if (Quotation.words(named.replace("\u202F%", "%")).size() <= Quotation.PAGE_ONE) {
      return named;
    }
    Loss least =
        excluded.stream()
            .min(Comparator.comparingDouble(one -> Math.abs(one.effect())))
            .orElseThrow();
    return cost(loss, excluded.size() + " of " + bounded + " firms " + least.least() + " or more")
        + end;
  }

  private static String cost(String loss, String whom) {
    return "On our assumptions, losing " + loss + " would cost " + whom;
  }
}
