package io.marketimpact.inference.rank;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Method;
import io.marketimpact.base.Outcome;
import io.marketimpact.inference.Assessment;
import io.marketimpact.inference.FirmEvidence;
import io.marketimpact.inference.ReferenceDistribution;
import io.marketimpact.inference.TestResult;
import io.marketimpact.inference.Trust;
import io.marketimpact.inference.group.FewFirms;
import io.marketimpact.inference.group.GroupSample;
import io.marketimpact.inference.group.NaiveSize;
import io.marketimpact.inference.group.TestId;
import io.marketimpact.inference.group.TestStatistic;
import io.marketimpact.stat.Distributions;
import io.marketimpact.stat.Ranks;
import io.marketimpact.stat.SignedRankDistribution;
import java.util.Arrays;

/**
 * Sum of the ranks of |CAR| over the firms that rose (Wilcoxon 1945). Ties share their mean rank
 * and zeros are left out; the distribution is exact for these very ranks up to 200 firms, beyond
 * that normal with the ties' variance and a continuity correction of ½. Takes the firms as
 * independent observations.
 */
public final class WilcoxonExact implements TestStatistic {

  private static final Method<TestId> METHOD =
      new Method<>(
          new TestId("wilcoxon_exact"),
          "Wilcoxon signed rank test",
          "W = Σ rank(|CAR|) over firms with CAR > 0, exact distribution by convolution, beyond 200"
              + " firms normal",
          "Assumes that the firms are independent observations, each symmetric about 0.",
          "Wilcoxon 1945");

  /** Beyond this many firms the normal p-value is within 0.0002 of the exact one. */
  private static final int MOST_FOR_EXACT = 200;

  @Override
  public Method<TestId> method() {
    return METHOD;
  }

  @Override
  public Outcome<Assessment> assess(GroupSample sample) {
    return result(sample).map(result -> new Assessment(result, trust(sample)));
  }

  private static Outcome<TestResult> result(GroupSample sample) {
    double[] moved =
        Arrays.stream(sample.each(FirmEvidence::car)).filter(car -> car != 0).toArray();
    if (moved.length == 0) {
      return Outcome.excluded(
          ExclusionReason.UNDEFINED_STATISTIC, "every firm's abnormal return is exactly 0");
    }
    double[] ranks = Ranks.average(Arrays.stream(moved).map(Math::abs).toArray());
    double sum = 0;
    for (int i = 0; i < moved.length; i++) {
      sum += moved[i] > 0 ? ranks[i] : 0;
    }
    return Outcome.of(moved.length <= MOST_FOR_EXACT ? exact(ranks, sum) : normal(ranks, sum));
  }

  private static TestResult exact(double[] ranks, double sum) {
    SignedRankDistribution distribution = SignedRankDistribution.of(ranks);
    return result(
        sum,
        new ReferenceDistribution.Exact(ranks.length),
        distribution.atMost(sum),
        distribution.atLeast(sum));
  }

  private static TestResult normal(double[] ranks, double sum) {
    double total = 0;
    double squares = 0;
    for (double rank : ranks) {
      total += rank;
      squares += rank * rank;
    }
    double deviation = Math.sqrt(squares) / 2;
    double above = sum - total / 2;
    return result(
        sum,
        new ReferenceDistribution.Normal(),
        Distributions.normalUpperTail((-above - 0.5) / deviation),
        Distributions.normalUpperTail((above - 0.5) / deviation));
  }

  private static TestResult result(
      double sum, ReferenceDistribution distribution, double less, double greater) {
    return TestResult.directed(
        sum, distribution, Math.min(1, 2 * Math.min(less, greater)), less, greater);
  }

  private static Trust trust(GroupSample sample) {
    double smallest = Math.min(1, 2 * Math.pow(0.5, SignExact.moved(sample)));
    return FewFirms.unlessUnreachable(
        sample, smallest, NaiveSize.trust(sample, NaiveSize.ofRanks(sample)));
  }
}
