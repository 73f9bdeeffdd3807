package io.marketimpact.model.linear;

import io.marketimpact.base.Method;
import io.marketimpact.base.Outcome;
import io.marketimpact.model.EstimationSample;
import io.marketimpact.model.ExpectedReturnModel;
import io.marketimpact.model.FittedModel;
import io.marketimpact.model.ModelId;
import io.marketimpact.model.SectorReturns;

/**
 * The market model with every sector a firm belongs to, R = α + βR_m + Σ_jγ_jS_j⊥ + ε, k = 2 + the
 * number of sectors, see {@link BasketRegression}. S_j is the equal-weight mean return of the
 * sector's stocks that the news did not touch: what the whole line of business suffered that day is
 * no effect of the news on the firm.
 */
public final class SectorBaskets implements ExpectedReturnModel {

  private static final long serialVersionUID = 1;

  private static final Method<ModelId> METHOD =
      new Method<>(
          ModelId.SECTOR,
          "Market and sector model",
          "E[R] = α + β R_m + Σ γ_j S_j, S_j = sector basket j less its relation to R_m",
          "The stock's relation to the market and to its sectors still holds on the day, and the"
              + " news did not move the untouched stocks of the sectors.",
          "King 1966; MacKinlay 1997");

  @Override
  public Method<ModelId> method() {
    return METHOD;
  }

  @Override
  public Outcome<FittedModel> fit(EstimationSample sample) {
    return BasketRegression.onSectors(sample, SectorReturns::basket, "untouched stock");
  }
}
