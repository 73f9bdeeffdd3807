package io.marketimpact.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.BadInputException;
import io.marketimpact.jobs.SparkSessions;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of many files that were refused together the last line says which of them it was. */
class RefusedIntakeSpec {

  private static final String HEADER = "symbol,date,adjusted_close\n";

  @TempDir private Path work;
  private Path folder;

  @BeforeEach
  void sound() throws IOException {
    folder = Files.createDirectories(work.resolve("incoming"));
    file("sound.csv", HEADER + "AA,2026-01-05,10\n");
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private Impact ingest(Path from) {
    return Impact.run(
        "ingest", "prices", "--quiet", "--from", from, "--warehouse", work.resolve("warehouse"));
  }

  private Impact ingest(Path from, String asOf) {
    return Impact.run(
        "ingest",
        "prices",
        "--quiet",
        "--as-of",
        asOf,
        "--from",
        from,
        "--warehouse",
        work.resolve("warehouse"));
  }

  private void assertRefused(Impact run, List<String> lines) {
    assertThat(run.code()).as(run.err()).isEqualTo(3);
    assertThat(run.err().lines()).containsExactlyElementsOf(lines);
    assertThat(work.resolve("warehouse/prices")).doesNotExist();
  }

  @Test
  void notThoseThatAloneWouldBeLeftOut() throws IOException {
    Path none = file("none.csv", "a,b\n1,2\n");
    Path dates = file("dates.csv", HEADER + "AA,soon,10\nAA,late,10\n");
    Path symbols = file("symbols.csv", HEADER + ",2026-01-05,10\n");

    assertRefused(
        ingest(folder),
        List.of(
            "impact: " + none + ": column symbol is missing; the header has a,b",
            "impact: "
                + dates
                + " row 2 column date: 'soon' is not a date; write dates as 2026-01-14"
                + " (year-month-day); no row of the file can be read",
            "impact: "
                + symbols
                + " row 2 column symbol: '' is not a symbol; no row of the file can be read",
            "impact: nothing was taken in, because of " + dates + ", " + symbols));
  }

  @Test
  void aDeltaTableWithoutAColumnIsNamedWithWhatToDoInAFolderOfOthers() throws IOException {
    Path table = folder.resolve("table");
    try (SparkSession spark = SparkSessions.openWithTables("local[1]")) {
      spark
          .sql("SELECT 'AA' AS symbol, DATE'2026-01-06' AS date, 11.0D AS price")
          .write()
          .format("delta")
          .save(table.toString());
    }
    Path none = file("none.csv", "a,b\n1,2\n");

    assertRefused(
        ingest(folder),
        List.of(
            "impact: " + none + ": column symbol is missing; the header has a,b",
            "impact: "
                + table
                + ": lacks the column adjusted_close; it has symbol, date, price; say --column"
                + " adjusted_close=COLUMN where it has another name, which is said of all tables:"
                + " one that differs from the others is moved to a folder of its own and taken in"
                + " by itself",
            "impact: nothing was taken in, because of " + table));
  }

  @Test
  void ofFilesThatAreNoPricesAllAreNamed() throws IOException {
    Files.delete(folder.resolve("sound.csv"));
    Path none = file("none.csv", "a,b\n1,2\n");
    Path answer = file("null.json", "null");

    Impact run = ingest(folder);

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err().lines())
        .hasSize(3)
        .last()
        .isEqualTo("impact: nothing was taken in, because of " + none + ", " + answer);
  }

  @Test
  void whereOnlyTheTableOfActionsCannotBeReadPricesWereTakenIn() throws IOException {
    String header = "symbol,date,close,adjClose,divCash,splitFactor\n";
    Path file = file("sound.csv", header + "AA,2026-01-05,10,10,0.5,1\n");
    assertThat(ingest(folder, "2026-03-03T00:00:00Z").code()).isZero();
    Files.writeString(file, header + "AA,2026-01-06,11,11,0.25,1\n");
    try (Stream<Path> files = Files.list(work.resolve("warehouse/actions"))) {
      for (Path part : files.filter(Files::isRegularFile).toList()) {
        Files.delete(part);
      }
    }

    Impact run = ingest(folder, "2026-03-02T00:00:00Z");

    assertThat(run.code()).as(run.err()).isEqualTo(3);
    assertThat(run.err().lines())
        .hasSize(2)
        .first()
        .asString()
        .contains(work.resolve("warehouse/actions").toString());
    assertThat(run.err().lines())
        .last()
        .isEqualTo(
            "impact: prices were taken in, splits and dividends were not; mend what is named above"
                + " and take the same files in again");
    assertThat(work.resolve("warehouse/prices/_delta_log/00000000000000000001.json"))
        .as("the second version of the prices")
        .exists();
  }

  @Test
  void whatIsNoFilesFaultAndHowManyMoreThereAreIsSaidToo() {
    StringWriter err = new StringWriter();
    PrintWriter lines = new PrintWriter(err, true);
    RefusedIntake.tell(
        List.of(BadInputException.of("the instant is in the future", "wait")), lines);
    RefusedIntake.tell(
        IntStream.rangeClosed(1, 12)
            .mapToObj(i -> BadInputException.source(i + ".csv", "is empty", "fill it"))
            .toList(),
        lines);

    assertThat(err.toString().lines())
        .containsExactly(
            "impact: nothing was taken in",
            "impact: nothing was taken in, because of 1.csv, 2.csv, 3.csv, 4.csv, 5.csv, 6.csv,"
                + " 7.csv, 8.csv, 9.csv, 10.csv and 2 more");
  }
}
