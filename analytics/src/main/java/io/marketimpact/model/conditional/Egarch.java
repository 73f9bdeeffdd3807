package io.marketimpact.model.conditional;

import io.marketimpact.base.Method;
import io.marketimpact.base.Outcome;
import io.marketimpact.model.EstimationSample;
import io.marketimpact.model.ExpectedReturnModel;
import io.marketimpact.model.FittedModel;
import io.marketimpact.model.ModelId;
import io.marketimpact.model.conditional.ConditionalLikelihood.Innovation;

/**
 * The market model with EGARCH(1,1) errors by quasi-maximum likelihood: ln h_t = ω + a(|z_t-1| -
 * E|z|) + γz_t-1 + b ln h_t-1 (Nelson 1991). {@code sign} is γ, z_t = ε_t/√h_t.
 *
 * <p>The fitted model is a {@link ConditionalVarianceFit}.
 */
public final class Egarch implements ExpectedReturnModel {

  private static final long serialVersionUID = 1;

  private static final Method<ModelId> METHOD =
      new Method<>(
          new ModelId("egarch"),
          "Market model with EGARCH(1,1)",
          "E[R] = α + β R_m, ln h_t = ω + a(|z|-E|z|) + g z + b ln h_t-1",
          "The relation to the benchmark holds on the day, and the logarithm of the variance"
              + " answers to news as it did, to bad news differently than to good.",
          "Nelson 1991");

  @Override
  public Method<ModelId> method() {
    return METHOD;
  }

  @Override
  public Outcome<FittedModel> fit(EstimationSample sample) {
    return ConditionalEstimator.fit(sample, new EgarchEquation(), Innovation.NORMAL);
  }
}
