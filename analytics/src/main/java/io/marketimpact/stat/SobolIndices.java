package io.marketimpact.stat;

import io.marketimpact.base.Require;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.random.SobolSequenceGenerator;

/**
 * How much of a quantity's variance each of its independent inputs explains: alone (first order)
 * and with everything it takes part in (total).
 *
 * @param first first-order indices, in the order of the inputs
 * @param total total indices, in the order of the inputs
 * @param evaluations how often the quantity was computed, N(2k + 2)
 */
public record SobolIndices(List<Double> first, List<Double> total, int evaluations)
    implements Serializable {

  /** Keeps its own copies. */
  public SobolIndices {
    first = List.copyOf(first);
    total = List.copyOf(total);
  }

  /**
   * Estimates the indices by the design of Saltelli (2002) over Sobol's sequence, with the
   * first-order estimator of Saltelli et al. (2010) and the total one of Jansen (1999), each taken
   * from both halves of the design.
   *
   * @param quantity computed from k numbers, independent and uniform on (0, 1)
   * @param inputs k
   * @param size N, a power of two
   * @return the indices; all zero when the quantity does not vary
   * @throws IllegalArgumentException if N is no power of two above 1
   */
  public static SobolIndices of(ToDoubleFunction<double[]> quantity, int inputs, int size) {
    Require.that(
        size > 1 && Integer.bitCount(size) == 1, "N must be a power of two above 1: %s", size);
    double[][] a = new double[size][];
    double[][] b = new double[size][];
    SobolSequenceGenerator sequence = new SobolSequenceGenerator(2 * inputs);
    for (int row = 0; row < size; row++) {
      double[] point = sequence.nextVector();
      a[row] = new double[inputs];
      b[row] = new double[inputs];
      for (int i = 0; i < inputs; i++) {
        // The first N points are multiples of 1/N; half a step moves them off the ends.
        a[row][i] = point[i] + 0.5 / size;
        b[row][i] = point[inputs + i] + 0.5 / size;
      }
    }
    double[] atA = new double[size];
    double[] atB = new double[size];
    for (int row = 0; row < size; row++) {
      atA[row] = quantity.applyAsDouble(a[row]);
      atB[row] = quantity.applyAsDouble(b[row]);
    }
    double mean = (Moments.mean(atA) + Moments.mean(atB)) / 2;
    double variance = variance(mean, atA, atB);
    List<Double> first = new ArrayList<>();
    List<Double> total = new ArrayList<>();
    for (int i = 0; i < inputs; i++) {
      double alone = 0;
      double together = 0;
      for (int row = 0; row < size; row++) {
        double mixedA = swapped(quantity, a[row], b[row], i);
        double mixedB = swapped(quantity, b[row], a[row], i);
        alone += (atB[row] - mean) * (mixedA - atA[row]) + (atA[row] - mean) * (mixedB - atB[row]);
        together += square(atA[row] - mixedA) + square(atB[row] - mixedB);
      }
      first.add(variance > 0 ? alone / (2.0 * size) / variance : 0);
      total.add(variance > 0 ? together / (4.0 * size) / variance : 0);
    }
    return new SobolIndices(first, total, size * (2 * inputs + 2));
  }

  private static double swapped(
      ToDoubleFunction<double[]> quantity, double[] point, double[] other, int input) {
    double[] mixed = point.clone();
    mixed[input] = other[input];
    return quantity.applyAsDouble(mixed);
  }

  private static double variance(double mean, double[] atA, double[] atB) {
    double sum = 0;
    for (int i = 0; i < atA.length; i++) {
      sum += square(atA[i] - mean) + square(atB[i] - mean);
    }
    return sum / (2.0 * atA.length);
  }

  private static double square(double value) {
    return value * value;
  }
}
