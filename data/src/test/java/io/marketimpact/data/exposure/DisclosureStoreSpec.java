package io.marketimpact.data.exposure;

import static io.marketimpact.data.exposure.DisclosureRows.HEADER;
import static io.marketimpact.data.exposure.DisclosureRows.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.table.Revisions;
import io.marketimpact.data.table.Revisions.Change;
import io.marketimpact.data.table.Revisions.Revision;
import io.marketimpact.exposure.MonetaryUnit;
import io.marketimpact.exposure.RevenueDisclosure;
import io.marketimpact.exposure.RevenueYear;
import io.marketimpact.market.SecurityId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a warehouse keeps of disclosures, and which of several filings counts when. */
class DisclosureStoreSpec {

  private static final Instant MARCH = Instant.parse("2026-03-20T00:00:00Z");

  private static final Instant JUNE = Instant.parse("2026-06-20T00:00:00Z");

  @TempDir private Path directory;

  @Test
  void whatIsKeptIsReadAgainAsItWas() {
    for (String name : List.of("revenue_by_region.csv", "revenue_by_product.csv")) {
      List<RevenueDisclosure> lines = DisclosureFile.read(Path.of("exposure", name));
      Revisions kept = kept();
      assertThat(DisclosureStore.add(kept, lines).added()).isEqualTo(lines.size());
      Path file = directory.resolve(name);
      DisclosureStore.FORM.write(kept.rows(), file);
      assertThat(DisclosureFile.read(file)).containsExactlyInAnyOrderElementsOf(lines);
      assertThat(DisclosureStore.add(kept, DisclosureFile.read(file)))
          .isEqualTo(new Change(0, lines.size(), List.of(), List.of()));
    }
  }

  private static Revisions kept() {
    return new Revisions(DisclosureStore.FORM, List.of());
  }

  @Test
  void aFigureCorrectedTwiceIsTheThirdRevisionOfItsRow() {
    Revisions kept = kept();
    List<Revision> fresh = new ArrayList<>();
    for (String revenue : List.of("4", "5", "4.5")) {
      String rest = String.valueOf(10 - Double.parseDouble(revenue));
      String rows = row("China", revenue, "10-K 1") + row("Other", rest, "10-K 1");
      Change change = DisclosureStore.add(kept, read(rows));
      fresh.addAll(change.fresh());
    }
    assertThat(fresh)
        .filteredOn(row -> row.cells().contains("China"))
        .extracting(row -> row.number() + ": " + row.cells().get(5))
        .containsExactly("1: 4", "2: 5", "3: 4.5");
    assertThat(kept.rows()).hasSize(2).anyMatch(row -> row.contains("4.5"));
    assertThatThrownBy(() -> DisclosureStore.add(kept, read(row("China", "9", "10-K 1"))))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("AAA FY2025 10-K 1 with the lines of this source: ");
  }

  @Test
  void linesThatAreKeptStandForThoseOfTheirCompanyAloneAndOnlyWhereTheyAreWanted()
      throws IOException {
    Path own = file("own.csv", HEADER + row("China", "4", "10-K 1"));
    String other = row("World", "10", "10-K 2").replace("AAA", "BBB");
    Path both = file("both.csv", HEADER + row("China", "4", "10-K 1") + other);
    Revisions kept = kept();
    DisclosureStore.add(kept, read(row("China", "3", "10-K 1")));
    Path table = Files.createDirectory(directory.resolve("read")).resolve("table");

    List<Path> read =
        DisclosureStore.over(
            List.of(own, both), DisclosureFile::read, kept.rows(), Set.of(), table);

    assertThat(read).containsExactly(table, table.resolveSibling("rest-1").resolve("both.csv"));
    assertThat(DisclosureFile.read(read.get(0)))
        .singleElement()
        .satisfies(line -> assertThat(line.revenue().result()).contains(3.0));
    assertThat(DisclosureFile.read(read.get(1)))
        .extracting(line -> line.security().symbol())
        .containsExactly("BBB");
    List<Path> foreign = List.of(file("foreign.csv", HEADER + other));
    assertThat(DisclosureStore.over(foreign, DisclosureFile::read, kept.rows(), Set.of(), table))
        .isSameAs(foreign);
    assertThat(
            DisclosureStore.over(
                foreign, DisclosureFile::read, kept.rows(), Set.of(new SecurityId("AAA")), table))
        .containsExactly(table, foreign.get(0));
  }

  @Test
  void filesOfOneNameKeepWhatEachAloneSays() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String symbol : List.of("BBB", "CCC")) {
      Files.createDirectory(directory.resolve(symbol));
      String other = row("World", "10", "10-K 2").replace("AAA", symbol);
      files.add(file(symbol + "/revenue.csv", HEADER + row("China", "4", "10-K 1") + other));
    }
    Revisions kept = kept();
    DisclosureStore.add(kept, read(row("China", "3", "10-K 1")));

    List<Path> read =
        DisclosureStore.over(
            files, DisclosureFile::read, kept.rows(), Set.of(), directory.resolve("table"));

    assertThat(read)
        .flatExtracting(DisclosureFile::read)
        .extracting(line -> line.security().symbol())
        .containsExactly("AAA", "BBB", "CCC");
  }

  @Test
  void filesOfAnEarlierWarehouseGiveEveryRevision() throws IOException {
    Path exposure = Files.createDirectory(directory.resolve("exposure"));
    String columns = HEADER.strip() + ",rounding,revision\n";
    String now = row("China", "4", "10-K 1").strip() + ",0.5,2\n";
    Path file = Files.writeString(exposure.resolve("disclosures.csv"), columns + now);
    Files.writeString(
        exposure.resolve("corrections.csv"),
        columns + now.replace(",4,", ",3,").replace(",2\n", ",1\n"));

    assertThat(DisclosureStore.earlier(directory))
        .extracting(row -> row.number() + ": " + row.cells().get(5))
        .containsExactly("1: 3", "2: 4");
    assertThat(DisclosureStore.earlier(exposure)).isEmpty();

    Files.writeString(file, columns + now.replace(",2\n", ",two\n"));
    assertThatThrownBy(() -> DisclosureStore.earlier(directory))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("disclosures.csv row 2 column revision: 'two' is not a whole number");
    Files.writeString(file, columns + now.replace(",0.5,", ",-1,"));
    assertThatThrownBy(() -> DisclosureStore.earlier(directory))
        .hasMessageContaining("column rounding: '-1' must be a number from 0");
  }

  @Test
  void productsOfAnotherFilingAreTakenWhereTheyAgreeWithTheCompanysTotal() {
    String whole = row("China", "4", "10-K 1") + row("Other", "6", "10-K 1");
    String agreeing = product("10", "8-K 1", "million", "7");
    String inUnits = product("10000000", "8-K 2", "one", "7000000");
    String contradicting = product("11", "8-K 3", "million", "8");

    assertThat(asOf(whole + agreeing, JUNE))
        .extracting(line -> line.productLine() + " " + line.source().filing())
        .containsExactly("all products 10-K 1", "all products 10-K 1", "software 8-K 1");
    List<RevenueDisclosure> mixed = asOf(whole + inUnits, JUNE);
    assertThat(mixed).extracting(RevenueDisclosure::unit).containsOnly(MonetaryUnit.MILLION);
    assertThat(mixed.get(2).revenueMillions().result()).contains(7.0);
    assertThat(mixed.get(2).rounding()).isEqualTo(0.5e-6);
    assertThat(asOf(whole + agreeing + contradicting, JUNE))
        .extracting(line -> line.source().filing())
        .containsExactly("10-K 1", "10-K 1", "8-K 1");
    assertThat(asOf(agreeing, JUNE)).hasSize(1);
  }

  @Test
  void theLatestBreakdownThatWasPublicCounts() {
    String text =
        row("China", "4", "10-K 1")
            + row("Other", "6", "10-K 1")
            + row("China", "3", "10-K/A 2").replace("2026-03-01", "2026-05-01")
            + row("Other", "7", "10-K/A 2").replace("2026-03-01", "2026-05-01")
            + row("World", "10", "10-K 3").replace("2026-03-01", "2026-06-01");

    assertThat(asOf(text, Instant.parse("2026-03-01T00:00:00Z"))).isEmpty();
    assertThat(filings(text, MARCH)).containsOnly("10-K 1");
    assertThat(filings(text, JUNE)).containsOnly("10-K/A 2");
    assertThat(filings(row("World", "10", "10-K 1"), JUNE)).containsOnly("10-K 1");
  }

  private List<RevenueDisclosure> read(String rows) {
    return DisclosureFile.read(file("in.csv", HEADER + rows));
  }

  private List<RevenueDisclosure> asOf(String rows, Instant asOf) {
    return RevenueYear.known(read(rows), new SecurityId("AAA"), asOf).stream()
        .flatMap(year -> year.lines().stream())
        .toList();
  }

  private List<String> filings(String rows, Instant asOf) {
    return asOf(rows, asOf).stream().map(line -> line.source().filing()).toList();
  }

  private static String product(String total, String filing, String unit, String revenue) {
    return "AAA,FY2025,2025-12-31,software,World,"
        + revenue
        + ","
        + total
        + ",,"
        + unit
        + ",USD,,"
        + filing
        + ",2026-03-02\n";
  }

  private Path file(String name, String text) {
    return DisclosureRows.file(directory, name, text);
  }
}
