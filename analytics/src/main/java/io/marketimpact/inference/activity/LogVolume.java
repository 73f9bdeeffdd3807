package io.marketimpact.inference.activity;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.base.Require;
import io.marketimpact.market.DaySeries;
import io.marketimpact.market.PriceBar;
import io.marketimpact.market.SecurityId;
import io.marketimpact.market.SessionAxis;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.DoubleUnaryOperator;

/**
 * Trading volume on a logarithmic scale, laid out on sessions like returns, so that any model of an
 * expected value can be fitted to it. Volume and shares outstanding must both be adjusted for
 * splits, or neither.
 *
 * @param series v, one number per session with a volume
 * @param measure what v is
 */
public record LogVolume(DaySeries series, Measure measure) implements Serializable {

  /** Keeps the logarithm of a day without a trade finite (Campbell and Wasley 1996). */
  private static final double NO_TRADE = 0.000255;

  /** What is measured. */
  public enum Measure {
    /** ln(100·volume/shares outstanding + 0.000255). */
    TURNOVER,
    /** ln(volume), for want of the shares outstanding: a day without a trade is absent. */
    VOLUME
  }

  /**
   * Log turnover.
   *
   * @param security whose volume
   * @param bars in any order; days off the axis and days with contradicting volumes are not used
   * @param axis the sessions
   * @param sharesOutstanding number of shares, positive
   * @return v = ln(100·volume/shares + 0.000255), or why there is none
   * @throws IllegalArgumentException if the number of shares is not positive
   */
  public static Outcome<LogVolume> turnover(
      SecurityId security, Collection<PriceBar> bars, SessionAxis axis, double sharesOutstanding) {
    Require.that(
        sharesOutstanding > 0 && Double.isFinite(sharesOutstanding),
        "the shares outstanding must be positive: %s",
        sharesOutstanding);
    return laidOut(
        security,
        bars,
        axis,
        Measure.TURNOVER,
        volume -> Math.log(100 * volume / sharesOutstanding + NO_TRADE));
  }

  /**
   * Log volume, where the number of shares outstanding is not known.
   *
   * @param security whose volume
   * @param bars in any order; days off the axis and days with contradicting volumes are not used
   * @param axis the sessions
   * @return v = ln(volume), or why there is none
   */
  public static Outcome<LogVolume> volume(
      SecurityId security, Collection<PriceBar> bars, SessionAxis axis) {
    return laidOut(
        security, bars, axis, Measure.VOLUME, volume -> volume > 0 ? Math.log(volume) : Double.NaN);
  }

  /**
   * The market's volume, the equal-weight mean of many shares' logarithms. A session has one when
   * at least the fewest shares have theirs.
   *
   * @param market what to call it
   * @param shares in any order, all on one axis
   * @param fewest such as the 50 of Campbell and Wasley (1996)
   * @return the mean per session, or why there is none
   */
  public static Outcome<DaySeries> market(String market, List<LogVolume> shares, int fewest) {
    Require.that(fewest > 0, "a market needs at least 1 share: %s", fewest);
    if (shares.size() < fewest) {
      return Outcome.excluded(
          ExclusionReason.TOO_FEW_FIRMS, shares.size() + " of " + fewest + " shares have a volume");
    }
    SessionAxis axis = shares.get(0).series.axis();
    double[] means = new double[axis.size()];
    for (int session = 0; session < means.length; session++) {
      int day = session;
      double[] values =
          shares.stream()
              .map(LogVolume::series)
              .filter(series -> series.has(day))
              .mapToDouble(series -> series.at(day))
              .sorted()
              .toArray();
      means[session] =
          values.length < fewest ? Double.NaN : Arrays.stream(values).average().orElseThrow();
    }
    return Outcome.of(DaySeries.of(market, axis, means));
  }

  private static Outcome<LogVolume> laidOut(
      SecurityId security,
      Collection<PriceBar> bars,
      SessionAxis axis,
      Measure measure,
      DoubleUnaryOperator logarithm) {
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
      volumes[day] = contradicted[day] ? Double.NaN : logarithm.applyAsDouble(volumes[day]);
    }
    DaySeries series = DaySeries.of(security.symbol(), axis, volumes);
    return series.count() == 0
        ? Outcome.excluded(
            ExclusionReason.MISSING_INPUT, "the prices have no volume of " + security)
        : Outcome.of(new LogVolume(series, measure));
  }
}
