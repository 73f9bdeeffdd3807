package io.marketimpact.model.diagnostics;

import io.marketimpact.base.Check;
import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.model.EstimationSample;
import io.marketimpact.model.Residuals;
import io.marketimpact.model.linear.LinearModelFit;
import io.marketimpact.stat.Distributions;
import io.marketimpact.stat.LeastSquares;
import io.marketimpact.stat.LinearFit;
import io.marketimpact.stat.ResidualChecks;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Optional;

/**
 * Whether the first half of an estimation window is like the second. β and the check of equal
 * coefficients are those of the market model fitted to each half, whatever the model itself.
 *
 * @param firstBeta β of the first half
 * @param secondBeta β of the second half
 * @param coefficients Chow's (1960) check that α and β are the same, F with 2 and T - 4 degrees of
 *     freedom
 * @param spread Levene's check that the model's residuals spread equally
 */
public record Stability(double firstBeta, double secondBeta, Check coefficients, Check spread)
    implements Serializable {

  private static final int PARAMETERS = 2;

  static Outcome<Stability> of(EstimationSample sample, Residuals residuals) {
    int[] common =
        Arrays.stream(residuals.sessions()).filter(sample.market().benchmark()::has).toArray();
    int half = common.length / 2;
    if (half <= PARAMETERS) {
      return Outcome.excluded(
          ExclusionReason.SHORT_ESTIMATION,
          common.length + " returns are too few to compare their halves");
    }
    Optional<LinearFit> whole = fit(sample, common);
    Optional<LinearFit> first = fit(sample, Arrays.copyOf(common, half));
    Optional<LinearFit> second = fit(sample, Arrays.copyOfRange(common, half, common.length));
    if (whole.isEmpty() || first.isEmpty() || second.isEmpty()) {
      return Outcome.excluded(
          ExclusionReason.CONSTANT_RETURNS, "the benchmark does not vary in one of the halves");
    }
    double apart = first.get().residualSquares() + second.get().residualSquares();
    if (!(apart > LinearModelFit.VARIANCE_FLOOR * whole.get().responseSquares())) {
      return Outcome.excluded(
          ExclusionReason.CONSTANT_RETURNS, "the benchmark explains each half without a residual");
    }
    int df = common.length - 2 * PARAMETERS;
    double f = Math.max(0, whole.get().residualSquares() - apart) / PARAMETERS / (apart / df);
    return Outcome.of(
        new Stability(
            first.get().coefficient(1),
            second.get().coefficient(1),
            new Check(f, Distributions.fisherUpperTail(f, PARAMETERS, df)),
            spread(residuals)));
  }

  private static Optional<LinearFit> fit(EstimationSample sample, int[] sessions) {
    double[][] design = new double[sessions.length][];
    double[] response = new double[sessions.length];
    for (int i = 0; i < sessions.length; i++) {
      design[i] = new double[] {1, sample.market().benchmark().at(sessions[i])};
      response[i] = sample.firm().at(sessions[i]);
    }
    return LeastSquares.fit(design, response);
  }

  private static Check spread(Residuals residuals) {
    double[] values = new double[residuals.size()];
    Arrays.setAll(values, residuals::value);
    int half = values.length / 2;
    return ResidualChecks.levene(
        Arrays.copyOf(values, half), Arrays.copyOfRange(values, half, values.length));
  }
}
