package io.marketimpact.intraday;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.base.Require;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * How much more a price moves at one time of the day than at another: the weighted standard
 * deviation of Boudt, Croux and Laurent (2011), which jumps do not disturb.
 *
 * <p>Returns are divided by the root of their day's bipower variation per bar. A first scale of
 * each bar is the shortest half of its values; values beyond the 99 % quantile of χ²(1) on that
 * scale have no weight in the second, √(1.081·Σwr²/Σw). Factors are scaled to Σf² = M.
 *
 * <p>A factor from few values is noise, and dividing by noise makes jumps: with 19 days and a
 * factor per bar, one calm day in seven has a jump at the 1 % level. Adjacent bars can share a
 * factor; with 100 values to a factor the level holds.
 *
 * @param factors f_k, one per bar of a session
 * @param days number of days they were estimated from
 * @param pooled number of adjacent bars that share a factor
 */
public record Periodicity(List<Double> factors, int days, int pooled) implements Serializable {

  /** Makes the shortest half of a normal sample estimate its standard deviation. */
  private static final double SHORTEST_HALF = 0.741;

  /** Makes up for the squares that weights of zero take away from a normal sample. */
  private static final double TRUNCATION = 1.081;

  /** 99 % quantile of χ²(1). */
  private static final double OUTLIER = 6.635;

  /** Values from which a factor is no noise. */
  private static final int ENOUGH = 100;

  /** Keeps its own copy. */
  public Periodicity {
    factors = List.copyOf(factors);
  }

  /**
   * Estimates the factors, as many adjacent bars to each as give it 100 values.
   *
   * @param dayReturns one row per day, all of one length M, every return present
   * @return the factors, or why they are not defined
   * @throws IllegalArgumentException if the rows differ in length
   */
  public static Outcome<Periodicity> of(double[][] dayReturns) {
    return of(dayReturns, Math.max(1, -Math.floorDiv(-ENOUGH, Math.max(1, dayReturns.length))));
  }

  /**
   * Estimates the factors.
   *
   * @param dayReturns one row per day, all of one length M, every return present
   * @param pooled number of adjacent bars that share a factor, 1 for that of the paper; bars that
   *     are left over at the end of the day join the last
   * @return the factors, or why they are not defined
   * @throws IllegalArgumentException if the rows differ in length or no bar is to have a factor
   */
  public static Outcome<Periodicity> of(double[][] dayReturns, int pooled) {
    Require.that(pooled > 0, "at least 1 bar must have a factor: %s", pooled);
    if (dayReturns.length < 2) {
      return Outcome.excluded(
          ExclusionReason.SHORT_ESTIMATION, dayReturns.length + " of at least 2 whole days");
    }
    int bars = dayReturns[0].length;
    double[][] standardized = new double[dayReturns.length][];
    for (int d = 0; d < dayReturns.length; d++) {
      Require.that(
          dayReturns[d].length == bars,
          "days must have one number of returns: %s and %s",
          bars,
          dayReturns[d].length);
      var variation = RealizedVariation.of(dayReturns[d]).result();
      if (variation.isEmpty()) {
        return undefined("a day's prices hardly move");
      }
      double scale = Math.sqrt(variation.get().bipower() / bars);
      standardized[d] = DoubleStream.of(dayReturns[d]).map(r -> r / scale).toArray();
    }
    return estimated(new Groups(standardized, Math.min(pooled, bars)));
  }

  private static Outcome<Periodicity> estimated(Groups groups) {
    double[] first = groups.normalized(group -> shortestHalf(groups.values(group)));
    if (DoubleStream.of(first).anyMatch(scale -> !(scale > 0))) {
      return undefined("half of the returns of a bar are equal");
    }
    double[] second =
        groups.normalized(group -> weightedDeviation(groups.values(group), first[group]));
    if (DoubleStream.of(second).anyMatch(scale -> !(scale > 0))) {
      return undefined("no return of a bar is of a usual size");
    }
    return Outcome.of(
        new Periodicity(
            IntStream.range(0, groups.bars()).mapToObj(k -> second[groups.of(k)]).toList(),
            groups.standardized.length,
            groups.pooled));
  }

  private static Outcome<Periodicity> undefined(String detail) {
    return Outcome.excluded(ExclusionReason.UNDEFINED_STATISTIC, detail);
  }

  /** Length of the shortest interval that holds half of the values and one more. */
  private static double shortestHalf(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    double shortest = Double.POSITIVE_INFINITY;
    for (int i = 0; i + half < sorted.length; i++) {
      shortest = Math.min(shortest, sorted[i + half] - sorted[i]);
    }
    return SHORTEST_HALF * shortest;
  }

  private static double weightedDeviation(double[] values, double scale) {
    double squares = 0;
    int weights = 0;
    for (double value : values) {
      double standard = value / scale;
      if (standard * standard <= OUTLIER) {
        squares += value * value;
        weights++;
      }
    }
    return weights == 0 ? 0 : Math.sqrt(TRUNCATION * squares / weights);
  }

  /** Standardized returns by the bars that share a factor. */
  @SuppressWarnings("ArrayRecordComponent") // never leaves this file
  private record Groups(double[][] standardized, int pooled) {

    private int bars() {
      return standardized[0].length;
    }

    private int count() {
      return bars() / pooled;
    }

    private int of(int bar) {
      return Math.min(bar / pooled, count() - 1);
    }

    private double[] values(int group) {
      return Arrays.stream(standardized)
          .flatMapToDouble(
              day ->
                  IntStream.range(0, bars()).filter(k -> of(k) == group).mapToDouble(k -> day[k]))
          .toArray();
    }

    /** A scale per group, in the unit in which Σf² over the bars is their number. */
    private double[] normalized(IntToDoubleFunction scale) {
      double[] scales = IntStream.range(0, count()).mapToDouble(scale).toArray();
      double squares =
          IntStream.range(0, bars()).mapToDouble(k -> scales[of(k)] * scales[of(k)]).sum();
      double unit = Math.sqrt(squares / bars());
      return DoubleStream.of(scales).map(value -> value / unit).toArray();
    }
  }
}
