package io.marketimpact.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The warehouse of prices as its user sees it. */
class WarehouseCommandSpec {

  private static final String HEAD = "symbol,date,adjusted_close\n";
  @TempDir private Path work;
  private Path warehouse;

  @BeforeEach
  void nameIt() {
    warehouse = work.resolve("warehouse");
  }

  private Impact ingest(String name, String rows, Path... others) throws IOException {
    Path file = Files.writeString(work.resolve(name), HEAD + rows);
    return Impact.run(
        "ingest",
        "prices",
        "--master",
        "local[1]",
        "--from",
        file,
        others.length == 0 ? file : others[0],
        "--currency",
        "USD",
        "--as-of",
        "2026-03-02T00:00:00Z",
        "--warehouse",
        warehouse);
  }

  @Test
  void pricesAreTakenInListedAndTidied() throws IOException {
    Impact first =
        ingest(
            "a.csv", "AAA,2026-01-05,10\nAAA,2026-01-06,soon\nBBB,2026-01-05,7\n", contradicting());
    assertThat(first.code()).as(first.err()).isEqualTo(4);
    assertThat(first.err())
        .contains("6 rows read = 3 accepted + 1 merged + 2 quarantined; prices version 0")
        .contains("CCC.csv: states the dividend 0.5 of CCC on 2026-01-05, and ")
        .contains("CCC.json says 0.6; it is left out, and the prices are taken in; take in the")
        .contains("CCC.csv row 3 column divCash: '-1' is neither a dividend nor a split;")
        .contains("splits and dividends of the files: 0 new, 0 corrected, 0 known before")
        .contains("days whose splits and dividends are unknown: CCC 2026-01-05, CCC 2026-01-06");
    assertThat(first.out().strip()).isEqualTo(warehouse.toString());

    Impact list = Impact.run("warehouse", "--quiet", "--warehouse", warehouse);
    assertThat(list.code()).isZero();
    assertThat(list.out())
        .contains("prices: version 0 of 1; 3 rows; 3 stocks; 2026-01-05 to 2026-01-05")
        .contains("quarantine: ");

    Impact tidy = Impact.run("warehouse", "tidy", "--quiet", "--warehouse", warehouse);
    assertThat(tidy.code()).isZero();
    assertThat(tidy.out().strip()).isEqualTo(warehouse.toString());
    assertThat(tidy.err()).isEmpty();
  }

  /**
   * One vendor's table and its answer by JSON, of which one has a cell that is no dividend, too.
   */
  private Path contradicting() throws IOException {
    Path folder = Files.createDirectories(work.resolve("twice"));
    Files.writeString(
        folder.resolve("CCC.csv"),
        "date,close,adjClose,divCash,splitFactor\n2026-01-05,20,19,0.5,1\n2026-01-06,20,0,-1,1\n");
    Files.writeString(
        folder.resolve("CCC.json"),
        "[{\"date\":\"2026-01-05T00:00:00.000Z\",\"close\":20,\"adjClose\":19,\"divCash\":0.6,"
            + "\"splitFactor\":1.0}]");
    return folder;
  }

  @Test
  void aRowIsReleasedFromQuarantineOnce() throws IOException {
    Path page = Files.writeString(work.resolve("login.csv"), "<html><body>Sign in</body></html>");
    Impact taken =
        ingest("a.csv", "AAA,2026-01-05,10\nAAA,2026-01-06,11\nAAA,2026-01-06,12\n", page);
    assertThat(taken.code()).as("the other file was taken in").isEqualTo(4);
    assertThat(taken.err()).contains("login.csv: is a web page or XML, no table");
    assertThat(taken.err()).contains("3 rows read = 1 accepted + 0 merged + 2 quarantined");
    String second = "a.csv row 4: AAA 2026-01-06 12, the day has 2 different prices";
    assertThat(taken.err()).contains("impact: quarantined duplicate_contradicting: 2", second);
    Impact listed =
        Impact.run("warehouse", "quarantine", "--quiet", "--row", 4, "--warehouse", warehouse);
    assertThat(listed.code()).as(listed.err()).isZero();
    assertThat(listed.out().lines()).singleElement().asString().contains(second);
    Impact unnamed = release();
    assertThat(unnamed.code()).isEqualTo(2);
    assertThat(unnamed.err())
        .contains("say which rows: --symbol, --rule, --file, --row or --price");
    Impact both = release("--rule", "duplicate_contradicting");
    assertThat(both.code()).isEqualTo(3);
    assertThat(both.err())
        .contains("a.csv row 3: 11.0, ", "a.csv row 4: 12.0); say which one is right: its --price");

    assertThat(release("--file", "b.csv", "--row", "4").code()).as("of another file").isEqualTo(3);
    assertThat(release("--symbol", "AAA", "--price", "12.5").code()).as("no such").isEqualTo(3);
    Impact ofAnyStock = release("--price", "12", "--row", "4");
    assertThat(ofAnyStock.code()).isEqualTo(2);
    assertThat(ofAnyStock.err())
        .contains("--price is released of one stock or file: say its --symbol or --file, too");
    Impact one = release("--symbol", "AAA", "--price", "12", "--as-of", "2026-03-03T00:00:00Z");
    assertThat(one.code()).as(one.err()).isZero();
    assertThat(one.err()).contains("impact: 1 row released");
    assertThat(one.out().strip()).isEqualTo(warehouse.toString());
    assertThat(Impact.run("warehouse", "--quiet", "--warehouse", warehouse).out())
        .contains("prices: version 1 of 2; 2 rows; 1 stocks; 2026-01-05 to 2026-01-06");
    Impact again = release("--file", "a.csv", "--row", "4");
    assertThat(again.code()).isEqualTo(3);
    assertThat(again.err()).contains("has no such price in quarantine");
  }

  @Test
  void rowsThatAreSetAsideAreSaidQuietlyTooAndAFileOfNoOthersIsIncomplete() throws IOException {
    Path bad = Files.writeString(work.resolve("bad.csv"), HEAD + "AAA,2026-01-07,-3\n");
    Path some =
        Files.writeString(work.resolve("some.csv"), HEAD + "AAA,2026-01-08,12\nAAA,2026-01-09,0\n");
    assertThat(quiet(bad).code()).isEqualTo(4);
    assertThat(quiet(bad).err()).as("they were set aside before").isEmpty();
    Impact partly = quiet(some);
    assertThat(partly.code()).isZero();
    assertThat(partly.err())
        .isEqualTo(
            "impact: 1 of 2 rows set aside; for the reasons: impact warehouse quarantine"
                + " --warehouse "
                + warehouse
                + "\n");
  }

  @Test
  void rowsThatAReleaseLeavesAreNamedWithTheirReasons() throws IOException {
    ingest(
        "late.csv",
        """
        AAA,2026-01-05,-3
        AAA,2026-03-05,1
        AAA,2026-03-06,2
        AAA,2026-03-09,3
        AAA,2026-03-10,4
        BBB,2026-01-06,soon
        """);
    Impact none = release("--symbol", "AAA", "--rule", "non_positive_price");
    assertThat(none.code()).isEqualTo(3);
    assertThat(none.err())
        .contains("no price that can be taken in is among these rows in quarantine: ")
        .contains("late.csv row 2: AAA 2026-01-05 -3, ", "--signed-prices")
        .contains("; correct the file and take it in again by impact ingest prices");
    Impact some = release("--file", "late.csv", "--as-of", "2026-03-05T01:00:00Z");
    assertThat(some.code()).as(some.err()).isZero();
    assertThat(some.err())
        .contains("impact: 1 row released")
        .contains("3 rows of days that have not begun kept in quarantine (AAA 2026-03-06; AAA")
        .contains("2 rows without a price that can be taken in kept in quarantine (")
        .contains("late.csv row 2: AAA 2026-01-05 -3, ");
  }

  private Impact quiet(Path file) {
    return Impact.run(
        "ingest",
        "prices",
        "--quiet",
        "--from",
        file,
        "--currency",
        "USD",
        "--warehouse",
        warehouse);
  }

  private Impact release(Object... choice) {
    return Impact.run(
        Stream.of(
                Stream.of("warehouse", "release", "--master", "local[1]"),
                Stream.of(choice),
                Stream.of("--warehouse", warehouse))
            .flatMap(part -> part)
            .toArray());
  }

  @Test
  void whatIsNoWarehouseIsRefusedInOneLine() {
    Impact list = Impact.run("warehouse", "--quiet", "--warehouse", warehouse);
    assertThat(list.code()).isEqualTo(3);
    assertThat(list.err().lines()).hasSize(1);
    assertThat(list.err()).contains(warehouse.toString());
    Impact tidy = Impact.run("warehouse", "tidy", "--keep-hours", "-1", "--warehouse", warehouse);
    assertThat(tidy.code()).isEqualTo(2);
    assertThat(tidy.err()).contains("--keep-hours must be 0 or more");
  }
}
