package io.marketimpact.inference.crosssection;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.inference.CommonDays;
import io.marketimpact.inference.FirmEvidence;
import io.marketimpact.inference.PlaceboWindows;
import io.marketimpact.model.Residuals;
import io.marketimpact.stat.Moments;
import java.util.List;

/**
 * Weighted portfolios of the firms, each studied as if it were one firm. With the same regressors
 * for every firm, the portfolio's abnormal returns are the weighted sums of the firms' and its
 * forecast error has the same factor C. Only estimation days that all firms share are used.
 */
final class CrossSectionalRegressionPortfolio {

  /** A deviation below this share of the firms' own is rounding, not variance. */
  private static final double SIGMA_FLOOR = 1e-10;

  private final List<FirmEvidence> firms;
  private final int[] sessions;
  private final double[][] residuals;
  private final double[] leverages;

  private CrossSectionalRegressionPortfolio(
      List<FirmEvidence> firms, int[] sessions, double[][] residuals, double[] leverages) {
    this.firms = firms;
    this.sessions = sessions;
    this.residuals = residuals;
    this.leverages = leverages;
  }

  static Outcome<CrossSectionalRegressionPortfolio> of(List<FirmEvidence> firms) {
    int[] sessions = CommonDays.of(firms).sessions();
    int parameters = parameters(firms);
    if (sessions.length - parameters < 1) {
      return Outcome.excluded(
          ExclusionReason.SHORT_ESTIMATION,
          "the firms share "
              + sessions.length
              + " estimation days, more than "
              + parameters
              + " needed");
    }
    double[][] residuals = new double[firms.size()][sessions.length];
    double[] leverages = new double[sessions.length];
    for (int i = 0; i < firms.size(); i++) {
      Residuals own = firms.get(i).residuals();
      int at = 0;
      for (int t = 0; t < sessions.length; t++) {
        while (own.session(at) != sessions[t]) {
          at++;
        }
        residuals[i][t] = own.value(at);
        leverages[t] += own.leverage(at) / firms.size();
      }
    }
    return Outcome.of(new CrossSectionalRegressionPortfolio(firms, sessions, residuals, leverages));
  }

  /** k of the model; one model gives all firms the same. */
  private static int parameters(List<FirmEvidence> firms) {
    return firms.get(0).residuals().size() - firms.get(0).degreesOfFreedom();
  }

  /** Residuals of the shared days, one row per firm. */
  double[][] residuals() {
    return residuals;
  }

  /** The portfolio of these weights, or why it has no variance to be judged by. */
  Outcome<Weighted> weighted(String name, double[] weights) {
    double[] values = new double[sessions.length];
    double car = 0;
    double factor = 0;
    double largest = 0;
    for (int i = 0; i < weights.length; i++) {
      FirmEvidence firm = firms.get(i);
      for (int t = 0; t < values.length; t++) {
        values[t] += weights[i] * residuals[i][t];
      }
      car += weights[i] * firm.car();
      largest = Math.max(largest, Math.abs(weights[i]) * firm.sigma());
      factor += firm.varianceFactor() / weights.length;
    }
    int df = sessions.length - parameters(firms);
    double sigma = Moments.standardDeviation(values) * Math.sqrt((values.length - 1.0) / df);
    if (!(sigma > SIGMA_FLOOR * largest)) {
      return Outcome.excluded(
          ExclusionReason.CONSTANT_RETURNS, "the portfolio of " + name + " does not vary");
    }
    return Outcome.of(
        new Weighted(
            car,
            factor,
            sigma,
            df,
            firms.get(0).length(),
            new Residuals(sessions, values, leverages)));
  }

  /**
   * One portfolio in the event window.
   *
   * @param car its cumulative abnormal return
   * @param varianceFactor C with Var(CAR) = σ²C
   * @param sigma residual standard deviation of a day
   * @param degreesOfFreedom of σ
   * @param length number of days L of the window
   * @param residuals its abnormal returns on the estimation days that all firms share
   */
  record Weighted(
      double car,
      double varianceFactor,
      double sigma,
      int degreesOfFreedom,
      int length,
      Residuals residuals) {

    double standardError() {
      return sigma * Math.sqrt(varianceFactor);
    }

    /** Its CAR among the sums of all runs of L estimation days. */
    Outcome<PlaceboWindows> placebo() {
      return PlaceboWindows.of(car / Math.sqrt(varianceFactor / length), residuals, length);
    }
  }
}
