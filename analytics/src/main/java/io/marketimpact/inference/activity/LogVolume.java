package io.marketimpact.inference.activity;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.base.Require;
import io.marketimpact.market.DaySeries;
import io.marketimpact.market.PriceBar;
import io.marketimpact.market.SecurityId;
import io.marketimpact.market.SessionAxis;
import java.util.Arrays;
import java.util.Collection;
import java.util.OptionalInt;

/**
 * Trading volume on a logarithmic scale, laid out on sessions like returns, so that any model of an
 * expected value can be fitted to it. The volumes must all be adjusted for splits, or none of them.
 */
public final class LogVolume {

  private LogVolume() {}

  /**
   * The logarithm of each session's volume.
   *
   * @param security whose volume
   * @param bars in any order; days off the axis, days without a trade and days with contradicting
   *     volumes are not used
   * @param axis the sessions
   * @return v = ln(number of shares traded), or why there is none
   * @throws IllegalArgumentException if a bar is of another security
   */
  public static Outcome<DaySeries> of(
      SecurityId security, Collection<PriceBar> bars, SessionAxis axis) {
    double[] volumes = new double[axis.size()];
    Arrays.fill(volumes, Double.NaN);
    boolean[] contradicted = new boolean[axis.size()];
    for (PriceBar bar : bars) {
      Require.that(
          bar.security().equals(security), "bars must be of %s: %s", security, bar.security());
      OptionalInt session = axis.indexOf(bar.date());
      double volume = bar.volume().orElse(Double.NaN);
      if (session.isPresent() && volume >= 0 && Double.isFinite(volume)) {
        int day = session.getAsInt();
        contradicted[day] |= volumes[day] >= 0 && volumes[day] != volume;
        volumes[day] = volume;
      }
    }
    for (int day = 0; day < volumes.length; day++) {
      boolean isUsed = volumes[day] > 0 && !contradicted[day];
      volumes[day] = isUsed ? Math.log(volumes[day]) : Double.NaN;
    }
    DaySeries series = DaySeries.of(security.symbol(), axis, volumes);
    return series.count() == 0
        ? Outcome.excluded(
            ExclusionReason.MISSING_INPUT, "the prices have no volume of " + security)
        : Outcome.of(series);
  }
}
