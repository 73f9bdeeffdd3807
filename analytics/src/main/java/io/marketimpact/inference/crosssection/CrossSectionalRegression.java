package io.marketimpact.inference.crosssection;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Interval;
import io.marketimpact.base.Outcome;
import io.marketimpact.base.Require;
import io.marketimpact.inference.FirmEvidence;
import io.marketimpact.market.SecurityId;
import io.marketimpact.stat.LeastSquares;
import io.marketimpact.stat.LinearFit;
import io.marketimpact.stat.LinearWeights;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The regression of firms' CAR on their characteristics, CAR_i = a + x_i'δ + u_i, for firms of one
 * date. The CAR are correlated, so that the regression's own standard errors are wrong; the
 * portfolio estimator has the same coefficients and takes their error from the portfolio's past
 * days (Sefcik and Thompson 1986), the placebo its p-value from all windows in which nothing
 * happened (Cohn, Johnson, Liu and Wardlaw, Past is Prologue, 2026).
 *
 * @param firms number of firms in the regression
 * @param leftOut firms without characteristics
 * @param fits one per estimator, the one to quote first
 * @param explained share of each characteristic's variance that the others explain, in their order
 */
public record CrossSectionalRegression(
    int firms, List<SecurityId> leftOut, List<Fit> fits, List<Explained> explained)
    implements Serializable {

  /** Keeps its own copies. */
  public CrossSectionalRegression {
    leftOut = List.copyOf(leftOut);
    fits = List.copyOf(fits);
    explained = List.copyOf(explained);
  }

  /**
   * One estimator's coefficients.
   *
   * @param estimator the estimator
   * @param coefficients the constant, then the characteristics; or why it has none
   */
  public record Fit(
      CrossSectionalRegressionEstimator estimator,
      Outcome<List<CrossSectionalRegressionEstimate>> coefficients)
      implements Serializable {}

  /**
   * How far the other characteristics explain one.
   *
   * @param characteristic its name
   * @param share R² of its regression on the others and a constant
   */
  public record Explained(String characteristic, double share) implements Serializable {}

  /**
   * Estimates the regression.
   *
   * @param data firms and characteristics
   * @return the regression, or why there is none
   */
  public static Outcome<CrossSectionalRegression> of(CrossSectionalRegressionData data) {
    int firms = data.firms().size();
    int coefficients = data.names().size() + 1;
    if (firms <= coefficients) {
      return Outcome.excluded(
          ExclusionReason.TOO_FEW_FIRMS,
          firms + " firms for " + coefficients + " coefficients, more firms needed");
    }
    if (data.firms().stream().mapToInt(FirmEvidence::firstSession).distinct().count() > 1) {
      return Outcome.excluded(
          ExclusionReason.DIFFERENT_DATES, "a portfolio needs one date; these firms have several");
    }
    Optional<double[][]> weights = LinearWeights.ordinary(data.design());
    if (weights.isEmpty()) {
      return Outcome.excluded(
          ExclusionReason.COLLINEAR,
          "a characteristic does not vary or is a combination of the others: " + data.names());
    }
    return CrossSectionalRegressionPortfolio.of(data.firms())
        .map(
            portfolio ->
                new CrossSectionalRegression(
                    firms,
                    data.leftOut(),
                    new CrossSectionalRegressionFits(data, portfolio, weights.get()).all(),
                    explained(data)));
  }

  private static List<Explained> explained(CrossSectionalRegressionData data) {
    List<Explained> explained = new ArrayList<>();
    double[][] design = data.design();
    for (int column = 1; column < design[0].length; column++) {
      double[] own = new double[design.length];
      double[][] others = new double[design.length][design[0].length - 1];
      for (int i = 0; i < design.length; i++) {
        own[i] = design[i][column];
        for (int j = 0; j < others[i].length; j++) {
          others[i][j] = design[i][j < column ? j : j + 1];
        }
      }
      LinearFit fit = LeastSquares.fit(others, own).orElseThrow();
      explained.add(new Explained(data.names().get(column - 1), Math.max(0, fit.rSquared())));
    }
    return explained;
  }

  /**
   * One coefficient under one estimator.
   *
   * @param estimator the estimator
   * @param coefficient its name, {@link CrossSectionalRegressionData#INTERCEPT} or a
   *     characteristic's
   * @return the estimate, or why there is none
   * @throws IllegalArgumentException if there is no such coefficient
   */
  public Outcome<CrossSectionalRegressionEstimate> estimate(
      CrossSectionalRegressionEstimator estimator, String coefficient) {
    return fits.stream()
        .filter(fit -> fit.estimator() == estimator)
        .findFirst()
        .orElseThrow()
        .coefficients()
        .map(
            estimates ->
                estimates.stream()
                    .filter(estimate -> estimate.coefficient().equals(coefficient))
                    .findFirst()
                    .orElseThrow(() -> unknown(coefficient)));
  }

  private IllegalArgumentException unknown(String coefficient) {
    return new IllegalArgumentException(
        "a coefficient must be '"
            + CrossSectionalRegressionData.INTERCEPT
            + "' or one of "
            + explained.stream().map(Explained::characteristic).toList()
            + ": '"
            + coefficient
            + "'");
  }

  /**
   * Between which values a coefficient lies when its characteristic is measured with error. Noise
   * of its own draws the estimate toward zero by the factor (Λ - R²)/(1 - R²), R² what the other
   * characteristics explain of it; the estimate is one end and the estimate over this factor the
   * other.
   *
   * @param characteristic its name
   * @param reliability Λ, the share of the characteristic's variance that is not noise, in (0, 1]
   * @return the range, or why the data set no limit
   * @throws IllegalArgumentException if there is no such characteristic or the reliability is out
   *     of its range
   */
  public Outcome<Interval> underMeasurementError(String characteristic, double reliability) {
    Require.that(
        reliability > 0 && reliability <= 1, "a reliability must lie in (0, 1]: %s", reliability);
    double share =
        explained.stream()
            .filter(explainedShare -> explainedShare.characteristic().equals(characteristic))
            .findFirst()
            .orElseThrow(() -> unknown(characteristic))
            .share();
    if (reliability <= share) {
      return Outcome.excluded(
          ExclusionReason.UNDEFINED_STATISTIC,
          "a reliability of "
              + reliability
              + " leaves nothing but noise: the other characteristics explain "
              + share);
    }
    double factor = (reliability - share) / (1 - share);
    return estimate(CrossSectionalRegressionEstimator.PORTFOLIO, characteristic)
        .map(CrossSectionalRegressionEstimate::estimate)
        .map(slope -> range(slope, slope / factor));
  }

  private static Interval range(double a, double b) {
    return new Interval(Math.min(a, b), Math.max(a, b));
  }
}
