package io.marketimpact.model;

import io.marketimpact.base.Method;
import io.marketimpact.base.Outcome;
import java.util.Objects;

/**
 * A model that a program brings along.
 *
 * @param method what it says of itself
 * @param estimation how it is estimated
 */
record OwnModel(Method<ModelId> method, Estimate estimation) implements ExpectedReturnModel {

  @Override
  public Outcome<FittedModel> fit(EstimationSample sample) {
    return Objects.requireNonNull(
        estimation.from(sample),
        () -> "the model " + method.id() + " must give an estimate or say why there is none: null");
  }
}
