package io.marketimpact.model;

import io.marketimpact.event.ExclusionReason;
import io.marketimpact.event.Outcome;
import io.marketimpact.stat.LeastSquares;
import io.marketimpact.stat.LinearFit;
import io.marketimpact.stat.Require;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Any model whose expected return is linear in regressors known for the session.
 *
 * <p>With Q = (X'X)⁻¹ and regressors x_t, C(W) = L + (Σ_W x_t)'Q(Σ_W x_t): the parameters' error is
 * shared by all days of W, so it grows with the square of their number.
 */
final class LinearModelFit implements FittedModel {

  /** Residual squares below this share of the response's are rounding, not variance. */
  static final double VARIANCE_FLOOR = 1e-20;

  private final Design design;
  private final LinearFit fit;
  private final Residuals residuals;

  private LinearModelFit(Design design, LinearFit fit, Residuals residuals) {
    this.design = design;
    this.fit = fit;
    this.residuals = residuals;
  }

  /** The regressors of a linear model. */
  interface Design {

    /**
     * Regressors of a session, empty when one of them is missing.
     *
     * @param session its number
     * @return one value per parameter
     */
    Optional<double[]> row(int session);

    /**
     * Names of the parameters.
     *
     * @return one per column, see {@link Coefficients}
     */
    List<String> names();
  }

  static Outcome<FittedModel> fit(EstimationSample sample, Design design) {
    int[] sessions = sample.sessions().filter(t -> design.row(t).isPresent()).toArray();
    if (sessions.length < sample.minimum()) {
      return Estimation.tooShort(sessions.length, sample);
    }
    double[][] rows = new double[sessions.length][];
    double[] response = new double[sessions.length];
    for (int i = 0; i < sessions.length; i++) {
      rows[i] = design.row(sessions[i]).orElseThrow();
      response[i] = sample.firm().at(sessions[i]);
    }
    return LeastSquares.fit(rows, response)
        .filter(LinearModelFit::leavesVariance)
        .map(
            fit ->
                Outcome.<FittedModel>of(
                    new LinearModelFit(
                        design, fit, new Residuals(sessions, fit.residuals(), fit.leverages()))))
        .orElseGet(
            () ->
                Outcome.excluded(
                    ExclusionReason.CONSTANT_RETURNS,
                    "the returns of the firm or of a regressor do not vary in the estimation"
                        + " window"));
  }

  private static boolean leavesVariance(LinearFit fit) {
    return fit.residualSquares() > VARIANCE_FLOOR * fit.responseSquares();
  }

  @Override
  public Coefficients coefficients() {
    Map<String, Double> byName = new HashMap<>();
    for (int column = 0; column < design.names().size(); column++) {
      byName.put(design.names().get(column), fit.coefficient(column));
    }
    return Coefficients.of(byName);
  }

  @Override
  public double sigma() {
    return fit.sigma();
  }

  @Override
  public int degreesOfFreedom() {
    return fit.degreesOfFreedom();
  }

  @Override
  public Residuals residuals() {
    return residuals;
  }

  @Override
  public OptionalDouble expected(int session) {
    return design
        .row(session)
        .map(row -> OptionalDouble.of(fit.predict(row)))
        .orElseGet(OptionalDouble::empty);
  }

  @Override
  public double varianceFactor(int[] sessions) {
    Require.that(sessions.length > 0, "a window needs at least 1 session: %s", sessions.length);
    double[] sum = new double[fit.coefficients().length];
    for (int session : sessions) {
      double[] row = design.row(session).orElseThrow();
      for (int j = 0; j < sum.length; j++) {
        sum[j] += row[j];
      }
    }
    return sessions.length + fit.quadraticForm(sum);
  }
}
