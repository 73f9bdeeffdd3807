package io.marketimpact.model.linear;

import io.marketimpact.base.Method;
import io.marketimpact.base.Outcome;
import io.marketimpact.model.EstimationSample;
import io.marketimpact.model.ExpectedReturnModel;
import io.marketimpact.model.FittedModel;
import io.marketimpact.model.ModelId;
import java.util.List;

/**
 * Market, size, value, profitability and investment: R - R_f = α + β·MKT_RF + s·SMB + h·HML + r·RMW
 * + c·CMA + ε (Fama and French 2015); k = 6.
 */
public final class FamaFrench5 implements ExpectedReturnModel {

  private static final long serialVersionUID = 1;

  private static final Method<ModelId> METHOD =
      new Method<>(
          new ModelId("fama_french_5"),
          "Fama-French five-factor model",
          "E[R] = R_f + α + β MKT_RF + s SMB + h HML + r RMW + c CMA",
          "The stock's exposure to market, size, value, profitability and investment in the"
              + " estimation window still holds on the day; the factors are published weeks late.",
          "Fama and French 2015");

  private static final List<String> FURTHER = List.of("smb", "hml", "rmw", "cma");

  @Override
  public Method<ModelId> method() {
    return METHOD;
  }

  @Override
  public boolean needsFactors() {
    return true;
  }

  @Override
  public Outcome<FittedModel> fit(EstimationSample sample) {
    return LinearModelFit.fit(sample, new FactorRegression(sample.market().factors(), FURTHER));
  }
}
