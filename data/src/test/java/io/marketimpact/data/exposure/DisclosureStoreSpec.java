package io.marketimpact.data.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.exposure.DisclosureDocument.Particulars;
import io.marketimpact.data.table.Revisions;
import io.marketimpact.data.table.Revisions.Change;
import io.marketimpact.data.table.Revisions.Revision;
import io.marketimpact.exposure.MonetaryUnit;
import io.marketimpact.exposure.RevenueDisclosure;
import io.marketimpact.exposure.RevenueYear;
import io.marketimpact.exposure.SalesBasis;
import io.marketimpact.market.SecurityId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a warehouse keeps of disclosures, and which of several filings counts when. */
class DisclosureStoreSpec {

  private static final String HEADER =
      "symbol,fiscal_year,fiscal_year_end,line,area,revenue,total_revenue,share,unit,currency,"
          + "basis,filing,public_by\n";

  private static final Instant MARCH = Instant.parse("2026-03-20T00:00:00Z");
  private static final Instant JUNE = Instant.parse("2026-06-20T00:00:00Z");

  private static final Particulars NOTHING =
      new Particulars(Optional.empty(), "", Optional.empty(), SalesBasis.NOT_STATED);

  private static final String INSTANCE =
      """
      <xbrl xmlns="http://www.xbrl.org/2003/instance" xmlns:xbrldi="http://xbrl.org/2006/xbrldi"
        xmlns:dei="http://xbrl.sec.gov/dei/2025" xmlns:us-gaap="http://fasb.org/us-gaap/2025">
      <unit id="u"><measure>iso4217:USD</measure></unit>
      <context id="now"><period><startDate>2025-01-01</startDate><endDate>2025-12-31</endDate>
      </period></context>
      <context id="before"><period><startDate>2024-01-01</startDate><endDate>2024-12-31</endDate>
      </period></context>
      <dei:DocumentType contextRef="now">20-F</dei:DocumentType>
      <dei:TradingSymbol contextRef="now">AAA</dei:TradingSymbol>
      <us-gaap:Revenues contextRef="now" unitRef="u" decimals="-3">5000000</us-gaap:Revenues>
      <us-gaap:Revenues contextRef="before" unitRef="u" decimals="-3">4000000</us-gaap:Revenues>
      </xbrl>
      """;

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

  @Test
  void anInstanceNamesItsShareItsFormAndItsPriorYears() {
    Path file = file("aaa.xml", INSTANCE);
    Particulars filing = filing("0000000001-26-000007");
    DisclosureDocument document = DisclosureDocument.read(file, filing);

    assertThat(document.kind()).isEqualTo("an XBRL instance");
    assertThat(document.lines())
        .extracting(line -> line.fiscalYear() + " " + line.source().note())
        .containsExactly(
            "FY2024 prior-year column; accession number of 2026",
            "FY2025 accession number of 2026");
    assertThat(document.lines())
        .allSatisfy(
            line -> {
              assertThat(line.security()).isEqualTo(new SecurityId("AAA"));
              assertThat(line.source().filing()).isEqualTo("20-F 0000000001-26-000007");
              assertThat(line.source().publicBy()).isEqualTo("2027-01-01T12:00:00Z");
            });
    assertThat(DisclosureDocument.read(file, filing("20-F of May")).kind())
        .contains("of unknown day");
    assertThat(DisclosureDocument.read(file, filing("20-F 0000000001-96-000007")).lines().get(0))
        .satisfies(line -> assertThat(line.source().publicBy()).isEqualTo("1997-01-01T12:00:00Z"));
    Path twoShares =
        file(
            "two.xml",
            INSTANCE.replace(
                "<dei:TradingSymbol",
                "<dei:TradingSymbol"
                    + " contextRef=\"before\">BBB</dei:TradingSymbol><dei:TradingSymbol"));
    refused(twoShares, filing, "names the shares AAA, BBB; name the company's share with --symbol");
    refused(file("none.xml", INSTANCE.replace(">AAA<", "><")), filing, "names no share");
    refused(file("bad.xml", INSTANCE.replace(">AAA<", ">=A<")), filing, "a symbol must have");
    refused(file, NOTHING, "does not say which filing it is from");
    refused(file, filing("10-K 7"), "calls itself 20-F, not 10-K; correct --filing");
    refused(file, filing("@7"), "--filing '@7' begins like a spreadsheet formula");
    refused(directory.resolve("nothing"), filing, "no such file");
    refused(directory, filing, "is not a file; name one document");
    refused(file("empty", ""), NOTHING, "empty: is empty");
  }

  @Test
  void companyFactsAreTotalsByFiling() {
    Particulars named =
        new Particulars(
            Optional.of(new SecurityId("AAA")), "", Optional.empty(), SalesBasis.NOT_STATED);
    Path file = facts("USD", "\"val\":5000000", "\"fy\":2024");
    List<RevenueDisclosure> lines = DisclosureDocument.read(file, named).lines();

    assertThat(lines).hasSize(1);
    assertThat(lines.get(0).fiscalYear()).isEqualTo("FY2024");
    assertThat(lines.get(0).totalMillions().result()).contains(5.0);
    assertThat(lines.get(0).revenue().exclusion().orElseThrow().detail())
        .isEqualTo("company facts have no areas");
    assertThat(lines.get(0).source().publicBy()).isEqualTo("2025-03-02T12:00:00Z");
    assertThat(year(facts("USD", "\"val\":5", "\"fy\":null"), named)).isEqualTo("FY2025");
    assertThat(year(facts("USD", "\"val\":5", "\"fy\":2031"), named)).isEqualTo("FY2025");
    refused(file, NOTHING, "does not name the company's share; name it with --symbol");
    refused(file, filing("10-K 1"), "leave out --filing, --public-by and --basis");
    refused(facts("XXX", "\"val\":5", "\"fy\":2024"), named, "a currency of ISO 4217: 'XXX'");
    refused(facts("USD", "\"val\":1e20", "\"fy\":2024"), named, "exceeds any company's revenue");
    refused(facts("USD", "\"val\":0", "\"fy\":2024"), named, "total revenue must be positive: 0.0");
    refused(
        facts("USD", "\"val\":5,\"accn\":\"../../x\"", "\"fy\":2024", ""),
        named,
        "is not an accession number: '../../x'");
    refused(file("f.json", "{\"facts\":{\"ifrs-full\":{}}}"), named, "has no us-gaap revenue");
    refused(file("g.json", "{\"facts\":[]}"), named, "must be an object");
  }

  @Test
  void aTableIsFilteredAndIsNotTalkedOver() {
    Path file = file("t.csv", HEADER + row("China", "4", "10-K 1"));
    Particulars other =
        new Particulars(
            Optional.of(new SecurityId("BBB")), "", Optional.empty(), SalesBasis.NOT_STATED);
    assertThat(DisclosureDocument.read(file, NOTHING).lines()).hasSize(1);
    refused(file, other, "has no line of BBB; it has [AAA]");
    refused(
        file,
        new Particulars(Optional.empty(), "", Optional.of(LocalDate.EPOCH), SalesBasis.NOT_STATED),
        "leave out --filing, --public-by and --basis");
  }

  private static Particulars filing(String name) {
    return new Particulars(Optional.empty(), name, Optional.empty(), SalesBasis.NOT_STATED);
  }

  private static void refused(Path file, Particulars particulars, String words) {
    assertThatThrownBy(() -> DisclosureDocument.read(file, particulars))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(words)
        .satisfies(bad -> assertThat(bad.getMessage()).doesNotContain("\n"));
  }

  private static String year(Path file, Particulars named) {
    return DisclosureDocument.read(file, named).lines().get(0).fiscalYear();
  }

  private Path facts(String currency, String value, String year) {
    return facts(currency, value, year, ",\"accn\":\"0000000001-25-000007\"");
  }

  private Path facts(String currency, String value, String year, String accession) {
    return file(
        "facts.json",
        "{\"cik\":1,\"entityName\":\"A\",\"facts\":{\"us-gaap\":{\"Revenues\":{\"units\":{\""
            + currency
            + "\":[{\"start\":\"2024-02-01\",\"end\":\"2025-01-31\","
            + value
            + accession
            + ","
            + year
            + ",\"fp\":\"FY\",\"form\":\"10-K\",\"filed\":\"2025-03-01\"}]}}}}}");
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

  private static String row(String area, String revenue, String filing) {
    return "AAA,FY2025,2025-12-31,all products,"
        + area
        + ","
        + revenue
        + ",10,,million,USD,,"
        + filing
        + ",2026-03-01\n";
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
    try {
      return Files.writeString(directory.resolve(name), text);
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }
}
