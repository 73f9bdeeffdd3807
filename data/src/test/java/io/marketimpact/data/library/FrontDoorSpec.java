package io.marketimpact.data.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import io.marketimpact.data.Bundled;
import io.marketimpact.data.csv.EventFile;
import io.marketimpact.data.study.PricesInMemory;
import io.marketimpact.data.study.StudyFunction;
import io.marketimpact.data.study.StudyInputs;
import io.marketimpact.data.table.FlatTable;
import io.marketimpact.data.table.Table;
import io.marketimpact.inference.catalog.TestStatistics;
import io.marketimpact.inference.group.TestId;
import io.marketimpact.inference.group.TestStatistic;
import io.marketimpact.market.SecurityId;
import io.marketimpact.model.ExpectedReturnModel;
import io.marketimpact.model.linear.LinearModelFit;
import io.marketimpact.model.linear.LinearModelFit.Design;
import io.marketimpact.study.StudyDesign;
import io.marketimpact.study.StudyPlan;
import io.marketimpact.study.StudyResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The front door says what the study function says, to the bit, and refuses in clear words. */
class FrontDoorSpec {

  private static final Panel PANEL = Panel.read(Bundled.PRICES);
  private static final EventStudy JANUARY =
      EventStudy.on(PANEL).benchmark("SPY").event("2026-01-14", "AVGO", "FTNT", "PANW");
  private static Study study;

  /** Not in the class's initializer: the lambdas of a class wait until it is done. */
  @BeforeAll
  static void run() {
    study =
        JANUARY
            .windows("0:0", "0:1")
            .model(
                ExpectedReturnModel.of(
                    "my_market",
                    sample -> {
                      var benchmark = sample.market().benchmark();
                      return LinearModelFit.fit(
                          sample,
                          Design.of(
                              List.of("alpha", "beta"),
                              day ->
                                  benchmark.has(day)
                                      ? Optional.of(new double[] {1, benchmark.at(day)})
                                      : Optional.empty()));
                    }))
            .test(
                TestStatistic.of(
                    "my_bmp", sample -> TestStatistics.of(new TestId("bmp_t")).assess(sample)))
            .run();
  }

  @Test
  void defaultsAreThoseOfTheStudyFunctionToTheBit(@TempDir Path directory) throws IOException {
    Path events = directory.resolve("events.csv");
    Files.writeString(
        events,
        """
        event_id,symbol,date
        2026-01-14,AVGO,2026-01-14
        2026-01-14,FTNT,2026-01-14
        2026-01-14,PANW,2026-01-14
        """);
    StudyResult known =
        StudyFunction.of(
            StudyInputs.of(
                StudyDesign.of(StudyPlan.of(new SecurityId("SPY")), EventFile.read(events))),
            PricesInMemory.read(Bundled.PRICES));

    StudyResult mine = JANUARY.run().result();

    assertThat(mine).usingRecursiveComparison().isEqualTo(known);
    assertThat(JANUARY.events(events).benchmark("QQQ")).isNotSameAs(JANUARY);
    assertThat(JANUARY.run().firm("AVGO").car())
        .isEqualTo(
            known
                .firms()
                .findFirst()
                .orElseThrow()
                .headline(known.plan())
                .result()
                .orElseThrow()
                .evidence()
                .car())
        .isCloseTo(-0.0334, offset(5e-5));
  }

  @Test
  void everyNumberIsOneCallAway() {
    FirmEffect broadcom = study.firm("AVGO");
    assertThat(broadcom.t()).isEqualTo(broadcom.car() / broadcom.standardError());
    assertThat(broadcom.interval().low()).isLessThan(broadcom.car());
    assertThat(broadcom.verdict().pValue()).isBetween(0.0, 1.0);
    assertThat(broadcom.coefficients().beta()).isPresent();
    assertThat(broadcom.abnormalReturns()).hasSize(21);
    assertThat(broadcom.over("0:1").asked().window().end()).isEqualTo(1);
    assertThat(study.group().interval().low()).isLessThan(study.group().caar());
    assertThat(study.group("2026-01-14").over("0:1").verdict()).isNotNull();
    assertThat(rows(study.firms())).hasSize(3 * 2 * 2);
    assertThat(rows(study.tests())).hasSize(2 * 2 * (TestStatistics.all().size() + 1));
    assertThat(rows(study.abnormalReturns())).hasSize(3 * 2 * 21);
    assertThat(study.findings().id()).isEqualTo("quality");
  }

  @Test
  void aModelAndATestPassedInGiveTheCompiledNumbers() {
    for (String window : List.of("0:0", "0:1")) {
      for (String firm : List.of("AVGO", "FTNT", "PANW")) {
        assertThat(study.firm(firm).under("my_market").over(window).result())
            .usingRecursiveComparison()
            .isEqualTo(study.firm(firm).over(window).result());
      }
      GroupEffect group = study.group().over(window);
      assertThat(group.test("my_bmp")).isEqualTo(group.test("bmp_t"));
      assertThat(group.under("my_market").test("my_bmp")).isEqualTo(group.test("bmp_t"));
    }
  }

  @Test
  void aMistypedNameIsRefusedWithThoseNearIt() {
    assertThatThrownBy(JANUARY.event("2026-01-14", "CRWE")::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("a symbol must have prices: 'CRWE'; did you mean CRWD");
    assertThatThrownBy(JANUARY.benchmark("SPZ")::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("a symbol must have prices: 'SPZ'; did you mean SPY");
    assertThatThrownBy(() -> study.firm("AVG0"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a firm must be one of the study's: 'AVG0'; did you mean AVGO?");
    assertThatThrownBy(() -> study.firm("2026-01-15", "AVGO"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "an event must name the firm: '2026-01-15 AVGO'; did you mean 2026-01-14 AVGO?");
    assertThatThrownBy(() -> study.group("fortinet"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a group must be one of the study's: 'fortinet'; there are 2026-01-14");
    assertThatThrownBy(() -> study.group().test("bmp"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("a test must be one of the study's: 'bmp'; did you mean bmp_t");
    assertThatThrownBy(() -> study.firm("AVGO").under("markt"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("a model must be one of the study's");
    assertThatThrownBy(() -> study.group().under("markt"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("a model must be one of the study's");
    assertThatThrownBy(() -> study.group().over("0:9"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0:9");
    assertThatThrownBy(() -> JANUARY.event("14 January", "AVGO"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("an event's time must be a day such as 2026-01-14");
    assertThatThrownBy(EventStudy.on(PANEL)::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a study needs a benchmark: .benchmark(\"SPY\")");
    assertThatThrownBy(EventStudy.on(PANEL).benchmark("SPY")::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("a study needs an event");
  }

  @Test
  void aFirmInTwoEventsMustBeNamedWithItsEvent() {
    Study twice = JANUARY.event("2025-12-01T08:00:00-05:00", "AVGO").run();
    assertThatThrownBy(() -> twice.firm("AVGO"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("AVGO is in 2 events");
    assertThat(twice.firm("2025-12-01", "avgo").study().event().day0())
        .isEqualTo(LocalDate.parse("2025-12-01"));
    assertThatThrownBy(twice::group).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatCouldNotBeStudiedSaysWhy() {
    FirmEffect early =
        EventStudy.on(PANEL).benchmark("SPY").event("2024-12-16", "AVGO").run().firm("AVGO");
    assertThat(early.outcome().exclusion()).isPresent();
    assertThatThrownBy(early::car)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("AVGO has no result under market over 0:0: ");
  }

  @Test
  void aSweepHasARowPerFirmAndCombination() {
    List<String> estimations = List.of("-260:-11", "-130:-11", "-200:-31");
    Table<?> table =
        JANUARY.sweep(List.of("market", "market_adjusted"), List.of("0:0", "0:1"), estimations);
    assertThat(rows(table)).hasSize(3 * 2 * 2 * 3);
    for (String estimation : estimations) {
      double car = JANUARY.estimation(estimation).windows("0:0", "0:1").run().firm("AVGO").car();
      assertThat(rows(table)).anySatisfy(row -> assertThat(row).contains(number(car)));
    }
  }

  @Test
  void aStudyIsSavedWhole(@TempDir Path directory) {
    Path place = directory.resolve("study");
    study.save(place);
    assertThat(place.resolve("firm_results.csv")).content().contains("my_market");
    assertThat(place.resolve("group_tests.csv")).content().contains("my_bmp");
    assertThat(place.resolve("manifest.json")).exists();
  }

  @Test
  void controlsReachTheModelsThatNeedThem() {
    EventStudy asked = JANUARY.models("synthetic_control");
    String[] untouched = {
      "AAPL", "AMD", "CSCO", "GOOGL", "MA", "MSFT", "MU", "NVDA", "QCOM", "TSM"
    };
    FirmEffect fortinet = asked.controls(untouched).run().firm("FTNT");
    assertThat(asked.run().firm("FTNT").outcome().exclusion()).isPresent();
    assertThat(fortinet.car()).isNotEqualTo(JANUARY.run().firm("FTNT").car());
  }

  private static String number(double value) {
    return Double.toString(value);
  }

  private static List<String> rows(Table<?> table) {
    return FlatTable.of(table).rows().stream().map(row -> row.cells().toString()).toList();
  }
}
