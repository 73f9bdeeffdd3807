package io.marketimpact.model.linear;

import io.marketimpact.base.Method;
import io.marketimpact.base.Outcome;
import io.marketimpact.model.EstimationSample;
import io.marketimpact.model.ExpectedReturnModel;
import io.marketimpact.model.FittedModel;
import io.marketimpact.model.ModelId;
import java.util.List;

/**
 * Market, size and value: R - R_f = α + β·MKT_RF + s·SMB + h·HML + ε (Fama and French 1993), with
 * the factors of Kenneth French's library; k = 4.
 */
public final class FamaFrench3 implements ExpectedReturnModel {

  private static final long serialVersionUID = 1;

  private static final Method<ModelId> METHOD =
      new Method<>(
          new ModelId("fama_french_3"),
          "Fama-French three-factor model",
          "E[R] = R_f + α + β MKT_RF + s SMB + h HML",
          "The stock's exposure to the market, to small and to cheap firms in the estimation window"
              + " still holds on the day; the factors are published weeks late.",
          "Fama and French 1993");

  private static final List<String> FURTHER = List.of("smb", "hml");

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
