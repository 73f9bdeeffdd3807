package io.marketimpact.inference.crosssection;

import static io.marketimpact.support.Tolerances.law;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.marketimpact.event.EstimationWindow;
import io.marketimpact.event.EventId;
import io.marketimpact.inference.DayReturns;
import io.marketimpact.inference.FirmEvidence;
import io.marketimpact.market.ReturnSeries;
import io.marketimpact.market.SecurityId;
import io.marketimpact.model.EstimationSample;
import io.marketimpact.model.FittedModel;
import io.marketimpact.model.Market;
import io.marketimpact.model.Residuals;
import io.marketimpact.model.linear.MarketModel;
import io.marketimpact.stat.LeastSquares;
import io.marketimpact.stat.LinearFit;
import io.marketimpact.stat.LinearWeights;
import io.marketimpact.support.Noise;
import io.marketimpact.support.Prices;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What the portfolio estimator is, by another road: one time-series regression with dummies. */
class CrossSectionalRegressionLawsSpec {

  private static final int DAYS = 60;
  private static final SecurityId MARKET = new SecurityId("MKT");
  private static final List<String> NAMES = List.of("x", "z");

  @Property(tries = 30)
  void thePortfolioHasTheCoefficientsOfOls(
      @ForAll @IntRange(min = 1, max = 1_000_000) int seed,
      @ForAll @IntRange(min = 4, max = 12) int firms) {
    Draw draw = new Draw(seed, firms, 1);
    LinearFit direct = LeastSquares.fit(draw.data.design(), draw.data.cars()).orElseThrow();
    List<CrossSectionalRegressionEstimate> portfolio = draw.portfolio();

    for (int j = 0; j < 3; j++) {
      assertThat(portfolio.get(j).estimate()).isCloseTo(direct.coefficient(j), within(1e-12));
    }
  }

  @Property(tries = 30)
  void itsTIsThatOfATimeSeriesRegressionWithEventDummies(
      @ForAll @IntRange(min = 1, max = 1_000_000) int seed,
      @ForAll @IntRange(min = 1, max = 3) int length) {
    Draw draw = new Draw(seed, 6, length);
    double[][] weights = LinearWeights.ordinary(draw.data.design()).orElseThrow();
    for (int j = 0; j < 3; j++) {
      LinearFit series = draw.withDummies(weights[j]);
      double sum = 0;
      double[] unit = new double[2 + length];
      for (int day = 0; day < length; day++) {
        sum += series.coefficient(2 + day);
        unit[2 + day] = 1;
      }
      double error = series.sigma() * Math.sqrt(series.quadraticForm(unit));
      CrossSectionalRegressionEstimate estimate = draw.portfolio().get(j);

      assertThat(series.degreesOfFreedom()).isEqualTo(estimate.degreesOfFreedom());
      assertThat(estimate.estimate()).isCloseTo(sum, within(1e-12));
      assertThat(estimate.standardError()).isCloseTo(error, law(error));
      assertThat(estimate.t()).isCloseTo(sum / error, within(1e-9));
    }
  }

  @Property(tries = 20)
  void theScaleOfACharacteristicScalesItsSlopeOnly(
      @ForAll @IntRange(min = 1, max = 1_000_000) int seed) {
    Draw draw = new Draw(seed, 7, 1);
    CrossSectionalRegression before = draw.regression();
    Map<SecurityId, List<Double>> scaled = new TreeMap<>();
    for (int i = 0; i < 7; i++) {
      List<Double> row = draw.data.characteristics().get(i);
      scaled.put(draw.data.firms().get(i).security(), List.of(100 * row.get(0), row.get(1)));
    }
    CrossSectionalRegression after =
        CrossSectionalRegression.of(
                CrossSectionalRegressionData.of(draw.data.firms(), NAMES, scaled))
            .result()
            .orElseThrow();

    for (CrossSectionalRegressionEstimator estimator : CrossSectionalRegressionEstimator.values()) {
      CrossSectionalRegressionEstimate x = before.estimate(estimator, "x").result().orElseThrow();
      CrossSectionalRegressionEstimate same = after.estimate(estimator, "x").result().orElseThrow();
      assertThat(100 * same.estimate()).isCloseTo(x.estimate(), within(1e-11));
      assertThat(same.t()).isCloseTo(x.t(), within(1e-8 * Math.max(1, Math.abs(x.t()))));
      assertThat(same.placebo()).isEqualTo(x.placebo());
    }
  }

  /** Firms with a common shock, their market models and their characteristics. */
  private static final class Draw {

    private final double[] market;
    private final double[][] firms;
    private final int length;
    private final CrossSectionalRegressionData data;

    Draw(int seed, int count, int length) {
      Noise noise = new Noise(seed);
      this.length = length;
      this.market = noise.draws(DAYS + length, 0.01);
      double[] common = noise.draws(DAYS + length, 0.01);
      this.firms = new double[count][];
      List<FirmEvidence> evidence = new ArrayList<>();
      Map<SecurityId, List<Double>> rows = new TreeMap<>();
      for (int i = 0; i < count; i++) {
        firms[i] = noise.draws(DAYS + length, 0.01 * (1 + i % 3));
        for (int t = 0; t < firms[i].length; t++) {
          firms[i][t] += market[t] + common[t];
        }
        SecurityId id = new SecurityId("F" + (char) ('A' + i));
        evidence.add(evidence(id, firms[i]));
        rows.put(id, List.of(0.1 * noise.next(), 5 + noise.next()));
      }
      data = CrossSectionalRegressionData.of(evidence, NAMES, rows);
    }

    private FirmEvidence evidence(SecurityId id, double[] returns) {
      var axis = Prices.axis(DAYS + length);
      ReturnSeries firm = ReturnSeries.ofReturns(id, axis, returns);
      Market benchmark = Market.of(ReturnSeries.ofReturns(MARKET, axis, market));
      FittedModel model =
          new MarketModel()
              .fit(
                  new EstimationSample(
                      firm, benchmark, DAYS, new EstimationWindow(-DAYS, -1), DAYS))
              .result()
              .orElseThrow();
      List<Double> sars = new ArrayList<>();
      double car = 0;
      int[] window = IntStream.range(DAYS, DAYS + length).toArray();
      for (int session : window) {
        double abnormal = returns[session] - model.expected(session).orElseThrow();
        double factor = model.varianceFactor(new int[] {session});
        sars.add(abnormal / (model.sigma() * Math.sqrt(factor)));
        car += abnormal;
      }
      return new FirmEvidence(
          new EventId("ban"),
          id,
          DAYS,
          car,
          DayReturns.of(sars),
          model.varianceFactor(window),
          model.sigma(),
          model.degreesOfFreedom(),
          model.residuals(),
          Residuals.NONE);
    }

    CrossSectionalRegression regression() {
      return CrossSectionalRegression.of(data).result().orElseThrow();
    }

    List<CrossSectionalRegressionEstimate> portfolio() {
      return regression().fits().get(0).coefficients().result().orElseThrow();
    }

    /** The weighted returns on a constant, the market and a dummy for each day of the window. */
    LinearFit withDummies(double[] weights) {
      double[][] design = new double[DAYS + length][2 + length];
      double[] response = new double[DAYS + length];
      for (int t = 0; t < response.length; t++) {
        design[t][0] = 1;
        design[t][1] = market[t];
        if (t >= DAYS) {
          design[t][2 + t - DAYS] = 1;
        }
        for (int i = 0; i < weights.length; i++) {
          response[t] += weights[i] * firms[i][t];
        }
      }
      return LeastSquares.fit(design, response).orElseThrow();
    }
  }
}
