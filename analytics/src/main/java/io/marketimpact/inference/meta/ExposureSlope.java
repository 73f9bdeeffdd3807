package io.marketimpact.inference.meta;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Interval;
import io.marketimpact.base.Outcome;
import io.marketimpact.inference.power.Power;
import io.marketimpact.stat.Distributions;
import io.marketimpact.stat.LeastSquares;
import io.marketimpact.stat.LinearFit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Abnormal returns on exposed shares of revenue over the events of a family, y = a + b·x + u by
 * least squares. x is the middle of what the share lies between. Were the share anywhere in its
 * range with equal probability, its distance from the middle would widen the error and leave the
 * slope as it is (Berkson 1950); where shares lie near one end of their ranges nothing brings the
 * slope back.
 *
 * <p>Stocks of one date are one draw: variances are those of the jackknife that leaves out an event
 * at a time, V = (G - 1)/G·Σ(θ_(-g) - θ)(θ_(-g) - θ)' (CV3 of MacKinnon, Nielsen and Webb 2023), t
 * with G - 2 degrees of freedom, one fewer than theirs for the second parameter, which holds its
 * size better than the usual clustered error where one event has much leverage.
 *
 * @param points what it was fitted to
 * @param line a and b with their variances
 * @param leftOut the line without each event, in the order in which events first appear
 * @param reliability λ = 1 - mean error variance of x over its variance: the part of the spread of
 *     x that is not its own uncertainty, not above 0 where the uncertainty is all of it
 * @param outOfSample 1 - Σ(y - ŷ)²/Σ(y - ȳ)², each event predicted by the line, or by the mean, of
 *     the others: not above 0 where the share predicts no better than the mean
 */
public record ExposureSlope(
    List<Point> points, Line line, List<Line> leftOut, double reliability, double outOfSample) {

  /** Fewest events from which a slope has an error. */
  public static final int FEWEST = 4;

  private static final double LEVEL = 0.05;
  private static final double POWER = 0.8;

  /**
   * A stock of an event.
   *
   * @param event its date's event
   * @param effect its abnormal return
   * @param share between what its exposed share of revenue lies
   */
  public record Point(String event, double effect, Interval share) {

    /**
     * The exposed share.
     *
     * @return the middle of what it lies between
     */
    public double middle() {
      return (share.low() + share.high()) / 2;
    }

    double variance() {
      return variance(share);
    }

    private static double variance(Interval share) {
      double width = share.high() - share.low();
      return width * width / 12;
    }
  }

  /**
   * A fitted line.
   *
   * @param events number of dates G
   * @param intercept a
   * @param slope b, the abnormal return per unit of exposed share: -1 where a stock loses what its
   *     firm has at stake
   * @param interceptVariance of a
   * @param covariance of a and b
   * @param slopeVariance of b
   * @param sigma standard deviation of u
   */
  public record Line(
      int events,
      double intercept,
      double slope,
      double interceptVariance,
      double covariance,
      double slopeVariance,
      double sigma) {}

  /** Keeps its own copies. */
  public ExposureSlope {
    points = List.copyOf(points);
    leftOut = List.copyOf(leftOut);
  }

  /**
   * Fits the line.
   *
   * @param points stocks of events
   * @return the line, or that there are too few events or no spread of shares
   */
  public static Outcome<ExposureSlope> of(List<Point> points) {
    List<String> events = points.stream().map(Point::event).distinct().toList();
    if (events.size() < FEWEST) {
      return Outcome.excluded(
          ExclusionReason.TOO_FEW_FIRMS,
          events.size() + " events with a disclosed share, " + FEWEST + " needed");
    }
    List<Line> leftOut = new ArrayList<>();
    double missed = 0;
    double missedByMean = 0;
    for (String event : events) {
      List<Point> others = points.stream().filter(any -> !any.event().equals(event)).toList();
      Optional<LinearFit> without = fit(others);
      if (without.isEmpty()) {
        return noSpread();
      }
      LinearFit fit = without.get();
      double mean = others.stream().mapToDouble(Point::effect).average().orElseThrow();
      for (Point point : points) {
        if (point.event().equals(event)) {
          double error = point.effect() - fit.predict(new double[] {1, point.middle()});
          missed += error * error;
          missedByMean += (point.effect() - mean) * (point.effect() - mean);
        }
      }
      leftOut.add(
          new Line(
              events.size() - 1, fit.coefficient(0), fit.coefficient(1), 0, 0, 0, fit.sigma()));
    }
    double outOfSample = 1 - missed / missedByMean;
    return fit(points)
        .map(
            fit ->
                Outcome.of(
                    new ExposureSlope(
                        points, line(fit, leftOut), leftOut, reliability(points), outOfSample)))
        .orElseGet(ExposureSlope::noSpread);
  }

  private static Outcome<ExposureSlope> noSpread() {
    return Outcome.excluded(
        ExclusionReason.COLLINEAR, "the exposed shares have no spread without one of the events");
  }

  private static Optional<LinearFit> fit(List<Point> points) {
    return points.size() <= 2
        ? Optional.empty()
        : LeastSquares.fit(
            points.stream().map(any -> new double[] {1, any.middle()}).toArray(double[][]::new),
            points.stream().mapToDouble(Point::effect).toArray());
  }

  private static Line line(LinearFit fit, List<Line> leftOut) {
    double a = fit.coefficient(0);
    double b = fit.coefficient(1);
    double aa = 0;
    double ab = 0;
    double bb = 0;
    for (Line without : leftOut) {
      aa += (without.intercept() - a) * (without.intercept() - a);
      ab += (without.intercept() - a) * (without.slope() - b);
      bb += (without.slope() - b) * (without.slope() - b);
    }
    double scale = (leftOut.size() - 1.0) / leftOut.size();
    return new Line(leftOut.size(), a, b, scale * aa, scale * ab, scale * bb, fit.sigma());
  }

  private static double reliability(List<Point> points) {
    double mean = points.stream().mapToDouble(Point::middle).average().orElseThrow();
    double squares =
        points.stream().mapToDouble(any -> (any.middle() - mean) * (any.middle() - mean)).sum();
    double errors = points.stream().mapToDouble(Point::variance).average().orElseThrow();
    return 1 - errors / (squares / (points.size() - 1));
  }

  /**
   * Degrees of freedom of the slope.
   *
   * @return G - 2
   */
  public int degreesOfFreedom() {
    return line.events() - 2;
  }

  /**
   * Standard error of the slope.
   *
   * @return of the jackknife over events
   */
  public double standardError() {
    return Math.sqrt(line.slopeVariance());
  }

  /**
   * Whether the slope is zero.
   *
   * @return two-sided p
   */
  public double pValue() {
    return Distributions.studentTwoSided(line.slope() / standardError(), degreesOfFreedom());
  }

  /**
   * Where the slope lies.
   *
   * @return 95 % interval
   */
  public Interval interval() {
    return Distributions.studentInterval(
        line.slope(), standardError(), degreesOfFreedom(), 1 - LEVEL);
  }

  /**
   * The slope without one of the events.
   *
   * @return from the lowest to the highest that leaving one out gives
   */
  public Interval withoutOne() {
    return new Interval(
        leftOut.stream().mapToDouble(Line::slope).min().orElseThrow(),
        leftOut.stream().mapToDouble(Line::slope).max().orElseThrow());
  }

  /**
   * The slope that would be found with 80 % power.
   *
   * @return its size
   */
  public double detectable() {
    return Power.minimumDetectableEffect(standardError(), degreesOfFreedom(), LEVEL, POWER);
  }

  /**
   * How many stocks like these would find a slope with 80 % power: the error falls with the root of
   * their number.
   *
   * @param slope to be found
   * @return their number, never fewer than there are
   */
  public long neededFor(double slope) {
    double times = detectable() / Math.abs(slope);
    return Math.max(points.size(), (long) Math.ceil(points.size() * times * times));
  }

  /**
   * What the line says of a stock.
   *
   * @param share between what its exposed share lies
   * @return a + b times the middle
   */
  public double predicted(Interval share) {
    return line.intercept() + line.slope() * (share.low() + share.high()) / 2;
  }

  /**
   * Where the abnormal return of another stock would lie: with the error of the line, of the share,
   * which the stock's own spread holds in part already, and of the stock itself.
   *
   * @param share between what its exposed share lies
   * @return 95 % prediction interval
   */
  public Interval prediction(Interval share) {
    double x = (share.low() + share.high()) / 2;
    double variance =
        line.sigma() * line.sigma()
            + line.interceptVariance()
            + 2 * x * line.covariance()
            + x * x * line.slopeVariance()
            + line.slope() * line.slope() * Point.variance(share);
    return Distributions.studentInterval(
        predicted(share), Math.sqrt(variance), degreesOfFreedom(), 1 - LEVEL);
  }
}
