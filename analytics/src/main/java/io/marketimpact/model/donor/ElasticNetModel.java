package io.marketimpact.model.donor;

import io.marketimpact.base.Method;
import io.marketimpact.base.Outcome;
import io.marketimpact.model.EstimationSample;
import io.marketimpact.model.ExpectedReturnModel;
import io.marketimpact.model.FittedModel;
import io.marketimpact.model.ModelId;

/**
 * A stock explained by untouched stocks under an elastic net (Doudchenko and Imbens 2016): a
 * constant and weights of either sign that need not sum to 1.
 *
 * <p>(μ, ω) minimize (1/2T)Σ_E(R_t - μ - Σ_jω_jR_jt)² + λ[(1 - a)/2·‖ω‖² + a‖ω‖₁]. λ and a have the
 * smallest squared error of one-day-ahead forecasts over the last 60 estimation days (a third of
 * them where there are fewer than 180), each forecast from the days before it alone.
 */
public final class ElasticNetModel implements ExpectedReturnModel {

  private static final long serialVersionUID = 1;

  private static final Method<ModelId> METHOD =
      new Method<>(
          new ModelId("elastic_net"),
          "Elastic net of untouched stocks",
          "E[R] = μ + Σ ω_j R_j, ω by elastic net",
          "The stock's relation to a few untouched stocks in the estimation window still holds on"
              + " the day.",
          "Doudchenko and Imbens 2016; Zou and Hastie 2005");

  @Override
  public Method<ModelId> method() {
    return METHOD;
  }

  @Override
  public boolean isMadeOfControls() {
    return true;
  }

  @Override
  public Outcome<FittedModel> fit(EstimationSample sample) {
    return SyntheticFit.of(sample, ElasticNetMethod::tuned, DonorInference::conformal);
  }
}
