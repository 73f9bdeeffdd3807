package io.marketimpact.model.latent;

import io.marketimpact.base.Method;
import io.marketimpact.base.Outcome;
import io.marketimpact.model.EstimationSample;
import io.marketimpact.model.ExpectedReturnModel;
import io.marketimpact.model.FittedModel;
import io.marketimpact.model.ModelId;
import io.marketimpact.model.donor.DonorPanel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The generalized synthetic control of Xu (2017): R_it = α_i + ξ_t + λ_i'f_t + ε_it, with ξ and f
 * from untouched stocks alone.
 *
 * <p>The least squares α, ξ, λ, f of the donors are found at once: means of stocks and of days,
 * then principal components of what is left, the point to which alternating least squares
 * converges. The stock less ξ is regressed on a constant and f. r between 0 and 5, at most a third
 * of J and of T, has the smallest squared error when each estimation day is left out in turn of
 * that regression. The donors' part is estimated from the estimation days and day 0, as in the
 * paper; ξ and f of other days come from that day's donors by least squares on the loadings.
 */
public final class InteractiveFixedEffects implements ExpectedReturnModel {

  private static final long serialVersionUID = 1;

  private static final Method<ModelId> METHOD =
      new Method<>(
          new ModelId("interactive_fixed_effects"),
          "Interactive fixed effects",
          "E[R] = α + ξ_t + Σ λ_k f_k",
          "What moved the untouched stocks on the day would have moved the stock by its usual"
              + " loadings, and what moves all stocks alike by as much.",
          "Xu 2017; Bai 2009");

  private static final int MOST_FACTORS = 5;

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
    return DonorPanel.of(sample).then(panel -> best(sample, panel));
  }

  private static Outcome<FittedModel> best(EstimationSample sample, DonorPanel panel) {
    double[][] returns = panel.donorReturns(panel.withDayZero());
    DonorFactors factors = DonorFactors.of(returns, FactorKind.ADDITIVE);
    int most =
        Math.min(
            factors.rank(),
            Math.min(MOST_FACTORS, Math.min(returns.length, returns[0].length) / 3));
    List<Outcome<FittedModel>> fits = new ArrayList<>();
    for (int r = 0; r <= most; r++) {
      fits.add(
          LatentFactorFit.fit(sample, panel, factors, FactorKind.ADDITIVE, r, DonorPanel.ADVISED));
    }
    return fits.stream()
        .filter(fit -> fit.result().isPresent())
        .min(Comparator.comparingDouble(fit -> leaveOneOut(fit.result().orElseThrow())))
        .orElse(fits.get(0));
  }

  /** Squared prediction errors of days left out one by one, Σ(e/(1 - h))². */
  private static double leaveOneOut(FittedModel fit) {
    double sum = 0;
    for (int i = 0; i < fit.residuals().size(); i++) {
      double error = fit.residuals().value(i) / (1 - fit.residuals().leverage(i));
      sum += error * error;
    }
    return sum;
  }
}
