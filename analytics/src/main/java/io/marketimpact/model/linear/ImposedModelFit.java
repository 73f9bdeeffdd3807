package io.marketimpact.model.linear;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.model.Coefficients;
import io.marketimpact.model.Estimation;
import io.marketimpact.model.EstimationSample;
import io.marketimpact.model.Estimator;
import io.marketimpact.model.FittedModel;
import io.marketimpact.model.Residuals;
import io.marketimpact.stat.Moments;
import java.util.OptionalDouble;
import java.util.function.IntFunction;

/**
 * A model whose expected return is imposed, not estimated: only σ comes from the estimation window,
 * σ² = Σ(A - Ā)²/(T - 1) with A the return less the imposed expectation.
 */
public final class ImposedModelFit implements FittedModel {

  private final IntFunction<OptionalDouble> expectation;
  private final double sigma;
  private final Residuals residuals;

  private ImposedModelFit(
      IntFunction<OptionalDouble> expectation, double sigma, Residuals residuals) {
    this.expectation = expectation;
    this.sigma = sigma;
    this.residuals = residuals;
  }

  /**
   * Takes an expectation as it is.
   *
   * @param sample the firm's estimation window
   * @param expectation the return expected in a session by its number, empty where there is none
   * @return the model, or why there is none: too few returns or no variance
   */
  public static Outcome<FittedModel> fit(
      EstimationSample sample, IntFunction<OptionalDouble> expectation) {
    int[] sessions = sample.sessions().filter(t -> expectation.apply(t).isPresent()).toArray();
    if (sessions.length < sample.minimum()) {
      return Estimation.tooShort(sessions.length, sample);
    }
    double[] differences = new double[sessions.length];
    for (int i = 0; i < sessions.length; i++) {
      differences[i] = sample.firm().at(sessions[i]) - expectation.apply(sessions[i]).getAsDouble();
    }
    double sigma = Moments.standardDeviation(differences);
    if (!leavesVariance(sigma, sample, sessions)) {
      return Outcome.excluded(
          ExclusionReason.CONSTANT_RETURNS, "the estimation returns do not vary");
    }
    return Outcome.of(
        new ImposedModelFit(
            expectation, sigma, new Residuals(sessions, differences, new double[sessions.length])));
  }

  /** As in {@link LinearModelFit}: squares below this share of the returns' are rounding. */
  private static boolean leavesVariance(double sigma, EstimationSample sample, int[] sessions) {
    double squares = 0;
    for (int session : sessions) {
      squares += sample.firm().at(session) * sample.firm().at(session);
    }
    return sigma > 0
        && sigma * sigma * (sessions.length - 1) > LinearModelFit.VARIANCE_FLOOR * squares;
  }

  @Override
  public Estimator estimator() {
    return Estimator.IMPOSED;
  }

  @Override
  public Coefficients coefficients() {
    return Coefficients.NONE;
  }

  @Override
  public double sigma() {
    return sigma;
  }

  @Override
  public int degreesOfFreedom() {
    return residuals.size() - 1;
  }

  @Override
  public Residuals residuals() {
    return residuals;
  }

  @Override
  public OptionalDouble expected(int session) {
    return expectation.apply(session);
  }

  @Override
  public double varianceFactor(int[] sessions) {
    return sessions.length;
  }
}
