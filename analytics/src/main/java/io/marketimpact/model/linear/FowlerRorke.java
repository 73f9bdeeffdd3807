package io.marketimpact.model.linear;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Method;
import io.marketimpact.base.Outcome;
import io.marketimpact.model.Coefficients;
import io.marketimpact.model.EstimationSample;
import io.marketimpact.model.ExpectedReturnModel;
import io.marketimpact.model.FittedModel;
import io.marketimpact.model.ModelId;
import java.util.Locale;
import java.util.Map;

/**
 * The market model with the β of {@link Dimson}'s regression in the weights of Fowler and Rorke
 * (1983), β = w·b_lag + b_same + w·b_lead, w = (1 + ρ)/(1 + 2ρ), ρ the first autocorrelation of
 * R_m: the plain sum counts the neighbors in full, which is right only where ρ is 0. α = R̄ - βR̄_m
 * is that of the market model's line through the means. σ² and C(W) as for {@link ScholesWilliams}.
 */
public final class FowlerRorke implements ExpectedReturnModel {

  private static final long serialVersionUID = 1;

  private static final Method<ModelId> METHOD =
      new Method<>(
          new ModelId("dimson_fowler_rorke"),
          "Dimson beta with Fowler-Rorke weights",
          "E[R] = α + β R_m, β = w b_lag + b_same + w b_lead, w = (1 + ρ)/(1 + 2 ρ)",
          "Stock and benchmark react to the same news up to one day apart; the forecast error is"
              + " that of the market model, an approximation.",
          "Dimson 1979; Fowler and Rorke 1983");

  @Override
  public Method<ModelId> method() {
    return METHOD;
  }

  @Override
  public Outcome<FittedModel> fit(EstimationSample sample) {
    return new MarketModel()
        .fit(sample)
        .then(market -> new Dimson().fit(sample).then(dimson -> weighted(sample, market, dimson)));
  }

  private static Outcome<FittedModel> weighted(
      EstimationSample sample, FittedModel market, FittedModel dimson) {
    double rho =
        ScholesWilliams.autocorrelation(
            sample.market().benchmark().days(),
            sample.mask(),
            sample.day0() + sample.window().start(),
            sample.day0() + sample.window().end());
    if (1 + 2 * rho <= 0) {
      return Outcome.excluded(
          ExclusionReason.UNDEFINED_STATISTIC,
          String.format(
              Locale.ROOT,
              "1 + 2ρ must be positive: the benchmark's first autocorrelation is %.3f",
              rho));
    }
    double neighbors = neighbors(dimson.coefficients());
    double beta =
        dimson.coefficients().beta().orElseThrow() + ((1 + rho) / (1 + 2 * rho) - 1) * neighbors;
    Map<String, Double> line = market.coefficients().byName();
    double meanBenchmark = meanBenchmark(sample, market);
    double alpha = line.get("alpha") + (line.get("beta") - beta) * meanBenchmark;
    return AdjustedBetaFit.of(sample, market, alpha, beta);
  }

  private static double neighbors(Coefficients dimson) {
    return dimson.byName().get("beta_lag") + dimson.byName().get("beta_lead");
  }

  /** Of the days of the market model, so that its line and this one cross at the means. */
  private static double meanBenchmark(EstimationSample sample, FittedModel market) {
    double sum = 0;
    for (int i = 0; i < market.residuals().size(); i++) {
      sum += sample.market().benchmark().at(market.residuals().session(i));
    }
    return sum / market.residuals().size();
  }
}
