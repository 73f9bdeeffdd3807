package io.marketimpact.model;

import io.marketimpact.base.Outcome;
import java.io.Serializable;

/** A model of the return a share would have had without the event. */
public interface ExpectedReturnModel extends Serializable {

  /**
   * The model's stable id, as results and the command line write it.
   *
   * @return lower case with underscores
   */
  String id();

  /**
   * The model's name in the field.
   *
   * @return for people
   */
  String name();

  /**
   * What the model takes for granted.
   *
   * @return one sentence
   */
  String assumption();

  /**
   * The expected return as a formula.
   *
   * @return short plain text, in the notation of the field
   */
  String formula();

  /**
   * Where the model comes from.
   *
   * @return authors and year
   */
  String citation();

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
