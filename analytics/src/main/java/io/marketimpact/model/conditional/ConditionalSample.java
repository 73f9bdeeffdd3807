package io.marketimpact.model.conditional;

import io.marketimpact.model.EstimationSample;
import io.marketimpact.model.FittedModel;
import io.marketimpact.model.Residuals;
import io.marketimpact.model.conditional.ConditionalLikelihood.Innovation;
import io.marketimpact.stat.Moments;

/**
 * A firm's sample in the units in which its likelihood is searched: the residuals of the market
 * model with mean square 1, and as regressors a constant and the benchmark with mean 0 and variance
 * 1, so that all parameters are of about one size.
 */
final class ConditionalSample {

  private final EstimationSample sample;
  private final FittedModel market;
  private final double scale;
  private final double meanBenchmark;
  private final double benchmarkScale;
  private final int first;
  private final int last;
  private final ConditionalLikelihood likelihood;

  private ConditionalSample(
      EstimationSample sample,
      FittedModel market,
      VarianceEquation equation,
      Innovation innovation) {
    this.sample = sample;
    this.market = market;
    Residuals least = market.residuals();
    int days = least.size();
    double squares = 0;
    double[] benchmark = new double[days];
    for (int i = 0; i < days; i++) {
      squares += least.value(i) * least.value(i);
      benchmark[i] = sample.market().benchmark().at(least.session(i));
    }
    scale = Math.sqrt(squares / days);
    meanBenchmark = Moments.mean(benchmark);
    benchmarkScale = Moments.standardDeviation(benchmark);
    first = least.session(0);
    last = sample.day0() + sample.window().end();
    int length = last - first + 1;
    double[] response = new double[length];
    double[][] regressors = new double[length][2];
    boolean[] present = new boolean[length];
    for (int i = 0; i < days; i++) {
      int t = least.session(i) - first;
      present[t] = true;
      response[t] = least.value(i) / scale;
      regressors[t][0] = 1;
      regressors[t][1] = (benchmark[i] - meanBenchmark) / benchmarkScale;
    }
    likelihood = new ConditionalLikelihood(response, regressors, present, equation, innovation);
  }

  static ConditionalSample of(
      EstimationSample sample,
      FittedModel market,
      VarianceEquation equation,
      Innovation innovation) {
    return new ConditionalSample(sample, market, equation, innovation);
  }

  ConditionalLikelihood likelihood() {
    return likelihood;
  }

  EstimationSample sample() {
    return sample;
  }

  /** The least-squares fit from which the search set out. */
  FittedModel market() {
    return market;
  }

  /** The residual size that counts as 1. */
  double scale() {
    return scale;
  }

  /** Session of the first return. */
  int first() {
    return first;
  }

  /** Last session of the estimation window, with or without a return. */
  int last() {
    return last;
  }

  /** The regressors of a session with a return of the benchmark. */
  double[] regressors(int session) {
    return new double[] {
      1, (sample.market().benchmark().at(session) - meanBenchmark) / benchmarkScale
    };
  }

  /** The change of β that a parameter of 1 means. */
  double slopeUnit() {
    return scale / benchmarkScale;
  }

  double meanBenchmark() {
    return meanBenchmark;
  }
}
