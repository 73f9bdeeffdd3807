package io.marketimpact.model.catalog;

import static io.marketimpact.support.Tolerances.highPrecision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.event.EstimationWindow;
import io.marketimpact.market.PriceHistory;
import io.marketimpact.market.ReturnKind;
import io.marketimpact.market.ReturnSeries;
import io.marketimpact.market.SecurityId;
import io.marketimpact.market.SessionAxis;
import io.marketimpact.model.Coefficients;
import io.marketimpact.model.EstimationSample;
import io.marketimpact.model.FittedModel;
import io.marketimpact.model.Market;
import io.marketimpact.model.ModelId;
import io.marketimpact.model.Residuals;
import io.marketimpact.support.Noise;
import io.marketimpact.support.Prices;
import io.marketimpact.support.Samples;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelsSpec {

  private static final long SEED = 7;

  @Test
  void aModelThatIsNotThereIsNamedBesideThoseThatAre() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Models.of(new ModelId("markets")))
        .withMessageStartingWith("a model must be one of raw, ")
        .withMessageContaining("market_adjusted")
        .withMessageEndingWith(": 'markets'");
  }

  @Test
  void theListCannotBeChanged() {
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> Models.all().remove(0));
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> Coefficients.NONE.byName().put("alpha", 1.0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"market", "market_adjusted"})
  void aDayOnWhichTheBenchmarkHasNoReturnIsNoEstimationDay(String id) {
    FittedModel fitted =
        Models.of(new ModelId(id))
            .fit(
                Samples.of(
                    Prices.returns("AVGO", Samples.share(SEED)),
                    Prices.returnsWithout("QQQ", Samples.benchmark(SEED), Set.of(30, 51))))
            .result()
            .orElseThrow();

    assertThat(fitted.residuals().size()).isEqualTo(38);
    assertThat(fitted.expected(50)).isPresent();
    assertThat(fitted.expected(51)).isEmpty();
    assertThat(fitted.expected(52)).isEmpty();
    assertThat(fitted.expected(53)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"raw", "mean_adjusted"})
  void aModelWithoutABenchmarkDoesNotMissIt(String id) {
    FittedModel fitted =
        Models.of(new ModelId(id))
            .fit(
                Samples.of(
                    Prices.returns("AVGO", Samples.share(SEED)),
                    Prices.returnsWithout("QQQ", Samples.benchmark(SEED), Set.of(30, 51))))
            .result()
            .orElseThrow();

    assertThat(fitted.residuals().size()).isEqualTo(40);
    assertThat(fitted.expected(51)).isPresent();
  }

  @Test
  void aBenchmarkThatGrowsByTheSameEveryDayCannotExplainAnything() {
    double[] growth = new double[Samples.SESSIONS - 1];
    Arrays.fill(growth, 0.001);
    Outcome<FittedModel> outcome =
        Models.of(new ModelId("market"))
            .fit(Samples.of(Samples.share(SEED), Prices.compounded(100, growth)));

    assertThat(outcome)
        .isEqualTo(
            Outcome.excluded(
                ExclusionReason.CONSTANT_RETURNS,
                "the returns of the firm or of a regressor do not vary in the estimation window"));
  }

  @Test
  void aShareThatIsTheBenchmarkLeavesNoVariance() {
    double[] benchmark = Samples.benchmark(SEED);

    assertThat(reason("market", Prices.times(3, benchmark), benchmark))
        .isEqualTo(ExclusionReason.CONSTANT_RETURNS);
    assertThat(reason("market_adjusted", Prices.times(2, benchmark), benchmark))
        .isEqualTo(ExclusionReason.CONSTANT_RETURNS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"raw", "mean_adjusted", "market_adjusted", "market"})
  void aShareThatHardlyMovesStillMoves(String id) {
    double[] whispers = Prices.compounded(100, new Noise(5).draws(Samples.SESSIONS - 1, 1e-6));
    double[] still = new double[Samples.SESSIONS];
    Arrays.fill(still, 100);
    double[] benchmark = id.equals("market") ? Samples.benchmark(SEED) : still;
    FittedModel fitted =
        Models.of(new ModelId(id)).fit(Samples.of(whispers, benchmark)).result().orElseThrow();

    assertThat(fitted.sigma()).isBetween(0.5e-6, 2e-6);
  }

  @Test
  void sigmaRecoversTheNoiseThatWasPutIn() {
    double[] market = new Noise(11).draws(2000, 0.01);
    double[] own = new Noise(12).draws(2000, 0.02);
    double[] returns = new double[2000];
    for (int t = 0; t < returns.length; t++) {
      returns[t] = 0.0004 + 1.3 * market[t] + own[t];
    }
    EstimationSample sample =
        new EstimationSample(
            Prices.returns("AVGO", Prices.compounded(50, returns)),
            Market.of(Prices.returns("QQQ", Prices.compounded(100, market))),
            2000,
            new EstimationWindow(-1999, -1),
            1000);
    FittedModel fitted = Models.of(new ModelId("market")).fit(sample).result().orElseThrow();

    assertThat(fitted.sigma()).isBetween(0.019, 0.021);
    assertThat(fitted.coefficients().beta().orElseThrow()).isBetween(1.2, 1.4);
    assertThat(fitted.coefficients().alpha().orElseThrow()).isBetween(-0.001, 0.0018);
  }

  @Test
  void aWindowNeedsADay() {
    FittedModel fitted =
        Models.of(new ModelId("market"))
            .fit(Samples.of(Samples.share(SEED), Samples.benchmark(SEED)))
            .result()
            .orElseThrow();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> fitted.varianceFactor(new int[0]))
        .withMessage("a window needs at least 1 session: 0");
  }

  @Test
  void aSampleLiesOnOneAxisAndAsksForThreeReturns() {
    ReturnSeries share = Prices.returns("AVGO", Samples.share(SEED));
    Market shorter = Market.of(Prices.returns("QQQ", Arrays.copyOf(Samples.benchmark(SEED), 59)));
    Market market = Market.of(Prices.returns("QQQ", Samples.benchmark(SEED)));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EstimationSample(share, shorter, 50, Samples.ESTIMATION, 20))
        .withMessage("firm and market must lie on one axis: 60 and 59 sessions");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EstimationSample(share, market, 50, Samples.ESTIMATION, 2))
        .withMessage("the minimum of estimation returns must be at least 3: 2");
    assertThat(new EstimationSample(share, market, 50, Samples.ESTIMATION, 3).sessions())
        .hasSize(40);
  }

  @Test
  void axesOfOneLengthAndOtherDaysAreNotOneAxis() {
    ReturnSeries share = Prices.returns("AVGO", Samples.share(SEED));
    SecurityId security = new SecurityId("QQQ");
    SessionAxis later = SessionAxis.of(IntStream.rangeClosed(1, 60).mapToObj(Prices::day).toList());
    Market shifted =
        Market.of(ReturnSeries.of(PriceHistory.of(security, List.of()), later, ReturnKind.SIMPLE));

    assertThat(Prices.axis(60)).isEqualTo(Prices.axis(60)).hasSameHashCodeAs(Prices.axis(60));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EstimationSample(share, shifted, 50, Samples.ESTIMATION, 20))
        .withMessageStartingWith("firm and market must lie on one axis");
  }

  @Test
  void aStudentizedResidualHasTheScaleOfADayOfItsOwn() {
    Residuals residuals =
        new Residuals(new int[] {3, 9}, new double[] {0.03, -0.01}, new double[] {0.19, 0});

    assertThat(residuals.studentized(0)).isCloseTo(0.03 / 0.9, highPrecision(1));
    assertThat(residuals.studentized(1)).isEqualTo(-0.01);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Residuals(new int[2], new double[3], new double[4]))
        .withMessage("residuals need one value and one leverage per session: 2, 3, 4");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Residuals(new int[3], new double[3], new double[4]))
        .withMessageContaining("3, 3, 4");
  }

  @Test
  void residualsAndCoefficientsKeepTheirOwnCopies() {
    double[] values = {0.03, -0.01};
    Residuals residuals = new Residuals(new int[] {3, 9}, values, new double[2]);
    values[0] = 99;
    Map<String, Double> byName = new TreeMap<>(Map.of("beta", 1.5, "alpha", 0.1));
    Coefficients coefficients = Coefficients.of(byName);
    byName.put("beta", 99.0);

    assertThat(residuals.value(0)).isEqualTo(0.03);
    assertThat(coefficients.beta()).hasValue(1.5);
    assertThat(List.copyOf(coefficients.byName().keySet())).containsExactly("alpha", "beta");
  }

  private static ExclusionReason reason(String id, double[] share, double[] benchmark) {
    return Models.of(new ModelId(id))
        .fit(Samples.of(share, benchmark))
        .exclusion()
        .orElseThrow()
        .reason();
  }
}
