package io.marketimpact.model.donor;

import io.marketimpact.base.Method;
import io.marketimpact.base.Outcome;
import io.marketimpact.model.EstimationSample;
import io.marketimpact.model.ExpectedReturnModel;
import io.marketimpact.model.FittedModel;
import io.marketimpact.model.ModelId;
import io.marketimpact.stat.SimplexFit;
import io.marketimpact.stat.SimplexLeastSquares;

/**
 * The synthetic control (Abadie, Diamond and Hainmueller 2010) on returns: the portfolio of
 * untouched stocks, none sold short, that followed the stock most closely in the estimation window.
 *
 * <p>w minimizes Σ_E(R_t - Σ_j w_j R_jt)² subject to w ≥ 0 and Σw = 1. See {@link SyntheticFit} for
 * σ, its degrees of freedom (T less the donors in use) and C(W), which take the donors in use as
 * known; the conformal test and the placebos in space do not.
 */
public final class SyntheticControl implements ExpectedReturnModel {

  private static final long serialVersionUID = 1;

  private static final Method<ModelId> METHOD =
      new Method<>(
          new ModelId("synthetic_control"),
          "Synthetic control",
          "E[R] = Σ w_j R_j, w ≥ 0, Σ w_j = 1",
          "The portfolio of untouched stocks that followed the stock before would have followed it"
              + " on the day.",
          "Abadie, Diamond and Hainmueller 2010");

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
    DonorMethod method = (donors, dayZero) -> response -> combine(donors, response);
    return SyntheticFit.of(sample, panel -> method, DonorInference::both);
  }

  static Combination combine(double[][] donors, double[] response) {
    SimplexFit fit = SimplexLeastSquares.fit(donors, response, 0);
    return new Combination(
        0,
        fit.weights(),
        () -> new Combination.Sensitivity(new double[response.length], fit.sensitivity()));
  }
}
