package io.marketimpact.model.conditional;

import io.marketimpact.base.Method;
import io.marketimpact.base.Outcome;
import io.marketimpact.model.EstimationSample;
import io.marketimpact.model.ExpectedReturnModel;
import io.marketimpact.model.FittedModel;
import io.marketimpact.model.ModelId;
import io.marketimpact.model.conditional.ConditionalLikelihood.Innovation;

/**
 * The market model with GARCH(1,1) errors by quasi-maximum likelihood: h_t = ω + aε²_t-1 + bh_t-1
 * (Bollerslev 1986), with ε = R - α - βR_m and h_t its variance given the days before.
 *
 * <p>The fitted model is a {@link ConditionalVarianceFit}.
 */
public final class Garch implements ExpectedReturnModel {

  private static final long serialVersionUID = 1;

  private static final Method<ModelId> METHOD =
      new Method<>(
          new ModelId("garch"),
          "Market model with GARCH(1,1)",
          "E[R] = α + β R_m, h_t = ω + a e²_t-1 + b h_t-1",
          "The relation to the benchmark holds on the day, and calm and volatile periods follow"
              + " each other as they did; the variance is filtered through the evening before the"
              + " window.",
          "Bollerslev 1986; Bollerslev and Wooldridge 1992");

  @Override
  public Method<ModelId> method() {
    return METHOD;
  }

  @Override
  public Outcome<FittedModel> fit(EstimationSample sample) {
    return ConditionalEstimator.fit(sample, new GarchEquation(), Innovation.NORMAL);
  }
}
