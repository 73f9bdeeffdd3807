package io.marketimpact.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.exposure.DisclosureFile;
import io.marketimpact.exposure.RevenueDisclosure;
import io.marketimpact.exposure.RevenueYear;
import io.marketimpact.jobs.Project;
import io.marketimpact.market.SecurityId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Disclosures taken into the warehouse, as a user's scripts see it. */
class IngestCommandSpec {

  private static final String FIRST = "0000000001-25-000121";
  private static final String AMENDED = "0000000001-26-000007";
  private static final String NEXT = "0000000001-26-000130";

  private static final Path REGIONS = Project.HOME.resolve("data/exposure/revenue_by_region.csv");

  @TempDir private Path work;
  private Path warehouse;
  private Path file;

  @BeforeEach
  void warehouse() {
    warehouse = work.resolve("warehouse");
    file = warehouse.resolve("exposure/disclosures.csv");
  }

  private Impact ingest(Path source, Object... more) {
    List<Object> all =
        new ArrayList<>(List.of("ingest", "exposure", "--from", source, "--warehouse", warehouse));
    all.addAll(Arrays.asList(more));
    return Impact.run(all.toArray());
  }

  private static void assertRefused(Impact run, String words) {
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).singleElement().asString().startsWith("impact: ").contains(words);
  }

  /** A year and the year before, by country. */
  private static AnnualReport report(String type) {
    return new AnnualReport("AAA", type, "2025", "2025-11-02")
        .total("2024-11-04", "2025-11-02", "1000000000")
        .area("2024-11-04", "2025-11-02", "country:CN", "175000000")
        .area("2024-11-04", "2025-11-02", "country:US", "600000000")
        .area("2024-11-04", "2025-11-02", "aaa:OtherCountriesMember", "225000000")
        .figure("2024-11-04", "2025-02-02", "", "usd", "-6", "240000000")
        .total("2023-10-30", "2024-11-03", "900000000")
        .area("2023-10-30", "2024-11-03", "country:CN", "180000000")
        .area("2023-10-30", "2024-11-03", "country:US", "500000000")
        .area("2023-10-30", "2024-11-03", "aaa:OtherCountriesMember", "220000000");
  }

  private Path instance(String name, AnnualReport report) {
    return report.write(work.resolve(name));
  }

  private List<String> rows() {
    return Project.lines(file);
  }

  private List<String> china(String year, String asOf) {
    return RevenueYear.known(DisclosureFile.read(file), new SecurityId("AAA"), Instant.parse(asOf))
        .stream()
        .flatMap(known -> known.lines().stream())
        .filter(line -> line.fiscalYear().equals(year) && line.area().name().equals("CN"))
        .map(line -> line.revenueMillions().result().orElseThrow() + " " + line.source().filing())
        .toList();
  }

  @Test
  void anInstanceDocumentBecomesRowsOfAFile() {
    Impact run =
        ingest(instance("aaa.xml", report("10-K")), "--filing", FIRST, "--basis", "ship-to");

    assertThat(run.code()).isZero();
    assertThat(run.out().strip()).isEqualTo(file.toString());
    assertThat(run.err().lines())
        .last()
        .asString()
        .isEqualTo("impact: 8 new, 0 corrected, 0 known before");
    assertThat(rows())
        .hasSize(9)
        .startsWith(
            "symbol,fiscal_year,fiscal_year_end,line,area,revenue,total_revenue,share,unit,"
                + "currency,basis,filing,public_by,trust,note,rounding,revision")
        .contains(
            "AAA,FY2025,2025-11-02,all products,CN,175000000,1000000000,,one,USD,ship-to,10-K "
                + FIRST
                + ",2025-12-31,XBRL instance,accession number of 2025,500000,1",
            "AAA,FY2024,2024-11-03,all products,other countries,220000000,900000000,,one,USD,"
                + "ship-to,10-K "
                + FIRST
                + ",2025-12-31,XBRL instance,prior-year column; accession number of 2025,500000,1");
    assertThat(warehouse.resolve("exposure/corrections.csv")).doesNotExist();
  }

  @Test
  void theSameDocumentTwiceAddsNothing() throws IOException {
    Path source = instance("aaa.xml", report("10-K"));
    ingest(source, "--filing", FIRST);
    byte[] before = Files.readAllBytes(file);
    Object key = Files.readAttributes(file, "unix:ino").get("ino");

    Impact again = ingest(source, "--filing", FIRST, "--quiet");

    assertThat(again.code()).isZero();
    assertThat(again.err()).isEmpty();
    assertThat(again.out().strip()).isEqualTo(file.toString());
    assertThat(ingest(source, "--filing", FIRST).err()).contains("0 new, 0 corrected, 8 known");
    assertThat(file).hasBinaryContent(before);
    assertThat(Files.readAttributes(file, "unix:ino").get("ino")).isEqualTo(key);
  }

  @Test
  void aCorrectionIsNamedAndWhatItCorrectsIsKept() {
    ingest(instance("aaa.xml", report("10-K")), "--filing", FIRST);
    String old =
        rows().stream()
            .filter(row -> row.contains("FY2025") && row.contains(",CN,"))
            .findFirst()
            .orElseThrow();
    AnnualReport corrected =
        new AnnualReport("AAA", "10-K", "2025", "2025-11-02")
            .total("2024-11-04", "2025-11-02", "1000000000")
            .area("2024-11-04", "2025-11-02", "country:CN", "185000000")
            .area("2024-11-04", "2025-11-02", "country:US", "590000000")
            .area("2024-11-04", "2025-11-02", "aaa:OtherCountriesMember", "225000000");

    Impact run = ingest(instance("aab.xml", corrected), "--filing", FIRST);

    assertThat(run.code()).isZero();
    assertThat(run.err())
        .contains(
            "impact: corrected AAA, FY2025, all products, CN, 10-K "
                + FIRST
                + ": revenue '185000000' was '175000000'")
        .contains("impact: 0 new, 2 corrected, 2 known before");
    assertThat(rows())
        .hasSize(9)
        .anyMatch(row -> row.contains(",CN,185000000,") && row.endsWith(",2"));
    assertThat(Project.lines(warehouse.resolve("exposure/corrections.csv")))
        .hasSize(3)
        .contains(old);
    assertThat(china("FY2025", "2026-01-14T00:00:00Z")).containsExactly("185.0 10-K " + FIRST);
  }

  @Test
  void anAmendmentCountsFromItsOwnDayAndTheFirstReportStays() {
    ingest(instance("aaa.xml", report("10-K")), "--filing", FIRST, "--public-by", "2025-12-18");
    AnnualReport amended =
        new AnnualReport("AAA", "10-K/A", "2025", "2025-11-02")
            .total("2024-11-04", "2025-11-02", "1000000000")
            .area("2024-11-04", "2025-11-02", "country:CN", "150000000")
            .area("2024-11-04", "2025-11-02", "aaa:OtherCountriesMember", "850000000");
    Impact run =
        ingest(
            instance("aab.xml", amended),
            "--filing",
            "10-K/A " + AMENDED,
            "--public-by",
            "2026-02-03");

    assertThat(run.err()).contains("3 new, 0 corrected, 0 known before");
    assertThat(china("FY2025", "2025-12-01T00:00:00Z")).isEmpty();
    assertThat(china("FY2025", "2026-01-14T11:30:00Z")).containsExactly("175.0 10-K " + FIRST);
    assertThat(china("FY2025", "2026-02-10T00:00:00Z")).containsExactly("150.0 10-K/A " + AMENDED);
    assertThat(china("FY2024", "2026-02-10T00:00:00Z")).containsExactly("180.0 10-K " + FIRST);
  }

  @Test
  void aLaterTotalDoesNotHideAnEarlierBreakdownButARestatedOneCounts() {
    ingest(instance("aaa.xml", report("10-K")), "--filing", FIRST, "--public-by", "2025-12-18");
    AnnualReport next =
        new AnnualReport("AAA", "10-K", "2026", "2026-11-01")
            .total("2025-11-03", "2026-11-01", "1100000000")
            .total("2024-11-04", "2025-11-02", "1000000000")
            .area("2024-11-04", "2025-11-02", "country:CN", "170000000")
            .area("2024-11-04", "2025-11-02", "aaa:OtherCountriesMember", "830000000")
            .total("2023-10-30", "2024-11-03", "900000000");
    ingest(instance("aac.xml", next), "--filing", NEXT);

    assertThat(china("FY2025", "2027-06-01T00:00:00Z")).containsExactly("170.0 10-K " + NEXT);
    assertThat(china("FY2025", "2026-06-01T00:00:00Z")).containsExactly("175.0 10-K " + FIRST);
    assertThat(china("FY2024", "2027-06-01T00:00:00Z")).containsExactly("180.0 10-K " + FIRST);
  }

  @Test
  void theOrderOfReadingLeavesNoTrace() throws IOException {
    Path one = instance("aaa.xml", report("10-K"));
    ingest(one, "--filing", FIRST);
    ingest(REGIONS);
    byte[] bytes = Files.readAllBytes(file);
    warehouse = work.resolve("other");
    ingest(REGIONS);
    ingest(one, "--filing", FIRST);
    assertThat(warehouse.resolve("exposure/disclosures.csv")).hasBinaryContent(bytes);
  }

  @Test
  void ourOwnFileComesOutAsItWentIn() {
    Impact run = ingest(REGIONS);

    assertThat(run.code()).isZero();
    List<RevenueDisclosure> read = DisclosureFile.read(REGIONS);
    assertThat(run.err()).contains("impact: " + read.size() + " new");
    assertThat(DisclosureFile.read(file)).containsExactlyInAnyOrderElementsOf(read);
    assertThat(ingest(file).err()).contains("0 new, 0 corrected, " + read.size() + " known before");
    warehouse = work.resolve("other");
    assertThat(ingest(REGIONS, "--symbol", "CHKP").err()).contains("5 new");
    assertRefused(
        ingest(REGIONS, "--quiet", "--symbol", "ZZZ"), "has no line of ZZZ; it has [AVGO,");
  }

  @Test
  void companyFactsGiveTotalsOfEveryFilingAndSaySo() throws IOException {
    Path source = Files.writeString(work.resolve("CIK0000000001.json"), facts("1000000000"));
    Impact run = ingest(source, "--symbol", "AAA");

    assertThat(run.code()).isZero();
    assertThat(run.err())
        .contains("SEC company facts: total revenue only, they have no areas or products")
        .contains("impact: 3 new, 0 corrected, 0 known before");
    assertThat(rows())
        .containsExactly(
            rows().get(0),
            "AAA,FY2024,2025-01-31,all products,total only,,900000000,,one,USD,,10-K"
                + " 0000000001-25-000010,2025-03-01,SEC company facts,total only: company facts"
                + " have no areas,0,1",
            "AAA,FY2024,2025-01-31,all products,total only,,900000000,,one,USD,,10-K/A"
                + " 0000000001-26-000020,2026-03-02,SEC company facts,total only: company facts"
                + " have no areas,0,1",
            "AAA,FY2025,2026-01-31,all products,total only,,1000000000,,one,USD,,10-K/A"
                + " 0000000001-26-000020,2026-03-02,SEC company facts,total only: company facts"
                + " have no areas,0,1");
    assertThat(ingest(source, "--symbol", "AAA", "--as-of", "2025-06-01T00:00:00Z").err())
        .contains("impact: 2 lines were not public by 2025-06-01T00:00:00Z")
        .contains("0 new, 0 corrected, 1 known before");
    assertRefused(
        ingest(source, "--quiet"), "does not name the company's share; name it with --symbol");
    assertRefused(
        ingest(source, "--quiet", "--symbol", "AAA", "--filing", FIRST), "leave out --filing");
  }

  /** The form of https://data.sec.gov/api/xbrl/companyfacts/CIK##########.json. */
  private static String facts(String last) {
    return """
        {"cik":1,"entityName":"AAA INC","facts":{
         "dei":{"EntityCommonStockSharesOutstanding":{"label":"x","description":"y","units":{
          "shares":[{"end":"2026-02-20","val":47,"accn":"0000000001-26-000020","fy":2025,"fp":"FY",
           "form":"10-K","filed":"2026-03-02"}]}}},
         "us-gaap":{
          "Assets":{"label":"Assets","description":"","units":{"USD":[]}},
          "Revenues":{"label":"Revenues","description":"","units":{"USD":[
           {"start":"2024-02-01","end":"2025-01-31","val":900000000,"accn":"0000000001-25-000010",
            "fy":2024,"fp":"FY","form":"10-K","filed":"2025-03-01","frame":"CY2024"},
           {"start":"2024-11-01","end":"2025-01-31","val":300000000,"accn":"0000000001-25-000010",
            "fy":2024,"fp":"FY","form":"10-K","filed":"2025-03-01"},
           {"start":"2024-02-01","end":"2025-01-31","val":900000000,"accn":"0000000001-26-000020",
            "fy":2025,"fp":"FY","form":"10-K/A","filed":"2026-03-02"},
           {"start":"2025-02-01","end":"2026-01-31","val":%s,"accn":"0000000001-26-000020",
            "fy":2025,"fp":"FY","form":"10-K/A","filed":"2026-03-02","frame":"CY2025"},
           {"start":"2025-02-01","end":"2025-04-30","val":240000000,"accn":"0000000001-25-000030",
            "fy":2025,"fp":"Q1","form":"10-Q","filed":"2025-06-01"}]}}}}}
        """
        .formatted(last);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1e30|at /facts/us-gaap/Revenues/units/USD/3/val: 1.0E30 is more than any company's revenue",
        "1e999|/3/val: Infinity is more than any company's revenue",
        "-5|/3/val: total revenue must be positive: -5.0",
        "\"=1+1\"|/3/val: must be a number",
        "1000|/3/val: contradicts the same year of the same filing, 9.0E8 USD: 1000.0 USD",
      })
  void hostileCompanyFactsAreRefusedWithTheirPlace(String value, String words) throws IOException {
    String text =
        value.equals("1000")
            ? facts("1000")
                .replace(
                    "2024-02-01\",\"end\":\"2025-01-31\",\"val\":900000000,\"accn\":\"0000000001-26",
                    "2025-02-01\",\"end\":\"2026-01-31\",\"val\":900000000,\"accn\":\"0000000001-26")
            : facts(value);
    Path source = Files.writeString(work.resolve("facts.json"), text);
    Impact run = ingest(source, "--symbol", "AAA", "--quiet");
    assertThat(run.err()).contains("facts.json");
    assertRefused(run, words);
    assertThat(warehouse).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "country:CN|usd|1e30|is more than any company's revenue; check the figure and its unit",
        "country:CN|usd|1e|is no number",
        "country:CN|gold|5000000|is in unit iso4217:XAU; revenue must be in a currency",
        "country:CN|shares|5000000|is in unit xbrli:shares; revenue must be in a currency",
        "=HYPERLINK(1)|usd|5000000|column explicitMember: '=HYPERLINK(1)' is no member; write prefix",
        "aaa:=1+1|usd|5000000|'aaa:=1+1' is no member",
        "../../etc|usd|5000000|'../../etc' is no member",
        "@SUM(A1)|usd|5000000|'@SUM(A1)' is no member",
        "country:CN|usd|-5000000|revenue must be a number from 0: -5000000.0",
      })
  void hostileFiguresAreRefusedWithLineElementValueAndRemedy(
      String member, String unit, String value, String words) {
    AnnualReport report =
        new AnnualReport("AAA", "10-K", "2025", "2025-11-02")
            .total("2024-11-04", "2025-11-02", "1000000000")
            .figure("2024-11-04", "2025-11-02", AnnualReport.geography(member), unit, "-6", value);
    Impact run = ingest(instance("aaa.xml", report), "--filing", FIRST, "--quiet");
    assertThat(run.err()).contains("aaa.xml row ");
    assertRefused(run, words);
    assertThat(warehouse).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>",
        "<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\">",
        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>",
      })
  void declarationsOfDocumentTypesAreRefused(String declaration) throws IOException {
    Path source = instance("aaa.xml", report("10-K"));
    Files.writeString(
        source, Files.readString(source).replace("<xbrli:xbrl ", declaration + "<xbrli:xbrl "));
    assertRefused(
        ingest(source, "--filing", FIRST, "--quiet"),
        "aaa.xml at line 2: has a document type declaration; instance documents have none");
    assertThat(warehouse).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "AAA,FY,,=cmd(),APAC,5,10,,million,USD,,f,|column line: '=cmd()' begins like a formula",
        "AAA,FY,,all products,@SUM,5,10,,million,USD,,f,|column area: '@SUM' begins like a formula",
        "AAA,FY,,all products,APAC,5,10,,million,USD,,+f,|column filing: '+f' begins like",
        "AAA,FY,,all products,APAC,5,10,,million,XAU,,f,|column currency: 'XAU' is no currency",
        "AAA,FY,,all products,APAC,5,10,,million,DOL,,f,|column currency: 'DOL' is no currency",
        "AAA,FY,,all products,APAC,5,1e300,,million,USD,,f,|column total_revenue: '1e300' is more",
        "AAA,FY,,all products,AP\u202EAC,5,10,,million,USD,,f,|has a control or invisible character",
        "AAA,FY,,all products,APAC,5,10,,million,USD,,f,31/12/2025|column public_by",
        "A A,FY,,all products,APAC,5,10,,million,USD,,f,|column symbol: 'A A' is no symbol",
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
    Impact run = ingest(source, "--quiet");
    assertThat(run.err()).contains("own.csv row 2 ");
    assertRefused(run, words);
    assertThat(warehouse).doesNotExist();
  }

  @Test
  void aSymbolThatClimbsWritesNothingElsewhere() throws IOException {
    Path source = instance("aaa.xml", report("10-K"));
    ingest(source, "--filing", FIRST, "--symbol", "A/../../../escaped");
    try (var files = Files.walk(work)) {
      assertThat(files.filter(Files::isRegularFile).map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder("aaa.xml", "disclosures.csv", ".batch.lock");
    }
  }

  @Test
  void whatTheDocumentDoesNotSayIsAskedFor() {
    Path source = instance("aaa.xml", report("10-K"));
    assertRefused(
        ingest(source, "--quiet"), "does not say which filing it is from; name it with --filing");
    assertRefused(
        ingest(source, "--quiet", "--filing", "10-K/A " + FIRST),
        "calls itself 10-K, not 10-K/A; correct --filing");
    assertRefused(
        ingest(source, "--quiet", "--filing", "=1"), "--filing '=1' begins like a formula");
    assertRefused(
        ingest(
            instance("aab.xml", report("10-K").about("TradingSymbol", "bad symbol!")),
            "--quiet",
            "--filing",
            FIRST),
        "name the share with --symbol");
    assertThat(warehouse).doesNotExist();
    Impact undated = ingest(source, "--filing", "10-K of December");
    assertThat(undated.err()).contains("of unknown day: no study will use it");
    assertRefused(
        ingest(source, "--quiet", "--filing", "10-K x", "--as-of", "2030-01-01T00:00:00Z"),
        "has nothing that was public by 2030-01-01T00:00:00Z for certain");
  }

  @Test
  void aCorrectionThatDoesNotFitWhatIsThereChangesNothing() throws IOException {
    ingest(instance("aaa.xml", report("10-K")), "--filing", FIRST);
    byte[] before = Files.readAllBytes(file);
    AnnualReport merged =
        new AnnualReport("AAA", "10-K", "2025", "2025-11-02")
            .total("2024-11-04", "2025-11-02", "1000000000")
            .area("2024-11-04", "2025-11-02", "country:CN", "400000000")
            .area("2024-11-04", "2025-11-02", "country:US", "600000000");
    assertRefused(
        ingest(instance("aab.xml", merged), "--filing", FIRST, "--quiet"),
        "areas must add up to the total 1000000000: 1225000000; correct the source, or take out");
    assertThat(file).hasBinaryContent(before);
  }

  @Test
  void aWarehouseThatCannotBeUsedIsBadInput() throws IOException {
    Path source = instance("aaa.xml", report("10-K"));
    Files.writeString(work.resolve("plain"), "");
    warehouse = work.resolve("plain");
    assertRefused(ingest(source, "--filing", FIRST, "--quiet"), "plain: cannot be written");
    warehouse = work.resolve("broken");
    Files.createDirectories(warehouse.resolve("exposure"));
    Files.writeString(warehouse.resolve("exposure/disclosures.csv"), "symbol,revision\nAAA,1\n");
    assertRefused(ingest(source, "--filing", FIRST, "--quiet"), "column fiscal_year is missing");
    assertRefused(ingest(work.resolve("none.xml"), "--quiet"), "none.xml: no such file");
    assertRefused(ingest(work, "--quiet"), "is no file; name one document");
  }

  @Test
  void helpAndWrongUsage() {
    assertThat(Impact.run("--help").out()).contains("ingest");
    assertThat(Impact.run("ingest", "--help").out()).contains("exposure");
    Impact help = Impact.run("ingest", "exposure", "--help");
    assertThat(help.code()).isZero();
    assertThat(help.out())
        .contains("--from", "--filing", "--public-by", "--warehouse", "companyfacts", "Exit codes");
    Impact bare = Impact.run("ingest");
    assertThat(bare.code()).isEqualTo(2);
    assertThat(bare.err()).contains("say what to take in: exposure; see impact ingest --help");
    assertThat(Impact.run("ingest", "exposure").code()).isEqualTo(2);
    assertThat(Impact.run("ingest", "exposure", "--from", "x", "--basis", "by ear").err())
        .contains("must be one of ship-to");
  }
}
