package io.marketimpact.jobs.cli;

import static io.marketimpact.jobs.cli.TestWarehouse.FIRST;
import static io.marketimpact.jobs.cli.TestWarehouse.assertRefused;
import static io.marketimpact.jobs.cli.TestWarehouse.facts;
import static io.marketimpact.jobs.cli.TestWarehouse.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.exposure.DisclosureFile;
import io.marketimpact.exposure.RevenueDisclosure;
import io.marketimpact.jobs.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Disclosures taken into the warehouse, as a user's scripts see it. */
class IngestCommandSpec {

  private static final String AMENDED = "0000000001-26-000007";
  private static final String NEXT = "0000000001-26-000130";

  private static final Path REGIONS = Project.HOME.resolve("data/exposure/revenue_by_region.csv");

  @TempDir private Path work;
  private TestWarehouse warehouse;

  @BeforeEach
  void warehouse() {
    warehouse = TestWarehouse.in(work);
  }

  @Test
  void anInstanceDocumentBecomesRowsOfAFile() {
    Impact run =
        warehouse.ingest(
            warehouse.instance("aaa.xml", report("10-K")), "--filing", FIRST, "--basis", "ship-to");

    assertThat(run.code()).isZero();
    assertThat(run.out().strip()).isEqualTo(warehouse.file().toString());
    assertThat(run.err().lines())
        .last()
        .asString()
        .isEqualTo("impact: 8 new, 0 corrected, 0 known before");
    assertThat(warehouse.rows())
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
    assertThat(warehouse.directory().resolve("exposure/corrections.csv")).doesNotExist();
  }

  @Test
  void theSameDocumentTwiceAddsNothing() throws IOException {
    Path source = warehouse.instance("aaa.xml", report("10-K"));
    warehouse.ingest(source, "--filing", FIRST);
    byte[] before = Files.readAllBytes(warehouse.file());
    Object key = Files.readAttributes(warehouse.file(), "unix:ino").get("ino");

    Impact again = warehouse.ingest(source, "--filing", FIRST, "--quiet");

    assertThat(again.code()).isZero();
    assertThat(again.err()).isEmpty();
    assertThat(again.out().strip()).isEqualTo(warehouse.file().toString());
    assertThat(warehouse.ingest(source, "--filing", FIRST).err())
        .contains("0 new, 0 corrected, 8 known");
    assertThat(warehouse.file()).hasBinaryContent(before);
    assertThat(Files.readAttributes(warehouse.file(), "unix:ino").get("ino")).isEqualTo(key);
  }

  @Test
  void aCorrectionIsNamedAndWhatItCorrectsIsKept() {
    warehouse.ingest(warehouse.instance("aaa.xml", report("10-K")), "--filing", FIRST);
    String old =
        warehouse.rows().stream()
            .filter(row -> row.contains("FY2025") && row.contains(",CN,"))
            .findFirst()
            .orElseThrow();
    AnnualReport corrected =
        new AnnualReport("AAA", "10-K", "2025", "2025-11-02")
            .total("2024-11-04", "2025-11-02", "1000000000")
            .area("2024-11-04", "2025-11-02", "country:CN", "185000000")
            .area("2024-11-04", "2025-11-02", "country:US", "590000000")
            .area("2024-11-04", "2025-11-02", "aaa:OtherCountriesMember", "225000000");

    Impact run = warehouse.ingest(warehouse.instance("aab.xml", corrected), "--filing", FIRST);

    assertThat(run.code()).isZero();
    assertThat(run.err())
        .contains(
            "impact: corrected AAA, FY2025, all products, CN, 10-K "
                + FIRST
                + ": revenue '185000000' was '175000000'")
        .contains("impact: 0 new, 2 corrected, 2 known before");
    assertThat(warehouse.rows())
        .hasSize(9)
        .anyMatch(row -> row.contains(",CN,185000000,") && row.endsWith(",2"));
    assertThat(Project.lines(warehouse.directory().resolve("exposure/corrections.csv")))
        .hasSize(3)
        .contains(old);
    assertThat(warehouse.china("FY2025", "2026-01-14T00:00:00Z"))
        .containsExactly("185.0 10-K " + FIRST);
  }

  @Test
  void anAmendmentCountsFromItsOwnDayAndTheFirstReportStays() {
    warehouse.ingest(
        warehouse.instance("aaa.xml", report("10-K")),
        "--filing",
        FIRST,
        "--public-by",
        "2025-12-18");
    AnnualReport amended =
        new AnnualReport("AAA", "10-K/A", "2025", "2025-11-02")
            .total("2024-11-04", "2025-11-02", "1000000000")
            .area("2024-11-04", "2025-11-02", "country:CN", "150000000")
            .area("2024-11-04", "2025-11-02", "aaa:OtherCountriesMember", "850000000");
    Impact run =
        warehouse.ingest(
            warehouse.instance("aab.xml", amended),
            "--filing",
            "10-K/A " + AMENDED,
            "--public-by",
            "2026-02-03");

    assertThat(run.err()).contains("3 new, 0 corrected, 0 known before");
    assertThat(warehouse.china("FY2025", "2025-12-01T00:00:00Z")).isEmpty();
    assertThat(warehouse.china("FY2025", "2026-01-14T11:30:00Z"))
        .containsExactly("175.0 10-K " + FIRST);
    assertThat(warehouse.china("FY2025", "2026-02-10T00:00:00Z"))
        .containsExactly("150.0 10-K/A " + AMENDED);
    assertThat(warehouse.china("FY2024", "2026-02-10T00:00:00Z"))
        .containsExactly("180.0 10-K " + FIRST);
  }

  @Test
  void aLaterTotalDoesNotHideAnEarlierBreakdownButARestatedOneCounts() {
    warehouse.ingest(
        warehouse.instance("aaa.xml", report("10-K")),
        "--filing",
        FIRST,
        "--public-by",
        "2025-12-18");
    AnnualReport next =
        new AnnualReport("AAA", "10-K", "2026", "2026-11-01")
            .total("2025-11-03", "2026-11-01", "1100000000")
            .total("2024-11-04", "2025-11-02", "1000000000")
            .area("2024-11-04", "2025-11-02", "country:CN", "170000000")
            .area("2024-11-04", "2025-11-02", "aaa:OtherCountriesMember", "830000000")
            .total("2023-10-30", "2024-11-03", "900000000");
    warehouse.ingest(warehouse.instance("aac.xml", next), "--filing", NEXT);

    assertThat(warehouse.china("FY2025", "2027-06-01T00:00:00Z"))
        .containsExactly("170.0 10-K " + NEXT);
    assertThat(warehouse.china("FY2025", "2026-06-01T00:00:00Z"))
        .containsExactly("175.0 10-K " + FIRST);
    assertThat(warehouse.china("FY2024", "2027-06-01T00:00:00Z"))
        .containsExactly("180.0 10-K " + FIRST);
  }

  @Test
  void theOrderOfReadingLeavesNoTrace() throws IOException {
    Path one = warehouse.instance("aaa.xml", report("10-K"));
    warehouse.ingest(one, "--filing", FIRST);
    warehouse.ingest(REGIONS);
    byte[] bytes = Files.readAllBytes(warehouse.file());
    warehouse = warehouse.beside("other");
    warehouse.ingest(REGIONS);
    warehouse.ingest(one, "--filing", FIRST);
    assertThat(warehouse.directory().resolve("exposure/disclosures.csv")).hasBinaryContent(bytes);
  }

  @Test
  void ourOwnFileComesOutAsItWentIn() {
    Impact run = warehouse.ingest(REGIONS);

    assertThat(run.code()).isZero();
    List<RevenueDisclosure> read = DisclosureFile.read(REGIONS);
    assertThat(run.err()).contains("impact: " + read.size() + " new");
    assertThat(DisclosureFile.read(warehouse.file())).containsExactlyInAnyOrderElementsOf(read);
    assertThat(warehouse.ingest(warehouse.file()).err())
        .contains("0 new, 0 corrected, " + read.size() + " known before");
    warehouse = warehouse.beside("other");
    assertThat(warehouse.ingest(REGIONS, "--symbol", "CHKP").err()).contains("5 new");
    assertRefused(
        warehouse.ingest(REGIONS, "--quiet", "--symbol", "ZZZ"),
        "has no line of ZZZ; it has [AVGO,");
  }

  @Test
  void companyFactsGiveTotalsOfEveryFilingAndSaySo() throws IOException {
    Path source = Files.writeString(work.resolve("CIK0000000001.json"), facts("1000000000"));
    Impact run = warehouse.ingest(source, "--symbol", "AAA");

    assertThat(run.code()).isZero();
    assertThat(run.err())
        .contains("SEC company facts: total revenue only, they have no areas or products")
        .contains("impact: 3 new, 0 corrected, 0 known before");
    assertThat(warehouse.rows())
        .containsExactly(
            warehouse.rows().get(0),
            "AAA,FY2024,2025-01-31,all products,total only,,900000000,,one,USD,,10-K"
                + " 0000000001-25-000010,2025-03-01,SEC company facts,total only: company facts"
                + " have no areas,0,1",
            "AAA,FY2024,2025-01-31,all products,total only,,900000000,,one,USD,,10-K/A"
                + " 0000000001-26-000020,2026-03-02,SEC company facts,total only: company facts"
                + " have no areas,0,1",
            "AAA,FY2025,2026-01-31,all products,total only,,1000000000,,one,USD,,10-K/A"
                + " 0000000001-26-000020,2026-03-02,SEC company facts,total only: company facts"
                + " have no areas,0,1");
    assertThat(warehouse.ingest(source, "--symbol", "AAA", "--as-of", "2025-06-01T00:00:00Z").err())
        .contains("impact: 2 lines were not public by 2025-06-01T00:00:00Z")
        .contains("0 new, 0 corrected, 1 known before");
    assertRefused(
        warehouse.ingest(source, "--quiet"),
        "does not name the company's share; name it with --symbol");
    assertRefused(
        warehouse.ingest(source, "--quiet", "--symbol", "AAA", "--filing", FIRST),
        "leave out --filing");
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
    assertThat(bare.err())
        .contains("say what to take in: exposure, prices, news, results; see impact ingest --help");
    assertThat(Impact.run("ingest", "exposure").code()).isEqualTo(2);
    assertThat(Impact.run("ingest", "exposure", "--from", "x", "--basis", "by ear").err())
        .contains("must be one of ship-to");
  }
}
