package io.marketimpact.model;

import io.marketimpact.base.Method;
import io.marketimpact.base.Outcome;
import io.marketimpact.base.Require;
import java.io.Serializable;

/** A model of the return a stock would have had without the event. */
public interface ExpectedReturnModel extends Serializable {

  /**
   * A model that a program brings along, as a lambda. It may travel to another machine, and what it
   * captures with it.
   *
   * @param id its id, one that no model of the catalog has
   * @param estimation how it is estimated, such as {@code sample -> LinearModelFit.fit(sample,
   *     design)}
   * @return the model
   * @throws IllegalArgumentException if one of them is null or the id is not lower case with
   *     underscores
   */
  static ExpectedReturnModel of(String id, Estimate estimation) {
    Require.given(id, "a model's id");
    Require.given(estimation, "how the model is estimated");
    return new OwnModel(Method.own(new ModelId(id)), estimation);
  }

  /** How a model is estimated. */
  @FunctionalInterface
  interface Estimate extends Serializable {

    /**
     * Estimates the model, see {@link ExpectedReturnModel#fit}.
     *
     * @param sample the firm's and the market's returns
     * @return the fitted model, or why it cannot be estimated
     */
    Outcome<FittedModel> from(EstimationSample sample);
  }

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
   * Whether the expected return is itself made of untouched stocks. Such a model brings its own
   * comparison with them, and is not estimated for each of them again.
   *
   * @return whether it is
   */
  default boolean isMadeOfControls() {
    return false;
  }

  /**
   * Whether the model needs returns of factors or a risk-free rate.
   *
   * @return whether it cannot be estimated on days without them
   */
  default boolean needsFactors() {
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
