package io.marketimpact.model.conditional;

import io.marketimpact.base.Method;
import io.marketimpact.base.Outcome;
import io.marketimpact.model.EstimationSample;
import io.marketimpact.model.ExpectedReturnModel;
import io.marketimpact.model.FittedModel;
import io.marketimpact.model.ModelId;
import io.marketimpact.model.conditional.ConditionalLikelihood.Innovation;

/**
 * The market model with EGARCH(1,1) errors whose innovations follow Student's t, ν estimated. Its
 * variance has no mean several sessions ahead (Nelson 1991): the forecast is the exponential of the
 * mean of ln h.
 *
 * <p>The fitted model is a {@link ConditionalVarianceFit}.
 */
public final class EgarchStudent implements ExpectedReturnModel {

  private static final long serialVersionUID = 1;

  private static final Method<ModelId> METHOD =
      new Method<>(
          new ModelId("egarch_t"),
          "Market model with EGARCH(1,1) and Student innovations",
          "E[R] = α + β R_m, ln h_t = ω + a(|z|-E|z|) + g z + b ln h_t-1, z ~ t",
          "As the EGARCH(1,1), with innovations that are Student's t; the mean of the variance does"
              + " not exist there, so the exponential of the mean of its logarithm is forecast,"
              + " which is less.",
          "Nelson 1991; Bollerslev 1987");

  @Override
  public Method<ModelId> method() {
    return METHOD;
  }

  @Override
  public Outcome<FittedModel> fit(EstimationSample sample) {
    return ConditionalEstimator.fit(sample, new EgarchEquation(), Innovation.STUDENT);
  }
}
