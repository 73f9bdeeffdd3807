package io.marketimpact.model.donor;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.event.EstimationWindow;
import io.marketimpact.market.ReturnSeries;
import io.marketimpact.market.SecurityId;
import io.marketimpact.model.ControlReturns;
import io.marketimpact.model.EstimationSample;
import io.marketimpact.model.Factors;
import io.marketimpact.model.FittedModel;
import io.marketimpact.model.Market;
import io.marketimpact.model.ModelId;
import io.marketimpact.model.catalog.Models;
import io.marketimpact.stat.Distributions;
import io.marketimpact.stat.RandomStreams;
import io.marketimpact.support.Prices;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whether models of untouched shares keep their promise with as few donors as they accept and as
 * the bundled study has: how often the t-test at 5 % rejects when there is no effect. Three
 * factors, t4 noise, 250 estimation days.
 */
@Tag("slow")
class DonorSizeSuite {

  private static final int DRAWS = 600;
  private static final int SESSIONS = 264;
  private static final double[] FACTOR_DEVIATIONS = {0.010, 0.006, 0.004};

  @ParameterizedTest
  @CsvSource({
    "latent_factor, 10",
    "latent_factor, 17",
    "interactive_fixed_effects, 10",
    "interactive_fixed_effects, 17",
    "synthetic_control, 10",
    "synthetic_control, 17",
    "ridge_synthetic_control, 17",
    "synthetic_did, 17"
  })
  void theTestOfADayKeepsItsSize(String id, int donors) {
    int rejected = 0;
    for (int draw = 0; draw < DRAWS; draw++) {
      EstimationSample sample = sample(donors, draw);
      FittedModel fitted = Models.of(new ModelId(id)).fit(sample).result().orElseThrow();
      double error = sample.firm().at(260) - fitted.expected(260).orElseThrow();
      double scale = fitted.sigma() * Math.sqrt(fitted.varianceFactor(new int[] {260}));
      double p = Distributions.studentTwoSided(error / scale, fitted.degreesOfFreedom());
      rejected += p <= 0.05 ? 1 : 0;
    }

    assertThat(rejected / (double) DRAWS).as("four standard errors").isBetween(0.015, 0.086);
  }

  private static EstimationSample sample(int donors, int draw) {
    SplittableRandom stream = RandomStreams.of(20260114, "donor-size", draw);
    double[][] factors = new double[FACTOR_DEVIATIONS.length][SESSIONS];
    for (int k = 0; k < factors.length; k++) {
      for (int t = 0; t < SESSIONS; t++) {
        factors[k][t] = FACTOR_DEVIATIONS[k] * fatTailed(stream);
      }
    }
    List<ReturnSeries> shares = new ArrayList<>();
    for (int j = 0; j <= donors; j++) {
      double[] loadings = {
        1 + 0.3 * RandomStreams.normal(stream),
        0.7 * RandomStreams.normal(stream),
        0.7 * RandomStreams.normal(stream)
      };
      double noise = 0.010 + 0.015 * RandomStreams.uniform(stream);
      double[] returns = new double[SESSIONS];
      for (int t = 0; t < SESSIONS; t++) {
        returns[t] = 0.0003 + noise * fatTailed(stream);
        for (int k = 0; k < loadings.length; k++) {
          returns[t] += loadings[k] * factors[k][t];
        }
      }
      shares.add(
          ReturnSeries.ofReturns(new SecurityId("S" + (100 + j)), Prices.axis(SESSIONS), returns));
    }
    ReturnSeries benchmark =
        ReturnSeries.ofReturns(new SecurityId("M"), Prices.axis(SESSIONS), factors[0]);
    return new EstimationSample(
        shares.get(0),
        new Market(
            benchmark,
            Factors.NONE,
            List.of(new ControlReturns("all", shares.subList(1, donors + 1), List.of()))),
        260,
        new EstimationWindow(-260, -11),
        120);
  }

  /** Student's t with 4 degrees of freedom, scaled to variance 1. */
  private static double fatTailed(SplittableRandom stream) {
    double normal = RandomStreams.normal(stream);
    double squares =
        IntStream.range(0, 4)
            .mapToDouble(k -> RandomStreams.normal(stream))
            .map(value -> value * value)
            .sum();
    return normal / Math.sqrt(squares / 2);
  }
}
