package io.marketimpact.model.conditional;

import io.marketimpact.stat.Distributions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * ln h_t = ω + a(|z_t-1| - E|z|) + γz_t-1 + b ln h_t-1 with |b| &lt; 1 (Nelson 1991).
 *
 * <p>The mean of h several sessions ahead has a closed form under normal innovations. Under
 * Student's t distribution it does not exist, the exponential of |z| having no mean; there the
 * forecast is the exponential of the mean of ln h.
 */
final class EgarchEquation implements VarianceEquation {

  /** ln h this near to a unit root has no mean. */
  private static final double NONE = 1e-6;

  @Override
  public List<String> names() {
    return List.of("omega", "arch", "garch", "sign");
  }

  @Override
  public List<double[]> starts() {
    return List.of(
        new double[] {0, 0.10, 0.95, 0},
        new double[] {0, 0.20, 0.80, -0.05},
        new double[] {0, 0.30, 0.40, 0},
        new double[] {0, 0.05, 0.60, -0.15},
        new double[] {0, 0.02, 0.10, 0});
  }

  @Override
  public double next(
      double[] p,
      int at,
      double h,
      double[] gradient,
      double residual,
      double[] residualGradient,
      InnovationDistribution distribution) {
    double root = Math.sqrt(h);
    double z = residual / root;
    double log = Math.log(h);
    double response = p[at + 1] * Math.signum(z) + p[at + 3];
    double carried = p[at + 2] - response * z / 2;
    double surprise = Math.abs(z) - distribution.meanSize();
    double next = Math.exp(p[at] + p[at + 1] * surprise + p[at + 3] * z + p[at + 2] * log);
    for (int j = 0; j < gradient.length; j++) {
      gradient[j] *= carried / h;
    }
    for (int j = 0; j < at; j++) {
      gradient[j] += response * residualGradient[j] / root;
    }
    gradient[at] += 1;
    gradient[at + 1] += surprise;
    gradient[at + 2] += log;
    gradient[at + 3] += z;
    if (!distribution.isNormal()) {
      gradient[at + 4] -= p[at + 1] * distribution.meanSizeSlope();
    }
    for (int j = 0; j < gradient.length; j++) {
      gradient[j] *= next;
    }
    return next;
  }

  @Override
  public double inherited(double[] p, int at, double z) {
    return Math.abs(p[at + 2] - (p[at + 1] * Math.abs(z) + p[at + 3] * z) / 2);
  }

  @Override
  public double unshocked(double[] p, int at, double h, double[] gradient) {
    double log = Math.log(h);
    double next = Math.exp(p[at] + p[at + 2] * log);
    for (int j = 0; j < gradient.length; j++) {
      gradient[j] *= p[at + 2] / h;
    }
    gradient[at] += 1;
    gradient[at + 2] += log;
    for (int j = 0; j < gradient.length; j++) {
      gradient[j] *= next;
    }
    return next;
  }

  @Override
  public double forecast(
      double[] p, int at, double h, int sessions, InnovationDistribution distribution) {
    double log = Math.log(h);
    double weight = 1;
    double sum = 0;
    for (int i = 0; i < sessions; i++) {
      sum += weight * p[at] + logMeanShock(weight * p[at + 1], weight * p[at + 3], distribution);
      weight *= p[at + 2];
    }
    return Math.exp(weight * log + sum);
  }

  /**
   * ln E exp(a(|z| - E|z|) + γz) under the normal distribution, the mean of the exponent under
   * Student's.
   */
  private static double logMeanShock(double a, double sign, InnovationDistribution distribution) {
    if (!distribution.isNormal()) {
      return 0;
    }
    double up = a + sign;
    double down = a - sign;
    return Math.log(
            Math.exp(up * up / 2) * Distributions.normalUpperTail(-up)
                + Math.exp(down * down / 2) * Distributions.normalUpperTail(-down))
        - a * distribution.meanSize();
  }

  @Override
  public void constrain(double[] free, int at, double[] p) {
    System.arraycopy(free, at, p, at, 4);
    p[at + 2] = Math.tanh(free[at + 2]);
  }

  @Override
  public void release(double[] p, int at, double[] free) {
    System.arraycopy(p, at, free, at, 4);
    free[at + 2] = Math.log((1 + p[at + 2]) / (1 - p[at + 2])) / 2;
  }

  @Override
  public void chain(double[] p, int at, double[] gradient) {
    gradient[at + 2] *= 1 - p[at + 2] * p[at + 2];
  }

  /**
   * With b below 0 it alternates, with a below 0 the larger shock is followed by the calmer day.
   */
  @Override
  public Optional<String> implausible(double[] p, int at) {
    if (p[at + 2] < 0) {
      return Optional.of(
          String.format(
              Locale.ROOT, "restless and calm days would take turns (garch = %.2f)", p[at + 2]));
    }
    return p[at + 1] < 0
        ? Optional.of(
            String.format(
                Locale.ROOT, "a larger shock would calm the next day (arch = %.2f)", p[at + 1]))
        : Optional.empty();
  }

  @Override
  public boolean onEdge(double[] p, int at) {
    return 1 - Math.abs(p[at + 2]) < NONE;
  }

  @Override
  public double omegaInUnits(double[] p, int at, double scale) {
    return p[at] + (1 - p[at + 2]) * 2 * Math.log(scale);
  }

  @Override
  public double[] omegaSlopes(double[] p, int at, double scale) {
    return new double[] {1, -2 * Math.log(scale)};
  }
}
