package io.marketimpact.model.linear;

import static io.marketimpact.support.SmallSample.fit;
import static io.marketimpact.support.Tolerances.highPrecision;
import static io.marketimpact.support.Tolerances.law;
import static io.marketimpact.support.Tolerances.solved;
import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Interval;
import io.marketimpact.base.Outcome;
import io.marketimpact.event.EstimationWindow;
import io.marketimpact.model.EstimationSample;
import io.marketimpact.model.FittedModel;
import io.marketimpact.model.Market;
import io.marketimpact.model.ModelId;
import io.marketimpact.model.ModelTest;
import io.marketimpact.model.Residuals;
import io.marketimpact.model.SessionMask;
import io.marketimpact.model.catalog.Models;
import io.marketimpact.support.GoldenTable;
import io.marketimpact.support.SmallSample;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Regression models on thirteen returns, against exact rational arithmetic. */
class SmallSampleSpec {

  private static final GoldenTable GOLDEN = SmallSample.GOLDEN;
  private static final Offset<Double> EXACT = highPrecision(1);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "market_origin | beta",
        "capm | alpha,beta",
        "fama_french_3 | alpha,beta,smb,hml",
        "fama_french_5 | alpha,beta,smb,hml,rmw,cma",
        "carhart | alpha,beta,smb,hml,umd",
        "peer | alpha,beta,peer",
        "scholes_williams | alpha,beta",
        "dimson | alpha,beta,beta_lag,beta_lead",
        "dimson_fowler_rorke | alpha,beta",
        "bayesian_structural | alpha,beta"
      })
  void matchesTheRationalNumbers(String id, String names) {
    FittedModel fitted = fit(id, SmallSample.whole());
    Residuals residuals = fitted.residuals();

    assertThat(fitted.coefficients().byName().keySet()).containsExactlyInAnyOrder(names.split(","));
    fitted
        .coefficients()
        .byName()
        .forEach(
            (name, value) ->
                assertThat(value)
                    .as(name)
                    .isCloseTo(GOLDEN.value(id + "." + name), highPrecision(10)));
    assertThat(fitted.sigma()).isCloseTo(GOLDEN.value(id + ".sigma"), EXACT);
    assertThat(fitted.degreesOfFreedom()).isEqualTo((int) GOLDEN.value(id + ".df"));
    assertRow(id + ".residuals", residuals.size(), residuals::value);
    assertRow(id + ".leverages", residuals.size(), residuals::leverage);
    assertRow(id + ".expected", 2, day -> fitted.expected(11 + day).orElseThrow());
    int[][] windows = {{11}, {12}, {11, 12}};
    assertRow(id + ".factor", 3, window -> fitted.varianceFactor(windows[window]));
  }

  @Test
  void thePosteriorOfTheWindowIsThatOfReturnsToBeObserved() {
    ModelTest posterior =
        fit("bayesian_structural", SmallSample.whole()).ownTests(new int[] {11, 12}).get(0);
    double[] ends = GOLDEN.row("bayesian_structural.interval");
    Interval interval = posterior.interval().result().orElseThrow();

    assertThat(posterior.id()).isEqualTo("posterior");
    assertThat(posterior.pValue()).isCloseTo(GOLDEN.value("bayesian_structural.p"), EXACT);
    assertThat(interval.low()).isCloseTo(ends[0], solved(ends[0]));
    assertThat(interval.high()).isCloseTo(ends[1], solved(ends[1]));
    assertThat(posterior.note())
        .startsWith(
            String.format(
                Locale.ROOT,
                "P(CAR < 0) = %.4f, median %.6f, Student t with 9 degrees of freedom",
                GOLDEN.value("bayesian_structural.negative"),
                GOLDEN.value("bayesian_structural.car")));
  }

  @Test
  void aPosteriorFollowsTheSignOfTheCar() {
    FittedModel fitted = fit("bayesian_structural", SmallSample.whole());

    for (int session = 11; session <= 13; session++) {
      double abnormal =
          SmallSample.series("firm").at(session) - fitted.expected(session).orElseThrow();
      String note = fitted.ownTests(new int[] {session}).get(0).note();
      double negative =
          Double.parseDouble(note.substring(note.indexOf('=') + 1, note.indexOf(',')));
      assertThat(negative > 0.5).as(note).isEqualTo(abnormal < 0);
    }
  }

  @Test
  void parametersThatLeaveNoVarianceAreRefused() {
    EstimationSample whole = SmallSample.whole();
    EstimationSample short6 =
        new EstimationSample(
            whole.security(),
            whole.firm(),
            whole.market(),
            12,
            new EstimationWindow(-7, -2),
            3,
            SessionMask.NONE);

    assertThat(Models.of(new ModelId("fama_french_5")).fit(short6))
        .isEqualTo(
            Outcome.excluded(
                ExclusionReason.SHORT_ESTIMATION,
                "6 returns cannot estimate a variance beside 6 parameters"));
    assertThat(Models.of(new ModelId("dimson")).fit(short6).exclusion())
        .map(Outcome.Excluded::detail)
        .contains("4 returns cannot estimate a variance beside 4 parameters");
    EstimationSample short4 =
        new EstimationSample(
            whole.security(),
            whole.firm(),
            whole.market(),
            12,
            new EstimationWindow(-5, -2),
            3,
            SessionMask.NONE);
    assertThat(Models.of(new ModelId("scholes_williams")).fit(short4).exclusion())
        .map(Outcome.Excluded::reason)
        .contains(ExclusionReason.SHORT_ESTIMATION);
  }

  @Test
  void theBenchmarksAutocorrelationIsThatOfNeighborsInTheWindow() {
    double rho = GOLDEN.value("scholes_williams.rho");

    double without = GOLDEN.value("scholes_williams.rho_without_5");

    assertThat(
            ScholesWilliams.autocorrelation(
                SmallSample.series("market").days(), SessionMask.NONE, 1, 10))
        .isCloseTo(rho, law(rho));
    assertThat(
            ScholesWilliams.autocorrelation(
                SmallSample.series("market").days(), SessionMask.NONE.and(5, 5), 1, 10))
        .as("masked as the slopes are")
        .isCloseTo(without, law(without));
  }

  @Test
  void aBenchmarkThatReversesItselfEveryDayHasNoScholesWilliamsBeta() {
    double[] returns = new double[14];
    returns[0] = Double.NaN;
    for (int session = 1; session < returns.length; session++) {
      returns[session] = (session % 2 == 0 ? 0.01 : -0.01) + 0.0001 * session;
    }
    EstimationSample sample =
        new EstimationSample(
            SmallSample.series("firm"),
            Market.of(SmallSample.series("market", returns)),
            12,
            SmallSample.whole().window(),
            5);

    assertThat(Models.of(new ModelId("scholes_williams")).fit(sample).exclusion())
        .map(Outcome.Excluded::detail)
        .contains("1 + 2ρ must be positive: the benchmark's first autocorrelation is -0.999");
  }

  private static void assertRow(String key, int size, IntToDoubleFunction value) {
    double[] golden = GOLDEN.row(key);
    assertThat(size).as(key).isEqualTo(golden.length);
    for (int i = 0; i < size; i++) {
      assertThat(value.applyAsDouble(i)).as("%s, %s", key, i).isCloseTo(golden[i], EXACT);
    }
  }
}
