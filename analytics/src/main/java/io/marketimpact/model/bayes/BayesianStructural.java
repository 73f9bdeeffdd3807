package io.marketimpact.model.bayes;

import io.marketimpact.base.Method;
import io.marketimpact.base.Outcome;
import io.marketimpact.model.EstimationSample;
import io.marketimpact.model.ExpectedReturnModel;
import io.marketimpact.model.FittedModel;
import io.marketimpact.model.ModelId;
import io.marketimpact.model.linear.MarketModel;

/**
 * Bayesian regression on the benchmark with Zellner's g-prior, the closed form of a structural
 * model of returns without a moving level: β ~ N(0, gσ²/Σ(R_m - R̄_m)²) with g = T, a flat constant
 * and p(σ²) ∝ 1/σ² (Zellner 1986; Brodersen, Gallusser, Koehler, Remy and Scott 2015).
 *
 * <p>With κ = g/(1 + g), β̃ = κβ̂ and s² = (Σ(R - R̄)² - κβ̂²Σ(R_m - R̄_m)²)/(T - 1), the returns
 * of a window sum to a Student t with T - 1 degrees of freedom about Σ_W(R̄ + β̃(R_m - R̄_m)) with
 * scale s√C, C(W) = L + L²/T + κ(Σ_W(R_m - R̄_m))²/Σ_E(R_m - R̄_m)². That is the distribution of
 * the returns to be observed, days' noise included, not of their mean: an interval of the mean
 * would call ordinary days events.
 */
public final class BayesianStructural implements ExpectedReturnModel {

  private static final long serialVersionUID = 1;

  private static final Method<ModelId> METHOD =
      new Method<>(
          new ModelId("bayesian_structural"),
          "Bayesian structural regression",
          "E[R] = α + β R_m, β = T/(1 + T) of its least-squares value",
          "The benchmark is untouched by the news; before the data its coefficient is held to be"
              + " near zero with the weight of one observation, and returns have no drifting"
              + " level.",
          "Zellner 1986; Brodersen, Gallusser, Koehler, Remy and Scott 2015");

  @Override
  public Method<ModelId> method() {
    return METHOD;
  }

  @Override
  public Outcome<FittedModel> fit(EstimationSample sample) {
    return new MarketModel().fit(sample).map(market -> new PosteriorFit(sample, market));
  }
}
