package io.marketimpact.jobs.cli;

import static io.marketimpact.jobs.cli.TestWarehouse.FIRST;
import static io.marketimpact.jobs.cli.TestWarehouse.assertRefused;
import static io.marketimpact.jobs.cli.TestWarehouse.facts;
import static io.marketimpact.jobs.cli.TestWarehouse.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.exposure.DisclosureDocument;
import io.marketimpact.data.exposure.DisclosureDocument.Particulars;
import io.marketimpact.exposure.SalesBasis;
import io.marketimpact.market.SecurityId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Documents and warehouses that are refused: hostile, contradicting or unfit, and nothing is
 * written.
 */
class IngestRefusalsSpec {

  @TempDir private Path work;
  private TestWarehouse warehouse;

  @BeforeEach
  void warehouse() {
    warehouse = TestWarehouse.in(work);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1e30|at /facts/us-gaap/Revenues/units/USD/3/val: 1.0E30 exceeds any company's revenue",
        "1e999|/3/val: Infinity exceeds any company's revenue",
        "\"=1+1\"|/3/val: must be a number",
      })
  void hostileCompanyFactsAreRefusedWithTheirPlace(String value, String words) throws IOException {
    Path source = Files.writeString(work.resolve("facts.json"), facts(value));
    Impact run = warehouse.ingest(source, "--symbol", "AAA", "--quiet");
    assertThat(run.err()).contains("facts.json");
    assertRefused(run, words);
    assertThat(warehouse.directory()).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "country:CN|usd|1e30|exceeds any company's revenue; check the figure and its unit",
        "country:CN|usd|1e|is not a number",
        "country:CN|gold|5000000|is in unit iso4217:XAU; revenue must be in a currency",
        "country:CN|shares|5000000|is in unit xbrli:shares; revenue must be in a currency",
        "=HYPERLINK(1)|usd|5000000|column explicitMember: '=HYPERLINK(1)' is not a member; write"
            + " prefix",
        "aaa:=1+1|usd|5000000|'aaa:=1+1' is not a member",
        "../../etc|usd|5000000|'../../etc' is not a member",
        "@SUM(A1)|usd|5000000|'@SUM(A1)' is not a member",
        "country:CN|usd|-5000000|revenue must be a number from 0: -5000000.0",
      })
  void hostileFiguresAreFoundWithLineElementAndValueAndTheTotalIsKept(
      String member, String unit, String value, String words) {
    AnnualReport report =
        new AnnualReport("AAA", "10-K", "2025", "2025-11-02")
            .total("2024-11-04", "2025-11-02", "1000000000")
            .figure("2024-11-04", "2025-11-02", AnnualReport.geography(member), unit, "-6", value);
    DisclosureDocument read = read(warehouse.instance("aaa.xml", report), Optional.empty(), FIRST);
    assertThat(read.findings())
        .filteredOn(line -> line.contains("aaa.xml row "))
        .singleElement()
        .asString()
        .contains(words);
    assertThat(read.lines()).singleElement().matches(line -> line.area().name().equals("World"));
  }

  private static DisclosureDocument read(
      Path source, Optional<SecurityId> security, String filing) {
    return DisclosureDocument.read(
        source, new Particulars(security, filing, Optional.empty(), SalesBasis.NOT_STATED));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-5", "0"})
  void aYearOfCompanyFactsThatCannotBeUsedCostsNoOther(String value) throws IOException {
    Path source = Files.writeString(work.resolve("facts.json"), facts(value));
    DisclosureDocument read = read(source, Optional.of(new SecurityId("AAA")), "");
    assertThat(read.findings())
        .anyMatch(finding -> finding.contains("total revenue must be positive: " + value + ".0"));
    assertThat(read.lines()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>",
        "<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\">",
        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>",
      })
  void declarationsOfDocumentTypesAreRefused(String declaration) throws IOException {
    Path source = warehouse.instance("aaa.xml", report("10-K"));
    Files.writeString(
        source, Files.readString(source).replace("<xbrli:xbrl ", declaration + "<xbrli:xbrl "));
    assertRefused(
        warehouse.ingest(source, "--filing", FIRST, "--quiet"),
        "aaa.xml at line 2: has a document type declaration; instance documents have none");
    assertThat(warehouse.directory()).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "AAA,FY,,=cmd(),APAC,5,10,,million,USD,,f,|column line: '=cmd()' begins like a spreadsheet"
            + " formula",
        "AAA,FY,,all products,@SUM,5,10,,million,USD,,f,|column area: '@SUM' begins like a"
            + " spreadsheet formula",
        "AAA,FY,,all products,APAC,5,10,,million,USD,,+f,|column filing: '+f' begins like",
        "AAA,FY,,all products,APAC,5,10,,million,XAU,,f,|column currency: 'XAU' is not a currency",
        "AAA,FY,,all products,APAC,5,10,,million,DOL,,f,|column currency: 'DOL' is not a currency",
        "AAA,FY,,all products,APAC,5,1e300,,million,USD,,f,|column total_revenue: '1e300' exceeds"
            + " any",
        "AAA,FY,,all products,AP\u202EAC,5,10,,million,USD,,f,|has a control or invisible"
            + " character",
        "AAA,FY,,all products,APAC,5,10,,million,USD,,f,31/12/2025|column public_by",
        "A;A,FY,,all products,APAC,5,10,,million,USD,,f,|column symbol: 'A;A' is not a symbol",
      })
  void hostileRowsAreRefusedWithRowColumnValueAndRemedy(String row, String words)
      throws IOException {
    Path source =
        Files.writeString(
            work.resolve("own.csv"),
            "symbol,fiscal_year,fiscal_year_end,line,area,revenue,total_revenue,share,unit,"
                + "currency,basis,filing,public_by\n"
                + row
                + "\n");
    Impact run = warehouse.ingest(source, "--quiet");
    assertThat(run.err()).contains("own.csv row 2 ");
    assertRefused(run, words);
    assertThat(warehouse.directory()).doesNotExist();
  }

  @Test
  void aSymbolThatClimbsWritesNothingElsewhere() throws IOException {
    Path source = warehouse.instance("aaa.xml", report("10-K"));
    warehouse.ingest(source, "--filing", FIRST, "--symbol", "A/../../../escaped");
    try (var files = Files.walk(work)) {
      assertThat(files.filter(Files::isRegularFile).map(path -> work.relativize(path).toString()))
          .allMatch(
              path ->
                  path.equals("aaa.xml")
                      || path.equals("warehouse/.batch.lock")
                      || path.startsWith("warehouse/disclosures/"));
    }
  }

  @Test
  void whatTheDocumentDoesNotSayIsAskedFor() {
    Path source = warehouse.instance("aaa.xml", report("10-K"));
    assertRefused(
        warehouse.ingest(source, "--quiet"),
        "does not say which filing it is from; name it with --filing");
    assertRefused(
        warehouse.ingest(source, "--quiet", "--filing", "10-K/A " + FIRST),
        "calls itself 10-K, not 10-K/A; correct --filing");
    assertRefused(
        warehouse.ingest(source, "--quiet", "--filing", "=1"),
        "--filing '=1' begins like a spreadsheet formula");
    assertRefused(
        warehouse.ingest(
            warehouse.instance("aab.xml", report("10-K").about("TradingSymbol", "bad symbol!")),
            "--quiet",
            "--filing",
            FIRST),
        "name the stock with --symbol");
    assertThat(warehouse.directory()).doesNotExist();
    Impact undated = warehouse.ingest(source, "--filing", "10-K of December");
    assertThat(undated.err()).contains("of unknown day: no study will use it");
    assertRefused(
        warehouse.ingest(
            source, "--quiet", "--filing", "10-K x", "--as-of", "2030-01-01T00:00:00Z"),
        "has nothing that was public by 2030-01-01T00:00:00Z for certain");
  }

  @Test
  void aCorrectionThatDoesNotFitWhatIsThereChangesNothing() {
    warehouse.ingest(warehouse.instance("aaa.xml", report("10-K")), "--filing", FIRST);
    List<String> before = warehouse.revisions();
    AnnualReport merged =
        new AnnualReport("AAA", "10-K", "2025", "2025-11-02")
            .total("2024-11-04", "2025-11-02", "1000000000")
            .area("2024-11-04", "2025-11-02", "country:CN", "400000000")
            .area("2024-11-04", "2025-11-02", "country:US", "600000000");
    assertRefused(
        warehouse.ingest(warehouse.instance("aab.xml", merged), "--filing", FIRST, "--quiet"),
        "areas must add up to the total 1000000000: 1225000000; correct the source");
    assertThat(warehouse.revisions()).isEqualTo(before);
  }

  @Test
  void aWarehouseThatCannotBeUsedIsBadInput() throws IOException {
    Path source = warehouse.instance("aaa.xml", report("10-K"));
    Files.writeString(work.resolve("plain"), "");
    warehouse = warehouse.beside("plain");
    assertRefused(
        warehouse.ingest(source, "--filing", FIRST, "--quiet"), "plain: cannot be written");
    warehouse = warehouse.beside("broken");
    Files.createDirectories(warehouse.directory().resolve("exposure"));
    Files.writeString(
        warehouse.directory().resolve("exposure/disclosures.csv"), "symbol,revision\nAAA,1\n");
    assertRefused(
        warehouse.ingest(source, "--filing", FIRST, "--quiet"), "column fiscal_year is missing");
    assertRefused(warehouse.ingest(work.resolve("none.xml"), "--quiet"), "none.xml: no such file");
    assertRefused(warehouse.ingest(work, "--quiet"), "is not a file; name one document");
  }
}
