package io.marketimpact.data.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.market.DaySeries;
import io.marketimpact.market.PriceBar;
import io.marketimpact.market.QualityFinding;
import io.marketimpact.market.QualityRule;
import io.marketimpact.market.ReturnKind;
import io.marketimpact.market.SecurityId;
import io.marketimpact.study.StudyDesign;
import io.marketimpact.study.Variation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What firms are measured against: benchmarks, controls and factors, each screened once. */
class StudyMarketSpec {

  private static final LocalDate SECOND = SmallStudy.days(2).get(1);
  private static final LocalDate SUNDAY = LocalDate.parse("2025-01-05");

  private static StudyMarket market(StudyDesign design, List<List<PriceBar>> bars) {
    SortedMap<LocalDate, SortedMap<String, Double>> factors = new TreeMap<>();
    factors.put(SECOND, new TreeMap<>(Map.of("smb", 0.02)));
    factors.put(SUNDAY, new TreeMap<>(Map.of("smb", 0.03)));
    StudyInputs plain = StudyInputs.of(design);
    StudyInputs inputs =
        new StudyInputs(
            design,
            plain.asOf(),
            factors,
            plain.intraday(),
            plain.calendars(),
            plain.exposure(),
            plain.provenance());
    Map<SecurityId, List<PriceBar>> shared = new TreeMap<>();
    bars.forEach(own -> shared.put(own.get(0).security(), own));
    PriceSource prices = PricesInMemory.of(SmallStudy.bars());
    StudyDays days = StudyDays.of(inputs, shared.get(SmallStudy.MARKET), prices);
    return StudyMarket.of(
        inputs, shared, days, AlignedEvents.of(design.events(), days, prices), prices);
  }

  private static List<PriceBar> market() {
    return SmallStudy.bars(SmallStudy.MARKET, 0);
  }

  /** A fall by half looks like a split that the prices were not adjusted for. */
  private static List<PriceBar> halved() {
    return SmallStudy.bars(SmallStudy.OTHER, 0.5);
  }

  private static double at(DaySeries series, LocalDate day) {
    return series.at(series.axis().indexOf(day).orElseThrow());
  }

  @Test
  void aFactorOfADayWithoutSessionIsNotUsed() {
    DaySeries smb =
        market(SmallStudy.design(), List.of(market()))
            .plans()
            .main()
            .market()
            .factors()
            .byName()
            .get("smb");

    assertThat(at(smb, SECOND)).isEqualTo(0.02);
    assertThat(smb.axis().indexOf(SUNDAY)).isEmpty();
  }

  @Test
  void everyVariationHasReturnsOfItsOwnKind() {
    StudyDesign design =
        SmallStudy.design()
            .varied(List.of(new Variation("log", SmallStudy.plan().with(ReturnKind.LOG))));

    MeasuredPlans plans = market(design, List.of(market())).plans();

    assertThat(at(plans.main().market().benchmark().days(), SECOND)).isEqualTo(101 / 100.0 - 1);
    assertThat(at(plans.variations().get(0).market().benchmark().days(), SECOND))
        .isEqualTo(Math.log(101 / 100.0));
  }

  @Test
  void whatIsFoundAboutAControlIsFoundOnceHoweverManyPlansUseIt() {
    StudyDesign design =
        SmallStudy.design(List.of(SmallStudy.controls(SmallStudy.OTHER)))
            .varied(List.of(new Variation("log", SmallStudy.plan().with(ReturnKind.LOG))));

    StudyMarket measured = market(design, List.of(market(), halved()));

    assertThat(measured.findings())
        .extracting(QualityFinding::rule)
        .containsExactly(QualityRule.SPLIT_LIKE_JUMP);
    assertThat(measured.plans().main().market().controls()).hasSize(1);
  }

  @Test
  void nothingIsSaidOfSharesThatOnlyClaimsOrOwnersName() {
    StudyMarket measured = market(SmallStudy.design(), List.of(market(), halved()));

    assertThat(measured.findings()).isEmpty();
    assertThat(measured.returns(SmallStudy.OTHER, ReturnKind.SIMPLE)).isPresent();
    assertThat(measured.returns(SmallStudy.FIRM, ReturnKind.SIMPLE)).isEmpty();
  }

  @Test
  void benchmarksOfVariationsAndControlsAreShared() {
    SecurityId index = new SecurityId("IDX");
    StudyDesign design =
        SmallStudy.design(List.of(SmallStudy.controls(SmallStudy.OTHER)))
            .varied(List.of(new Variation("index", SmallStudy.plan().against(index))));

    assertThat(StudyMarket.securities(StudyInputs.of(design)))
        .containsExactly(SmallStudy.OTHER, index, SmallStudy.MARKET);
  }
}
