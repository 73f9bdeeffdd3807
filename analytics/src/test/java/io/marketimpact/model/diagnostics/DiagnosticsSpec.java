package io.marketimpact.model.diagnostics;

import static io.marketimpact.support.Tolerances.law;
import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.base.Check;
import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.event.EstimationWindow;
import io.marketimpact.model.EstimationSample;
import io.marketimpact.model.FittedModel;
import io.marketimpact.model.Market;
import io.marketimpact.model.ModelId;
import io.marketimpact.model.Residuals;
import io.marketimpact.model.catalog.Models;
import io.marketimpact.support.GoldenTable;
import io.marketimpact.support.Noise;
import io.marketimpact.support.Prices;
import io.marketimpact.support.Samples;
import io.marketimpact.support.Serialized;
import io.marketimpact.support.SmallSample;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of an estimation window, against forty digits. */
class DiagnosticsSpec {

  private static final GoldenTable GOLDEN =
      GoldenTable.read(DiagnosticsSpec.class, "diagnostics.txt");
  private static final long SEED = 20260115;
  private static final EstimationSample SAMPLE =
      Samples.of(Samples.share(SEED), Samples.benchmark(SEED));
  private static final FittedModel MARKET =
      Models.of(new ModelId("market")).fit(SAMPLE).result().orElseThrow();
  private static final Diagnostics FOUND = Diagnostics.of(SAMPLE, MARKET);

  @Test
  void fitAndSpread() {
    assertGolden(FOUND.rSquared(), "r_squared");
    assertGolden(FOUND.sigma(), "sigma");
    assertGolden(FOUND.robustSigma(), "robust_sigma");
  }

  @Test
  void correlationFromDayToDay() {
    assertGolden(FOUND.durbinWatson(), "durbin_watson");
    assertGolden(FOUND.serialCorrelation().result().orElseThrow(), "ljung_box");
  }

  @Test
  void normality() {
    assertGolden(FOUND.normality(), "jarque_bera");
  }

  @Test
  void theHalvesOfTheWindow() {
    Stability stability = FOUND.stability().result().orElseThrow();
    double[] betas = GOLDEN.row("halves");

    assertThat(stability.firstBeta()).isCloseTo(betas[0], law(betas[0]));
    assertThat(stability.secondBeta()).isCloseTo(betas[1], law(betas[1]));
    assertThat(stability.secondBeta() - stability.firstBeta())
        .isCloseTo(betas[1] - betas[0], law(1));
    assertGolden(stability.coefficients(), "chow");
    assertGolden(stability.spread(), "levene");
  }

  @Test
  void theStandardErrorWithAutocovariances() {
    int[] window = IntStream.range(50, 55).toArray();

    assertGolden(hac(MARKET, 5, MARKET.varianceFactor(window)), "hac");
  }

  @Test
  void oneDayHasNoAutocovariance() {
    double factor = MARKET.varianceFactor(new int[] {50});
    double plain = MARKET.sigma() * Math.sqrt(factor);

    assertThat(hac(MARKET, 1, factor)).isEqualTo(plain);
  }

  @Test
  void persistenceWidensAndReversalNarrowsTheError() {
    FittedModel persistent =
        Models.of(new ModelId("raw")).fit(correlated(0.6)).result().orElseThrow();
    FittedModel reverting =
        Models.of(new ModelId("raw")).fit(correlated(-0.6)).result().orElseThrow();
    double plain = Math.sqrt(5);

    assertThat(hac(persistent, 5, 5) / persistent.sigma()).isGreaterThan(1.3 * plain);
    assertThat(hac(reverting, 5, 5) / reverting.sigma()).isLessThan(0.8 * plain);
    assertThat(SerialCorrelation.check(persistent.residuals()).result().orElseThrow().pValue())
        .isLessThan(SerialCorrelation.LEVEL);
    assertThat(FOUND.serialCorrelation().result().orElseThrow().pValue())
        .isGreaterThan(SerialCorrelation.LEVEL);
  }

  @Test
  void aMissingSessionBreaksThePairsItWasPartOf() {
    Residuals whole =
        new Residuals(new int[] {1, 2, 3, 4}, new double[] {1, -1, 1, -1}, new double[4]);
    Residuals gap =
        new Residuals(new int[] {1, 2, 8, 9}, new double[] {1, -1, 1, -1}, new double[4]);

    assertThat(SerialCorrelation.standardError(whole, 1, 4, 2, 2).result().orElseThrow())
        .isEqualTo(Math.sqrt(2 - 2 * 3.0 / 4));
    assertThat(SerialCorrelation.standardError(gap, 1, 4, 2, 2).result().orElseThrow())
        .isEqualTo(Math.sqrt(2 - 2 * 2.0 / 4));
    assertThat(SerialCorrelation.standardError(whole, 0.5, 4, 2, 2).exclusion())
        .map(Outcome.Excluded::reason)
        .contains(ExclusionReason.UNDEFINED_STATISTIC);
  }

  @Test
  void fewReturnsSayWhatCannotBeLookedAt() {
    EstimationSample nine =
        new EstimationSample(
            SmallSample.series("firm"),
            Market.of(SmallSample.series("market")),
            12,
            new EstimationWindow(-6, -2),
            3);
    Diagnostics few =
        Diagnostics.of(nine, Models.of(new ModelId("market")).fit(nine).result().orElseThrow());

    assertThat(few.serialCorrelation())
        .isEqualTo(
            Outcome.excluded(
                ExclusionReason.SHORT_ESTIMATION,
                "5 residuals are too few for 10 autocorrelations"));
    assertThat(few.stability())
        .isEqualTo(
            Outcome.excluded(
                ExclusionReason.SHORT_ESTIMATION, "5 returns are too few to compare their halves"));
  }

  @Test
  void aBenchmarkThatStandsStillInOneHalfCannotBeCompared() {
    double[] market = new double[60];
    double[] noise = new Noise(3).draws(60, 0.01);
    System.arraycopy(noise, 30, market, 30, 30);
    EstimationSample sample = sample(new Noise(4).draws(60, 0.02), market);
    FittedModel fitted = Models.of(new ModelId("market")).fit(sample).result().orElseThrow();

    assertThat(Diagnostics.of(sample, fitted).stability().exclusion())
        .map(Outcome.Excluded::detail)
        .contains("the benchmark does not vary in one of the halves");
  }

  @Test
  void halvesThatTheBenchmarkExplainsWhollyLeaveNothingToCompareWith() {
    double[] market = new Noise(3).draws(60, 0.01);
    double[] firm = new double[60];
    for (int t = 0; t < 60; t++) {
      firm[t] = (t < 25 ? 1 : 2) * market[t];
    }
    EstimationSample sample = sample(firm, market);
    FittedModel fitted = Models.of(new ModelId("market")).fit(sample).result().orElseThrow();

    assertThat(Diagnostics.of(sample, fitted).stability().exclusion())
        .map(Outcome.Excluded::detail)
        .contains("the benchmark explains each half without a residual");
  }

  @ParameterizedTest
  @ValueSource(strings = {"raw", "market_adjusted", "peer", "garch", "dimson"})
  void everyModelCanBeLookedAt(String id) {
    Diagnostics diagnostics =
        Diagnostics.of(SAMPLE, Models.of(new ModelId(id)).fit(SAMPLE).result().orElseThrow());

    assertThat(diagnostics.rSquared()).isLessThan(1);
    assertThat(diagnostics.durbinWatson()).isBetween(0.0, 4.0);
    assertThat(diagnostics.robustSigma())
        .isBetween(0.4 * diagnostics.sigma(), 2 * diagnostics.sigma());
    assertThat(diagnostics.stability().result()).isPresent();
    assertThat(Serialized.traveled(diagnostics)).isEqualTo(diagnostics);
  }

  private static EstimationSample correlated(double persistence) {
    double[] noise = new Noise(17).draws(60, 0.02);
    double[] firm = new double[60];
    for (int t = 1; t < 60; t++) {
      firm[t] = persistence * firm[t - 1] + noise[t];
    }
    return sample(firm, Arrays.copyOf(new Noise(3).draws(60, 0.01), 60));
  }

  private static EstimationSample sample(double[] firm, double[] market) {
    return new EstimationSample(
        Prices.returns("AVGO", Prices.compounded(50, Arrays.copyOfRange(firm, 1, 60))),
        Market.of(Prices.returns("QQQ", Prices.compounded(50, Arrays.copyOfRange(market, 1, 60)))),
        Samples.DAY_ZERO,
        Samples.ESTIMATION,
        Samples.MINIMUM);
  }

  private static double hac(FittedModel fitted, int length, double factor) {
    return SerialCorrelation.standardError(
            fitted.residuals(), fitted.sigma(), fitted.degreesOfFreedom(), length, factor)
        .result()
        .orElseThrow();
  }

  private static void assertGolden(double actual, String key) {
    assertThat(actual).as(key).isCloseTo(GOLDEN.value(key), law(GOLDEN.value(key)));
  }

  private static void assertGolden(Check actual, String key) {
    double[] golden = GOLDEN.row(key);
    assertThat(actual.statistic()).as(key).isCloseTo(golden[0], law(golden[0]));
    assertThat(actual.pValue()).as("tail of %s", key).isCloseTo(golden[1], law(golden[1]));
  }
}
