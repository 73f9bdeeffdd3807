package io.marketimpact.stat;

import io.marketimpact.base.Require;

/**
 * The covariance of many series drawn toward a multiple of the identity as far as the sample's own
 * noise asks for: Σ* = λmI + (1 - λ)S, with S the sample covariance about the means, m the mean
 * variance, λ = min(b̄², d²)/d², d² = ‖S - mI‖² and b̄² = Σ_t‖x_t x_t' - S‖²/T², ‖A‖² = tr(AA')/N
 * (Ledoit and Wolf 2004, A well-conditioned estimator for large-dimensional covariance matrices).
 * Always invertible unless every series is constant, however many series there are.
 */
public final class ShrunkCovariance {

  private final double intensity;
  private final double[][] matrix;

  private ShrunkCovariance(double intensity, double[][] matrix) {
    this.intensity = intensity;
    this.matrix = matrix;
  }

  /**
   * Estimates the covariance.
   *
   * @param series N series of T values each
   * @return the shrunk covariance
   * @throws IllegalArgumentException if there is no series, they differ in length, or T is below 2
   */
  public static ShrunkCovariance of(double[][] series) {
    Require.that(series.length > 0, "a covariance needs at least 1 series: %s", series.length);
    int count = series.length;
    int days = series[0].length;
    double[][] centered = new double[count][];
    for (int i = 0; i < count; i++) {
      Require.that(
          series[i].length == days && days > 1,
          "series must have one length above 1: %s and %s",
          days,
          series[i].length);
      double mean = Moments.mean(series[i]);
      centered[i] = series[i].clone();
      for (int t = 0; t < days; t++) {
        centered[i][t] -= mean;
      }
    }
    return shrunk(centered, sampleCovariance(centered));
  }

  private static double[][] sampleCovariance(double[][] centered) {
    int count = centered.length;
    int days = centered[0].length;
    double[][] sample = new double[count][count];
    for (int i = 0; i < count; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = 0;
        for (int t = 0; t < days; t++) {
          sum += centered[i][t] * centered[j][t];
        }
        sample[i][j] = sum / days;
        sample[j][i] = sample[i][j];
      }
    }
    return sample;
  }

  private static ShrunkCovariance shrunk(double[][] centered, double[][] sample) {
    int count = sample.length;
    double mean = 0;
    double squares = 0;
    for (int i = 0; i < count; i++) {
      mean += sample[i][i] / count;
      for (double entry : sample[i]) {
        squares += entry * entry / count;
      }
    }
    double distance = squares - mean * mean;
    double noise = noise(centered, squares);
    double intensity = distance > 0 ? Math.min(noise, distance) / distance : 0;
    double[][] matrix = new double[count][count];
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < count; j++) {
        matrix[i][j] = (1 - intensity) * sample[i][j] + (i == j ? intensity * mean : 0);
      }
    }
    return new ShrunkCovariance(intensity, matrix);
  }

  /** Σ_t‖x_t x_t' - S‖²/T² = (Σ_t(x_t'x_t)²/N - T‖S‖²)/T². */
  private static double noise(double[][] centered, double squares) {
    int days = centered[0].length;
    double fourth = 0;
    for (int t = 0; t < days; t++) {
      double length = 0;
      for (double[] series : centered) {
        length += series[t] * series[t];
      }
      fourth += length * length / centered.length;
    }
    return (fourth - days * squares) / ((double) days * days);
  }

  /**
   * How far the sample covariance was drawn.
   *
   * @return λ in [0, 1]
   */
  public double intensity() {
    return intensity;
  }

  /**
   * The covariance.
   *
   * @return Σ*, N rows of N values
   */
  public double[][] matrix() {
    double[][] copy = new double[matrix.length][];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = matrix[i].clone();
    }
    return copy;
  }
}
