package io.marketimpact.model;

import io.marketimpact.base.Method;
import io.marketimpact.base.Outcome;
import io.marketimpact.base.OwnCode;

/**
 * A model that a program brings along.
 *
 * @param method what it says of itself
 * @param estimation how it is estimated
 */
record OwnModel(Method<ModelId> method, Estimate estimation) implements ExpectedReturnModel {

  @Override
  public Outcome<FittedModel> fit(EstimationSample sample) {
    return OwnCode.run("the model '" + id().value() + "'", () -> estimation.from(sample));
  }
}
