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
  static final AbnormalReturns NONE = new AbnormalReturns(List.of(), new double[0], new double[0]);

  private static final long serialVersionUID = 1;

  private final int[] days;
  private final int[] dates;
  private final double[] actual;
  private final double[] expected;
  private final double[] standardErrors;
  private final double[] varianceFactors;
  private final int degreesOfFreedom;
  private final double[] pathFactors;
  private final double[] rebasedFactors;

  /**
   * Keeps the returns.
   *
   * @param returns in the order of their days
   * @param pathFactors C of the first day, of the first two days, and so on, up to the first day
   *     that is missing
   * @param rebasedFactors C of the days between each of these days and the path's base
   */
  AbnormalReturns(List<AbnormalReturn> returns, double[] pathFactors, double[] rebasedFactors) {
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
    this.rebasedFactors = rebasedFactors.clone();
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

  double rebasedFactor(int index) {
    return rebasedFactors[index];
  }

  double rebased(int index) {
    int base = PathBase.of(days[0], days[pathFactors.length - 1]).day() - days[0];
    return cumulative(index) - (base < 0 ? 0 : cumulative(base));
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

  /**
   * Cumulated from the close before day 0, where it is zero: an earlier day has what was still to
   * come until then, with the sign turned. A path that does not reach that close counts from its
   * first day on.
   *
   * @return a point per day up to the first missing day
   */
  public List<PathPoint> rebased() {
    return IntStream.range(0, pathFactors.length)
        .mapToObj(
            i ->
                new PathPoint(
                    days[i], LocalDate.ofEpochDay(dates[i]), rebased(i), rebasedFactors[i]))
        .toList();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AbnormalReturns that
        && days().equals(that.days())
        && Arrays.equals(pathFactors, that.pathFactors)
        && Arrays.equals(rebasedFactors, that.rebasedFactors);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * days().hashCode() + Arrays.hashCode(pathFactors))
        + Arrays.hashCode(rebasedFactors);
  }
}
