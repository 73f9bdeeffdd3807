package io.marketimpact.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.marketimpact.jobs.Project;
import io.marketimpact.jobs.PublishedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;

/** A study of one odd input, with its right answer. */
abstract class OddInputStudy {

  static final Path CASE =
      Project.HOME.resolve(
          "jobs/src/test/resources/io/marketimpact/jobs/cli/cases/15-lowercase-ticker");

  /** Its right answer. */
  static final double CAR = -0.001305288;

  @TempDir Path work;

  Impact study(Object... options) {
    List<Object> arguments =
        new ArrayList<>(List.of("study", "--quiet", "--benchmark", "SPY", "--out", out()));
    arguments.addAll(Arrays.asList(options));
    if (!arguments.contains("--events")) {
      arguments.addAll(List.of("--events", CASE.resolve("events.csv")));
    }
    return Impact.run(arguments.toArray());
  }

  Path out() {
    return work.resolve("out");
  }

  static List<String> prices() {
    return Project.lines(CASE.resolve("prices.csv"));
  }

  Path write(String name, List<String> lines) throws IOException {
    return Files.write(work.resolve(name), lines);
  }

  Map<String, String> firm(String event, String symbol) {
    return PublishedFiles.row(
        out().resolve("firm_results.csv"),
        row -> row.get("event_id").equals(event) && row.get("symbol").equals(symbol));
  }

  void assertRight() {
    assertThat(Double.parseDouble(firm("e1", "AAA").get("car"))).isCloseTo(CAR, within(6e-10));
    assertThat(firm("e1", "AAA")).containsEntry("n_estimation", "250");
  }

  Map<String, String> finding(String rule) {
    return PublishedFiles.row(out().resolve("quality.csv"), row -> row.get("rule").equals(rule));
  }
}
