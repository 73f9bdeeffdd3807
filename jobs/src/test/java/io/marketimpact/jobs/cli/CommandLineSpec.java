package io.marketimpact.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.jobs.Project;
import io.marketimpact.jobs.PublishedFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command line as a user's scripts see it: exit codes, one-line errors, published files. */
class CommandLineSpec {

  @TempDir private Path work;
  private Path out;

  @BeforeEach
  void prices() throws IOException {
    out = work.resolve("out");
    List<String> kept =
        Project.lines(Project.PRICES).stream()
            .filter(line -> line.matches("(symbol|AVGO|FTNT|SPY),.*"))
            .toList();
    Files.write(work.resolve("prices.csv"), kept);
    Files.writeString(
        work.resolve("events.csv"),
        "event_id,symbol,date\nE1,AVGO,2026-01-14\nE1,FTNT,2026-01-14\n");
  }

  private Impact study(String prices, String events, Object... more) {
    Object[] arguments = {
      "study",
      "--quiet",
      "--prices",
      work.resolve(prices),
      "--events",
      work.resolve(events),
      "--out",
      out
    };
    Object[] all = new Object[arguments.length + more.length];
    System.arraycopy(arguments, 0, all, 0, arguments.length);
    System.arraycopy(more, 0, all, arguments.length, more.length);
    return Impact.run(all);
  }

  private static void assertRefused(Impact run, int code, String words) {
    assertThat(run.code()).isEqualTo(code);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).singleElement().asString().startsWith("impact: ").contains(words);
  }

  @Test
  void aStudyOfOnesOwnFilesNeedsNoSpecification() {
    Impact run = study("prices.csv", "events.csv", "--benchmark", "SPY");
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out().strip()).isEqualTo(out.resolve("report.html").toString());
    Map<String, String> avgo = row("firm_results.csv", row -> row.get("symbol").equals("AVGO"));
    assertThat(Double.parseDouble(avgo.get("beta"))).isBetween(1.81, 1.82);
    assertThat(Double.parseDouble(avgo.get("car"))).isBetween(-0.0335, -0.0333);
    assertThat(Double.parseDouble(avgo.get("t"))).isBetween(-1.34, -1.32);
    assertThat(avgo).containsEntry("day0", "2026-01-14").containsEntry("group", "E1");
    assertThat(row("quality.csv", row -> row.get("symbol").equals("AVGO")))
        .containsEntry("rule", "day_zero_uncertain");
    assertThat(out.resolve("day0_sensitivity.csv")).exists();
  }

  @Test
  void volumesHighsAndLowsAreMeasuredWhereThePricesHaveThem() throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("symbol,date,adjusted_close,volume,high,low");
    int day = 0;
    List<String> closes =
        Project.lines(work.resolve("prices.csv")).stream().map(CommandLineSpec::close).toList();
    for (String line : closes.subList(1, 400)) {
      double ordinary = 1 + 0.1 * (day++ % 7);
      double times = line.startsWith("AVGO,2026-01-14,") ? 10 : 1;
      lines.add(line + "," + times * 1e6 * ordinary + "," + (100 + times * ordinary) + ",100");
    }
    closes.subList(400, closes.size()).forEach(line -> lines.add(line + ",,,"));
    Files.write(work.resolve("lively, [2026] {daily}.csv"), lines);

    Impact run = study("lively, [2026] {daily}.csv", "events.csv", "--benchmark", "SPY");

    assertThat(run.code()).isZero();
    Map<String, String> volume = activity("AVGO", "log_volume");
    assertThat(Double.parseDouble(volume.get("multiple"))).isBetween(5.0, 15.0);
    assertThat(Double.parseDouble(volume.get("p_placebo"))).isLessThan(0.01);
    Map<String, String> range = activity("AVGO", "range_variance");
    assertThat(Double.parseDouble(range.get("multiple"))).isBetween(30.0, 150.0);
    assertThat(Double.parseDouble(range.get("p_placebo"))).isLessThan(0.01);
    assertThat(activity("FTNT", "log_volume").get("reason")).isNotEmpty();
    assertThat(out.resolve("report.html")).content().contains("Volume and range of the day");
  }

  private Map<String, String> activity(String symbol, String measure) {
    return row(
        "activity.csv",
        row -> row.get("symbol").equals(symbol) && row.get("measure").equals(measure));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nothing.csv|events.csv|SPY|nothing.csv: no such file",
        "empty.csv|events.csv|SPY|empty.csv: is empty",
        "nocolumn.csv|events.csv|SPY|column adjusted_close is missing",
        "baddate.csv|events.csv|SPY|row 9 column date: '2024-13-45' is not a date",
        "badprice.csv|events.csv|SPY|row 9 column adjusted_close: 'abc' is not a number",
        "latin1.csv|events.csv|SPY|latin1.csv: is not UTF-8 text; save it as UTF-8",
        "prices.csv|events.csv|QQQ|has no price of benchmark QQQ",
        "prices.csv|early.csv|SPY|begins on 2024-10-01, after every event",
        "prices.csv|late.csv|SPY|ends on 2026-02-13, before every event",
        "prices.csv|baddateevents.csv|SPY|row 2 column date: 'soon' is not a date",
      })
  void badInputIsOneLineAndNothingIsPublished(
      String prices, String events, String benchmark, String words) throws IOException {
    writeBadFiles();
    assertRefused(study(prices, events, "--benchmark", benchmark), 3, words);
    assertThat(out).doesNotExist();
    assertThat(work.toFile().list()).noneMatch(name -> name.startsWith("."));
  }

  private void writeBadFiles() throws IOException {
    String good = Files.readString(work.resolve("prices.csv"));
    Files.writeString(work.resolve("empty.csv"), "");
    Files.writeString(work.resolve("nocolumn.csv"), good.replace("adjusted_close", "close"));
    Files.writeString(work.resolve("baddate.csv"), withLine(good, 9, "AVGO,2024-13-45,100,,,"));
    Files.writeString(work.resolve("badprice.csv"), withLine(good, 9, "AVGO,2024-10-10,abc,,,"));
    Files.writeString(
        work.resolve("latin1.csv"),
        withLine(good, 9, "SOCI\u00c9T\u00c9,2024-10-10,100,,,"),
        StandardCharsets.ISO_8859_1);
    Files.writeString(work.resolve("early.csv"), "event_id,symbol,date\nE1,AVGO,2020-01-14\n");
    Files.writeString(work.resolve("late.csv"), "event_id,symbol,date\nE1,AVGO,2027-01-14\n");
    Files.writeString(work.resolve("baddateevents.csv"), "event_id,symbol,date\nE1,AVGO,soon\n");
  }

  /** Symbol, day and adjusted close of a line of prices. */
  private static String close(String line) {
    return String.join(",", List.of(line.split(",", -1)).subList(0, 3));
  }

  private static String withLine(String text, int number, String line) {
    List<String> lines = text.lines().collect(Collectors.toList());
    lines.set(number - 1, line);
    return String.join("\n", lines) + "\n";
  }

  @Test
  void windowsThatOverlapAreBadInput() {
    assertRefused(
        study("prices.csv", "events.csv", "--benchmark", "SPY", "--window", "-20:5"),
        3,
        "event window -20:5 must not overlap estimation window -260:-11");
  }

  @ParameterizedTest
  @CsvSource({
    "--window, abc, an event window must have the form start:end",
    "--returns, loud, Invalid value for option '--returns'",
    "--min-estimation, few, Invalid value for option '--min-estimation'",
    "--color, red, Unknown option",
  })
  void wrongUsageIsOneLine(String option, String value, String words) {
    assertRefused(study("prices.csv", "events.csv", "--benchmark", "SPY", option, value), 2, words);
  }

  @Test
  void aFirmWithoutHistoryIsNamedAndTheOthersAreStudied() throws IOException {
    Files.writeString(
        work.resolve("events.csv"),
        """
        event_id,symbol,timestamp
        E1,AVGO,2026-01-14T12:00:00Z
        E1,FTNT,2026-01-14T12:00:00Z
        E1,NEW,2026-01-14T12:00:00Z
        """);
    List<String> lines = Project.lines(work.resolve("prices.csv"));
    List<String> young =
        lines.stream()
            .filter(line -> line.startsWith("AVGO,") && line.compareTo("AVGO,2025-10") > 0)
            .map(line -> line.replace("AVGO,", "NEW,"))
            .toList();
    Files.write(work.resolve("more.csv"), lines);
    Files.write(work.resolve("more.csv"), young, StandardOpenOption.APPEND);
    Impact run = study("more.csv", "events.csv", "--benchmark", "SPY");
    assertThat(run.code()).isEqualTo(4);
    assertThat(run.err()).contains("1 firm could not be studied in full");
    Map<String, String> young0 = row("firm_results.csv", row -> row.get("symbol").equals("NEW"));
    assertThat(young0)
        .containsEntry("outcome", "SHORT_ESTIMATION")
        .containsEntry("car", "")
        .hasEntrySatisfying(
            "reason", why -> assertThat(why).contains("of 250 returns").contains("120 needed"));
    assertThat(row("group_tests.csv", row -> true)).containsEntry("n_firms", "2");
    assertThat(out.resolve("report.html"))
        .content()
        .contains("could not be studied")
        .contains("returns in the estimation window, at least 120 needed");
  }

  @Test
  void helpIsThereForEveryCommand() {
    assertThat(Impact.run("--help").out()).contains("study", "batch");
    Impact study = Impact.run("study", "--help");
    assertThat(study.code()).isZero();
    assertThat(study.out()).contains("--prices", "--as-of", "--master", "Exit codes");
    assertThat(Impact.run("batch", "--help").out()).contains("--events", "--out");
    assertThat(Impact.run("--version").out()).contains("spark 4.2.0");
  }

  private Map<String, String> row(String file, Predicate<Map<String, String>> which) {
    return PublishedFiles.row(out.resolve(file), which);
  }
}
