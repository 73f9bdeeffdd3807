package io.marketimpact.stat;

import static io.marketimpact.support.Tolerances.NIST_DIGITS;
import static io.marketimpact.support.Tolerances.NIST_DIGITS_COLLINEAR;
import static io.marketimpact.support.Tolerances.NIST_DIGITS_SPREAD;
import static io.marketimpact.support.Tolerances.logRelativeError;
import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.support.Resource;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Regressions against NIST's certified values: digits that agree, not decimals. */
class NistRegressionSpec {

  @Test
  void norrisHasElevenDigits() {
    LinearFit fit = fit("norris.csv");

    assertDigits(fit.coefficient(0), -0.262323073774029, NIST_DIGITS);
    assertDigits(fit.coefficient(1), 1.00211681802045, NIST_DIGITS);
    assertDigits(fit.standardError(0), 0.232818234301152, NIST_DIGITS_SPREAD);
    assertDigits(fit.standardError(1), 0.429796848199937E-03, NIST_DIGITS_SPREAD);
    assertDigits(fit.sigma(), 0.884796396144373, NIST_DIGITS_SPREAD);
    assertDigits(fit.residualSquares(), 26.6173985294224, NIST_DIGITS_SPREAD);
    assertDigits(fit.rSquared(), 0.999993745883712, NIST_DIGITS_SPREAD);
    assertThat(fit.degreesOfFreedom()).isEqualTo(34);
  }

  @Test
  void longleyHasNineDigitsThoughItsRegressorsAreNearlyCollinear() {
    double[] certified = {
      -3482258.63459582,
      15.0618722713733,
      -0.358191792925910E-01,
      -2.02022980381683,
      -1.03322686717359,
      -0.511041056535807E-01,
      1829.15146461355
    };
    double[] certifiedErrors = {
      890420.383607373,
      84.9149257747669,
      0.334910077722432E-01,
      0.488399681651699,
      0.214274163161675,
      0.226073200069370,
      455.478499142212
    };
    LinearFit fit = fit("longley.csv");

    for (int column = 0; column < certified.length; column++) {
      assertDigits(fit.coefficient(column), certified[column], NIST_DIGITS_COLLINEAR);
      assertDigits(fit.standardError(column), certifiedErrors[column], NIST_DIGITS_SPREAD);
    }
    assertDigits(fit.sigma(), 304.854073561965, NIST_DIGITS_SPREAD);
    assertDigits(fit.residualSquares(), 836424.055505915, NIST_DIGITS_SPREAD);
    assertDigits(fit.rSquared(), 0.995479004577296, NIST_DIGITS_SPREAD);
    assertThat(fit.degreesOfFreedom()).isEqualTo(9);
  }

  @Test
  void theUnitOfALongleyRegressorDoesNotMatter() {
    double[][] design = design("longley.csv");
    for (double[] row : design) {
      row[2] *= 1e9;
      row[5] *= 1e-9;
    }
    LinearFit fit = LeastSquares.fit(design, response("longley.csv")).orElseThrow();

    assertDigits(fit.coefficient(2) * 1e9, -0.358191792925910E-01, NIST_DIGITS_COLLINEAR);
    assertDigits(fit.coefficient(5) * 1e-9, -0.511041056535807E-01, NIST_DIGITS_COLLINEAR);
    assertDigits(fit.standardError(5) * 1e-9, 0.226073200069370, NIST_DIGITS_SPREAD);
  }

  private static void assertDigits(double actual, double certified, double digits) {
    assertThat(logRelativeError(actual, certified))
        .as("digits of %s against %s", actual, certified)
        .isGreaterThanOrEqualTo(digits);
  }

  private static LinearFit fit(String file) {
    return LeastSquares.fit(design(file), response(file)).orElseThrow();
  }

  private static double[] response(String file) {
    return rows(file).stream().mapToDouble(row -> Double.parseDouble(row[0])).toArray();
  }

  private static double[][] design(String file) {
    return rows(file).stream().map(NistRegressionSpec::regressors).toArray(double[][]::new);
  }

  /** The response's column makes room for the constant. */
  private static double[] regressors(String[] row) {
    double[] regressors = new double[row.length];
    regressors[0] = 1;
    for (int j = 1; j < row.length; j++) {
      regressors[j] = Double.parseDouble(row[j]);
    }
    return regressors;
  }

  private static List<String[]> rows(String file) {
    return Resource.rows(NistRegressionSpec.class, file);
  }
}
