package io.marketimpact.inference.parametric;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Method;
import io.marketimpact.base.Outcome;
import io.marketimpact.inference.Assessment;
import io.marketimpact.inference.FirmEvidence;
import io.marketimpact.inference.ReferenceDistribution;
import io.marketimpact.inference.TestResult;
import io.marketimpact.inference.Trust;
import io.marketimpact.inference.TrustLevel;
import io.marketimpact.inference.group.Counting;
import io.marketimpact.inference.group.CrossSection;
import io.marketimpact.inference.group.GroupSample;
import io.marketimpact.inference.group.NaiveSize;
import io.marketimpact.inference.group.TestId;
import io.marketimpact.inference.group.TestStatistic;
import io.marketimpact.stat.Moments;
import io.marketimpact.stat.RandomStreams;
import io.marketimpact.stat.RandomizationDistribution;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * The cross-sectional t corrected for skewness by Johnson (1978), √n(S + γS²/3 + γ/(6n)) with S =
 * x̄/s and γ = Σ(x - x̄)³/(n·s³), against its own distribution over resamples of the firms about
 * their mean (Lyon, Barber and Tsai 1999, after Sutton 1993). {@link SkewnessAdjustedT} is Hall's
 * (1992), with a cubic term that makes it monotone.
 *
 * <p>Lyon, Barber and Tsai resample n/4 firms. A quarter of few firms has no skewness to see, so
 * that fewer than 80 are resampled whole; of up to five every resample is taken instead of some.
 */
public final class JohnsonBootstrapT implements TestStatistic {

  private static final Method<TestId> METHOD =
      new Method<>(
          new TestId("johnson_bootstrap_t"),
          "Johnson's t by bootstrap",
          "t = √N·(S + γS²/3 + γ/(6N)), S = mean(CAR)/sd(CAR), γ their skewness, p = (1 + #{|t_b| ≥"
              + " |t|})/(1 + B) over resamples of the firms about their mean",
          "Assumes that the firms are independent observations of one distribution, enough of them"
              + " to stand for it.",
          "Johnson 1978; Lyon, Barber and Tsai 1999");

  private static final int DRAWS = 1_999;
  private static final int MOST_TO_LIST = 5;
  private static final int FEWEST_TO_QUARTER = 80;
  private static final int QUARTER = 4;

  /** Below this many firms the resamples of the firms stand for little but themselves. */
  private static final int FEW_FIRMS = 20;

  @Override
  public Method<TestId> method() {
    return METHOD;
  }

  @Override
  public Counting counting() {
    return Counting.ON_REQUEST;
  }

  @Override
  public Outcome<Assessment> assess(GroupSample sample) {
    if (sample.size() < 3) {
      return Outcome.excluded(
          ExclusionReason.TOO_FEW_FIRMS,
          "needs at least 3 firms to see whether they are skewed: " + sample.size());
    }
    double[] cars = sample.each(FirmEvidence::car);
    return CrossSection.deviation(cars)
        .map(deviation -> new Assessment(result(sample, cars), trust(sample)));
  }

  private static TestResult result(GroupSample sample, double[] cars) {
    double mean = Moments.mean(cars);
    RandomizationDistribution rank = new RandomizationDistribution(statistic(cars, 0));
    if (cars.length <= MOST_TO_LIST) {
      every(cars, values -> rank.add(statistic(values, mean)));
    } else {
      drawn(sample, cars, values -> rank.add(statistic(values, mean)));
    }
    return TestResult.ranked(rank, new ReferenceDistribution.Bootstrap(rank.draws()));
  }

  /** A resample of one firm over and over has no deviation and counts as far. */
  private static double statistic(double[] values, double center) {
    double n = values.length;
    double mean = Moments.mean(values);
    double deviation = Moments.standardDeviation(values);
    if (!(deviation > 0)) {
      return Math.signum(mean - center) * Double.POSITIVE_INFINITY;
    }
    double cubes = 0;
    for (double value : values) {
      double scaled = (value - mean) / deviation;
      cubes += scaled * scaled * scaled;
    }
    double s = (mean - center) / deviation;
    double skew = cubes / n;
    return Math.sqrt(n) * (s + skew * s * s / 3 + skew / (6 * n));
  }

  /** Hands over resamples, again and again in one array. */
  private interface Resample {
    void accept(double[] values);
  }

  private static void every(double[] cars, Resample resample) {
    int n = cars.length;
    double[] values = new double[n];
    long all = Math.round(Math.pow(n, n));
    for (long number = 0; number < all; number++) {
      long rest = number;
      for (int i = 0; i < n; i++) {
        values[i] = cars[(int) (rest % n)];
        rest /= n;
      }
      resample.accept(values);
    }
  }

  private static void drawn(GroupSample sample, double[] cars, Resample resample) {
    SplittableRandom stream =
        RandomStreams.of(sample.seed(), METHOD.id().value(), sample.firms().get(0).event().value());
    int n = cars.length;
    double[] values = new double[n < FEWEST_TO_QUARTER ? n : (n + QUARTER - 1) / QUARTER];
    for (int draw = 0; draw < DRAWS; draw++) {
      for (int i = 0; i < values.length; i++) {
        values[i] = cars[(int) (RandomStreams.uniform(stream) * n)];
      }
      resample.accept(values);
    }
  }

  private static Trust trust(GroupSample sample) {
    Trust naive = NaiveSize.trust(sample, NaiveSize.ofCrossSection(sample));
    return sample.size() >= FEW_FIRMS
        ? naive
        : new Trust(
            TrustLevel.COMPARISON_ONLY,
            String.format(
                Locale.ROOT,
                "resamples of %d firms are little more than the same firms again; %s",
                sample.size(),
                naive.reason()));
  }
}
