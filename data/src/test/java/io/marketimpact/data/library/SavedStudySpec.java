package io.marketimpact.data.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.Bundled;
import io.marketimpact.data.table.TableCsv;
import io.marketimpact.event.EventWindow;
import io.marketimpact.inference.power.Verdict;
import io.marketimpact.model.ModelId;
import io.marketimpact.study.AbnormalReturn;
import io.marketimpact.study.Depth;
import io.marketimpact.study.ModelWindow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    assertThat(broadcom.number("beta")).isEqualTo(live.coefficients().beta().orElseThrow());
    assertThat(broadcom.text("decision")).isEqualTo("not_distinguishable");
    assertSame(broadcom.verdict(), live.verdict());
    assertThat(broadcom.abnormalReturns())
        .extracting(day -> day.number("abnormal_return"))
        .containsExactlyElementsOf(
            live.abnormalReturns().stream().map(AbnormalReturn::abnormal).toList());
  }

  @Test
  void valuesAreALineEachWherePrinted() {
    assertThat(study).hasToString("Study of 2026-01-14: 3 firms, 1 model, 2 windows");
    assertThat(study.firm("AVGO").toString())
        .startsWith("AVGO, model market, window 0:0: CAR -0.0334, standard error 0.0251, t -1.33")
        .isEqualTo(saved.firm("AVGO").toString())
        .hasLineCount(1);
    assertThat(study.group().toString())
        .startsWith("2026-01-14, model market, window 0:0: CAAR -")
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
    assertSame(group.verdict(), live.verdict());
    assertThat(group.test("bmp_t").number("statistic"))
        .isEqualTo(live.test("bmp_t").result().statistic());
    assertThat(group.over("0:1").caar()).isEqualTo(live.over("0:1").caar());
    assertThat(saved.group("2026-01-14")).isEqualTo(group);
  }

  private static void assertSame(SavedVerdict saved, Verdict live) {
    assertThat(saved.decision()).isEqualTo(live.decision());
    assertThat(saved.pValue()).isEqualTo(live.pValue());
    assertThat(saved.pAlone()).isEqualTo(live.pAlone());
    assertThat(saved.interval()).isEqualTo(live.interval().result());
    assertThat(saved.minimumDetectable()).isEqualTo(live.minimumDetectable().result());
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
