package io.marketimpact.model.linear;

import io.marketimpact.base.Outcome;
import io.marketimpact.model.EstimationSample;
import io.marketimpact.model.ExpectedReturnModel;
import io.marketimpact.model.FittedModel;
import java.util.List;

/**
 * Market, size, value, profitability and investment: R - R_f = α + β·MKT_RF + s·SMB + h·HML + r·RMW
 * + c·CMA + ε (Fama and French 2015); k = 6.
 */
public final class FamaFrench5 implements ExpectedReturnModel {

  private static final long serialVersionUID = 1;

  private static final List<String> FURTHER = List.of("smb", "hml", "rmw", "cma");

  @Override
  public String id() {
    return "fama_french_5";
  }

  @Override
  public String name() {
    return "Fama-French five-factor model";
  }

  @Override
  public String assumption() {
    return "The share's exposure to market, size, value, profitability and investment in the"
        + " estimation window still holds on the day; the factors are published weeks late.";
  }

  @Override
  public String formula() {
    return "E[R] = R_f + α + β MKT_RF + s SMB + h HML + r RMW + c CMA";
  }

  @Override
  public String citation() {
    return "Fama and French 2015";
  }

  @Override
  public Outcome<FittedModel> fit(EstimationSample sample) {
    return LinearModelFit.fit(sample, new FactorRegression(sample.market().factors(), FURTHER));
  }
}
