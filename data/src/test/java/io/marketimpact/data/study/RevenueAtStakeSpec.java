package io.marketimpact.data.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.data.exposure.DisclosureFile;
import io.marketimpact.data.exposure.DisclosureStore;
import io.marketimpact.data.result.ExposureTables;
import io.marketimpact.data.result.OneNumber;
import io.marketimpact.data.specification.ExposureSpecification;
import io.marketimpact.data.specification.StudySpecification;
import io.marketimpact.data.table.FlatTable;
import io.marketimpact.data.table.Revisions;
import io.marketimpact.data.table.TableCsv;
import io.marketimpact.exposure.PriceReading;
import io.marketimpact.exposure.ScenarioValue;
import io.marketimpact.exposure.SimulatedExposure.PriceView;
import io.marketimpact.market.SecurityId;
import io.marketimpact.model.ModelId;
import io.marketimpact.stat.Versions;
import io.marketimpact.study.AbnormalReturn;
import io.marketimpact.study.BeneficiaryMove;
import io.marketimpact.study.ExposureRegression;
import io.marketimpact.study.FirmExposure;
import io.marketimpact.study.InputFile;
import io.marketimpact.study.OwnerMove;
import io.marketimpact.study.StudyExposure;
import io.marketimpact.study.StudyResult;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bundled event's revenue at stake from its files to its results, with one model only. */
class RevenueAtStakeSpec {

  private static final StudySpecification STUDY = BundledMarket.specification();

  private static final PriceSource PRICES = PricesInMemory.read(STUDY.prices());

  private static StudyResult result;
  private static StudyExposure exposure;

  @BeforeAll
  static void studyTheBundledEventByOneModel() {
    result = run(STUDY, Optional.empty());
    exposure = result.exposure().orElseThrow();
  }

  private static StudyResult run(StudySpecification study, Optional<Instant> asOf) {
    return StudyFunction.of(StudyInputs.read(study, asOf, Versions.all()), PRICES);
  }

  @Test
  void aWarehouseOfTheSameDisclosuresGivesTheSameAnswer(@TempDir Path warehouse) {
    ExposureSpecification files = STUDY.exposure().orElseThrow();
    Revisions kept = new Revisions(DisclosureStore.FORM, List.of());
    files.disclosures().forEach(file -> DisclosureStore.add(kept, DisclosureFile.read(file)));
    List<Path> read =
        DisclosureStore.over(
            files.disclosures(),
            DisclosureFile::read,
            kept.rows(),
            Set.of(),
            warehouse.resolve("disclosures"));

    StudyResult again = run(STUDY.with(files.with(read)), Optional.empty());

    assertThat(again.exposure()).contains(exposure);
    assertThat(again.provenance().inputs())
        .extracting(InputFile::role)
        .contains("exposure disclosures 1")
        .doesNotContain("exposure regions");
  }

  private static FirmExposure firm(String symbol) {
    return exposure.of(new SecurityId(symbol)).orElseThrow();
  }

  @Test
  void everyNamedFirmHasItsExposureAsOfItsOwnNews() {
    assertThat(exposure.firms())
        .extracting(firm -> firm.study().request().security().symbol())
        .containsExactly("AVGO", "CHKP", "FTNT", "PANW", "RPD");
    assertThat(firm("AVGO").study().request().asOf()).isEqualTo("2026-01-14T11:30:00Z");
    assertThat(firm("RPD").study().request().asOf()).isEqualTo("2026-01-14T17:00:00Z");
  }

  @Test
  void fortinetIsSeenThroughTheYearThatWasOutOnTheDay() {
    assertThat(firm("FTNT").study().exposed().result().orElseThrow().company().quoted())
        .startsWith("APAC, all products, FY2024");
  }

  @Test
  void broadcomIsNotDisclosedAndLeftOutOfTheSimulation() {
    FirmExposure broadcom = firm("AVGO");
    assertThat(broadcom.study().exposed().result().orElseThrow().scope().products())
        .isEqualTo("infrastructure software (VMware)");
    assertThat(broadcom.study().simulated().exclusion().orElseThrow().detail())
        .isEqualTo(
            "AVGO does not disclose what it sells of infrastructure software (VMware) in China: its"
                + " share of all products is a ceiling, so that only an upper bound follows from"
                + " it");
    assertThat(exposure.together().result().orElseThrow().firms())
        .extracting(SecurityId::symbol)
        .containsExactly("CHKP", "FTNT", "PANW");
    assertThat(broadcom.study().detectable().result().orElseThrow().words())
        .contains("what is disclosed does not settle");
  }

  /** What is common is called so, and what is a firm's own has its source. */
  @Test
  void theLedgerSaysWhichTermsAreAFirmsOwn() {
    assertThat(terms("FTNT"))
        .containsExactly(
            "margin: assumption for this company",
            "growth: common assumption",
            "deferred_revenue: assumption for this company");
    assertThat(terms("AVGO"))
        .containsExactly(
            "margin: common assumption",
            "growth: common assumption",
            "deferred_revenue: common assumption");
  }

  private static List<String> terms(String symbol) {
    List<String> terms = new ArrayList<>();
    FlatTable.of(ExposureTables.quantities(exposure))
        .forEachRow(
            cells -> {
              List<String> row = TableCsv.texts(cells);
              if (row.get(1).equals(symbol)
                  && List.of("margin", "growth", "deferred_revenue").contains(row.get(2))) {
                terms.add(row.get(2) + ": " + row.get(9));
              }
            });
    return terms;
  }

  @Test
  void rapid7IsNotDisclosedAndNotZero() {
    assertThat(firm("RPD").study().exposed().exclusion().orElseThrow().reason())
        .isEqualTo(ExclusionReason.NOT_DISCLOSED);
    assertThat(firm("RPD").probabilities().exclusion().orElseThrow().reason())
        .isEqualTo(ExclusionReason.NOT_DISCLOSED);
    assertThat(firm("RPD").abnormalPerShare().result()).isPresent();
  }

  /** CAR -3.37 % of 1681206 million; the shares are 4741.0 million. */
  @Test
  void broadcomsMoveInMoneyIsItsCarTimesItsValueBeforeTheNews() {
    double car = firm("AVGO").study().request().move().result().orElseThrow().car();
    assertThat(firm("AVGO").study().request().move().result().orElseThrow().abnormalValue())
        .isCloseTo(car * 1681206, within(1e-6));
    assertThat(firm("AVGO").abnormalPerShare().result().orElseThrow())
        .isCloseTo(car * 1681206 / 4741.0, within(1e-9));
  }

  @Test
  void whereThePriceCannotTellItImpliesNothingAndThePosteriorStandsWhereItHasPower() {
    for (String symbol : List.of("FTNT", "PANW", "CHKP")) {
      PriceView view = firm(symbol).price().result().orElseThrow();
      boolean hasPower = view.detectability().ratio() >= 0.5;
      assertThat(view.range().isIdentified()).isFalse();
      assertThat(view.implied().exclusion().map(why -> why.reason()))
          .contains(hasPower ? ExclusionReason.UNINFORMATIVE : ExclusionReason.NOT_DETECTABLE);
      assertThat(view.posterior().result().isPresent()).isEqualTo(hasPower);
      assertThat(view.reading() == PriceReading.NO_POWER).isEqualTo(!hasPower);
      assertThat(firm(symbol).probabilities().exclusion().map(why -> why.detail()))
          .isEqualTo(view.implied().exclusion().map(why -> why.detail()));
    }
    assertThat(firm("CHKP").probabilities().exclusion().orElseThrow().detail())
        .startsWith(
            "the move points to no loss (drawn from its sampling distribution, the abnormal return"
                + " is positive with probability 0.78); the upper end of the 95 % interval of the"
                + " loss is 66 % of the simulated");
    assertThat(firm("PANW").probabilities().exclusion().orElseThrow().reason())
        .isEqualTo(ExclusionReason.NOT_DETECTABLE);
    assertThat(firm("PANW").probabilities().exclusion().orElseThrow().detail())
        .startsWith("the price test cannot detect this exposure at its median: losing all of it");
  }

  @Test
  void everyFigureOfOneQuestionIsTheSameForEveryFirmScenarioAndRoute() {
    OneNumber.holds(exposure);
    for (FirmExposure firm : exposure.firms()) {
      firm.study()
          .detectable()
          .result()
          .ifPresent(
              range -> {
                List<ScenarioValue> scenarios = firm.study().scenarios();
                ScenarioValue all = scenarios.get(scenarios.size() - 1);
                double value = firm.marketValue().result().orElseThrow().millions();
                assertThat(all.scenario()).isEqualTo("full_loss");
                assertThat(-range.atHigh().effect())
                    .isCloseTo(all.atHigh().discounted() / value, within(1e-12));
                firm.price().result().ifPresent(view -> assertThat(view.range()).isEqualTo(range));
              });
    }
  }

  @Test
  void denialsEnterTheCrossSectionInHindsightOnly() {
    assertThat(exposure.regressions())
        .extracting(regression -> regression.set().id(), ExposureRegression::used)
        .containsExactly(
            tuple("named_firms", 3), tuple("vendors", 3), tuple("vendors_hindsight", 5));
    assertThat(exposure.regressions().get(2).points())
        .filteredOn(point -> point.security().symbol().equals("CRWD"))
        .singleElement()
        .satisfies(point -> assertThat(point.exposure().result().orElseThrow().value()).isZero());
  }

  @Test
  void ownersAreThoseOfTheDayAndImpervasNewsWasForParisTheNextSession() {
    assertThat(exposure.owners())
        .extracting(
            move -> move.owner().ownership().entity(),
            move -> move.owner().ownership().owner().symbol())
        .contains(
            tuple("Wiz", "GOOGL"),
            tuple("Recorded Future", "MA"),
            tuple("CyberArk", "PANW"),
            tuple("Imperva", "HO.PA"));
    assertThat(owner("Imperva").study().event().day0()).isEqualTo("2026-01-15");
    assertThat(owner("Mandiant").study().event().day0()).isEqualTo("2026-01-14");
    assertThat(owner("Imperva").study().estimate(new ModelId("market")).exclusion().orElseThrow())
        .satisfies(why -> assertThat(why.reason()).isEqualTo(ExclusionReason.MISSING_INPUT));
  }

  private static OwnerMove owner(String entity) {
    return exposure.owners().stream()
        .filter(move -> move.owner().ownership().entity().equals(entity))
        .findFirst()
        .orElseThrow();
  }

  /** The closes are 12.14 and 13.35; the news came after Shanghai's close of 14 January. */
  @Test
  void shanghaiHasItsOwnDayZeroAndItsRiseLiesBeforeIt() {
    BeneficiaryMove move = exposure.beneficiaries().get(0);
    AbnormalReturn twelfth =
        move.study().estimate(new ModelId("raw")).result().orElseThrow().returns().days().stream()
            .filter(day -> day.date().toString().equals("2026-01-12"))
            .findFirst()
            .orElseThrow();

    assertThat(move.study().event().day0()).isEqualTo("2026-01-15");
    assertThat(twelfth.day()).isEqualTo(-3);
    assertThat(twelfth.actual()).isCloseTo(13.35 / 12.14 - 1, within(1e-12));
  }

  @Test
  void theManifestNamesEveryFileOfTheExposure() {
    assertThat(result.provenance().inputs())
        .extracting(InputFile::role)
        .contains(
            "exposure regions",
            "exposure products",
            "exposure splits",
            "exposure statements",
            "exposure market_values",
            "exposure scenarios",
            "exposure beneficiaries",
            "exposure other_prices");
  }

  @Test
  void beforeTheRepliesThereIsNoHindsight() {
    StudyExposure early =
        run(STUDY, Optional.of(Instant.parse("2026-01-15T22:00:00Z"))).exposure().orElseThrow();
    assertThat(early.regressions())
        .extracting(regression -> regression.set().id())
        .containsExactly("named_firms", "vendors");
  }
}
