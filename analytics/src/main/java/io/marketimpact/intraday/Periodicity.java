package io.marketimpact.intraday;

import io.marketimpact.event.ExclusionReason;
import io.marketimpact.event.Outcome;
import io.marketimpact.stat.Require;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
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
 * @param factors f_k, one per bar of a session
 * @param days number of days they were estimated from
 */
public record Periodicity(List<Double> factors, int days) implements Serializable {

  /** Makes the shortest half of a normal sample estimate its standard deviation. */
  private static final double SHORTEST_HALF = 0.741;

  /** Makes up for the squares that weights of zero take away from a normal sample. */
  private static final double TRUNCATION = 1.081;

  /** 99 % quantile of χ²(1). */
  private static final double OUTLIER = 6.635;

  /** Keeps its own copy. */
  public Periodicity {
    factors = List.copyOf(factors);
  }

  /**
   * Estimates the factors.
   *
   * @param dayReturns one row per day, all of one length M, every return present
   * @return the factors, or why they are not defined
   * @throws IllegalArgumentException if the rows differ in length
   */
  public static Outcome<Periodicity> of(double[][] dayReturns) {
    if (dayReturns.length < 2) {
      return Outcome.excluded(
          ExclusionReason.SHORT_ESTIMATION, dayReturns.length + " of at least 2 whole days");
    }
    int bars = dayReturns[0].length;
    double[][] standardised = new double[dayReturns.length][];
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
      standardised[d] = DoubleStream.of(dayReturns[d]).map(r -> r / scale).toArray();
    }
    double[] first =
        IntStream.range(0, bars).mapToDouble(k -> shortestHalf(column(standardised, k))).toArray();
    if (DoubleStream.of(first).anyMatch(scale -> scale == 0)) {
      return undefined("half of the returns of a bar are equal");
    }
    normalise(first);
    double[] second =
        IntStream.range(0, bars)
            .mapToDouble(k -> weightedDeviation(column(standardised, k), first[k]))
            .toArray();
    if (DoubleStream.of(second).anyMatch(scale -> scale == 0)) {
      return undefined("no return of a bar is of an ordinary size");
    }
    normalise(second);
    return Outcome.of(new Periodicity(DoubleStream.of(second).boxed().toList(), dayReturns.length));
  }

  private static Outcome<Periodicity> undefined(String detail) {
    return Outcome.excluded(ExclusionReason.UNDEFINED_STATISTIC, detail);
  }

  private static double[] column(double[][] rows, int k) {
    return Arrays.stream(rows).mapToDouble(row -> row[k]).toArray();
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

  private static void normalise(double[] scales) {
    double squares = 0;
    for (double scale : scales) {
      squares += scale * scale;
    }
    double unit = Math.sqrt(squares / scales.length);
    for (int k = 0; k < scales.length; k++) {
      scales[k] /= unit;
    }
  }
}
