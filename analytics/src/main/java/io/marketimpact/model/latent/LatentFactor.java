package io.marketimpact.model.latent;

import io.marketimpact.base.Method;
import io.marketimpact.base.Outcome;
import io.marketimpact.model.EstimationSample;
import io.marketimpact.model.ExpectedReturnModel;
import io.marketimpact.model.FittedModel;
import io.marketimpact.model.ModelId;
import io.marketimpact.model.donor.DonorPanel;

/**
 * A stock explained by the principal components of untouched stocks (Connor and Korajczyk 1986).
 *
 * <p>The J donors' returns of the estimation days and of day 0, T in all, are standardized and
 * decomposed; r between 1 and 8 minimizes ln V(r) + r·(J + T)/(JT)·ln min(J, T), V the mean squared
 * return unexplained (Bai and Ng 2002, IC_p2), with r at most a third of J and of T. The stock is
 * regressed on a constant and the factors; those of any day are the coefficients of that day's
 * donors on their loadings. Day 0 is among the days decomposed because a factor that is weak on
 * ordinary days would be underestimated on a day on which it is strong.
 */
public final class LatentFactor implements ExpectedReturnModel {

  private static final long serialVersionUID = 1;

  private static final Method<ModelId> METHOD =
      new Method<>(
          new ModelId("latent_factor"),
          "Latent factors",
          "E[R] = α + Σ λ_k f_k, f principal components of untouched stocks",
          "The stock's relation to what moves the untouched stocks together still holds on the"
              + " day.",
          "Connor and Korajczyk 1986; Bai and Ng 2002");

  private static final int MOST_FACTORS = 8;
  private static final int ADVISED = 30;

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
    return DonorPanel.of(sample)
        .then(
            panel -> {
              double[][] returns = panel.donorReturns(panel.withDayZero());
              DonorFactors factors = DonorFactors.of(returns, FactorKind.STANDARDIZED);
              return LatentFactorFit.fit(
                  sample,
                  panel,
                  factors,
                  FactorKind.STANDARDIZED,
                  numberOfFactors(factors, returns.length, returns[0].length),
                  ADVISED);
            });
  }

  private static int numberOfFactors(DonorFactors factors, int donors, int days) {
    double penalty = (double) (donors + days) / donors / days * Math.log(Math.min(donors, days));
    int most = Math.min(MOST_FACTORS, Math.min(donors, days) / 3);
    int best = 1;
    double least = Double.POSITIVE_INFINITY;
    for (int r = 1; r <= Math.min(most, factors.rank()); r++) {
      double criterion = Math.log(factors.unexplained(r)) + r * penalty;
      if (criterion < least) {
        least = criterion;
        best = r;
      }
    }
    return best;
  }
}
