package io.marketimpact.inference;

import io.marketimpact.stat.Require;
import java.io.Serializable;
import java.util.List;
import java.util.function.DoublePredicate;

/**
 * A statistic of one window among the same statistic in windows in which nothing happened. It needs
 * no law of its own: p is the rank of what was observed (Gelbach, Helland and Klick 2013).
 *
 * @param observed the statistic of the window under study, S₀
 * @param placebos the statistic of every other window, S_b, in order of time
 */
public record PlaceboComparison(double observed, List<Double> placebos) implements Serializable {

  /**
   * Keeps its own copy.
   *
   * @throws IllegalArgumentException if there is no placebo or a number is not finite
   */
  public PlaceboComparison {
    placebos = List.copyOf(placebos);
    Require.finite(observed, "an observed statistic");
    Require.that(!placebos.isEmpty(), "a comparison needs at least 1 placebo: %s", placebos.size());
    placebos.forEach(placebo -> Require.finite(placebo, "a placebo"));
  }

  /**
   * Number of placebo windows.
   *
   * @return B
   */
  public int count() {
    return placebos.size();
  }

  /**
   * How unusual the distance from zero is.
   *
   * @return (1 + #{|S_b| ≥ |S₀|})/(1 + B)
   */
  public double twoSided() {
    return share(placebo -> Math.abs(placebo) >= Math.abs(observed));
  }

  /**
   * How unusual a value this large is.
   *
   * @return (1 + #{S_b ≥ S₀})/(1 + B)
   */
  public double upperTail() {
    return share(placebo -> placebo >= observed);
  }

  /**
   * How unusual a value this small is.
   *
   * @return (1 + #{S_b ≤ S₀})/(1 + B)
   */
  public double lowerTail() {
    return share(placebo -> placebo <= observed);
  }

  /**
   * The smallest p-value this many windows can give.
   *
   * @return 1/(1 + B)
   */
  public double smallestPValue() {
    return 1.0 / (1 + placebos.size());
  }

  /**
   * The size of an ordinary window.
   *
   * @return the root mean square of the placebos, √(ΣS_b²/B)
   */
  public double ordinary() {
    double squares = 0;
    for (double placebo : placebos) {
      squares += placebo * placebo;
    }
    return Math.sqrt(squares / placebos.size());
  }

  private double share(DoublePredicate asFar) {
    long count = placebos.stream().filter(asFar::test).count();
    return (1.0 + count) / (1.0 + placebos.size());
  }
}
