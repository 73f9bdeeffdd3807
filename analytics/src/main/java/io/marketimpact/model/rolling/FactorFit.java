package io.marketimpact.model.rolling;

import io.marketimpact.stat.CorrelationCholesky;
import io.marketimpact.stat.LinearFit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The fit of a window by {@link FactorWindows}: one object takes fit after fit. */
public final class FactorFit {

  final double[] coefficients;
  final double[] means;
  final CorrelationCholesky cholesky;
  double sigma;
  int returns;
  Optional<LinearFit> alone = Optional.empty();

  /**
   * Room for fits.
   *
   * @param factors their number, without the constant
   */
  public FactorFit(int factors) {
    coefficients = new double[factors + 1];
    means = new double[factors];
    cholesky = new CorrelationCholesky(factors);
    clear();
  }

  /**
   * An estimated parameter.
   *
   * @param index 0 for the constant, then the factors in their order
   * @return θ̂ of that factor
   */
  public double coefficient(int index) {
    return coefficients[index];
  }

  /**
   * Residual standard deviation.
   *
   * @return s = √(e'e/(T - k - 1)), as a fraction
   */
  public double sigma() {
    return sigma;
  }

  /**
   * Days of the window on which the firm and all factors have a return.
   *
   * @return T
   */
  public int returns() {
    return returns;
  }

  /**
   * Whether the window was fitted by QR, since its cross-products could not prove the digits.
   *
   * @return whether it was
   */
  public boolean isAlone() {
    return alone.isPresent();
  }

  /** Means and roots of an earlier fit stay, without a meaning where there is no s. */
  void clear() {
    Arrays.fill(coefficients, Double.NaN);
    sigma = Double.NaN;
    alone = Optional.empty();
  }

  /** In a line: the parameters, sigma and the returns they are from. */
  @Override
  public String toString() {
    if (Double.isNaN(sigma)) {
      return "no fit, from " + returns + " returns";
    }
    String slopes =
        Arrays.stream(coefficients)
            .skip(1)
            .mapToObj(slope -> String.format(Locale.ROOT, "%.4f", slope))
            .collect(Collectors.joining(", "));
    return String.format(
        Locale.ROOT,
        "constant %.6f, factors %s, sigma %.4f, from %d returns",
        coefficients[0],
        slopes,
        sigma,
        returns);
  }
}
