package io.marketimpact.model.conditional;

import java.util.List;

/** h_t = ω + aε²_t-1 + bh_t-1 with ω &gt; 0, a, b ≥ 0 and a + b &lt; 1 (Bollerslev 1986). */
final class GarchEquation implements VarianceEquation {

  /** Weights below this are none. */
  private static final double NONE = 1e-6;

  @Override
  public List<String> names() {
    return List.of("omega", "arch", "garch");
  }

  @Override
  public List<double[]> starts() {
    return List.of(
        new double[] {0.05, 0.05, 0.90},
        new double[] {0.10, 0.10, 0.80},
        new double[] {0.30, 0.20, 0.50},
        new double[] {0.60, 0.20, 0.20});
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
    double square = residual * residual;
    for (int j = 0; j < gradient.length; j++) {
      gradient[j] *= p[at + 2];
    }
    for (int j = 0; j < at; j++) {
      gradient[j] += 2 * p[at + 1] * residual * residualGradient[j];
    }
    gradient[at] += 1;
    gradient[at + 1] += square;
    gradient[at + 2] += h;
    return p[at] + p[at + 1] * square + p[at + 2] * h;
  }

  /** At most b whatever the shock, since the shock is held in returns. */
  @Override
  public double inherited(double[] p, int at, double z) {
    return p[at + 2];
  }

  @Override
  public double unshocked(double[] p, int at, double h, double[] gradient) {
    double persistence = p[at + 1] + p[at + 2];
    for (int j = 0; j < gradient.length; j++) {
      gradient[j] *= persistence;
    }
    gradient[at] += 1;
    gradient[at + 1] += h;
    gradient[at + 2] += h;
    return p[at] + persistence * h;
  }

  @Override
  public double forecast(
      double[] p, int at, double h, int sessions, InnovationDistribution distribution) {
    double expected = h;
    for (int j = 0; j < sessions; j++) {
      expected = p[at] + (p[at + 1] + p[at + 2]) * expected;
    }
    return expected;
  }

  /** ω = e^w, a = e^u/(1 + e^u + e^v), b = e^v/(1 + e^u + e^v). */
  @Override
  public void constrain(double[] free, int at, double[] p) {
    double top = Math.max(0, Math.max(free[at + 1], free[at + 2]));
    double u = Math.exp(free[at + 1] - top);
    double v = Math.exp(free[at + 2] - top);
    double sum = Math.exp(-top) + u + v;
    p[at] = Math.exp(free[at]);
    p[at + 1] = u / sum;
    p[at + 2] = v / sum;
  }

  @Override
  public void release(double[] p, int at, double[] free) {
    double rest = 1 - p[at + 1] - p[at + 2];
    free[at] = Math.log(p[at]);
    free[at + 1] = Math.log(p[at + 1] / rest);
    free[at + 2] = Math.log(p[at + 2] / rest);
  }

  @Override
  public void chain(double[] p, int at, double[] gradient) {
    double a = p[at + 1];
    double b = p[at + 2];
    double byA = gradient[at + 1];
    double byB = gradient[at + 2];
    gradient[at] *= p[at];
    gradient[at + 1] = a * (byA - a * byA - b * byB);
    gradient[at + 2] = b * (byB - a * byA - b * byB);
  }

  @Override
  public boolean onEdge(double[] p, int at) {
    return p[at] < NONE || p[at + 1] < NONE || p[at + 2] < NONE || 1 - p[at + 1] - p[at + 2] < NONE;
  }

  @Override
  public double omegaInUnits(double[] p, int at, double scale) {
    return p[at] * scale * scale;
  }

  @Override
  public double[] omegaSlopes(double[] p, int at, double scale) {
    return new double[] {scale * scale, 0};
  }
}
