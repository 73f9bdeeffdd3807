package io.marketimpact.model.linear;

import io.marketimpact.base.Outcome;
import io.marketimpact.model.Coefficients;
import io.marketimpact.model.Estimation;
import io.marketimpact.model.EstimationSample;
import io.marketimpact.model.FittedModel;
import io.marketimpact.model.Residuals;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * A market model whose α and β were estimated in another way than by least squares; leverages and
 * C(W) are those of the least-squares fit to the same days.
 */
final class AdjustedBetaFit implements FittedModel {

  /** A constant, three slopes. */
  static final int PARAMETERS = 4;

  private final FittedModel market;
  private final EstimationSample sample;
  private final double alpha;
  private final double beta;
  private final Residuals residuals;

  private AdjustedBetaFit(FittedModel market, EstimationSample sample, double alpha, double beta) {
    this.market = market;
    this.sample = sample;
    this.alpha = alpha;
    this.beta = beta;
    Residuals least = market.residuals();
    int[] sessions = new int[least.size()];
    double[] values = new double[least.size()];
    double[] leverages = new double[least.size()];
    for (int i = 0; i < sessions.length; i++) {
      sessions[i] = least.session(i);
      values[i] = sample.firm().at(sessions[i]) - expectedFrom(sessions[i]);
      leverages[i] = least.leverage(i);
    }
    residuals = new Residuals(sessions, values, leverages);
  }

  static Outcome<FittedModel> of(
      EstimationSample sample, FittedModel market, double alpha, double beta) {
    int days = market.residuals().size();
    return days <= PARAMETERS
        ? Estimation.tooFewFor(PARAMETERS, days)
        : Outcome.of(new AdjustedBetaFit(market, sample, alpha, beta));
  }

  private double expectedFrom(int session) {
    return alpha + beta * sample.market().benchmark().at(session);
  }

  @Override
  public Coefficients coefficients() {
    return Coefficients.of(Map.of("alpha", alpha, "beta", beta));
  }

  @Override
  public double sigma() {
    double squares = 0;
    for (int i = 0; i < residuals.size(); i++) {
      squares += residuals.value(i) * residuals.value(i);
    }
    return Math.sqrt(squares / degreesOfFreedom());
  }

  @Override
  public int degreesOfFreedom() {
    return residuals.size() - PARAMETERS;
  }

  @Override
  public Residuals residuals() {
    return residuals;
  }

  @Override
  public OptionalDouble expected(int session) {
    return sample.market().benchmark().has(session)
        ? OptionalDouble.of(expectedFrom(session))
        : OptionalDouble.empty();
  }

  @Override
  public double varianceFactor(int[] sessions) {
    return market.varianceFactor(sessions);
  }
}
