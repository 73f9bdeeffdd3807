package io.marketimpact.model.rolling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketimpact.base.Outcome;
import io.marketimpact.event.EstimationWindow;
import io.marketimpact.market.ReturnSeries;
import io.marketimpact.market.SecurityId;
import io.marketimpact.market.SessionAxis;
import io.marketimpact.model.EstimationSample;
import io.marketimpact.model.FittedModel;
import io.marketimpact.model.Market;
import io.marketimpact.model.linear.MarketModel;
import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fits by moving sums are those of a study of each day alone. */
class RollingMarketModelSpec {

  private static final EstimationWindow WINDOW = new EstimationWindow(-70, -11);
  private static final int MINIMUM = 40;
  private static final int DAYS = 1500;
  private static final double RELATIVE = 1e-12;

  static Stream<Named<Series>> series() {
    Series ordinary = Series.ordinary(1, DAYS);
    return Stream.of(
        Named.of("ordinary", ordinary),
        Named.of("with holes", ordinary.withHoles(2, 0.1)),
        Named.of("with too many holes", ordinary.withHoles(3, 0.2)),
        Named.of("far from zero", ordinary.firm(v -> v + 1e6).market(v -> v - 1e9)),
        Named.of("a little from zero", ordinary.firm(v -> v + 0.3).market(v -> v - 0.02)),
        Named.of("wandering", ordinary.wandering()),
        Named.of("almost the market", Series.of(4, DAYS, 1, 1e-9)),
        Named.of("close to the market", Series.of(5, DAYS, 1, 0.001)),
        Named.of("market almost still", ordinary.market(v -> 0.01 + 1e-13 * v)),
        Named.of("shock of 1e3", ordinary.shocked(700, 1e3)),
        Named.of("shock of 1e12", ordinary.shocked(700, 1e12)),
        Named.of("tiny", ordinary.firm(v -> v * 1e-120).market(v -> v * 1e-160)),
        Named.of("huge", ordinary.firm(v -> v * 1e100).market(v -> v * 1e120)),
        Named.of("firm still", ordinary.firm(v -> 0.01)),
        Named.of("market still", ordinary.market(v -> 0.01)));
  }

  @ParameterizedTest
  @MethodSource("series")
  void agreesWithAStudyOfEachDay(Series series) {
    RollingMarketModel fits =
        RollingMarketModel.of(series.firm(), series.market(), WINDOW, MINIMUM);
    SessionAxis axis =
        SessionAxis.of(IntStream.range(0, DAYS).mapToObj(LocalDate.EPOCH::plusDays).toList());
    ReturnSeries firm = ReturnSeries.ofReturns(new SecurityId("FIRM"), axis, series.firm());
    Market market =
        Market.of(ReturnSeries.ofReturns(new SecurityId("MARKET"), axis, series.market()));
    for (int day = 0; day < DAYS; day++) {
      EstimationSample sample = new EstimationSample(firm, market, day, WINDOW, MINIMUM);
      assertDay(fits, day, sample, new MarketModel().fit(sample));
    }
  }

  private static void assertDay(
      RollingMarketModel fits, int day, EstimationSample sample, Outcome<FittedModel> fit) {
    if (fit.result().isEmpty()) {
      assertThat(fits.beta[day]).as("beta of day %s", day).isNaN();
      assertThat(fits.standardized[day]).as("standardized of day %s", day).isNaN();
      return;
    }
    FittedModel alone = fit.result().get();
    WindowScale scale = WindowScale.of(sample, alone.residuals().sessions());
    double beta = alone.coefficients().beta().orElseThrow();
    assertClose(fits.beta[day], beta, scale.beta(), "beta", day);
    assertClose(
        fits.alpha[day], alone.coefficients().alpha().orElseThrow(), scale.alpha(), "alpha", day);
    assertClose(fits.sigma[day], alone.sigma(), alone.sigma(), "sigma", day);
    assertThat(fits.returns[day]).isEqualTo(alone.residuals().size());
    if (!sample.firm().has(day) || !sample.market().benchmark().has(day)) {
      assertThat(fits.abnormal[day]).as("abnormal of day %s", day).isNaN();
      return;
    }
    double abnormal = sample.firm().at(day) - alone.expected(day).orElseThrow();
    double error = alone.sigma() * Math.sqrt(alone.varianceFactor(new int[] {day}));
    double reach = scale.day(day) + alone.sigma();
    assertClose(fits.abnormal[day], abnormal, reach, "abnormal", day);
    assertClose(fits.standardized[day], abnormal / error, reach / error, "standardized", day);
  }

  private static void assertClose(
      double actual, double expected, double scale, String what, int day) {
    assertThat(Math.abs(actual - expected))
        .as("%s of day %s: %s, alone %s", what, day, actual, expected)
        .isLessThanOrEqualTo(RELATIVE * scale);
  }

  @Test
  void ordinaryDaysNeedNoSecondPass() {
    Series series = Series.ordinary(6, DAYS);
    RollingFitter fitter = new RollingFitter(WINDOW, MINIMUM);
    fitter.fit(series.firm(), series.market(), new RollingMarketModel(DAYS));
    assertThat(fitter.refits()).isZero();
  }

  @Test
  void daysFarFromZeroAreFittedAloneToTheLastBit() {
    Series series = Series.ordinary(7, 400).firm(v -> v + 1e6);
    RollingFitter fitter = new RollingFitter(WINDOW, MINIMUM);
    RollingMarketModel fits = new RollingMarketModel(400);
    fitter.fit(series.firm(), series.market(), fits);
    RollingMarketModel alone = new RollingMarketModel(400);
    WindowRefit refit = new WindowRefit(WINDOW);
    int first = MINIMUM - WINDOW.end() - 1;
    IntStream.range(first, 400)
        .forEach(day -> refit.fit(series.firm(), series.market(), day, alone));
    assertThat(fitter.refits()).isEqualTo(400 - first);
    IntStream.range(first, 400)
        .forEach(day -> assertThat(fits.standardized[day]).isEqualTo(alone.standardized[day]));
  }

  @Test
  void oneFitterGivesSeriesAfterSeriesWhatANewOneGives() {
    RollingFitter fitter = new RollingFitter(WINDOW, MINIMUM);
    Series first = Series.ordinary(8, DAYS).shocked(300, 1e200);
    Series second = Series.ordinary(9, 900).withHoles(10, 0.05);
    fitter.fit(first.firm(), first.market(), new RollingMarketModel(DAYS));
    RollingMarketModel again = new RollingMarketModel(900);
    fitter.fit(second.firm(), second.market(), again);
    RollingMarketModel fresh =
        RollingMarketModel.of(second.firm(), second.market(), WINDOW, MINIMUM);
    assertThat(again.standardized()).containsExactly(fresh.standardized());
    assertThat(again.returns()).containsExactly(fresh.returns());
  }

  @Test
  void aSeriesShorterThanItsWindowHasFitsFromTheMinimumOn() {
    Series series = Series.ordinary(11, 60);
    RollingMarketModel fits =
        RollingMarketModel.of(series.firm(), series.market(), WINDOW, MINIMUM);
    assertThat(fits.returns()[49]).isEqualTo(39);
    assertThat(fits.alpha()[49]).isNaN();
    assertThat(fits.returns()[50]).isEqualTo(40);
    assertThat(fits.abnormal()[50]).isNotNaN();
    assertThat(RollingMarketModel.of(new double[0], new double[0], WINDOW, 3).beta()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 10, 11})
  void aSeriesNoLongerThanTheGapBeforeDay0HasNoFit(int days) {
    Series series = Series.ordinary(12, days);
    RollingMarketModel fits =
        RollingMarketModel.of(series.firm(), series.market(), WINDOW, MINIMUM);
    assertThat(fits.beta()).hasSize(days).containsOnly(Double.NaN);
    assertThat(fits.abnormal()).containsOnly(Double.NaN);
    assertThat(fits.returns()).containsOnly(0);
  }

  @Test
  void saysWhatItCannotTake() {
    double[] three = {0.1, 0.2, Double.POSITIVE_INFINITY};
    assertThatThrownBy(() -> RollingMarketModel.of(three, new double[2], WINDOW, 3))
        .hasMessage("firm, market and fits must have one place per day each: 3, 2 and 3");
    assertThatThrownBy(() -> RollingMarketModel.of(three, new double[3], WINDOW, 3))
        .hasMessage("a return of the firm must be a number or NaN: Infinity on day 2");
    assertThatThrownBy(() -> RollingMarketModel.of(new double[3], three, WINDOW, 2))
        .hasMessage(
            "the minimum of estimation returns must be between 3 and the window's 60 days: 2");
  }
}
