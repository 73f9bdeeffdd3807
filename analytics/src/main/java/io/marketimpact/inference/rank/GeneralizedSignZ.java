package io.marketimpact.inference.rank;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Method;
import io.marketimpact.base.Outcome;
import io.marketimpact.inference.Assessment;
import io.marketimpact.inference.ReferenceDistribution;
import io.marketimpact.inference.TestResult;
import io.marketimpact.inference.Trust;
import io.marketimpact.inference.group.Counting;
import io.marketimpact.inference.group.FewFirms;
import io.marketimpact.inference.group.GroupSample;
import io.marketimpact.inference.group.NaiveSize;
import io.marketimpact.inference.group.TestId;
import io.marketimpact.inference.group.TestStatistic;
import io.marketimpact.stat.Binomial;

/**
 * Number of firms whose CAR is positive against the share p̂ of positive days in their estimation
 * windows, Z = (w - Np̂)/√(Np̂(1 - p̂)) (Cowan 1992). Below 20 firms the p-value is exact: the
 * probability under binomial(N, p̂) of every number not more likely than w. Values of exactly 0 are
 * neither positive nor negative and are left out.
 */
public final class GeneralizedSignZ implements TestStatistic {

  private static final Method<TestId> METHOD =
      new Method<>(
          new TestId("generalized_sign_z"),
          "Generalized sign Z",
          "Z = (w - N·p̂)/√(N·p̂·(1 - p̂)), w = number of firms with CAR > 0, p̂ = mean share of"
              + " positive estimation days; p from binomial(N, p̂) below 20 firms, else normal",
          "Assumes that the firms are independent observations, each as likely to rise as on its"
              + " estimation days.",
          "Cowan 1992");

  /** From this many firms on the normal distribution is used. */
  private static final int ENOUGH_FOR_NORMAL = 20;

  @Override
  public Method<TestId> method() {
    return METHOD;
  }

  @Override
  public Counting counting() {
    return Counting.ALSO_BY_NORMAL;
  }

  @Override
  public Outcome<Assessment> assess(GroupSample sample) {
    return result(sample).map(result -> new Assessment(result, trust(sample)));
  }

  private static Outcome<TestResult> result(GroupSample sample) {
    int moved = SignExact.moved(sample);
    double rising = sample.days().signShare(1);
    double falling = sample.days().signShare(-1);
    if (moved == 0 || !(rising > 0 && falling > 0)) {
      return Outcome.excluded(
          ExclusionReason.UNDEFINED_STATISTIC,
          "needs abnormal returns of both signs in the estimation window and a firm that moved");
    }
    int rose = SignExact.count(sample, 1);
    double z = (rose * falling - (moved - rose) * rising) / Math.sqrt(moved * (rising * falling));
    if (moved >= ENOUGH_FOR_NORMAL) {
      return Outcome.of(TestResult.normal(z));
    }
    Binomial distribution = new Binomial(moved, rising);
    return Outcome.of(
        TestResult.directed(
            z,
            new ReferenceDistribution.Exact(moved),
            distribution.asUnlikely(rose),
            distribution.atMost(rose),
            distribution.atLeast(rose)));
  }

  private static Trust trust(GroupSample sample) {
    Trust naive = NaiveSize.trust(sample, NaiveSize.ofSigns(sample));
    int moved = SignExact.moved(sample);
    if (moved >= ENOUGH_FOR_NORMAL) {
      return naive;
    }
    Binomial distribution = new Binomial(moved, sample.days().signShare(1));
    return FewFirms.unlessUnreachable(
        sample, Math.min(distribution.asUnlikely(0), distribution.asUnlikely(moved)), naive);
  }
}
