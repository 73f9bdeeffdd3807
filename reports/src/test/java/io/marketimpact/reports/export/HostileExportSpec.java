package io.marketimpact.reports.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketimpact.data.BadInputException;
import io.marketimpact.reports.SourcedStudy;
import io.marketimpact.study.StudyResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever wrote a study also wrote its seal: what is passed on is checked when it is read. */
class HostileExportSpec {

  private static final StudyResult SOURCED = SourcedStudy.by("A. Nalyst");

  @TempDir private Path work;

  private void refused(String pattern, String other, String why) throws IOException {
    Path file = work.resolve(ExportFile.NAME);
    ExportFile.write(Exports.of(SOURCED), file);
    String written = Files.readString(file);
    String changed = written.replaceFirst(pattern, other.replace("\\", "\\\\"));
    assertThat(changed).isNotEqualTo(written);
    Files.writeString(file, changed);
    assertThatThrownBy(() -> ExportFile.read(work))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(ExportFile.NAME)
        .hasMessageContaining(why);
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../x", "/tmp/x", "a/b", "..", "", "a.b", "c:x"})
  void aChartsNameIsNoWayToAnotherPlace(String name) throws IOException {
    refused("abnormal-returns", name, "a chart's name must be of 1 to 70 letters");
  }

  @ParameterizedTest
  @CsvSource({"0, size must be 1 to", "-1, must be 0 to 10000", "4294967396, must be 0 to 10000"})
  void aChartsSizeHasBounds(String size, String why) throws IOException {
    refused("\"width\": \\d+", "\"width\": " + size, why);
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:///etc/passwd", "javascript:run()", "https://", "https://a b"})
  void aLinkLeadsToAPageAlone(String address) throws IOException {
    refused(
        "\"address\": \"[^\"]+\"",
        "\"address\": \"" + address + "\"",
        "must begin with https:// or http://");
  }

  @Test
  void whatIsYesOrNoIsNoNumber() throws IOException {
    refused("\"numeric\": (true|false)", "\"numeric\": 1", "must be true or false");
  }

  @Test
  void aRowHasAsManyCellsAsTheTableHasColumns() throws IOException {
    refused(
        "\"cells\": \\[",
        "\"cells\": [\"one more\", ",
        "a row must have as many cells as the table has columns");
  }
}
