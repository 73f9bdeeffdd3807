package io.marketimpact.study;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Interval;
import io.marketimpact.base.Outcome;
import io.marketimpact.inference.FirmEvidence;
import io.marketimpact.inference.PlaceboWindows;
import io.marketimpact.inference.group.GroupSample;
import io.marketimpact.inference.group.PortfolioEffect;
import io.marketimpact.inference.power.EffectTest;
import io.marketimpact.inference.power.Verdict;
import io.marketimpact.inference.volatility.VolatilityForecast;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The group's effect again without each of its firms: does it rest on one of them? The jackknife
 * shown as a range, since for a mean its t is the cross-sectional t again (Giaccotto and Sfiridis
 * 1996).
 *
 * @param caar cumulative average abnormal return of all firms
 * @param without the group without each firm, in the order of the firms
 */
public record LeaveOneOut(double caar, List<Without> without) implements Serializable {

  /** Keeps its own copy. */
  public LeaveOneOut {
    without = List.copyOf(without);
  }

  /**
   * The group without one firm.
   *
   * @param firm who is left out
   * @param caar cumulative average abnormal return of the others
   * @param effect the effect on the others' portfolio, or why there is none
   * @param placebo the others' placebo-in-time p-value at one volatility, or why there is none
   * @param verdict what the test that decides says of the others, or why there is none
   */
  public record Without(
      FirmKey firm,
      double caar,
      Outcome<PortfolioEffect> effect,
      Outcome<Double> placebo,
      Outcome<Verdict> verdict)
      implements Serializable {}

  /**
   * Leaves out each firm in turn.
   *
   * @param sample the firms
   * @param looks number of the plan's primary windows, for which decisions are adjusted
   * @return the results, or why there are none
   */
  public static Outcome<LeaveOneOut> of(GroupSample sample, int looks) {
    if (sample.size() < 2) {
      return Outcome.excluded(
          ExclusionReason.TOO_FEW_FIRMS, "needs at least 2 firms: " + sample.size());
    }
    List<Without> without = new ArrayList<>();
    for (FirmEvidence firm : sample.firms()) {
      List<FirmEvidence> others = new ArrayList<>(sample.firms());
      others.remove(firm);
      GroupSample rest = GroupSample.of(others, sample.controls(), sample.drawn());
      without.add(
          new Without(
              new FirmKey(firm.event(), firm.security()),
              rest.caar(),
              PortfolioEffect.of(rest),
              rest.placebo().map(PlaceboWindows::twoSided),
              verdict(rest, looks)));
    }
    return Outcome.of(new LeaveOneOut(sample.caar(), without));
  }

  private static Outcome<Verdict> verdict(GroupSample rest, int looks) {
    return PortfolioEffect.of(rest)
        .then(any -> rest.placebo(VolatilityForecast.HEADLINE))
        .map(among -> EffectTest.of(rest.caar(), among.scale(), among.windows(), looks))
        .map(Verdict::of);
  }

  /**
   * Between which values the effect moves when one firm is left out.
   *
   * @return from the lowest to the highest CAAR
   */
  public Interval range() {
    return new Interval(
        without.stream().mapToDouble(Without::caar).min().orElseThrow(),
        without.stream().mapToDouble(Without::caar).max().orElseThrow());
  }

  /**
   * The firm whose absence moves the effect most, the first of equal ones.
   *
   * @return the group without it
   */
  public Without mostInfluential() {
    return without.stream()
        .min(Comparator.comparingDouble(rest -> -Math.abs(rest.caar() - caar)))
        .orElseThrow();
  }
}
