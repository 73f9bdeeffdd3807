package io.marketimpact.model.donor;

import io.marketimpact.base.Method;
import io.marketimpact.base.Outcome;
import io.marketimpact.model.EstimationSample;
import io.marketimpact.model.ExpectedReturnModel;
import io.marketimpact.model.FittedModel;
import io.marketimpact.model.ModelId;

/**
 * The ridge-augmented synthetic control (Ben-Michael, Feller and Rothstein 2021): the weights of
 * the synthetic control, corrected for the difference that remains in the estimation window. The
 * weights still sum to 1 and may turn negative.
 *
 * <p>With X the donors' returns less their mean of the day and r the residual of the synthetic
 * control, w + δ with δ = argmin ‖r - X'δ‖² + λ‖δ‖². λ is the largest of twenty, evenly spaced in
 * logarithm over eight decades below X's largest squared singular value, whose prediction error is
 * within one standard error of the smallest, when each of ten consecutive blocks of the estimation
 * window is left out in turn (the paper leaves out single periods).
 */
public final class RidgeSyntheticControl implements ExpectedReturnModel {

  private static final long serialVersionUID = 1;

  private static final Method<ModelId> METHOD =
      new Method<>(
          new ModelId("ridge_synthetic_control"),
          "Ridge-augmented synthetic control",
          "E[R] = Σ (w_j + δ_j) R_j, w ≥ 0, Σ w_j = 1, Σ δ_j = 0",
          "The portfolio of untouched stocks that followed the stock before, corrected by small"
              + " long and short positions, would have followed it on the day.",
          "Ben-Michael, Feller and Rothstein 2021");

  @Override
  public Method<ModelId> method() {
    return METHOD;
  }

  @Override
  public boolean isMadeOfControls() {
    return true;
  }

  @Override
  public Outcome<FittedModel> fit(EstimationSample sample) {
    return SyntheticFit.of(sample, RidgeCorrection::tuned, DonorInference::both);
  }
}
