package io.marketimpact.inference.crosssection;

import static io.marketimpact.support.SixFirms.regression;
import static io.marketimpact.support.Tolerances.reference;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.inference.FirmEvidence;
import io.marketimpact.market.SecurityId;
import io.marketimpact.support.Firms;
import io.marketimpact.support.SixFirms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Firms no regression can be run on, and what is said of them. */
class CrossSectionalRegressionExclusionsSpec {

  private static final CrossSectionalRegression REGRESSION =
      CrossSectionalRegression.of(SixFirms.data()).result().orElseThrow();

  @Test
  void firmsWithoutCharacteristicsAreLeftOutAndNamed() {
    Map<SecurityId, List<Double>> without = new TreeMap<>(SixFirms.characteristics());
    without.remove(new SecurityId("F4"));
    CrossSectionalRegression fewer =
        CrossSectionalRegression.of(
                CrossSectionalRegressionData.of(SixFirms.list(), SixFirms.NAMES, without))
            .result()
            .orElseThrow();

    assertThat(fewer.firms()).isEqualTo(5);
    assertThat(fewer.leftOut()).containsExactly(new SecurityId("F4"));
    assertThat(REGRESSION.leftOut()).isEmpty();
  }

  @Test
  void tooFewFirmsAreNamed() {
    assertThat(regression(SixFirms.list().subList(0, 3)))
        .isEqualTo(
            Outcome.excluded(
                ExclusionReason.TOO_FEW_FIRMS, "3 firms for 3 coefficients, more firms needed"));
    assertThat(regression(SixFirms.list().subList(0, 4)).result()).isPresent();
  }

  @Test
  void characteristicsThatSayTheSameAreNamed() {
    Map<SecurityId, List<Double>> twice = new TreeMap<>();
    SixFirms.characteristics()
        .forEach((firm, row) -> twice.put(firm, List.of(row.get(0), 1 - 2 * row.get(0))));

    assertThat(
            CrossSectionalRegression.of(
                CrossSectionalRegressionData.of(SixFirms.list(), SixFirms.NAMES, twice)))
        .isEqualTo(
            Outcome.excluded(
                ExclusionReason.COLLINEAR,
                "a characteristic does not vary or is a combination of the others: [share, size]"));
  }

  @Test
  void severalDatesAreNoPortfolio() {
    List<FirmEvidence> firms = new ArrayList<>(SixFirms.list());
    firms.set(0, SixFirms.firm(0, SixFirms.EVENT + 1, IntStream.range(0, 12).toArray()));

    assertThat(regression(firms))
        .isEqualTo(
            Outcome.excluded(
                ExclusionReason.DIFFERENT_DATES,
                "a portfolio needs one date; these firms have several"));
  }

  @Test
  void firmsThatShareNoDaysAreNamed() {
    List<FirmEvidence> firms =
        IntStream.range(0, 6)
            .mapToObj(
                i ->
                    SixFirms.firm(
                        i,
                        SixFirms.EVENT,
                        IntStream.range(i < 3 ? 0 : 4, i < 3 ? 6 : 12).toArray()))
            .toList();

    assertThat(regression(firms))
        .isEqualTo(
            Outcome.excluded(
                ExclusionReason.SHORT_ESTIMATION,
                "the firms share 2 estimation days, more than 2 needed"));
  }

  @Test
  void aFirmThatStandsAloneLeavesTwoErrorsUndefined() {
    Map<SecurityId, List<Double>> alone = new TreeMap<>();
    SixFirms.characteristics().forEach((firm, row) -> alone.put(firm, List.of(0.0, row.get(1))));
    alone.put(new SecurityId("F5"), List.of(1.0, 1.3));
    CrossSectionalRegression regression =
        CrossSectionalRegression.of(
                CrossSectionalRegressionData.of(SixFirms.list(), SixFirms.NAMES, alone))
            .result()
            .orElseThrow();

    for (CrossSectionalRegressionEstimator estimator :
        List.of(
            CrossSectionalRegressionEstimator.OLS_HC2, CrossSectionalRegressionEstimator.OLS_HC3)) {
      assertThat(regression.estimate(estimator, "share"))
          .isEqualTo(
              Outcome.excluded(
                  ExclusionReason.UNDEFINED_STATISTIC,
                  "a firm determines a coefficient alone: leverage 1"));
    }
    assertThat(regression.estimate(CrossSectionalRegressionEstimator.PORTFOLIO, "share").result())
        .isPresent();
  }

  @Test
  void firmsThatLieOnTheRegressionLeaveNoErrorToScatter() {
    Map<SecurityId, List<Double>> exact = new TreeMap<>();
    for (FirmEvidence firm : SixFirms.list()) {
      exact.put(firm.security(), List.of(3.7 * firm.car() - 0.11));
    }
    CrossSectionalRegression regression =
        CrossSectionalRegression.of(
                CrossSectionalRegressionData.of(SixFirms.list(), List.of("share"), exact))
            .result()
            .orElseThrow();

    assertThat(regression.estimate(CrossSectionalRegressionEstimator.OLS_HC1, "share"))
        .isEqualTo(
            Outcome.excluded(
                ExclusionReason.UNDEFINED_STATISTIC,
                "the firms lie on the regression: no error left"));
    assertThat(
            regression
                .estimate(CrossSectionalRegressionEstimator.PORTFOLIO, "share")
                .result()
                .orElseThrow()
                .estimate())
        .isCloseTo(1 / 3.7, reference(1 / 3.7));
  }

  @Test
  void aFirmThatNeverMovedHasNoCovariance() {
    List<FirmEvidence> firms = new ArrayList<>(SixFirms.list());
    FirmEvidence first = firms.get(0);
    firms.set(
        0, Firms.firm("F0", SixFirms.EVENT, 2, first.car(), first.sigma(), new double[12], 2));
    CrossSectionalRegression crossSectionalRegression = regression(firms).result().orElseThrow();

    assertThat(
            crossSectionalRegression.estimate(
                CrossSectionalRegressionEstimator.GENERALIZED, "share"))
        .isEqualTo(
            Outcome.excluded(
                ExclusionReason.CONSTANT_RETURNS,
                "a firm does not vary on the days all firms share"));
    assertThat(
            crossSectionalRegression
                .estimate(CrossSectionalRegressionEstimator.PORTFOLIO, "share")
                .result())
        .isPresent();
  }

  @Test
  void wrongInputsAreRefused() {
    refused(() -> data(List.of(), Map.of()), "at least 1 characteristic is needed");
    refused(
        () -> data(List.of("intercept"), Map.of()), "named once and none 'intercept': [intercept]");
    refused(() -> data(List.of("a", "a"), Map.of()), "named once");
    refused(
        () -> data(List.of("a"), Map.of(new SecurityId("F0"), List.of(1.0, 2.0))),
        "one finite number for each of [a]: [1.0, 2.0]");
    refused(
        () -> data(List.of("a"), Map.of(new SecurityId("F0"), List.of(Double.NaN))),
        "one finite number for each of [a]: [NaN]");
    FirmEvidence first = SixFirms.list().get(0);
    refused(
        () ->
            CrossSectionalRegressionData.of(
                List.of(first, first), SixFirms.NAMES, SixFirms.characteristics()),
        "each firm must appear once: [F0, F0]");
    refused(
        () ->
            new CrossSectionalRegressionData(List.of(first), SixFirms.NAMES, List.of(), List.of()),
        "each firm needs one row of characteristics: 0 for 1");
    refused(
        () -> REGRESSION.estimate(CrossSectionalRegressionEstimator.PORTFOLIO, "beta"),
        "a coefficient must be 'intercept' or one of [share, size]: 'beta'");
    refused(() -> REGRESSION.underMeasurementError("beta", 0.5), "'beta'");
    refused(
        () -> REGRESSION.underMeasurementError("share", 0),
        "a reliability must lie in (0, 1]: 0.0");
  }

  private static void refused(ThrowingCallable call, String words) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessageContaining(words);
  }

  private static CrossSectionalRegressionData data(
      List<String> names, Map<SecurityId, List<Double>> rows) {
    return CrossSectionalRegressionData.of(SixFirms.list(), names, rows);
  }
}
