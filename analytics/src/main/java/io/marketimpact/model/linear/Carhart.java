package io.marketimpact.model.linear;

import io.marketimpact.base.Outcome;
import io.marketimpact.model.EstimationSample;
import io.marketimpact.model.ExpectedReturnModel;
import io.marketimpact.model.FittedModel;
import java.util.List;

/**
 * Market, size, value and momentum: R - R_f = α + β·MKT_RF + s·SMB + h·HML + u·UMD + ε (Carhart
 * 1997); k = 5.
 */
public final class Carhart implements ExpectedReturnModel {

  private static final long serialVersionUID = 1;

  private static final List<String> FURTHER = List.of("smb", "hml", "umd");

  @Override
  public String id() {
    return "carhart";
  }

  @Override
  public String name() {
    return "Carhart four-factor model";
  }

  @Override
  public String assumption() {
    return "The share's exposure to market, size, value and momentum in the estimation window"
        + " still holds on the day; the factors are published weeks late.";
  }

  @Override
  public String formula() {
    return "E[R] = R_f + α + β MKT_RF + s SMB + h HML + u UMD";
  }

  @Override
  public String citation() {
    return "Carhart 1997";
  }

  @Override
  public Outcome<FittedModel> fit(EstimationSample sample) {
    return LinearModelFit.fit(sample, new FactorRegression(sample.market().factors(), FURTHER));
  }
}
