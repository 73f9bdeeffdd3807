package io.marketimpact.model.conditional;

import static io.marketimpact.model.conditional.SimulatedVariance.EVENT;
import static io.marketimpact.model.conditional.SimulatedVariance.TRUE;
import static io.marketimpact.model.conditional.SimulatedVariance.WINDOW;
import static io.marketimpact.model.conditional.SimulatedVariance.fit;
import static io.marketimpact.model.conditional.SimulatedVariance.fitted;
import static io.marketimpact.model.conditional.SimulatedVariance.simulated;
import static io.marketimpact.support.Tolerances.law;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.marketimpact.model.EstimationSample;
import io.marketimpact.model.Residuals;
import io.marketimpact.model.SessionMask;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The variance of a day as it could be known on the evening before the window. */
class VarianceForecastSpec {

  @ParameterizedTest
  @CsvSource({"garch", "egarch"})
  void theVarianceOfAWindowIsTheSumOfItsForecastsAndTheParametersPart(String id) {
    ConditionalVarianceFit fitted = fitted(id, id, 11);
    int[] window = IntStream.range(EVENT, EVENT + 5).toArray();
    double noise =
        IntStream.of(window).mapToDouble(day -> fitted.forecastVariance(day, EVENT)).sum();
    double variance = fitted.varianceFactor(window) * fitted.sigma() * fitted.sigma();

    assertThat(variance).isBetween(noise * 1.0001, noise * 1.02);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fitted.forecastVariance(EVENT, EVENT - 11))
        .withMessageStartingWith("a forecast must be of a session after " + (EVENT - 11));
  }

  @Test
  void theForecastRevertsToTheLongRun() {
    ConditionalVarianceFit fitted = fitted("garch", "garch", 11);
    Map<String, Double> values = fitted.coefficients().byName();
    double persistence = values.get("arch") + values.get("garch");
    double longRun = values.get("omega") / (1 - persistence);
    double first = fitted.forecastVariance(EVENT, EVENT) - longRun;
    double eleventh = fitted.forecastVariance(EVENT + 10, EVENT) - longRun;

    assertThat(eleventh).isCloseTo(Math.pow(persistence, 10) * first, law(first));
  }

  @Test
  void whatHappensOnTheEventDoesNotTouchTheVariance() {
    ConditionalVarianceFit calm = fitted("garch", "garch", 11);
    ConditionalVarianceFit shaken = fit("garch", simulated("garch", 11, -0.4));

    assertThat(shaken.forecastVariance(EVENT + 1, EVENT + 1))
        .isEqualTo(calm.forecastVariance(EVENT + 1, EVENT + 1));
    assertThat(shaken.coefficients()).isEqualTo(calm.coefficients());
    assertThat(shaken.ownTests(new int[] {EVENT}).get(0).pValue())
        .isLessThan(calm.ownTests(new int[] {EVENT}).get(0).pValue());
  }

  /** The recursion by hand, in returns and not in the units of the search. */
  @Test
  void theVarianceIsFilteredThroughTheEveningBefore() {
    EstimationSample sample = simulated("garch", 11);
    ConditionalVarianceFit fitted = fitted("garch", "garch", 11);
    Map<String, Double> p = fitted.coefficients().byName();
    Residuals residuals = fitted.residuals();
    double h = 0;
    for (int i = 0; i < residuals.size(); i++) {
      h += residuals.value(i) * residuals.value(i) / residuals.size();
    }
    h = p.get("omega") + (p.get("arch") + p.get("garch")) * h;
    for (int t = residuals.session(0); t < EVENT; t++) {
      double scale = t <= EVENT - 11 ? residuals.scale(t - residuals.session(0)) : 1;
      double known = t <= EVENT - 11 ? squared(scale * fitted.sigma()) : variance(fitted, t);
      assertThat(known).as("known on the evening before session %s", t).isCloseTo(h, law(h));
      double e = sample.firm().at(t) - fitted.expected(t).orElseThrow();
      h = p.get("omega") + p.get("arch") * e * e + p.get("garch") * h;
    }
    assertThat(variance(fitted, EVENT)).isCloseTo(h, law(h));
    assertThat(fitted.forecastVariance(EVENT + 1, EVENT + 1))
        .isCloseTo(p.get("omega") + (p.get("arch") + p.get("garch")) * h, law(h));
    assertThat(fitted.forecastVariance(EVENT, EVENT - 5))
        .as("a window that begins before day 0 knows no more than its own evening before")
        .isNotCloseTo(h, law(h));
  }

  @Test
  void aMaskedDayOrOneWithoutAReturnPassesItsExpectedVarianceOn() {
    ConditionalVarianceFit fitted = fitted("garch", "garch", 11);
    EstimationSample whole = simulated("garch", 11);
    ConditionalVarianceFit masked =
        fit(
            "garch",
            new EstimationSample(
                whole.security(),
                whole.firm(),
                whole.market(),
                EVENT,
                WINDOW,
                1000,
                SessionMask.NONE.and(EVENT - 1, EVENT - 1)));
    Map<String, Double> p = masked.coefficients().byName();
    double before = variance(fitted, EVENT - 1);
    double expected = p.get("omega") + (p.get("arch") + p.get("garch")) * before;

    assertThat(masked.coefficients()).isEqualTo(fitted.coefficients());
    assertThat(variance(masked, EVENT)).isCloseTo(expected, law(expected));
  }

  /** The variance that made the event's return is known; from ten sessions before it is not. */
  @Test
  void theFilteredVarianceIsNearTheTrueOneOfTheDay() {
    double filtered = 0;
    double unconditional = 0;
    for (long seed = 21; seed < 26; seed++) {
      double truth = trueVariance(seed);
      ConditionalVarianceFit fitted = fitted("garch", "garch", seed);
      filtered += Math.abs(Math.log(variance(fitted, EVENT) / truth));
      unconditional += Math.abs(Math.log(squared(fitted.sigma()) / truth));
    }
    assertThat(filtered / 5).isLessThan(0.1);
    assertThat(unconditional).isGreaterThan(3 * filtered);
  }

  private static double trueVariance(long seed) {
    EstimationSample sample = simulated("garch", seed);
    Map<String, Double> truth = TRUE.get("garch");
    double h = 4e-4;
    for (int t = 0; t < EVENT; t++) {
      double e =
          sample.firm().at(t)
              - truth.get("alpha")
              - truth.get("beta") * sample.market().benchmark().at(t);
      h = truth.get("omega") + truth.get("arch") * e * e + truth.get("garch") * h;
    }
    return h;
  }

  private static double variance(ConditionalVarianceFit fitted, int session) {
    return fitted.forecastVariance(session, session);
  }

  private static double squared(double value) {
    return value * value;
  }
}
