package io.marketimpact.inference.crosssection;

import static io.marketimpact.support.SixFirms.regression;
import static io.marketimpact.support.Tolerances.reference;
import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Interval;
import io.marketimpact.base.Outcome;
import io.marketimpact.inference.FirmEvidence;
import io.marketimpact.support.Serialized;
import io.marketimpact.support.SixFirms;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The regression of CAR on characteristics against numbers found outside. */
class CrossSectionalRegressionSpec {

  private static final CrossSectionalRegression REGRESSION =
      CrossSectionalRegression.of(SixFirms.data()).result().orElseThrow();

  @ParameterizedTest
  @CsvSource({
    "PORTFOLIO, portfolio, portfolio_se, portfolio_p, placebo_p, 10",
    "GENERALIZED, gls, gls_se, gls_p, gls_placebo_p, 10",
    "OLS_HC0, coefficients, hc0_se, hc0_p, placebo_p, 3",
    "OLS_HC1, coefficients, hc1_se, hc1_p, placebo_p, 3",
    "OLS_HC2, coefficients, hc2_se, hc2_p, placebo_p, 3",
    "OLS_HC3, coefficients, hc3_se, hc3_p, placebo_p, 3"
  })
  void everyEstimatorIsWhatItWasFoundToBeOutside(
      CrossSectionalRegressionEstimator estimator,
      String estimate,
      String error,
      String pValue,
      String placebo,
      int df) {
    assertRow(estimator, estimate, CrossSectionalRegressionEstimate::estimate);
    assertRow(estimator, error, CrossSectionalRegressionEstimate::standardError);
    assertRow(estimator, pValue, CrossSectionalRegressionEstimate::pValue);
    assertRow(estimator, placebo, row -> row.placebo().result().orElseThrow());
    assertThat(estimates(estimator)).allMatch(row -> row.degreesOfFreedom() == df);
    assertThat(estimates(estimator))
        .extracting(CrossSectionalRegressionEstimate::coefficient)
        .containsExactly("intercept", "share", "size");
  }

  @Test
  void noiseInACharacteristicHidesALargerSlope() {
    Interval range = REGRESSION.underMeasurementError("share", 0.8).result().orElseThrow();
    double slope = SixFirms.GOLDEN.row("coefficients")[1];
    double truth = SixFirms.GOLDEN.value("true_slope_at_reliability_08");

    assertThat(range.high()).isCloseTo(slope, reference(slope));
    assertThat(range.low()).isCloseTo(truth, reference(truth));
    Interval exact = REGRESSION.underMeasurementError("share", 1).result().orElseThrow();
    assertThat(exact.low()).isEqualTo(exact.high());
    double explained = SixFirms.GOLDEN.value("explained");
    assertThat(REGRESSION.explained().get(0).share()).isCloseTo(explained, reference(explained));
    assertThat(REGRESSION.underMeasurementError("share", 0.15).exclusion().orElseThrow())
        .satisfies(
            why -> {
              assertThat(why.reason()).isEqualTo(ExclusionReason.UNDEFINED_STATISTIC);
              assertThat(why.detail()).contains("0.15 leaves nothing but noise").contains("0.152");
            });
  }

  @Test
  void theOrderOfFirmsChangesNothingAndResultsTravel() {
    List<FirmEvidence> turned = new ArrayList<>(SixFirms.list());
    Collections.reverse(turned);
    CrossSectionalRegressionData data =
        CrossSectionalRegressionData.of(turned, SixFirms.NAMES, SixFirms.characteristics());

    assertThat(CrossSectionalRegression.of(data)).isEqualTo(Outcome.of(REGRESSION));
    assertThat(Serialized.traveled(REGRESSION)).isEqualTo(REGRESSION);
  }

  @Test
  void onlyDaysThatAllFirmsShareAreUsed() {
    List<FirmEvidence> gap = new ArrayList<>(SixFirms.list());
    gap.set(2, SixFirms.firm(2, SixFirms.EVENT, IntStream.range(1, 12).toArray()));
    List<FirmEvidence> all =
        IntStream.range(0, 6)
            .mapToObj(i -> SixFirms.firm(i, SixFirms.EVENT, IntStream.range(1, 12).toArray()))
            .toList();

    assertThat(regression(gap).result().orElseThrow().fits())
        .isEqualTo(regression(all).result().orElseThrow().fits());
  }

  @ParameterizedTest
  @EnumSource
  void estimatorsNameThemselvesAndTheirSource(CrossSectionalRegressionEstimator estimator) {
    assertThat(estimator.id()).matches("[a-z][a-z0-9]*(_[a-z0-9]+)*");
    assertThat(estimator.label()).isNotBlank();
    assertThat(estimator.citation()).matches(".*(19|20)\\d\\d.*");
    assertThat(estimator.assumption()).doesNotEndWith(".");
    assertThat(estimator.id())
        .as("no estimator is called as another")
        .isEqualTo(estimator.id().toLowerCase(Locale.ROOT));
  }

  private static List<CrossSectionalRegressionEstimate> estimates(
      CrossSectionalRegressionEstimator estimator) {
    return REGRESSION.fits().stream()
        .filter(fit -> fit.estimator() == estimator)
        .findFirst()
        .orElseThrow()
        .coefficients()
        .result()
        .orElseThrow();
  }

  private static void assertRow(
      CrossSectionalRegressionEstimator estimator,
      String key,
      ToDoubleFunction<CrossSectionalRegressionEstimate> number) {
    double[] golden = SixFirms.GOLDEN.row(key);
    for (int j = 0; j < golden.length; j++) {
      assertThat(number.applyAsDouble(estimates(estimator).get(j)))
          .as("%s, %s", key, j)
          .isCloseTo(golden[j], reference(golden[j]));
    }
  }
}
