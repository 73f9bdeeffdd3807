package io.marketimpact.inference.multiplicity;

import io.marketimpact.base.Require;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * p-values adjusted for having looked at m of them. Unlike {@link RomanoWolf} these need nothing
 * but the p-values.
 */
public final class Multiplicity {

  private Multiplicity() {}

  /**
   * Family-wise error under any dependence, step down: with p sorted upward, p̃_(j) = max_{l≤j}
   * min(1, (m - l + 1)p_(l)) (Holm 1979).
   *
   * @param pValues of one family
   * @return adjusted, in the same order
   * @throws IllegalArgumentException if one is not a probability
   */
  public static List<Double> holm(List<Double> pValues) {
    int m = checked(pValues);
    int[] order = ascending(pValues);
    Double[] adjusted = new Double[m];
    double previous = 0;
    for (int j = 0; j < m; j++) {
      previous = Math.max(previous, Math.min(1, (m - j) * pValues.get(order[j])));
      adjusted[order[j]] = previous;
    }
    return new ArrayList<>(Arrays.asList(adjusted));
  }

  /**
   * False discovery rate for independent or positively dependent tests, step up: p̃_(j) = min_{l≥j}
   * min(1, m·p_(l)/l) (Benjamini and Hochberg 1995).
   *
   * @param pValues of one family
   * @return adjusted, in the same order
   * @throws IllegalArgumentException if one is not a probability
   */
  public static List<Double> benjaminiHochberg(List<Double> pValues) {
    int m = checked(pValues);
    return stepUp(pValues, rank -> m / (double) rank);
  }

  /**
   * False discovery rate under any dependence: Benjamini and Hochberg's times Σ_{l≤m} 1/l
   * (Benjamini and Yekutieli 2001).
   *
   * @param pValues of one family
   * @return adjusted, in the same order
   * @throws IllegalArgumentException if one is not a probability
   */
  public static List<Double> benjaminiYekutieli(List<Double> pValues) {
    int m = checked(pValues);
    double harmonic = IntStream.rangeClosed(1, m).mapToDouble(l -> 1.0 / l).sum();
    return stepUp(pValues, rank -> m * harmonic / rank);
  }

  private static List<Double> stepUp(List<Double> pValues, IntToDoubleFunction factor) {
    int[] order = ascending(pValues);
    Double[] adjusted = new Double[order.length];
    double next = 1;
    for (int j = order.length - 1; j >= 0; j--) {
      next = Math.min(next, factor.applyAsDouble(j + 1) * pValues.get(order[j]));
      adjusted[order[j]] = next;
    }
    return new ArrayList<>(Arrays.asList(adjusted));
  }

  private static int[] ascending(List<Double> pValues) {
    return IntStream.range(0, pValues.size())
        .boxed()
        .sorted(Comparator.comparingDouble(pValues::get))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static int checked(List<Double> pValues) {
    pValues.forEach(p -> Require.that(p >= 0 && p <= 1, "a p-value must lie in [0, 1]: %s", p));
    return pValues.size();
  }
}
