package io.marketimpact.model.linear;

import io.marketimpact.base.Outcome;
import io.marketimpact.model.EstimationSample;
import io.marketimpact.model.ExpectedReturnModel;
import io.marketimpact.model.FittedModel;
import java.util.List;

/**
 * Market, size and value: R - R_f = α + β·MKT_RF + s·SMB + h·HML + ε (Fama and French 1993), with
 * the factors of Kenneth French's library; k = 4.
 */
public final class FamaFrench3 implements ExpectedReturnModel {

  private static final long serialVersionUID = 1;

  private static final List<String> FURTHER = List.of("smb", "hml");

  @Override
  public String id() {
    return "fama_french_3";
  }

  @Override
  public String name() {
    return "Fama-French three-factor model";
  }

  @Override
  public String assumption() {
    return "The share's exposure to the market, to small and to cheap firms in the estimation"
        + " window still holds on the day; the factors are published weeks late.";
  }

  @Override
  public String formula() {
    return "E[R] = R_f + α + β MKT_RF + s SMB + h HML";
  }

  @Override
  public String citation() {
    return "Fama and French 1993";
  }

  @Override
  public Outcome<FittedModel> fit(EstimationSample sample) {
    return LinearModelFit.fit(sample, new FactorRegression(sample.market().factors(), FURTHER));
  }
}
