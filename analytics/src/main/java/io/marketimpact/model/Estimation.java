package io.marketimpact.model;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;

/** Words shared by the models for samples that cannot be estimated from. */
public final class Estimation {

  private Estimation() {}

  /**
   * A window with too few returns.
   *
   * @param usable returns that could be used
   * @param sample whose window it is
   * @return the exclusion, with both numbers and what is needed
   */
  public static Outcome<FittedModel> tooShort(int usable, EstimationSample sample) {
    return Outcome.excluded(
        ExclusionReason.SHORT_ESTIMATION,
        usable
            + " of "
            + sample.window().length()
            + " returns in the estimation window, at least "
            + sample.minimum()
            + " needed");
  }

  /**
   * As many parameters as returns.
   *
   * @param parameters number of parameters
   * @param usable returns that could be used
   * @return the exclusion, with both numbers
   */
  public static Outcome<FittedModel> tooFewFor(int parameters, int usable) {
    return Outcome.excluded(
        ExclusionReason.SHORT_ESTIMATION,
        usable + " returns cannot estimate a variance beside " + parameters + " parameters");
  }

  /**
   * Returns or a regressor without variance.
   *
   * @return the exclusion
   */
  public static Outcome<FittedModel> constant() {
    return Outcome.excluded(
        ExclusionReason.CONSTANT_RETURNS,
        "the returns of the firm or of a regressor do not vary in the estimation window");
  }
}
