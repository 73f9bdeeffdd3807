package io.marketimpact.model.conditional;

import io.marketimpact.event.EstimationWindow;
import io.marketimpact.market.ReturnSeries;
import io.marketimpact.market.SecurityId;
import io.marketimpact.model.EstimationSample;
import io.marketimpact.model.Market;
import io.marketimpact.model.ModelId;
import io.marketimpact.model.catalog.Models;
import io.marketimpact.stat.RandomStreams;
import io.marketimpact.support.Prices;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Returns with a conditional variance whose parameters are known, and the models fitted to them.
 */
final class SimulatedVariance {

  static final int DAYS = 2000;

  static final int EVENT = DAYS + 20;

  static final EstimationWindow WINDOW = new EstimationWindow(-DAYS, -11);

  /** α, β, and a conditional standard deviation near 2 %. */
  static final Map<String, Map<String, Double>> TRUE =
      Map.of(
          "garch",
          Map.of("alpha", 0.0004, "beta", 1.2, "omega", 2e-5, "arch", 0.12, "garch", 0.83),
          "egarch",
          Map.of(
              "alpha", 0.0004, "beta", 1.2, "omega", -0.4, "arch", 0.20, "garch", 0.95, "sign",
              -0.08),
          "garch_t",
          Map.of(
              "alpha", 0.0004, "beta", 1.2, "omega", 2e-5, "arch", 0.12, "garch", 0.83, "nu", 6.0));

  /** A search takes a while, and several tests look at what it found. */
  private static final Map<String, ConditionalVarianceFit> FITTED = new ConcurrentHashMap<>();

  private SimulatedVariance() {}

  static ConditionalVarianceFit fit(String id, EstimationSample sample) {
    return (ConditionalVarianceFit) Models.of(new ModelId(id)).fit(sample).result().orElseThrow();
  }

  static ConditionalVarianceFit fitted(String id, String truth, long seed) {
    return FITTED.computeIfAbsent(id + truth + seed, key -> fit(id, simulated(truth, seed)));
  }

  static EstimationSample simulated(String id, long seed) {
    return simulated(id, seed, 0);
  }

  /** Returns with the true parameters, and an effect on the event's day. */
  static EstimationSample simulated(String id, long seed, double effect) {
    Map<String, Double> truth = TRUE.get(id);
    SplittableRandom stream = RandomStreams.of(seed, id);
    double[] market = new double[EVENT + 10];
    double[] firm = new double[EVENT + 10];
    double h = 4e-4;
    double meanSize = Math.sqrt(2 / Math.PI);
    for (int t = 0; t < firm.length; t++) {
      market[t] = 0.01 * RandomStreams.normal(stream);
      double z = innovation(stream, truth.getOrDefault("nu", 0.0).intValue());
      double residual = Math.sqrt(h) * z;
      firm[t] = truth.get("alpha") + truth.get("beta") * market[t] + residual;
      h =
          truth.containsKey("sign")
              ? Math.exp(
                  truth.get("omega")
                      + truth.get("arch") * (Math.abs(z) - meanSize)
                      + truth.get("sign") * z
                      + truth.get("garch") * Math.log(h))
              : truth.get("omega")
                  + truth.get("arch") * residual * residual
                  + truth.get("garch") * h;
    }
    firm[EVENT] += effect;
    return new EstimationSample(
        ReturnSeries.ofReturns(new SecurityId("S"), Prices.axis(firm.length), firm),
        Market.of(ReturnSeries.ofReturns(new SecurityId("M"), Prices.axis(firm.length), market)),
        EVENT,
        WINDOW,
        1000);
  }

  /** Normal, or Student's t over its standard deviation where it has degrees of freedom. */
  private static double innovation(SplittableRandom stream, int nu) {
    double normal = RandomStreams.normal(stream);
    if (nu == 0) {
      return normal;
    }
    double squares = 0;
    for (int j = 0; j < nu; j++) {
      double draw = RandomStreams.normal(stream);
      squares += draw * draw;
    }
    return normal / Math.sqrt(squares / nu) * Math.sqrt((nu - 2.0) / nu);
  }
}
