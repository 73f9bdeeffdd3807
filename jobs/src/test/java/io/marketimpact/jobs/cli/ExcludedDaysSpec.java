package io.marketimpact.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.jobs.Project;
import io.marketimpact.jobs.PublishedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Days that a study of one's own files does not estimate from: masks and earnings. */
class ExcludedDaysSpec {

  private static final Path CASE =
      Project.HOME.resolve(
          "jobs/src/test/resources/io/marketimpact/jobs/cli/cases/15-lowercase-ticker");

  @TempDir private Path work;

  private Impact study(Object... options) {
    List<Object> arguments =
        new ArrayList<>(
            List.of("study", "--quiet", "--benchmark", "SPY", "--out", out(), "--events"));
    arguments.addAll(List.of(CASE.resolve("events.csv"), "--prices", CASE.resolve("prices.csv")));
    arguments.addAll(Arrays.asList(options));
    return Impact.run(arguments.toArray());
  }

  private Path out() {
    return work.resolve("out");
  }

  private Path write(String name, String... lines) throws IOException {
    return Files.write(work.resolve(name), List.of(lines));
  }

  private Map<String, String> firm() {
    return PublishedFiles.row(
        out().resolve("firm_results.csv"), row -> row.get("symbol").equals("AAA"));
  }

  /** After the close is the next session; of an unknown hour both sessions are left out. */
  @Test
  void earningsAreLeftOutOnTheSessionsThatCouldReact() throws IOException {
    Path earnings =
        write(
            "earnings.csv",
            "symbol,date,hour,source",
            "aaa,2025-06-04,after_close,a filing",
            "AAA,2025-03-05,,",
            "ZZZ,2025-03-05,before_open,");
    assertThat(study("--earnings", earnings).err()).isEmpty();
    assertThat(firm()).containsEntry("n_estimation", "247").containsEntry("n_masked", "3");
    assertThat(PublishedFiles.rows(out().resolve("quality.csv")))
        .noneMatch(row -> row.get("rule").equals("unused_mask"));
    assertThat(out().resolve("manifest.json")).content().contains("earnings.csv");
  }

  @Test
  void earningsOfOtherFirmsAloneAreNamed() throws IOException {
    study("--earnings", write("earnings.csv", "symbol,date", "ZZZ,2025-06-04"));
    assertThat(firm()).containsEntry("n_estimation", "250");
    assertThat(
            PublishedFiles.row(
                out().resolve("quality.csv"), row -> row.get("rule").equals("unused_mask")))
        .hasEntrySatisfying(
            "detail",
            said -> assertThat(said).contains("no announcement of results is of a firm of this"));
  }

  @Test
  void anHourThatIsNoneIsRefusedWithItsPlace() throws IOException {
    Impact run =
        study("--earnings", write("earnings.csv", "symbol,date,hour", "AAA,2025-06-04,amc"));
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err().lines())
        .singleElement()
        .asString()
        .contains("earnings.csv row 2 column hour: 'amc' is not an hour");
  }

  @Test
  void controlsAndMasksMayBeWrittenInAnotherCase() throws IOException {
    Path mask = write("masks.csv", "symbol,date", "aaa,2025-06-04");
    study("--control", "bbb", "--mask", mask);
    assertThat(firm()).containsEntry("n_estimation", "249");
    assertThat(PublishedFiles.rows(out().resolve("quality.csv")))
        .noneMatch(row -> row.get("rule").equals("no_prices"));
  }

  @Test
  void aMaskOfAShareThatIsNoPartOfTheStudyIsNamed() throws IOException {
    Path mask =
        write("masks.csv", "symbol,date", "ZZZ,2025-06-04", "aaa,2025-06-04", "SPY,2025-06-05");
    study("--mask", mask);
    assertThat(PublishedFiles.rows(out().resolve("quality.csv")))
        .filteredOn(row -> row.get("rule").equals("unused_mask"))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row)
                    .containsEntry("symbol", "ZZZ")
                    .containsEntry("severity", "warning")
                    .containsEntry("action", "ignored"));
  }
}
