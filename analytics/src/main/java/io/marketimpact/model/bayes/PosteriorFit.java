package io.marketimpact.model.bayes;

import io.marketimpact.base.Outcome;
import io.marketimpact.base.Require;
import io.marketimpact.market.DaySeries;
import io.marketimpact.market.ReturnSeries;
import io.marketimpact.model.Coefficients;
import io.marketimpact.model.EstimationSample;
import io.marketimpact.model.Estimator;
import io.marketimpact.model.FittedModel;
import io.marketimpact.model.ModelTest;
import io.marketimpact.model.Residuals;
import io.marketimpact.stat.Distributions;
import io.marketimpact.stat.Moments;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** The posterior of {@link BayesianStructural}. */
final class PosteriorFit implements FittedModel {

  private static final double CONFIDENCE = 0.95;

  private final DaySeries firm;
  private final ReturnSeries benchmark;
  private final double meanReturn;
  private final double meanBenchmark;
  private final double benchmarkSquares;
  private final double shrinkage;
  private final double beta;
  private final double sigma;
  private final Residuals residuals;

  PosteriorFit(EstimationSample sample, FittedModel market) {
    firm = sample.firm();
    benchmark = sample.market().benchmark();
    int[] sessions = market.residuals().sessions();
    double[] returns = IntStream.of(sessions).mapToDouble(firm::at).toArray();
    double[] regressor = IntStream.of(sessions).mapToDouble(benchmark::at).toArray();
    meanReturn = Moments.mean(returns);
    meanBenchmark = Moments.mean(regressor);
    benchmarkSquares = squares(regressor, meanBenchmark);
    double slope = Moments.slope(regressor, returns);
    shrinkage = sessions.length / (1.0 + sessions.length);
    beta = shrinkage * slope;
    double unexplained = squares(returns, meanReturn) - beta * slope * benchmarkSquares;
    sigma = Math.sqrt(unexplained / (sessions.length - 1));
    residuals = residuals(sessions);
  }

  private static double squares(double[] values, double mean) {
    double sum = 0;
    for (double value : values) {
      sum += (value - mean) * (value - mean);
    }
    return sum;
  }

  private Residuals residuals(int[] sessions) {
    double[] values = new double[sessions.length];
    double[] leverages = new double[sessions.length];
    for (int i = 0; i < sessions.length; i++) {
      double centered = benchmark.at(sessions[i]) - meanBenchmark;
      values[i] = firm.at(sessions[i]) - meanReturn - beta * centered;
      leverages[i] = 1.0 / sessions.length + shrinkage * centered * centered / benchmarkSquares;
    }
    return new Residuals(sessions, values, leverages);
  }

  @Override
  public Estimator estimator() {
    return Estimator.POSTERIOR;
  }

  @Override
  public Coefficients coefficients() {
    return Coefficients.of(Map.of("alpha", meanReturn - beta * meanBenchmark, "beta", beta));
  }

  @Override
  public double sigma() {
    return sigma;
  }

  @Override
  public int degreesOfFreedom() {
    return residuals.size() - 1;
  }

  @Override
  public Residuals residuals() {
    return residuals;
  }

  @Override
  public OptionalDouble expected(int session) {
    return benchmark.has(session)
        ? OptionalDouble.of(meanReturn + beta * (benchmark.at(session) - meanBenchmark))
        : OptionalDouble.empty();
  }

  @Override
  public double varianceFactor(int[] sessions) {
    Require.that(sessions.length > 0, "a window needs at least 1 session: %s", sessions.length);
    double length = sessions.length;
    double centered = 0;
    for (int session : sessions) {
      centered += benchmark.at(session) - meanBenchmark;
    }
    return length
        + length * length / residuals.size()
        + shrinkage * centered * centered / benchmarkSquares;
  }

  @Override
  public List<ModelTest> ownTests(int[] sessions) {
    double median = 0;
    for (int session : sessions) {
      median += firm.at(session) - expected(session).orElseThrow();
    }
    double scale = sigma * Math.sqrt(varianceFactor(sessions));
    double twoSided = Distributions.studentTwoSided(median / scale, degreesOfFreedom());
    double negative = median < 0 ? 1 - twoSided / 2 : twoSided / 2;
    return List.of(
        new ModelTest(
            "posterior",
            "Posterior of the CAR",
            twoSided,
            Outcome.of(
                Distributions.studentInterval(median, scale, degreesOfFreedom(), CONFIDENCE)),
            String.format(
                Locale.ROOT,
                "P(CAR < 0) = %.4f, median %.6f, Student t with %d degrees of freedom; the interval"
                    + " is of returns to be observed, not of their mean",
                negative,
                median,
                degreesOfFreedom())));
  }
}
