package io.marketimpact.model.donor;

import io.marketimpact.base.Method;
import io.marketimpact.base.Outcome;
import io.marketimpact.model.EstimationSample;
import io.marketimpact.model.ExpectedReturnModel;
import io.marketimpact.model.FittedModel;
import io.marketimpact.model.ModelId;
import io.marketimpact.stat.Moments;
import io.marketimpact.stat.SimplexFit;
import io.marketimpact.stat.SimplexLeastSquares;
import java.util.Arrays;

/**
 * Synthetic difference in differences (Arkhangelsky, Athey, Hirshberg, Imbens and Wager 2021) on
 * returns, with day 0 as the period after.
 *
 * <p>Unit weights ω ≥ 0, Σω = 1 follow the stock up to a constant under the penalty ζ²T‖ω‖², ζ the
 * standard deviation of the donors' day-to-day changes in return; time weights λ ≥ 0, Σλ = 1 make
 * up the donors' day 0 from estimation days up to a constant. The expected return is Σω_jR_j plus
 * the mean, weighted by λ, of the stock's difference from it in the estimation window. λ's penalty
 * is (ζ/1000)²J where the authors' program has ζ/10⁶, so that λ is unique in double precision when
 * many days do equally well. λ belongs to day 0; for other days it is kept.
 */
public final class SyntheticDifferences implements ExpectedReturnModel {

  private static final long serialVersionUID = 1;

  private static final Method<ModelId> METHOD =
      new Method<>(
          new ModelId("synthetic_did"),
          "Synthetic difference in differences",
          "E[R] = Σ ω_j R_j + Σ λ_t (R_t - Σ ω_j R_jt)",
          "On the day the stock would have kept its distance from a broad portfolio of untouched"
              + " stocks, as on the estimation days most like it.",
          "Arkhangelsky, Athey, Hirshberg, Imbens and Wager 2021");

  private static final double TIME_SHARE = 1e-3;

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
    return SyntheticFit.of(sample, panel -> SyntheticDifferences::prepare, DonorPlacebos::of);
  }

  private static DonorMethod.Combiner prepare(double[][] donors, double[] dayZero) {
    double noise = squaredChanges(donors);
    double[][] centered =
        Arrays.stream(donors).map(SyntheticDifferences::centered).toArray(double[][]::new);
    double[] time = timeWeights(donors, dayZero, noise);
    return response -> {
      SimplexFit units =
          SimplexLeastSquares.fit(centered, centered(response), noise * response.length);
      double[] weights = units.weights();
      double[] differences =
          new Combination(0, weights, () -> none(response.length)).residuals(donors, response);
      double constant = 0;
      for (int t = 0; t < differences.length; t++) {
        constant += time[t] * differences[t];
      }
      return new Combination(
          constant, weights, () -> sensitivity(donors, time, units.sensitivity()));
    };
  }

  /** The donors' mean squared day-to-day change about its mean. */
  private static double squaredChanges(double[][] donors) {
    int days = donors[0].length;
    double[] changes = new double[donors.length * (days - 1)];
    for (int j = 0; j < donors.length; j++) {
      for (int t = 1; t < days; t++) {
        changes[j * (days - 1) + t - 1] = donors[j][t] - donors[j][t - 1];
      }
    }
    double deviation = Moments.standardDeviation(changes);
    return deviation * deviation * (changes.length - 1) / changes.length;
  }

  private static double[] timeWeights(double[][] donors, double[] dayZero, double noise) {
    double[][] days = new double[donors[0].length][donors.length];
    for (int t = 0; t < days.length; t++) {
      for (int j = 0; j < donors.length; j++) {
        days[t][j] = donors[j][t];
      }
      days[t] = centered(days[t]);
    }
    double penalty = noise * TIME_SHARE * TIME_SHARE * donors.length;
    return SimplexLeastSquares.fit(days, centered(dayZero), penalty).weights();
  }

  /** With λ given, the constant follows y as λ - Σ_j(λ'X_j)·dω_j. */
  private static Combination.Sensitivity sensitivity(
      double[][] donors, double[] time, double[][] weights) {
    double[] constant = time.clone();
    for (int j = 0; j < donors.length; j++) {
      double mean = 0;
      for (int t = 0; t < time.length; t++) {
        mean += time[t] * donors[j][t];
      }
      for (int t = 0; t < time.length; t++) {
        constant[t] -= mean * weights[j][t];
      }
    }
    return new Combination.Sensitivity(constant, weights);
  }

  private static Combination.Sensitivity none(int days) {
    return new Combination.Sensitivity(new double[days], new double[0][]);
  }

  private static double[] centered(double[] values) {
    double mean = Moments.mean(values);
    return Arrays.stream(values).map(value -> value - mean).toArray();
  }
}
