package io.marketimpact.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.exposure.DisclosureDocument;
import io.marketimpact.data.exposure.DisclosureDocument.Particulars;
import io.marketimpact.data.exposure.DisclosureFile;
import io.marketimpact.data.specification.ExposureSpecification;
import io.marketimpact.exposure.RevenueDisclosure;
import io.marketimpact.exposure.RevenueYear;
import io.marketimpact.exposure.SalesBasis;
import io.marketimpact.jobs.Project;
import io.marketimpact.jobs.warehouse.TableRows;
import io.marketimpact.jobs.warehouse.Warehouse;
import io.marketimpact.jobs.warehouse.WarehouseFiles;
import io.marketimpact.market.SecurityId;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A warehouse of a test's own, and documents to take into it.
 *
 * @param work the test's directory
 * @param directory the warehouse
 */
record TestWarehouse(Path work, Path directory) {

  static final String FIRST = "0000000001-25-000121";

  static TestWarehouse in(Path work) {
    return new TestWarehouse(work, work.resolve("warehouse"));
  }

  /** Another warehouse beside this one. */
  TestWarehouse beside(String name) {
    return new TestWarehouse(work, work.resolve(name));
  }

  private Warehouse warehouse() {
    return new Warehouse(directory);
  }

  /** What a study of these companies reads, as the table of disclosures was known. */
  List<Path> read(Optional<Instant> asOf, String... symbols) {
    Set<SecurityId> of =
        Stream.of(symbols).map(SecurityId::new).collect(Collectors.toCollection(TreeSet::new));
    ExposureSpecification none =
        ExposureSpecification.in(Project.HOME.resolve("data/exposure")).with(List.of());
    return new WarehouseFiles(warehouse(), asOf).of(none, of).disclosures();
  }

  /** Rows of the table of disclosures, every revision of each, without Spark. */
  List<String> revisions() {
    return TableRows.of(warehouse(), "disclosures");
  }

  Impact ingest(Path source, Object... more) {
    List<Object> all =
        new ArrayList<>(List.of("ingest", "exposure", "--from", source, "--warehouse", directory));
    all.addAll(Arrays.asList(more));
    return Impact.run(all.toArray());
  }

  static void assertRefused(Impact run, String words) {
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).singleElement().asString().startsWith("impact: ").contains(words);
  }

  /** A year and the year before, by country. */
  static AnnualReport report(String type) {
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

  Path instance(String name, AnnualReport report) {
    return report.write(work.resolve(name));
  }

  /** What a study of a test's companies reads. */
  Path table() {
    return read(Optional.empty(), "AAA", "ZZZ").get(0);
  }

  List<String> rows() {
    return Project.lines(table());
  }

  /** What an instance says that was filed on a day. */
  static List<RevenueDisclosure> filed(Path instance, String filing, String publicBy) {
    return DisclosureDocument.read(
            instance,
            new Particulars(
                Optional.empty(),
                filing,
                Optional.of(LocalDate.parse(publicBy)),
                SalesBasis.NOT_STATED))
        .lines();
  }

  List<String> china(String year, String asOf) {
    return china(DisclosureFile.read(table()), year, asOf);
  }

  static List<String> china(List<RevenueDisclosure> lines, String year, String asOf) {
    return RevenueYear.known(lines, new SecurityId("AAA"), Instant.parse(asOf)).stream()
        .flatMap(known -> known.lines().stream())
        .filter(line -> line.fiscalYear().equals(year) && line.area().name().equals("CN"))
        .map(line -> line.revenueMillions().result().orElseThrow() + " " + line.source().filing())
        .toList();
  }

  /** The form of https://data.sec.gov/api/xbrl/companyfacts/CIK##########.json. */
  static String facts(String last) {
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
}
