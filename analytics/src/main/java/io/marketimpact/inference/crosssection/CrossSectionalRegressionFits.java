package io.marketimpact.inference.crosssection;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.inference.PlaceboWindows;
import io.marketimpact.inference.crosssection.CrossSectionalRegressionPortfolio.Weighted;
import io.marketimpact.stat.LeastSquares;
import io.marketimpact.stat.LinearFit;
import io.marketimpact.stat.LinearWeights;
import io.marketimpact.stat.Moments;
import io.marketimpact.stat.RobustVariance;
import io.marketimpact.stat.ShrunkCovariance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Every estimator on the same firms. */
final class CrossSectionalRegressionFits {

  /**
   * An observation this close to leverage 1 determines a coefficient alone: its error is unseen.
   */
  private static final double FULL_LEVERAGE = 1 - 1e-10;

  /** Residual squares below this share of the response's are rounding, not error. */
  private static final double ERROR_FLOOR = 1e-20;

  private final CrossSectionalRegressionData data;
  private final CrossSectionalRegressionPortfolio portfolio;
  private final double[][] weights;

  CrossSectionalRegressionFits(
      CrossSectionalRegressionData data,
      CrossSectionalRegressionPortfolio portfolio,
      double[][] weights) {
    this.data = data;
    this.portfolio = portfolio;
    this.weights = weights;
  }

  List<CrossSectionalRegression.Fit> all() {
    return Arrays.stream(CrossSectionalRegressionEstimator.values())
        .map(estimator -> new CrossSectionalRegression.Fit(estimator, fit(estimator)))
        .toList();
  }

  private Outcome<List<CrossSectionalRegressionEstimate>> fit(
      CrossSectionalRegressionEstimator estimator) {
    return switch (estimator) {
      case PORTFOLIO -> portfolios(weights);
      case GENERALIZED -> generalized();
      case OLS_HC0 -> robust(RobustVariance.HC0);
      case OLS_HC1 -> robust(RobustVariance.HC1);
      case OLS_HC2 -> robust(RobustVariance.HC2);
      case OLS_HC3 -> robust(RobustVariance.HC3);
    };
  }

  private Outcome<List<CrossSectionalRegressionEstimate>> portfolios(double[][] rows) {
    List<CrossSectionalRegressionEstimate> estimates = new ArrayList<>();
    for (int j = 0; j < rows.length; j++) {
      String name = data.coefficients().get(j);
      Outcome<Weighted> outcome = portfolio.weighted(name, rows[j]);
      if (outcome.result().isEmpty()) {
        return outcome.map(weighted -> estimates);
      }
      Weighted weighted = outcome.result().get();
      estimates.add(
          CrossSectionalRegressionEstimate.of(
              name,
              weighted.car(),
              weighted.standardError(),
              weighted.degreesOfFreedom(),
              weighted.placebo().map(PlaceboWindows::twoSided)));
    }
    return Outcome.of(List.copyOf(estimates));
  }

  /**
   * The correlations are shrunk and the firms keep their own variances: a firm is not made quieter
   * than it was because others are.
   */
  private Outcome<List<CrossSectionalRegressionEstimate>> generalized() {
    double[][] series = portfolio.residuals();
    double[] deviations = Arrays.stream(series).mapToDouble(Moments::standardDeviation).toArray();
    if (Arrays.stream(deviations).anyMatch(deviation -> !(deviation > 0))) {
      return Outcome.excluded(
          ExclusionReason.CONSTANT_RETURNS, "a firm does not vary on the days all firms share");
    }
    double[][] standardized = new double[series.length][];
    for (int i = 0; i < series.length; i++) {
      double deviation = deviations[i];
      standardized[i] = Arrays.stream(series[i]).map(value -> value / deviation).toArray();
    }
    double[][] covariance = ShrunkCovariance.of(standardized).matrix();
    for (int i = 0; i < covariance.length; i++) {
      for (int j = 0; j < covariance.length; j++) {
        covariance[i][j] *= deviations[i] * deviations[j];
      }
    }
    return LinearWeights.generalized(data.design(), covariance)
        .map(this::portfolios)
        .orElseGet(
            () ->
                Outcome.excluded(
                    ExclusionReason.COLLINEAR,
                    "the firms' residual covariance cannot be inverted"));
  }

  private Outcome<List<CrossSectionalRegressionEstimate>> robust(RobustVariance variance) {
    LinearFit fit = LeastSquares.fit(data.design(), data.cars()).orElseThrow();
    if (fit.residualSquares() <= ERROR_FLOOR * fit.responseSquares()) {
      return Outcome.excluded(
          ExclusionReason.UNDEFINED_STATISTIC, "the firms lie on the regression: no error left");
    }
    boolean dividesByOwnError = variance == RobustVariance.HC2 || variance == RobustVariance.HC3;
    if (dividesByOwnError && Arrays.stream(fit.leverages()).anyMatch(h -> h > FULL_LEVERAGE)) {
      return Outcome.excluded(
          ExclusionReason.UNDEFINED_STATISTIC, "a firm determines a coefficient alone: leverage 1");
    }
    List<CrossSectionalRegressionEstimate> estimates = new ArrayList<>();
    for (int j = 0; j < weights.length; j++) {
      String name = data.coefficients().get(j);
      double error = Math.sqrt(variance.of(weights[j], fit));
      Outcome<Double> placebo =
          portfolio
              .weighted(name, weights[j])
              .then(Weighted::placebo)
              .map(PlaceboWindows::twoSided);
      estimates.add(
          CrossSectionalRegressionEstimate.of(
              name, fit.coefficient(j), error, fit.degreesOfFreedom(), placebo));
    }
    return Outcome.of(List.copyOf(estimates));
  }
}
