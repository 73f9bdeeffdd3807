package io.marketimpact.data.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.marketimpact.event.EarningsRelease;
import io.marketimpact.event.EventWindow;
import io.marketimpact.event.PublicationPhase;
import io.marketimpact.market.QualityRule;
import io.marketimpact.market.SecurityId;
import io.marketimpact.model.ModelId;
import io.marketimpact.study.FirmEstimate;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.StudyDesign;
import io.marketimpact.study.StudyPlan;
import io.marketimpact.study.StudyResult;
import io.marketimpact.study.Variation;
import io.marketimpact.study.VariedResult;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * 14 January 2026 without the sessions of the firms' own earnings. The right values were computed
 * with NumPy: least squares on the bundled closes of firm and SPY over days -260 to -11, without
 * the sessions of data/earnings/us_2025.csv written out by hand.
 */
class OwnEarningsSpec {

  private static StudyResult result;

  @BeforeAll
  static void studyTheDay() {
    result = StudyFunction.of(BundledMarket.specification());
  }

  private static FirmStudy firm(String symbol) {
    return result
        .firms()
        .filter(study -> study.event().security().symbol().equals(symbol))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "AVGO, 245, 5, 1.783531258990122, 0.022706288695299788, -0.033658295107852974",
    "CHKP, 246, 4, 0.56819764690237, 0.014243871296765454, 0.011087364003812487",
    "FTNT, 244, 6, 1.214716410112496, 0.014899718434858725, -0.018971790051630084",
    "PANW, 244, 6, 1.1020332326895963, 0.01619120958615814, 0.006120358847097893",
    "RPD, 245, 5, 1.1064116159536788, 0.02123675322836668, -0.0020309887208190772"
  })
  void theEffectIsMeasuredFromTheOtherDays(
      String symbol, int days, int masked, double beta, double sigma, double car) {
    FirmEstimate estimate = firm(symbol).estimate(ModelId.MARKET).result().orElseThrow();

    assertThat(estimate.estimationReturns()).isEqualTo(days);
    assertThat(estimate.maskedReturns()).isEqualTo(masked);
    assertThat(estimate.coefficients().byName().get("beta")).isCloseTo(beta, within(1e-9));
    assertThat(estimate.sigma()).isCloseTo(sigma, within(1e-9));
    assertThat(
            firm(symbol)
                .window(ModelId.MARKET, EventWindow.DAY_ZERO)
                .result()
                .orElseThrow()
                .evidence()
                .car())
        .isCloseTo(car, within(1e-9));
  }

  @Test
  void theAverageIsThatOfTheFive() {
    assertThat(
            result
                .groups()
                .get(0)
                .window(ModelId.MARKET, EventWindow.DAY_ZERO)
                .orElseThrow()
                .caar())
        .isCloseTo(-0.007490670205878351, within(1e-9));
  }

  /** After the close is the next session, an hour that nobody wrote down may be either. */
  @Test
  void theSessionThatCouldReactIsLeftOut() {
    assertThat(masks(result))
        .filteredOn(mask -> mask.startsWith("[RPD]"))
        .containsExactly(
            "[RPD] 2025-02-13 2025-02-13 earnings of 2025-02-12",
            "[RPD] 2025-05-12 2025-05-13 earnings of 2025-05-12",
            "[RPD] 2025-11-04 2025-11-05 earnings of 2025-11-04");
    assertThat(masks(result)).hasSize(18);
  }

  @Test
  void withoutANamedExchangeTheBenchmarksOwnCalendarSaysWhichSessionFollows() {
    StudyDesign design = BundledMarket.specification().design();
    StudyResult bare =
        StudyFunction.of(StudyInputs.of(StudyDesign.of(design.plan(), design.events())), prices());
    assertThat(masks(bare)).containsExactlyInAnyOrderElementsOf(masks(result));
  }

  @Test
  void aVariationMayEstimateFromTheDaysThatThePlanLeavesOut() {
    StudyDesign design = BundledMarket.specification().design();
    Variation included =
        new Variation("with them", design.plan().toBuilder().earnings(List.of()).build());
    VariedResult varied =
        StudyFunction.variations(
                StudyInputs.of(design.varied(List.of(included))), prices(), step -> {})
            .get(0);
    FirmEstimate broadcom =
        varied.groups().stream()
            .flatMap(group -> group.firms().stream())
            .filter(study -> study.event().security().symbol().equals("AVGO"))
            .findFirst()
            .orElseThrow()
            .estimate(ModelId.MARKET)
            .result()
            .orElseThrow();
    assertThat(broadcom.maskedReturns()).isZero();
    assertThat(broadcom.estimationReturns()).isEqualTo(250);
  }

  @Test
  void announcementsOfOtherFirmsAloneAreFound() {
    StudyDesign design = BundledMarket.specification().design();
    StudyPlan others =
        design.plan().toBuilder()
            .earnings(
                List.of(
                    new EarningsRelease(
                        new SecurityId("ZZZ"), LocalDate.of(2025, 3, 6), PublicationPhase.UNKNOWN)))
            .build();
    StudyResult wrong = StudyFunction.of(StudyInputs.of(design.by(others)), prices());
    assertThat(masks(wrong)).isEmpty();
    assertThat(wrong.quality())
        .filteredOn(finding -> finding.rule() == QualityRule.UNUSED_MASK)
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.detail())
                    .isEqualTo(
                        "no announcement of results is of a firm of this study (1 read); no day is"
                            + " left out"));
  }

  private static PriceSource prices() {
    return PricesInMemory.read(BundledMarket.specification().prices());
  }

  private static List<String> masks(StudyResult study) {
    return study.plan().masks().stream()
        .map(mask -> mask.securities() + " " + mask.from() + " " + mask.to() + " " + mask.reason())
        .toList();
  }
}
