package io.marketimpact.model.linear;

import io.marketimpact.base.Method;
import io.marketimpact.base.Outcome;
import io.marketimpact.model.EstimationSample;
import io.marketimpact.model.ExpectedReturnModel;
import io.marketimpact.model.FittedModel;
import io.marketimpact.model.ModelId;
import io.marketimpact.model.SectorReturns;

/**
 * The market model with a fund in place of the basket of every sector a firm belongs to: a wider
 * sector than the untouched stocks at hand, at the price that funds hold firms the news named. To
 * be read beside {@link SectorBaskets}, not in its place.
 */
public final class SectorFunds implements ExpectedReturnModel {

  private static final long serialVersionUID = 1;

  private static final Method<ModelId> METHOD =
      new Method<>(
          ModelId.SECTOR_FUNDS,
          "Market and sector funds",
          "E[R] = α + β R_m + Σ γ_j F_j, F_j = fund of sector j less its relation to R_m",
          "As for the market and sector model; beside it the funds' holdings of the named firms"
              + " must be small, for what the news does to those is taken for the sector's.",
          "King 1966; MacKinlay 1997");

  @Override
  public Method<ModelId> method() {
    return METHOD;
  }

  @Override
  public Outcome<FittedModel> fit(EstimationSample sample) {
    return BasketRegression.onSectors(sample, SectorReturns::funds, "fund");
  }
}
