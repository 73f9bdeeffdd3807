package io.marketimpact.model.conditional;

/**
 * Covariances of parameters found by maximum likelihood, from the inverse curvature A⁻¹ of the mean
 * negative log-likelihood and the scores s_t: A⁻¹/T, and the sandwich A⁻¹(Σs_ts_t')A⁻¹/T²
 * (Bollerslev and Wooldridge 1992).
 */
final class ConditionalCovariance {

  private final double[][] hessian;
  private final double[][] robust;

  ConditionalCovariance(double[][] inverseCurvature, double[][] scores, int days) {
    int n = inverseCurvature.length;
    double[][] outer = new double[n][n];
    for (double[] score : scores) {
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          outer[i][j] += score[i] * score[j] / days;
        }
      }
    }
    hessian = new double[n][n];
    robust = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        hessian[i][j] = inverseCurvature[i][j] / days;
        for (int k = 0; k < n; k++) {
          for (int m = 0; m < n; m++) {
            robust[i][j] += inverseCurvature[i][k] * outer[k][m] * inverseCurvature[m][j] / days;
          }
        }
      }
    }
  }

  double[][] hessian() {
    return hessian;
  }

  double[][] robust() {
    return robust;
  }

  /** x'Vx over the first parameters. */
  static double form(double[][] covariance, double[] x) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < x.length; j++) {
        sum += x[i] * covariance[i][j] * x[j];
      }
    }
    return sum;
  }
}
