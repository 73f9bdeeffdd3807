package io.marketimpact.inference.rank;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Method;
import io.marketimpact.base.Outcome;
import io.marketimpact.inference.Assessment;
import io.marketimpact.inference.ReferenceDistribution;
import io.marketimpact.inference.TestResult;
import io.marketimpact.inference.Trust;
import io.marketimpact.inference.group.FewFirms;
import io.marketimpact.inference.group.GroupSample;
import io.marketimpact.inference.group.NaiveSize;
import io.marketimpact.inference.group.TestId;
import io.marketimpact.inference.group.TestStatistic;
import io.marketimpact.stat.Binomial;

/**
 * Number of firms whose CAR is positive, against the binomial distribution with probability ½. A
 * CAR of exactly 0 is neither positive nor negative and is left out. Takes the firms as independent
 * observations.
 */
public final class SignExact implements TestStatistic {

  private static final Method<TestId> METHOD =
      new Method<>(
          new TestId("sign_exact"),
          "Sign test",
          "w = number of firms with CAR > 0, binomial(N, ½)",
          "Assumes that the firms are independent observations, each as likely to rise as to fall.",
          "Dixon and Mood 1946; Brown and Warner 1980");

  @Override
  public Method<TestId> method() {
    return METHOD;
  }

  @Override
  public Outcome<Assessment> assess(GroupSample sample) {
    return result(sample).map(result -> new Assessment(result, trust(sample)));
  }

  private static Outcome<TestResult> result(GroupSample sample) {
    int moved = moved(sample);
    if (moved == 0) {
      return Outcome.excluded(
          ExclusionReason.UNDEFINED_STATISTIC, "every firm's abnormal return is exactly 0");
    }
    Binomial distribution = new Binomial(moved, 0.5);
    int positive = count(sample, 1);
    double less = distribution.atMost(positive);
    double greater = distribution.atLeast(positive);
    return Outcome.of(
        TestResult.directed(
            positive,
            new ReferenceDistribution.Exact(moved),
            Math.min(1, 2 * Math.min(less, greater)),
            less,
            greater));
  }

  static int moved(GroupSample sample) {
    return count(sample, 1) + count(sample, -1);
  }

  /** Firms whose CAR has a sign. */
  static int count(GroupSample sample, int sign) {
    return (int) sample.firms().stream().filter(firm -> Math.signum(firm.car()) == sign).count();
  }

  private static Trust trust(GroupSample sample) {
    double smallest = Math.min(1, 2 * Math.pow(0.5, moved(sample)));
    return FewFirms.unlessUnreachable(
        sample, smallest, NaiveSize.trust(sample, NaiveSize.ofSigns(sample)));
  }
}
