package io.marketimpact.study;

import io.marketimpact.base.Require;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One firm's abnormal returns day by day around an event, and how they cumulate. Large studies hold
 * many thousands: they are kept as columns of numbers and made into points where asked for.
 */
public final class AbnormalReturns implements Serializable {

  /** Of a firm of which only the effect was asked for. */
  static final AbnormalReturns NONE = new AbnormalReturns(List.of(), new double[0]);

  private static final long serialVersionUID = 1;

  private final int[] days;
  private final int[] dates;
  private final double[] actual;
  private final double[] expected;
  private final double[] standardErrors;
  private final double[] varianceFactors;
  private final int degreesOfFreedom;
  private final double[] pathFactors;

  /**
   * Keeps the returns.
   *
   * @param returns in the order of their days
   * @param pathFactors C of the first day, of the first two days, and so on, up to the first day
   *     that is missing
   */
  AbnormalReturns(List<AbnormalReturn> returns, double[] pathFactors) {
    Require.that(
        pathFactors.length <= returns.size(),
        "a path of %s days needs as many returns: %s",
        pathFactors.length,
        returns.size());
    days = returns.stream().mapToInt(AbnormalReturn::day).toArray();
    dates = returns.stream().mapToInt(day -> Math.toIntExact(day.date().toEpochDay())).toArray();
    actual = returns.stream().mapToDouble(AbnormalReturn::actual).toArray();
    expected = returns.stream().mapToDouble(AbnormalReturn::expected).toArray();
    standardErrors = returns.stream().mapToDouble(AbnormalReturn::standardError).toArray();
    varianceFactors = returns.stream().mapToDouble(AbnormalReturn::varianceFactor).toArray();
    degreesOfFreedom = returns.isEmpty() ? 0 : returns.get(0).degreesOfFreedom();
    this.pathFactors = pathFactors.clone();
  }

  /**
   * Day by day.
   *
   * @return in order; a day without a return is absent
   */
  public List<AbnormalReturn> days() {
    return IntStream.range(0, days.length).mapToObj(this::day).toList();
  }

  private AbnormalReturn day(int index) {
    return new AbnormalReturn(
        days[index],
        LocalDate.ofEpochDay(dates[index]),
        actual[index],
        expected[index],
        actual[index] - expected[index],
        standardErrors[index],
        varianceFactors[index],
        degreesOfFreedom);
  }

  double varianceFactor(int index) {
    return varianceFactors[index];
  }

  double pathFactor(int index) {
    return pathFactors[index];
  }

  double cumulative(int index) {
    double sum = 0;
    for (int i = 0; i <= index; i++) {
      sum += actual[i] - expected[i];
    }
    return sum;
  }

  /**
   * How many days cumulate.
   *
   * @return the number of days before the first missing one
   */
  public int pathLength() {
    return pathFactors.length;
  }

  /**
   * Cumulated from the first day on.
   *
   * @return a point per day up to the first missing day
   */
  public List<PathPoint> path() {
    return IntStream.range(0, pathFactors.length).mapToObj(this::point).toList();
  }

  private PathPoint point(int index) {
    return new PathPoint(
        days[index], LocalDate.ofEpochDay(dates[index]), cumulative(index), pathFactors[index]);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AbnormalReturns that
        && days().equals(that.days())
        && Arrays.equals(pathFactors, that.pathFactors);
  }

  @Override
  public int hashCode() {
    return 31 * days().hashCode() + Arrays.hashCode(pathFactors);
  }
}
