package io.marketimpact.model.linear;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Method;
import io.marketimpact.base.Outcome;
import io.marketimpact.market.ReturnSeries;
import io.marketimpact.model.EstimationSample;
import io.marketimpact.model.ExpectedReturnModel;
import io.marketimpact.model.FittedModel;
import io.marketimpact.model.ModelId;
import java.util.List;

/**
 * The market model with a basket of untouched firms of the same business, R = α + βR_m + γP⊥ + ε, k
 * = 3, see {@link BasketRegression}. P is the equal-weight mean return of the peers.
 */
public final class PeerAugmented implements ExpectedReturnModel {

  private static final long serialVersionUID = 1;

  private static final Method<ModelId> METHOD =
      new Method<>(
          new ModelId("peer"),
          "Market model with peers",
          "E[R] = α + β R_m + γ P, P = peers less their relation to R_m",
          "The stock's relation to the benchmark and to its peers still holds on the day, and the"
              + " news did not move the peers.",
          "King 1966; MacKinlay 1997");

  @Override
  public Method<ModelId> method() {
    return METHOD;
  }

  @Override
  public Outcome<FittedModel> fit(EstimationSample sample) {
    List<ReturnSeries> peers = sample.market().peers(sample.security());
    if (peers.isEmpty()) {
      return Outcome.excluded(
          ExclusionReason.NO_CONTROLS,
          "the study names no untouched stocks beside " + sample.security());
    }
    return BasketRegression.fit(sample, List.of(new Basket("peer", peers)));
  }
}
