package io.marketimpact.inference.rank;

import io.marketimpact.base.Method;
import io.marketimpact.base.Outcome;
import io.marketimpact.inference.Assessment;
import io.marketimpact.inference.TestResult;
import io.marketimpact.inference.group.GroupSample;
import io.marketimpact.inference.group.TestId;
import io.marketimpact.inference.group.TestStatistic;

/**
 * {@link CorradoZivneyRankZ} with each window day's cross-sectional deviation divided by √(1 - r̄),
 * as in {@link GrankTAdjusted}.
 */
public final class CorradoZivneyRankAdjustedZ implements TestStatistic {

  private static final Method<TestId> METHOD =
      new Method<>(
          new TestId("corrado_zivney_rank_adjusted_z"),
          "Adjusted Corrado-Zivney rank Z",
          "Z = √L·mean_W(Ū)/S as the rank test, each window day's SAR first multiplied by √(1 -"
              + " r̄)/sd of its cross-section",
          "Assumes that a firm's abnormal returns are exchangeable over days and that every pair of"
              + " firms has the mean correlation r̄; allows the event to change their variance, and"
              + " needs enough firms to see how they spread on the event day.",
          "Corrado and Zivney 1992; Kolari and Pynnönen 2010");

  @Override
  public Method<TestId> method() {
    return METHOD;
  }

  @Override
  public Outcome<Assessment> assess(GroupSample sample) {
    return CorradoZivneyRankZ.ranks(sample, SpreadFirms.factor(sample))
        .then(
            ranks ->
                ranks
                    .z()
                    .map(
                        z ->
                            new Assessment(
                                TestResult.normal(z),
                                SpreadFirms.trust(
                                    RankSizes.CORRADO_ZIVNEY_ADJUSTED, sample, ranks))));
  }
}
