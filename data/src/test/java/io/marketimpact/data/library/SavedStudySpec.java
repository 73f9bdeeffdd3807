package io.marketimpact.data.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.Bundled;
import io.marketimpact.data.table.TableCsv;
import io.marketimpact.event.EventWindow;
import io.marketimpact.inference.Assessment;
import io.marketimpact.inference.TestResult;
import io.marketimpact.model.ModelId;
import io.marketimpact.study.AbnormalReturn;
import io.marketimpact.study.Depth;
import io.marketimpact.study.GroupTest;
import io.marketimpact.study.ModelWindow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was saved comes back with the same numbers, and nothing that was changed does. */
class SavedStudySpec {

  @TempDir private static Path directory;
  private static Study study;
  private static SavedStudy saved;

  @BeforeAll
  static void saveAndLoad() {
    study =
        EventStudy.on(Panel.read(Bundled.PRICES))
            .benchmark("SPY")
            .event("2026-01-14", "AVGO", "FTNT", "PANW")
            .windows("0:0", "0:1")
            .run();
    study.save(directory.resolve("saved"));
    saved = SavedStudy.load(directory.resolve("saved"));
  }

  @Test
  void aFirmHasTheNumbersThatWereFound() {
    FirmEffect live = study.firm("AVGO").over("0:1");
    SavedFirm broadcom = saved.firm("avgo").over("0:1");

    assertThat(broadcom.car()).isEqualTo(live.car());
    assertThat(broadcom.standardError()).isEqualTo(live.standardError());
    assertThat(broadcom.t()).isEqualTo(live.t());
    assertThat(broadcom.pValue()).isEqualTo(live.pValue());
    assertThat(broadcom.interval()).isEqualTo(live.interval());
    assertThat(broadcom.coefficients()).isEqualTo(live.coefficients());
    assertThat(broadcom.estimate())
        .isEqualTo(
            new SavedEstimate(
                live.estimate().estimationReturns(),
                live.estimate().maskedReturns(),
                live.coefficients(),
                live.estimate().sigma(),
                live.estimate().degreesOfFreedom()));
    assertThat(broadcom.outcome().result()).contains(broadcom.result());
    assertThat(broadcom.text("decision")).isEqualTo("not_distinguishable");
    assertThat(broadcom.verdict()).isEqualTo(live.verdict());
    assertThat(broadcom.abnormalReturns())
        .containsExactlyElementsOf(
            live.abnormalReturns().stream().map(SavedStudySpec::published).toList());
  }

  @Test
  void valuesAreALineEachWherePrinted() {
    assertThat(study).hasToString("Study of 2026-01-14: 3 firms, 1 model, 2 windows");
    assertThat(saved).hasToString("Saved study of 2026-01-14: 3 firms, model market, window 0:0");
    assertThat(study.firm("AVGO").toString())
        .isEqualTo(
            "AVGO, model market, window 0:0: CAR -0.0334, standard error 0.0251, t -1.33 (p 0.185);"
                + " placebo p 0.207, adjusted for 2 windows, decides: not_distinguishable")
        .isEqualTo(saved.firm("AVGO").toString())
        .hasLineCount(1);
    assertThat(study.group().toString())
        .startsWith("2026-01-14, model market, window 0:0: CAAR -")
        .contains("95 % interval by t from ", "; placebo p ")
        .endsWith(" decides: not_distinguishable")
        .isEqualTo(saved.group().toString())
        .hasLineCount(1);
    assertThat(study.firms().toString())
        .startsWith("firm_results (event_id, ")
        .endsWith("): 6 rows");
    assertThat(Panel.read(Bundled.PRICES).toString())
        .matches("36 symbols, 2024-[0-9-]+ to 2026-[0-9-]+");
  }

  @Test
  void aGroupWithoutAnIntervalSaysSo() {
    SavedRow row =
        SavedRow.of(
            List.of("group", "model", "window_start", "window_end", "ci95_low", "ci95_high"),
            List.of("G", "market", "0", "0", "", ""));
    SavedGroup without =
        new SavedGroup(
            List.of(row), new ModelWindow(new ModelId("market"), EventWindow.parse("0:0")));

    assertThat(saved.group().hasInterval()).isTrue();
    assertThat(without.hasInterval()).isFalse();
    assertThatThrownBy(without::interval)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("group G has no interval under market over 0:0");
  }

  @Test
  void aGroupHasTheNumbersThatWereFound() {
    GroupEffect live = study.group();
    SavedGroup group = saved.group();

    assertThat(group.caar()).isEqualTo(live.caar());
    assertThat(group.interval()).isEqualTo(live.interval());
    assertThat(group.verdict()).isEqualTo(live.verdict());
    assertThat(group.over("0:1").caar()).isEqualTo(live.over("0:1").caar());
    assertThat(saved.group("2026-01-14")).isEqualTo(group);
  }

  private static SavedDay published(AbnormalReturn day) {
    return new SavedDay(
        day.day(), day.date(), day.actual(), day.expected(), day.abnormal(), day.standardized());
  }

  @Test
  void everyTestIsReadBackToTheBitWithItsTrust() {
    for (GroupTest test : study.group().result().tests()) {
      String id = test.test().value();
      test.outcome()
          .result()
          .ifPresentOrElse(
              live -> assertSame(saved.group().test(id), live),
              () ->
                  assertThatThrownBy(() -> saved.group().test(id))
                      .isInstanceOf(IllegalStateException.class)
                      .hasMessageContaining(saved.group().row(id).text("reason")));
    }
    assertThat(saved.group().test("mvrm_joint_f").result().distribution().id()).isEqualTo("f");
  }

  private static void assertSame(Assessment again, Assessment live) {
    assertThat(again.trust()).isEqualTo(live.trust());
    assertThat(values(again.result())).isEqualTo(values(live.result()));
  }

  private static List<Object> values(TestResult result) {
    return List.of(
        result.statistic(),
        result.pValue(),
        result.distribution().id(),
        result.distribution().degreesOfFreedom(),
        result.less().result(),
        result.greater().result(),
        result.resampled().result());
  }

  @Test
  void oneProgramTakesAStudyJustRunAndOneReadBack() {
    Function<StudyView, List<Object>> program =
        any ->
            List.of(
                any.firm("FTNT").over("0:1").car(),
                any.firm("2026-01-14", "FTNT").coefficients().beta(),
                any.firm("FTNT").verdict().interval(),
                any.group().test("bmp_t").trust().level(),
                any.group().verdict().decision(),
                any.tables(),
                any.table("group_tests").rows().size(),
                any.firms().toString());
    assertThat(program.apply(saved)).isEqualTo(program.apply(study));
    assertThatThrownBy(() -> study.table("firm_result"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "a table must be one of the study's: 'firm_result'; did you mean firm_results?");
  }

  @Test
  void aFirmWithoutAResultSaysWhyOnceReadBackToo() {
    Study none =
        EventStudy.on(Panel.read(Bundled.PRICES))
            .benchmark("SPY")
            .event("2024-10-15", "AVGO")
            .plan(plan -> plan.depth(Depth.EFFECT))
            .run();
    none.save(directory.resolve("none"));
    SavedFirm broadcom = EventStudy.load(directory.resolve("none")).firm("AVGO");

    assertThat(broadcom.outcome().exclusion().orElseThrow().reason())
        .isEqualTo(none.firm("AVGO").outcome().exclusion().orElseThrow().reason());
    assertThatThrownBy(broadcom::car)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(none.firm("AVGO").outcome().exclusion().orElseThrow().detail());
    assertThatThrownBy(broadcom::coefficients).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(broadcom::verdict).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aFirmInSeveralEventsIsRefusedUnlessTheEventIsNamed() {
    Study both =
        EventStudy.on(Panel.read(Bundled.PRICES))
            .benchmark("SPY")
            .event("2025-12-11", "AVGO")
            .event("2026-01-14", "AVGO", "FTNT")
            .plan(plan -> plan.depth(Depth.EFFECT))
            .run();
    both.save(directory.resolve("both"));
    SavedStudy again = EventStudy.load(directory.resolve("both"));

    assertThatThrownBy(() -> again.firm("AVGO"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "AVGO is in 2 events, of which one must be named: firm(\"2025-12-11\", \"AVGO\")");
    for (String event : List.of("2025-12-11", "2026-01-14")) {
      assertThat(again.firm(event, "AVGO").car()).isEqualTo(both.firm(event, "AVGO").car());
    }
    assertThatThrownBy(() -> again.firm("2025-12-11", "FTNT"))
        .hasMessageStartingWith("an event must name the firm: '2025-12-11 FTNT'");
    assertThatThrownBy(again::group)
        .hasMessage("a study of several groups must name one: [2025-12-11, 2026-01-14]");
  }

  @Test
  void everyTableIsWrittenAgainWithTheSameBytes() throws IOException {
    assertThat(saved.tables()).contains("firm_results", "group_tests", "abnormal_returns");
    for (String name : saved.tables()) {
      Path file = saved.directory().resolve(name + ".csv");
      if (!saved.rows(name).isEmpty()) {
        Path again = directory.resolve("again.csv");
        TableCsv.write(saved.table(name), again);
        assertThat(again).as(name).hasSameTextualContentAs(file);
      }
    }
  }

  @Test
  void whatIsNotThereIsNamedWithThoseNearIt() {
    assertThatThrownBy(() -> saved.firm("AVG0"))
        .hasMessage("a firm must be one of the study's: 'AVG0'; did you mean AVGO?");
    assertThatThrownBy(() -> saved.table("firm_result"))
        .hasMessageContaining("did you mean firm_results?");
    assertThatThrownBy(() -> saved.firm("AVGO").over("0:3"))
        .hasMessage("a model and a window must be of the study: market over 0:3");
    assertThatThrownBy(() -> saved.group("group")).hasMessageContaining("there are 2026-01-14");
    assertThatThrownBy(() -> saved.group().test("bmp"))
        .hasMessageStartingWith("a test must be one of the study's: 'bmp'; did you mean bmp_t");
    assertThatThrownBy(() -> saved.group().test("placebo_gap"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("untouched stock");
    assertThatThrownBy(() -> saved.firm("AVGO").number("carr")).hasMessageContaining("car");
    assertThatThrownBy(() -> saved.firm("AVGO").number("model"))
        .hasMessageContaining("no number in model");
  }

  @Test
  void aStudyThatWasChangedIsRefused() throws IOException {
    Path changed = directory.resolve("changed");
    study.save(changed);
    Path results = changed.resolve("firm_results.csv");
    Files.writeString(results, Files.readString(results).replaceFirst("AVGO", "AVGX"));

    assertThatThrownBy(() -> SavedStudy.load(changed))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("firm_results.csv was changed");
    assertThatThrownBy(() -> SavedStudy.load(directory))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("it has no manifest.json");
  }
}
