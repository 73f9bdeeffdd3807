package io.marketimpact.data.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.Bundled;
import io.marketimpact.data.library.SavedStudy.SavedRow;
import io.marketimpact.data.table.TableCsv;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    SavedRow broadcom = saved.firm("avgo");

    assertThat(broadcom.number("car")).isEqualTo(study.firm("AVGO").car());
    assertThat(broadcom.number("t")).isEqualTo(study.firm("AVGO").t());
    assertThat(broadcom.text("decision")).isEqualTo("not_distinguishable");
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
