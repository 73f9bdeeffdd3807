package io.marketimpact.inference.rank;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.inference.ReferenceLaw;
import io.marketimpact.inference.TestResult;
import io.marketimpact.inference.Trust;
import io.marketimpact.inference.group.FewFirms;
import io.marketimpact.inference.group.GroupSample;
import io.marketimpact.inference.group.NaiveSize;
import io.marketimpact.inference.group.TestStatistic;
import io.marketimpact.stat.Binomial;

/**
 * Number of firms whose CAR is positive, against the binomial law with probability ½. A CAR of
 * exactly 0 is neither positive nor negative and is left out. Takes the firms as independent
 * observations.
 */
public final class SignExact implements TestStatistic {

  @Override
  public String id() {
    return "sign_exact";
  }

  @Override
  public String name() {
    return "Sign test";
  }

  @Override
  public String citation() {
    return "Dixon and Mood 1946; Brown and Warner 1980";
  }

  @Override
  public String formula() {
    return "w = number of firms with CAR > 0, binomial(N, ½)";
  }

  @Override
  public String assumption() {
    return "Takes the firms as independent observations, each as likely to rise as" + " to fall.";
  }

  @Override
  public Outcome<TestResult> test(GroupSample sample) {
    int moved = moved(sample);
    if (moved == 0) {
      return Outcome.excluded(
          ExclusionReason.UNDEFINED_STATISTIC, "every firm's abnormal return is exactly 0");
    }
    Binomial law = new Binomial(moved, 0.5);
    int positive = count(sample, 1);
    double less = law.atMost(positive);
    double greater = law.atLeast(positive);
    return Outcome.of(
        TestResult.directed(
            positive,
            new ReferenceLaw.Exact(moved),
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

  @Override
  public Trust trust(GroupSample sample) {
    double smallest = Math.min(1, 2 * Math.pow(0.5, moved(sample)));
    return FewFirms.unlessUnreachable(
        sample, smallest, NaiveSize.trust(sample, NaiveSize.ofSigns(sample)));
  }
}
