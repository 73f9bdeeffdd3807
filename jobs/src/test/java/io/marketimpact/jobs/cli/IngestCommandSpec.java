package io.marketimpact.jobs.cli;

import static io.marketimpact.jobs.cli.TestWarehouse.FIRST;
import static io.marketimpact.jobs.cli.TestWarehouse.assertRefused;
import static io.marketimpact.jobs.cli.TestWarehouse.china;
import static io.marketimpact.jobs.cli.TestWarehouse.facts;
import static io.marketimpact.jobs.cli.TestWarehouse.filed;
import static io.marketimpact.jobs.cli.TestWarehouse.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.exposure.DisclosureFile;
import io.marketimpact.data.exposure.DisclosureStore;
import io.marketimpact.data.table.Revisions;
import io.marketimpact.exposure.RevenueDisclosure;
import io.marketimpact.jobs.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
    assertThat(run.out().strip()).isEqualTo(warehouse.directory().toString());
    assertThat(run.err().lines())
        .last()
        .asString()
        .isEqualTo("impact: 8 new, 0 corrected, 0 known before; version 0");
    assertThat(warehouse.rows())
        .hasSize(9)
        .startsWith(
            "symbol,fiscal_year,fiscal_year_end,line,area,revenue,total_revenue,share,unit,"
                + "currency,basis,filing,public_by,trust,note,rounding")
        .contains(
            "AAA,FY2025,2025-11-02,all products,CN,175000000,1000000000,,one,USD,ship-to,10-K "
                + FIRST
                + ",2025-12-31,XBRL instance,accession number of 2025,500000",
            "AAA,FY2024,2024-11-03,all products,other countries,220000000,900000000,,one,USD,"
                + "ship-to,10-K "
                + FIRST
                + ",2025-12-31,XBRL instance,prior-year column; accession number of 2025,500000");
    assertThat(warehouse.revisions()).hasSize(8);
  }

  @Test
  void theSameDocumentTwiceAddsNothing() throws IOException {
    Path source = warehouse.instance("aaa.xml", report("10-K"));
    warehouse.ingest(source, "--filing", FIRST);
    Set<String> before = Program.tree(warehouse.directory()).keySet();

    Impact again = warehouse.ingest(source, "--filing", FIRST, "--quiet");

    assertThat(again.code()).isZero();
    assertThat(again.err()).isEmpty();
    assertThat(again.out().strip()).isEqualTo(warehouse.directory().toString());
    assertThat(warehouse.ingest(source, "--filing", FIRST).err())
        .contains("0 new, 0 corrected, 8 known before; version 0")
        .doesNotContain("Starting Spark");
    assertThat(Program.tree(warehouse.directory()).keySet()).isEqualTo(before);
  }

  @Test
  void aCorrectionIsNamedAndWhatItCorrectsIsKept() {
    warehouse.ingest(warehouse.instance("aaa.xml", report("10-K")), "--filing", FIRST);
    Instant before = Instant.now();
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
    assertThat(warehouse.rows()).hasSize(9).anyMatch(row -> row.contains(",CN,185000000,"));
    assertThat(warehouse.revisions())
        .hasSize(10)
        .anyMatch(row -> row.contains(",FY2025,") && row.contains(",CN,175000000,"));
    assertThat(warehouse.read(Optional.of(before), "AAA"))
        .singleElement()
        .satisfies(
            file -> {
              assertThat(file.getFileName()).hasToString("warehouse table disclosures, version 0");
              assertThat(file).content().contains(",CN,175000000,").doesNotContain("185000000");
            });
    assertThat(warehouse.read(Optional.of(Instant.EPOCH), "AAA")).isEmpty();
    assertThat(warehouse.china("FY2025", "2026-01-14T00:00:00Z"))
        .containsExactly("185.0 10-K " + FIRST);
  }

  @Test
  void anAmendmentCountsFromItsOwnDayAndTheFirstReportStays() {
    AnnualReport amended =
        new AnnualReport("AAA", "10-K/A", "2025", "2025-11-02")
            .total("2024-11-04", "2025-11-02", "1000000000")
            .area("2024-11-04", "2025-11-02", "country:CN", "150000000")
            .area("2024-11-04", "2025-11-02", "aaa:OtherCountriesMember", "850000000");
    List<RevenueDisclosure> kept =
        kept(
            filed(warehouse.instance("aaa.xml", report("10-K")), FIRST, "2025-12-18"),
            filed(warehouse.instance("aab.xml", amended), "10-K/A " + AMENDED, "2026-02-03"));

    assertThat(kept).hasSize(11);
    assertThat(china(kept, "FY2025", "2025-12-01T00:00:00Z")).isEmpty();
    assertThat(china(kept, "FY2025", "2026-01-14T11:30:00Z"))
        .containsExactly("175.0 10-K " + FIRST);
    assertThat(china(kept, "FY2025", "2026-02-10T00:00:00Z"))
        .containsExactly("150.0 10-K/A " + AMENDED);
    assertThat(china(kept, "FY2024", "2026-02-10T00:00:00Z"))
        .containsExactly("180.0 10-K " + FIRST);
  }

  private List<RevenueDisclosure> kept(
      List<RevenueDisclosure> first, List<RevenueDisclosure> second) {
    Revisions known = new Revisions(DisclosureStore.FORM, List.of());
    DisclosureStore.add(known, first);
    DisclosureStore.add(known, second);
    Path table = work.resolve("kept.csv");
    DisclosureStore.FORM.write(known.rows(), table);
    return DisclosureFile.read(table);
  }

  @Test
  void aLaterTotalDoesNotHideAnEarlierBreakdownButARestatedOneCounts() {
    AnnualReport next =
        new AnnualReport("AAA", "10-K", "2026", "2026-11-01")
            .total("2025-11-03", "2026-11-01", "1100000000")
            .total("2024-11-04", "2025-11-02", "1000000000")
            .area("2024-11-04", "2025-11-02", "country:CN", "170000000")
            .area("2024-11-04", "2025-11-02", "aaa:OtherCountriesMember", "830000000")
            .total("2023-10-30", "2024-11-03", "900000000");
    List<RevenueDisclosure> kept =
        kept(
            filed(warehouse.instance("aaa.xml", report("10-K")), FIRST, "2025-12-18"),
            filed(warehouse.instance("aac.xml", next), NEXT, "2026-12-31"));

    assertThat(china(kept, "FY2025", "2027-06-01T00:00:00Z")).containsExactly("170.0 10-K " + NEXT);
    assertThat(china(kept, "FY2025", "2026-06-01T00:00:00Z"))
        .containsExactly("175.0 10-K " + FIRST);
    assertThat(china(kept, "FY2024", "2027-06-01T00:00:00Z"))
        .containsExactly("180.0 10-K " + FIRST);
  }

  @Test
  void whatStudiesReadIsWhatWasTakenInWhateverTheOrder() {
    Path one = warehouse.instance("aaa.xml", report("10-K"));
    List<RevenueDisclosure> read = DisclosureFile.read(REGIONS);
    String[] symbols =
        Stream.concat(Stream.of("AAA"), read.stream().map(line -> line.security().symbol()))
            .distinct()
            .toArray(String[]::new);
    warehouse.ingest(one, "--filing", FIRST);
    assertThat(warehouse.ingest(REGIONS).err()).contains("impact: " + read.size() + " new");
    List<Path> first = warehouse.read(Optional.empty(), symbols);
    assertThat(DisclosureFile.read(first.get(0))).containsAll(read).hasSize(read.size() + 8);
    assertThat(warehouse.ingest(first.get(0), "--symbol", "CHKP").err())
        .contains("0 new, 0 corrected, 5 known before");
    warehouse = warehouse.beside("another one");
    assertRefused(
        warehouse.ingest(REGIONS, "--quiet", "--symbol", "ZZZ"),
        "has no line of ZZZ; it has [AVGO,");
    warehouse.ingest(REGIONS);
    warehouse.ingest(one, "--filing", FIRST);
    assertThat(warehouse.read(Optional.empty(), symbols).get(0))
        .hasSameTextualContentAs(first.get(0));
  }

  @Test
  void filesOfAnEarlierWarehouseBeginTheTable() throws IOException {
    Path exposure = Files.createDirectories(warehouse.directory().resolve("exposure"));
    String columns = String.join(",", DisclosureStore.FORM.columns()) + ",revision\n";
    String row = "AAA,FY2023,,all products,CN,%s,10,,million,USD,,10-K 1,2024-03-01,,,0.5,%s\n";
    Files.writeString(exposure.resolve("disclosures.csv"), columns + row.formatted("4", "2"));
    Files.writeString(exposure.resolve("corrections.csv"), columns + row.formatted("3", "1"));

    Path source = warehouse.instance("aaa.xml", report("10-K"));
    assertThat(warehouse.ingest(source, "--filing", FIRST).err())
        .contains(
            "impact: 2 rows of exposure/disclosures.csv are in the table disclosures now; the file"
                + " is no longer read")
        .contains("impact: 8 new, 0 corrected, 0 known before; version 1");
    assertThat(warehouse.revisions()).hasSize(10);
    assertThat(warehouse.rows()).hasSize(10).anyMatch(kept -> kept.contains(",FY2023,"));
    assertThat(warehouse.ingest(source, "--filing", FIRST).err())
        .contains("0 new, 0 corrected, 8 known before")
        .doesNotContain("no longer read");
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
                + " have no areas,0",
            "AAA,FY2024,2025-01-31,all products,total only,,900000000,,one,USD,,10-K/A"
                + " 0000000001-26-000020,2026-03-02,SEC company facts,total only: company facts"
                + " have no areas,0",
            "AAA,FY2025,2026-01-31,all products,total only,,1000000000,,one,USD,,10-K/A"
                + " 0000000001-26-000020,2026-03-02,SEC company facts,total only: company facts"
                + " have no areas,0");
    assertThat(warehouse.ingest(source, "--symbol", "AAA", "--as-of", "2025-06-01T00:00:00Z").err())
        .contains("impact: 2 lines were not public by 2025-06-01T00:00:00Z")
        .contains("1 new, 0 corrected, 0 known before; version 1");
    assertRefused(
        warehouse.ingest(source, "--quiet"),
        "does not name the company's stock; name it with --symbol");
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
        .contains(
            "say what to take in: exposure, factors, entities, actions, prices, news, results; see"
                + " impact ingest --help");
    assertThat(Impact.run("ingest", "exposure").code()).isEqualTo(2);
    assertThat(Impact.run("ingest", "exposure", "--from", "x", "--basis", "by ear").err())
        .contains("must be one of ship-to");
  }
}
