package io.marketimpact.inference.group;

import io.marketimpact.inference.Trust;
import io.marketimpact.inference.TrustLevel;
import io.marketimpact.stat.Distributions;
import java.util.Locale;

/**
 * How often a test that assumes independent firms rejects a true null hypothesis when the firms'
 * abnormal returns have mean correlation r̄: the sample's own answer to "how wrong is this test
 * here" (Kolari and Pynnönen 2010).
 */
public final class NaiveSize {

  /** The level at which sizes are quoted. */
  public static final double LEVEL = 0.05;

  private NaiveSize() {}

  /**
   * Size of a sum of standardized returns compared with the normal distribution, 2Φ(-z/√(1 + (N -
   * 1)r̄)).
   *
   * @param sample the firms
   * @return how often the test rejects at 5 % when nothing happened
   */
  public static double ofSum(GroupSample sample) {
    return ofSum(sample, correlation(sample));
  }

  /**
   * Size of a mean over a cross-sectional standard error, 2P(t &gt; q/√((1 + (N - 1)r̄)/(1 - r̄))).
   *
   * @param sample the firms
   * @return how often the test rejects at 5 % when nothing happened
   */
  public static double ofCrossSection(GroupSample sample) {
    double r = correlation(sample);
    int df = sample.size() - 1;
    double inflation = (1 + df * r) / (1 - r);
    double q = Distributions.studentQuantile(1 - LEVEL / 2, df);
    return Distributions.studentTwoSided(q / Math.sqrt(inflation), df);
  }

  /**
   * Size of a mean over a cross-sectional standard error compared with the normal distribution, as
   * {@link #ofCrossSection} with z in place of q.
   *
   * @param sample the firms
   * @return how often the test rejects at 5 % when nothing happened
   */
  public static double ofCrossSectionAgainstNormal(GroupSample sample) {
    double r = correlation(sample);
    int df = sample.size() - 1;
    double inflation = (1 + df * r) / (1 - r);
    return Distributions.studentTwoSided(normalQuantile() / Math.sqrt(inflation), df);
  }

  /**
   * Size with independent firms whose deviation of N - 1 degrees of freedom is taken as known, 2P(t
   * &gt; z).
   *
   * @param firms N
   * @return how often the test rejects at 5 % when nothing happened
   */
  public static double ofDeviation(int firms) {
    return Distributions.studentTwoSided(normalQuantile(), firms - 1);
  }

  /**
   * As {@link #ofSum} for signs, whose correlation under normality is (2/π)·arcsin r̄.
   *
   * @param sample the firms
   * @return how often the test rejects at 5 % when nothing happened
   */
  public static double ofSigns(GroupSample sample) {
    return ofSum(sample, 2 / Math.PI * Math.asin(correlation(sample)));
  }

  /**
   * As {@link #ofSum} for ranks, whose correlation under normality is (6/π)·arcsin(r̄/2).
   *
   * @param sample the firms
   * @return how often the test rejects at 5 % when nothing happened
   */
  public static double ofRanks(GroupSample sample) {
    return ofSum(sample, 6 / Math.PI * Math.asin(correlation(sample) / 2));
  }

  private static double ofSum(GroupSample sample, double correlation) {
    double inflation = 1 + (sample.size() - 1) * correlation;
    return Distributions.normalTwoSided(normalQuantile() / Math.sqrt(inflation));
  }

  private static double normalQuantile() {
    return Distributions.normalQuantile(1 - LEVEL / 2);
  }

  /**
   * How far a test can be trusted that takes the firms as independent.
   *
   * @param sample the firms
   * @param size how often the test rejects at 5 % when nothing happened
   * @return valid where no two windows overlap or there is one firm, else for comparison only, with
   *     the size
   */
  public static Trust trust(GroupSample sample, double size) {
    if (sample.size() == 1) {
      return new Trust(
          TrustLevel.VALID, "there is only one firm, so no other can be correlated with it");
    }
    if (!sample.windows().overlap()) {
      return new Trust(
          TrustLevel.VALID, "the events share no day, so that they can be taken as independent");
    }
    return new Trust(
        TrustLevel.COMPARISON_ONLY,
        String.format(
            Locale.ROOT,
            "assumes independent events; here %s with a mean residual correlation of %.2g, so that"
                + " a 5 %% test rejects about %.0f %% of the time when nothing happened",
            whoOverlaps(sample),
            sample.meanCorrelation(),
            100 * size));
  }

  private static String whoOverlaps(GroupSample sample) {
    return sample.sharesDates()
        ? sample.size() + " firms share their days"
        : "some of " + sample.size() + " firms share days";
  }

  /** Negative correlation would make the naive test conservative; that is not claimed. */
  private static double correlation(GroupSample sample) {
    return Math.min(Math.max(sample.meanCorrelation(), 0), 0.999);
  }
}
