package io.marketimpact.model.conditional;

import io.marketimpact.base.Method;
import io.marketimpact.base.Outcome;
import io.marketimpact.model.EstimationSample;
import io.marketimpact.model.ExpectedReturnModel;
import io.marketimpact.model.FittedModel;
import io.marketimpact.model.ModelId;
import io.marketimpact.model.conditional.ConditionalLikelihood.Innovation;

/**
 * The market model with GARCH(1,1) errors whose innovations follow Student's t with ν degrees of
 * freedom, ν estimated (Bollerslev 1987).
 *
 * <p>The fitted model is a {@link ConditionalVarianceFit}.
 */
public final class GarchStudent implements ExpectedReturnModel {

  private static final long serialVersionUID = 1;

  private static final Method<ModelId> METHOD =
      new Method<>(
          new ModelId("garch_t"),
          "Market model with GARCH(1,1) and Student innovations",
          "E[R] = α + β R_m, h_t = ω + a e²_t-1 + b h_t-1, e/√h ~ t",
          "As the GARCH(1,1), with innovations that are Student's t: an extreme day is less of a"
              + " surprise and raises the estimates less.",
          "Bollerslev 1987");

  @Override
  public Method<ModelId> method() {
    return METHOD;
  }

  @Override
  public Outcome<FittedModel> fit(EstimationSample sample) {
    return ConditionalEstimator.fit(sample, new GarchEquation(), Innovation.STUDENT);
  }
}
