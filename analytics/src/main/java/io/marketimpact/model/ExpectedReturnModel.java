package io.marketimpact.model;

import io.marketimpact.base.Method;
import io.marketimpact.base.Outcome;
import java.io.Serializable;

/** A model of the return a share would have had without the event. */
public interface ExpectedReturnModel extends Serializable {

  /**
   * What the model says of itself.
   *
   * @return one value, always the same
   */
  Method<ModelId> method();

  /**
   * The model's stable id.
   *
   * @return the id of its method
   */
  default ModelId id() {
    return method().id();
  }

  /**
   * Whether the expected return is itself made of untouched shares. Such a model brings its own
   * comparison with them, and is not estimated for each of them again.
   *
   * @return whether it is
   */
  default boolean isMadeOfControls() {
    return false;
  }

  /**
   * Estimates the model.
   *
   * @param sample the firm's and the market's returns
   * @return the fitted model, or why it cannot be estimated
   */
  Outcome<FittedModel> fit(EstimationSample sample);
}
