package io.marketimpact.inference.group;

import io.marketimpact.inference.Trust;
import io.marketimpact.inference.TrustLevel;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** What few firms do to a test. */
public final class FewFirms {

  private static final double TENTH = 0.1;

  /** Below this many firms a cross-sectional deviation is too uncertain to divide by. */
  public static final int FOR_A_DEVIATION = 12;

  private FewFirms() {}

  /**
   * The number of firms in words.
   *
   * @param sample the firms
   * @return such as 5 firms
   */
  public static String firms(GroupSample sample) {
    return sample.size() == 1 ? "1 firm" : sample.size() + " firms";
  }

  /**
   * The judgment on a test that divides by the deviation of few firms as if it were known.
   *
   * @param sample the firms
   * @return for comparison only, with the true size at 5 %
   */
  public static Trust rescaled(GroupSample sample) {
    return new Trust(
        TrustLevel.COMPARISON_ONLY,
        String.format(
            Locale.ROOT,
            "divides by the deviation of %s as if it were known, so a 5 %% test rejects about %.0f"
                + " %% of the time when nothing happened",
            firms(sample),
            100 * NaiveSize.ofDeviation(sample.size())));
  }

  /**
   * The given judgment, unless no sample of this size reaches 5 %.
   *
   * @param sample the firms
   * @param smallest the smallest p-value that so many firms can give
   * @param otherwise the judgment where it is below 5 %
   * @return that judgment, or that the test cannot reject
   */
  public static Trust unlessUnreachable(GroupSample sample, double smallest, Trust otherwise) {
    return smallest < NaiveSize.LEVEL
        ? otherwise
        : new Trust(
            TrustLevel.CANNOT_REJECT,
            String.format(
                Locale.ROOT,
                "no outcome of %s gives a p-value below %s",
                firms(sample),
                bound(smallest)));
  }

  /** With the digits of any p-value, down: no outcome lies below it then either. */
  private static String bound(double smallest) {
    return BigDecimal.valueOf(smallest)
        .setScale(smallest < TENTH ? 3 : 2, RoundingMode.DOWN)
        .toPlainString();
  }
}
