package io.marketimpact.study;

import io.marketimpact.base.Interval;
import io.marketimpact.base.Outcome;
import io.marketimpact.event.EventWindow;
import io.marketimpact.inference.PlaceboWindows;
import io.marketimpact.inference.group.PortfolioEffect;
import io.marketimpact.inference.power.Decision;
import io.marketimpact.inference.power.EffectTest;
import io.marketimpact.inference.power.Power;
import io.marketimpact.inference.power.Verdict;
import io.marketimpact.inference.volatility.ScaledPlacebo;
import io.marketimpact.market.SecurityId;
import io.marketimpact.model.ModelId;
import io.marketimpact.stat.Distributions;
import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A group's result for one event window under one model.
 *
 * @param model id of the model
 * @param window the window
 * @param firms number of firms with a complete window
 * @param caar cumulative average abnormal return of these firms, as a fraction
 * @param meanCorrelation mean correlation of their residuals
 * @param effect the effect on their portfolio, or why there is none
 * @param placebo their window among placebo windows, or why there is none
 * @param scaled the same with each window divided by the volatility expected of it, which decides
 * @param tests every test of the engine, in the order of its list
 * @param leaveOneOut the effect without each firm, or why it was not looked at
 * @param adjusted each firm's p-values adjusted for the number of firms
 * @param looks number of the plan's primary windows, for which the decision is adjusted
 * @param controlWeights weight of each untouched stock in the portfolio of the gap, empty where the
 *     firms have none or cannot be matched
 */
public record GroupWindow(
    ModelId model,
    EventWindow window,
    int firms,
    double caar,
    double meanCorrelation,
    Outcome<PortfolioEffect> effect,
    Outcome<PlaceboWindows> placebo,
    Outcome<ScaledPlacebo> scaled,
    List<GroupTest> tests,
    Outcome<LeaveOneOut> leaveOneOut,
    AdjustedByFirm adjusted,
    int looks,
    SortedMap<SecurityId, Double> controlWeights)
    implements Serializable {

  /** Keeps its own copies. */
  public GroupWindow {
    tests = List.copyOf(tests);
    controlWeights =
        Collections.unmodifiableSortedMap(new TreeMap<>((Map<SecurityId, Double>) controlWeights));
  }

  /**
   * 95 % interval of the effect by t.
   *
   * @return CAAR ± t₀.₉₇₅·s_p√C, as fractions, or why there is none
   */
  public Outcome<Interval> interval() {
    return effect.map(
        portfolioEffect ->
            Distributions.studentInterval(
                portfolioEffect.caar(),
                portfolioEffect.standardError(),
                portfolioEffect.degreesOfFreedom(),
                StudyPlan.CONFIDENCE));
  }

  /**
   * The effect on the group that t would find four times in five.
   *
   * @return the minimum detectable effect, as a positive fraction, or why there is none
   */
  public Outcome<Double> minimumDetectable() {
    return effect.map(
        portfolioEffect ->
            Power.minimumDetectableEffect(
                portfolioEffect.standardError(),
                portfolioEffect.degreesOfFreedom(),
                StudyPlan.LEVEL,
                StudyPlan.POWER));
  }

  /**
   * The test of the group's effect that decides.
   *
   * @return the placebo test, or why there is none
   */
  public Outcome<EffectTest> test() {
    return effect.then(
        portfolio ->
            scaled.map(
                among -> EffectTest.of(portfolio.caar(), among.scale(), among.windows(), looks)));
  }

  /**
   * What the test that decides says.
   *
   * @return the verdict, or why there is none
   */
  public Outcome<Verdict> verdict() {
    return test().map(Verdict::of);
  }

  /**
   * What may be said about the group's move.
   *
   * @return the verdict's decision, or why there is none
   */
  public Outcome<Decision> decision() {
    return verdict().map(Verdict::decision);
  }
}
