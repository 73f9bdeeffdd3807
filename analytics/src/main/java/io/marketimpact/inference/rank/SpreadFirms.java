package io.marketimpact.inference.rank;

import io.marketimpact.inference.Trust;
import io.marketimpact.inference.TrustLevel;
import io.marketimpact.inference.group.EventTime;
import io.marketimpact.inference.group.FewFirms;
import io.marketimpact.inference.group.GroupSample;
import java.util.Locale;

/**
 * Tests that divide by how the firms spread on the event. Of firms with correlation ρ the deviation
 * estimates σ√(1 - ρ), however many they are (Kolari and Pynnönen 2010), and of few firms it is
 * uncertain; what both do to a test was measured, {@link RankSizes}.
 */
final class SpreadFirms {

  /** A test is called valid whose size at 5 % rounds to 8 % or less. */
  private static final double MOST = 0.085;

  /** A correlation of 1 leaves no spread to correct. */
  private static final double NEARLY_ONE = 0.999;

  private SpreadFirms() {}

  /** What the deviation is to be multiplied by, 1/√(1 - r̄), 1 where r̄ is negative. */
  static double factor(GroupSample sample) {
    return 1 / Math.sqrt(1 - correlation(sample));
  }

  private static double correlation(GroupSample sample) {
    return Math.min(Math.max(sample.meanCorrelation(), 0), NEARLY_ONE);
  }

  /** By the size measured for as many firms of that correlation over a window of that length. */
  static Trust trust(RankSizes test, GroupSample sample, ScoreAverages ranks) {
    double size = test.at(sample.size(), correlation(sample), sample.length());
    String measured =
        String.format(
            Locale.ROOT,
            "simulated with %s of correlation %.2g over %s, a 5 %% test rejects about %.0f %% of"
                + " the time when nothing happened",
            FewFirms.firms(sample),
            correlation(sample),
            sample.length() == 1 ? "1 day" : sample.length() + " days",
            100 * size);
    return ranks.unlessUnreachable(
        sample,
        size < MOST
            ? new Trust(
                sample.sharesDates() ? TrustLevel.VALID : test.onManyDates(),
                "accounts for the firms' correlation and is robust to outliers and to a rise in"
                    + " variance on the day; "
                    + measured
                    + EventTime.caution(sample))
            : new Trust(
                TrustLevel.COMPARISON_ONLY,
                "divides by the firms' dispersion, which "
                    + (sample.size() < FewFirms.FOR_A_DEVIATION
                        ? "few firms estimate poorly"
                        : "is too small where they move together")
                    + "; "
                    + measured));
  }
}
