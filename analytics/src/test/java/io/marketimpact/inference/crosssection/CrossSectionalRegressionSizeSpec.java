package io.marketimpact.inference.crosssection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.marketimpact.inference.FirmEvidence;
import io.marketimpact.market.SecurityId;
import io.marketimpact.support.Firms;
import io.marketimpact.support.Noise;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Returns go with the characteristic on every day, not by the event: who is taken in by it? */
class CrossSectionalRegressionSizeSpec {

  private static final int DRAWS = 500;
  private static final int FIRMS = 12;
  private static final int DAYS = 100;

  @Test
  void anOrdinaryDaysSlopeFoolsTheFirmsScatterButNotTheirPast() {
    Noise noise = new Noise(20260114);
    List<CrossSectionalRegression> draws = new ArrayList<>();
    for (int draw = 0; draw < DRAWS; draw++) {
      draws.add(draw(noise));
    }
    double fourErrors = 4 * Math.sqrt(0.05 * 0.95 / DRAWS);

    assertThat(
            rejections(
                draws,
                CrossSectionalRegressionEstimator.PORTFOLIO,
                CrossSectionalRegressionEstimate::pValue))
        .isCloseTo(0.05, within(fourErrors));
    assertThat(
            rejections(
                draws,
                CrossSectionalRegressionEstimator.PORTFOLIO,
                estimate -> estimate.placebo().result().orElseThrow()))
        .isCloseTo(0.05, within(fourErrors));
    assertThat(
            rejections(
                draws,
                CrossSectionalRegressionEstimator.OLS_HC3,
                CrossSectionalRegressionEstimate::pValue))
        .isGreaterThan(0.3);
  }

  /** Each firm's return is its characteristic times one shock of the day, and noise of its own. */
  private static CrossSectionalRegression draw(Noise noise) {
    double[] shocks = noise.draws(DAYS, 0.02);
    double shock = 0.02 * noise.next();
    List<FirmEvidence> firms = new ArrayList<>();
    Map<SecurityId, List<Double>> rows = new TreeMap<>();
    for (int i = 0; i < FIRMS; i++) {
      double characteristic = i / (double) (FIRMS - 1);
      double[] residuals = noise.draws(DAYS, 0.01);
      for (int t = 0; t < DAYS; t++) {
        residuals[t] += characteristic * shocks[t];
      }
      String symbol = "F" + (char) ('A' + i);
      double car = characteristic * shock + 0.01 * noise.next();
      firms.add(Firms.firm(symbol, Firms.EVENT_SESSION, 1, car, 0.02, residuals, 2));
      rows.put(new SecurityId(symbol), List.of(characteristic));
    }
    return CrossSectionalRegression.of(CrossSectionalRegressionData.of(firms, List.of("x"), rows))
        .result()
        .orElseThrow();
  }

  private static double rejections(
      List<CrossSectionalRegression> draws,
      CrossSectionalRegressionEstimator estimator,
      ToDoubleFunction<CrossSectionalRegressionEstimate> pValue) {
    return draws.stream()
        .map(draw -> draw.estimate(estimator, "x").result().orElseThrow())
        .mapToDouble(estimate -> pValue.applyAsDouble(estimate) <= 0.05 ? 1 : 0)
        .average()
        .orElseThrow();
  }
}
