package io.marketimpact.exposure;

import io.marketimpact.base.Require;
import io.marketimpact.stat.LogitNormal;
import java.io.Serializable;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * What is assumed of a share of revenue inside its bounds: log odds between the bounds are normal
 * about those of the median. The less is known, the wider it is, and it stays as far from zero as
 * from the upper bound: the median never moves.
 *
 * @param bounds the ends
 * @param median between the ends
 * @param spread σ, standard deviation of the log odds
 */
public record ShareDistribution(ShareBounds bounds, double median, double spread)
    implements Serializable {

  /** A median stays this part of the bounds' width away from either end. */
  public static final double MARGIN = 0.05;

  /** By what the spread is divided and multiplied to see what hangs on it: half, twice σ². */
  private static final double OTHER_SPREAD = Math.sqrt(2);

  /**
   * Checks the parameters.
   *
   * @throws IllegalArgumentException if the median is outside the bounds, or the spread not
   *     positive
   */
  public ShareDistribution {
    Require.that(
        bounds.isPoint() ? median == bounds.low() : bounds.low() < median && median < bounds.high(),
        "a median must lie between the bounds: %s",
        median);
    Require.that(spread > 0, "a spread must be positive: %s", spread);
  }

  /**
   * The distribution about an estimate.
   *
   * @param bounds the ends
   * @param center the estimate; one outside the bounds, or too near to an end, is moved inside
   * @param spread σ
   * @return the distribution
   */
  public static ShareDistribution about(ShareBounds bounds, double center, double spread) {
    double margin = MARGIN * (bounds.high() - bounds.low());
    return new ShareDistribution(
        bounds, Math.min(Math.max(center, bounds.low() + margin), bounds.high() - margin), spread);
  }

  /**
   * The same bounds under other assumptions: half and twice the center, half and twice the variance
   * of the log odds.
   *
   * @return the four cases
   */
  public List<ShareCase> cases() {
    return List.of(
        new ShareCase("center_halved", "center halved", about(bounds, median / 2, spread)),
        new ShareCase("center_doubled", "center doubled", about(bounds, median * 2, spread)),
        new ShareCase(
            "spread_narrower",
            "variance of the log odds halved",
            about(bounds, median, spread / OTHER_SPREAD)),
        new ShareCase(
            "spread_wider",
            "variance of the log odds doubled",
            about(bounds, median, spread * OTHER_SPREAD)));
  }

  /**
   * The quantile function, prepared for many draws.
   *
   * @return from a probability in (0, 1) to a share inside the bounds
   */
  public DoubleUnaryOperator quantiles() {
    return bounds.isPoint() ? unused -> median : logitNormal()::quantile;
  }

  /**
   * The share in short.
   *
   * @return fractions
   */
  public ExposureSummary summary() {
    DoubleUnaryOperator share = quantiles();
    return new ExposureSummary(
        share.applyAsDouble(0.05),
        median,
        share.applyAsDouble(0.95),
        bounds.isPoint() ? median : logitNormal().mean());
  }

  /**
   * The variance.
   *
   * @return of the fraction
   */
  public double variance() {
    return bounds.isPoint() ? 0 : logitNormal().variance();
  }

  private LogitNormal logitNormal() {
    return new LogitNormal(bounds.low(), bounds.high(), median, spread);
  }
}
