package io.marketimpact.data.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.data.BadInputException;
import io.marketimpact.event.EventWindow;
import io.marketimpact.market.PriceBar;
import io.marketimpact.market.QualityAction;
import io.marketimpact.market.QualityFinding;
import io.marketimpact.market.QualityRule;
import io.marketimpact.market.ReturnKind;
import io.marketimpact.market.SecurityId;
import io.marketimpact.model.ModelId;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.FirmWindow;
import io.marketimpact.study.StudyDesign;
import io.marketimpact.study.StudyResult;
import io.marketimpact.study.Variation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A whole study of values made here, without a file and without Spark. */
class StudyFunctionSpec {

  private static StudyResult study(StudyDesign design, List<PriceBar> bars) {
    return StudyFunction.of(StudyInputs.of(design), PricesInMemory.of(bars));
  }

  private static Outcome<FirmWindow> dayZero(FirmStudy firm) {
    return firm.window(new ModelId("market_adjusted"), EventWindow.DAY_ZERO);
  }

  /** The share closes at 90 after 101 times 1.002; the market at 100 after 101. */
  @Test
  void theFallIsTheSharesReturnLessTheMarkets() {
    FirmStudy firm =
        study(SmallStudy.design(), SmallStudy.bars()).firms().findFirst().orElseThrow();

    assertThat(firm.event().day0()).isEqualTo(SmallStudy.NEWS);
    assertThat(dayZero(firm).result().orElseThrow().evidence().car())
        .isCloseTo(90 / (101 * 1.002) - 100 / 101.0, within(1e-12));
  }

  @Test
  void theOrderOfBarsDoesNotMatter() {
    List<PriceBar> backward = new ArrayList<>(SmallStudy.bars());
    Collections.reverse(backward);

    assertThat(study(SmallStudy.design(), backward))
        .isEqualTo(study(SmallStudy.design(), SmallStudy.bars()));
  }

  @Test
  void aVariationIsComputedBesideThePlan() {
    StudyDesign design =
        SmallStudy.design()
            .varied(List.of(new Variation("log", SmallStudy.plan().with(ReturnKind.LOG))));

    FirmStudy varied =
        study(design, SmallStudy.bars()).variations().get(0).groups().get(0).firms().get(0);

    assertThat(dayZero(varied).result().orElseThrow().evidence().car())
        .isCloseTo(Math.log(90 / (101 * 1.002)) - Math.log(100 / 101.0), within(1e-12));
  }

  @Test
  void aFirmWithoutPricesIsExcludedAndNamed() {
    StudyDesign design =
        StudyDesign.of(
            SmallStudy.plan(),
            List.of(SmallStudy.event(SmallStudy.FIRM), SmallStudy.event(SmallStudy.OTHER)));

    StudyResult result = study(design, SmallStudy.bars());

    assertThat(dayZero(result.firms().toList().get(1)).exclusion().orElseThrow().reason())
        .isEqualTo(ExclusionReason.NO_PRICES);
    assertThat(result.quality())
        .filteredOn(finding -> finding.rule() != QualityRule.CALENDAR_ASSUMED)
        .extracting(QualityFinding::security)
        .containsOnly(SmallStudy.OTHER);
  }

  @ParameterizedTest
  @CsvSource({"BRK-B,BRK.B", "BRK.B,BRK B", "BRK/B,BRK-B", "BRK B,brk/b"})
  void aClassOfAShareWrittenOtherwiseIsAskedFor(String asked, String priced) {
    List<PriceBar> bars = new ArrayList<>(SmallStudy.bars());
    bars.addAll(SmallStudy.bars(new SecurityId(priced), 0.1));
    StudyDesign design =
        StudyDesign.of(SmallStudy.plan(), List.of(SmallStudy.event(new SecurityId(asked))));
    StudyResult result = study(design, bars);

    assertThat(result.quality())
        .filteredOn(finding -> finding.rule() == QualityRule.NO_PRICES)
        .singleElement()
        .satisfies(
            finding -> assertThat(finding.detail()).endsWith("did you mean " + priced + "?"));
    assertThat(dayZero(result.firms().findFirst().orElseThrow()).exclusion().orElseThrow().detail())
        .isEqualTo("the price file has no row of " + asked + "; did you mean " + priced + "?");
  }

  @Test
  void aControlWithoutPricesIsAFinding() {
    StudyResult result =
        study(SmallStudy.design(List.of(SmallStudy.controls(SmallStudy.OTHER))), SmallStudy.bars());

    assertThat(result.quality())
        .filteredOn(finding -> finding.rule() != QualityRule.CALENDAR_ASSUMED)
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule()).isEqualTo(QualityRule.NO_PRICES);
              assertThat(finding.detail()).contains("no row of this control stock (controls)");
            });
  }

  /** aaa is AAA where the prices have no aaa. */
  @Test
  void aSymbolThatDiffersByCaseAloneIsReadAsThePricesWriteIt() {
    StudyDesign design =
        StudyDesign.of(
            SmallStudy.plan().against(new SecurityId("mkt")),
            List.of(SmallStudy.event(new SecurityId("aaa"))));

    StudyResult result = study(design, SmallStudy.bars());

    StudyResult capitals = study(SmallStudy.design(), SmallStudy.bars());
    assertThat(result.groups()).hasSameSizeAs(capitals.groups());
    assertThat(dayZero(result.firms().toList().get(0)).result().orElseThrow())
        .isEqualTo(dayZero(capitals.firms().toList().get(0)).result().orElseThrow());
    assertThat(result.quality())
        .filteredOn(finding -> finding.rule() == QualityRule.SYMBOL_CASE)
        .extracting(QualityFinding::detail)
        .containsExactly(
            "aaa has no price and is read as AAA", "mkt has no price and is read as MKT");
  }

  @Test
  void aBenchmarkWithoutPricesIsRefused() {
    assertThatThrownBy(() -> study(SmallStudy.design(), SmallStudy.bars(SmallStudy.FIRM, 0)))
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            "the prices: has no price of benchmark MKT; add its rows or name another benchmark");
  }

  @Test
  void nothingIsKnownOfFilesThatWereNotThere() {
    StudyResult result = study(SmallStudy.design(), SmallStudy.bars());

    assertThat(result.provenance().inputs()).isEmpty();
    assertThat(result.provenance().versions()).containsOnlyKeys("market-impact", "commons-math");
    assertThat(result.exposure()).isEmpty();
    assertThat(result.intraday()).isEmpty();
  }

  private static StudyResult studyWith(SecurityId security, LocalDate day, double price) {
    return study(
        SmallStudy.design(),
        SmallStudy.bars().stream()
            .map(
                bar ->
                    bar.security().equals(security) && bar.date().equals(day)
                        ? PriceBar.of(security, day, price)
                        : bar)
            .toList());
  }

  private static FirmWindow onlyFirm(StudyResult result) {
    return dayZero(result.firms().findFirst().orElseThrow()).result().orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(doubles = {300, 12, 1e6, 1e160, 0.01})
  void aWrongPriceOfAnEstimationDayLeavesTheEffectAndItsErrorAsTheyWere(double price) {
    LocalDate ordinary = SmallStudy.days(31).get(30);
    FirmWindow right = onlyFirm(study(SmallStudy.design(), SmallStudy.bars()));

    for (SecurityId wrong : List.of(SmallStudy.FIRM, SmallStudy.MARKET)) {
      StudyResult result = studyWith(wrong, ordinary, price);

      assertThat(onlyFirm(result).evidence().car()).isEqualTo(right.evidence().car());
      assertThat(onlyFirm(result).evidence().standardError())
          .isCloseTo(right.evidence().standardError(), withinPercentage(10));
      assertThat(result.quality())
          .anySatisfy(
              finding -> {
                assertThat(finding.security()).isEqualTo(wrong);
                assertThat(finding.day().date()).contains(ordinary);
                assertThat(finding.action()).isEqualTo(QualityAction.QUARANTINED);
              });
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {300, 12, 1e6, 1e160, 0.01})
  void aWrongPriceOfDayZeroIsNamedAsSuch(double price) {
    for (SecurityId wrong : List.of(SmallStudy.FIRM, SmallStudy.MARKET)) {
      assertThat(studyWith(wrong, SmallStudy.NEWS, price).quality())
          .anySatisfy(
              finding -> {
                assertThat(finding.security()).isEqualTo(wrong);
                assertThat(finding.detail()).contains("day 0 is touched");
                assertThat(finding.action().isAtEvent()).isTrue();
              });
    }
  }
}
