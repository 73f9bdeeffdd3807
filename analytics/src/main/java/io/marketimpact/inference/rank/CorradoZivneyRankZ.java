package io.marketimpact.inference.rank;

import io.marketimpact.base.Method;
import io.marketimpact.base.Outcome;
import io.marketimpact.inference.Assessment;
import io.marketimpact.inference.TestResult;
import io.marketimpact.inference.group.GroupSample;
import io.marketimpact.inference.group.TestId;
import io.marketimpact.inference.group.TestStatistic;

/**
 * The rank test with each window day's standardized returns first divided by their cross-sectional
 * standard deviation, a guard against a rise in variance on the day (Corrado and Zivney 1992). With
 * few firms that deviation is itself too uncertain, and with firms that move together too small:
 * {@link CorradoZivneyRankAdjustedZ} mends the latter.
 */
public final class CorradoZivneyRankZ implements TestStatistic {

  private static final Method<TestId> METHOD =
      new Method<>(
          new TestId("corrado_zivney_rank_z"),
          "Corrado-Zivney rank Z",
          "Z = √L·mean_W(Ū)/S as the rank test, each window day's SAR first divided by its"
              + " cross-sectional deviation",
          "Assumes that a firm's abnormal returns are exchangeable over days, and needs enough"
              + " firms to see how they spread on the event day.",
          "Corrado and Zivney 1992");

  @Override
  public Method<TestId> method() {
    return METHOD;
  }

  @Override
  public Outcome<Assessment> assess(GroupSample sample) {
    return ranks(sample, 1)
        .then(
            ranks ->
                ranks
                    .z()
                    .map(
                        z ->
                            new Assessment(
                                TestResult.normal(z),
                                SpreadFirms.trust(RankSizes.CORRADO_ZIVNEY, sample, ranks))));
  }

  /** With each window day's deviation multiplied by a factor. */
  static Outcome<ScoreAverages> ranks(GroupSample sample, double factor) {
    return Scorings.ranksOfRescaledDays(sample, factor)
        .map(scoring -> ScoreAverages.of(sample, scoring));
  }
}
