package io.marketimpact.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.marketimpact.jobs.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One stock with several events in one group, as pooled studies have them. */
class PooledStudySpec {

  @TempDir private Path work;

  @Test
  void aStockOnSeveralDatesIsStudiedAndDrawnOnceForEach() throws IOException {
    Path events =
        Files.writeString(
            work.resolve("events.csv"),
            """
            event_id,symbol,date,group
            one,AVGO,2025-10-14,pool
            two,AVGO,2025-11-11,pool
            three,AVGO,2026-01-14,pool
            three,FTNT,2026-01-14,pool
            """);
    Path out = study(events);
    assertThat(Project.lines(out.resolve("firm_results.csv"))).hasSize(1 + 4);
    assertThat(out.resolve("report.html"))
        .content()
        .contains("AVGO 14\u00A0Oct\u00A02025: ", "AVGO 14\u00A0Jan\u00A02026: ", "FTNT: ");
    assertThat(Project.lines(out.resolve("tables/paths-2.csv")).get(0))
        .contains("AVGO 2025-10-14 ", "AVGO 2025-11-11 ", "AVGO 2026-01-14 ", ",FTNT ");
  }

  private Path study(Path events) {
    Path out = work.resolve("out");
    Impact run =
        Impact.run(
            "study",
            "--quiet",
            "--prices",
            Project.PRICES,
            "--events",
            events,
            "--benchmark",
            "SPY",
            "--out",
            out);
    assertThat(run.code()).as(run.err()).isZero();
    return out;
  }

  @Test
  void eachOfTwoGroupsOverSeveralEventsHasTheFiguresOfItsOwnFirms() throws IOException {
    Path out =
        study(
            Files.writeString(
                work.resolve("events.csv"),
                """
                event_id,symbol,date,group
                one,AVGO,2025-10-14,large
                one,PANW,2025-10-14,small
                two,AVGO,2025-11-11,large
                two,FTNT,2025-11-11,small
                three,AVGO,2026-01-14,large
                three,FTNT,2026-01-14,small
                """));
    Map<String, Double> effects =
        rows(out.resolve("firm_results.csv"))
            .collect(
                Collectors.toMap(row -> row[0] + " " + row[1], row -> Double.parseDouble(row[11])));
    assertThat(effects).hasSize(6);
    List<String[]> tests =
        rows(out.resolve("group_tests.csv"))
            .filter(row -> row[7].equals("cross_sectional_t"))
            .toList();
    assertThat(tests).hasSize(2);
    assertPooled(tests.get(0), "large", effects, "one AVGO", "two AVGO", "three AVGO");
    assertPooled(tests.get(1), "small", effects, "one PANW", "two FTNT", "three FTNT");
  }

  private static void assertPooled(
      String[] test, String group, Map<String, Double> effects, String... firms) {
    double[] own = Stream.of(firms).mapToDouble(effects::get).toArray();
    double mean = DoubleStream.of(own).average().orElseThrow();
    double squares = DoubleStream.of(own).map(car -> (car - mean) * (car - mean)).sum();
    int count = own.length;
    assertThat(test[1]).isEqualTo(group);
    assertThat(test[5]).as("firm-days").isEqualTo("" + count);
    assertThat(Double.parseDouble(test[6])).isCloseTo(mean, within(1e-14));
    assertThat(Double.parseDouble(test[8]))
        .isCloseTo(mean / Math.sqrt(squares / (count - 1) / count), within(1e-10));
  }

  private static Stream<String[]> rows(Path file) {
    return Project.lines(file).stream().skip(1).map(row -> row.split(",", -1));
  }
}
