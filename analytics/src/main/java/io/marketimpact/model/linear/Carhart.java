package io.marketimpact.model.linear;

import io.marketimpact.base.Method;
import io.marketimpact.base.Outcome;
import io.marketimpact.model.EstimationSample;
import io.marketimpact.model.ExpectedReturnModel;
import io.marketimpact.model.FittedModel;
import io.marketimpact.model.ModelId;
import java.util.List;

/**
 * Market, size, value and momentum: R - R_f = α + β·MKT_RF + s·SMB + h·HML + u·UMD + ε (Carhart
 * 1997); k = 5.
 */
public final class Carhart implements ExpectedReturnModel {

  private static final long serialVersionUID = 1;

  private static final Method<ModelId> METHOD =
      new Method<>(
          new ModelId("carhart"),
          "Carhart four-factor model",
          "E[R] = R_f + α + β MKT_RF + s SMB + h HML + u UMD",
          "The stock's exposure to market, size, value and momentum in the estimation window still"
              + " holds on the day; the factors are published weeks late.",
          "Carhart 1997");

  private static final List<String> FURTHER = List.of("smb", "hml", "umd");

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
