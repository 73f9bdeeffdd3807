package io.marketimpact.jobs.warehouse;

import static io.marketimpact.jobs.warehouse.TestPrices.MONDAY;
import static io.marketimpact.jobs.warehouse.TestPrices.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.csv.FactorFile;
import io.marketimpact.data.exposure.DisclosureFile;
import io.marketimpact.data.exposure.DisclosureStore;
import io.marketimpact.data.news.EntityStore;
import io.marketimpact.data.publication.Publication;
import io.marketimpact.data.run.RunFile;
import io.marketimpact.jobs.Project;
import io.marketimpact.jobs.SparkSessions;
import io.marketimpact.jobs.cli.Impact;
import io.marketimpact.jobs.cli.Program;
import io.marketimpact.jobs.study.StudyAgain;
import io.marketimpact.study.InputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was published is made again from the versions of tables that its manifest names. */
class StudyAgainSpec {

  /** Prices, factors, actions, disclosures, entities. */
  private static final int TABLES = 5;

  /** Between the day when all was learned and that when all was restated. */
  private static final String NIGHT = "2026-03-02T22:00:00Z";

  @TempDir private Path work;
  private Path specification;

  /** A study of one firm, of which it knows less than a table does. */
  @BeforeEach
  void writeSpecification() throws IOException {
    Path exposure = Files.createDirectories(work.resolve("events/exposure"));
    try (Stream<Path> files = Files.list(Project.HOME.resolve("data/exposure"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, exposure.resolve(file.getFileName()));
      }
    }
    Files.write(
        work.resolve("events/prices.csv"),
        Project.lines(Project.PRICES).stream()
            .filter(row -> row.matches("(symbol|AVGO|SPY),.*"))
            .toList());
    specification =
        Files.writeString(
            work.resolve("events/event.json"),
            """
            {
              "schema": "market-impact-study/1", "id": "event", "title": "One firm",
              "prices": "prices.csv", "calendar": "XNAS",
              "exposure": {"market": "exposure/market.json",
               "regions": "exposure/revenue_by_region.csv",
               "products": "exposure/revenue_by_product.csv",
               "splits": "exposure/split_weights.csv",
               "statements": "exposure/company_statements.csv",
               "market_values": "exposure/market_value.csv",
               "scenarios": "exposure/scenarios.json",
               "beneficiaries": "exposure/beneficiaries.csv", "draws": 1000},
              "plan": {"benchmark": "SPY", "models": ["market", "capm"],
               "estimation": "-60:-11", "minimum_estimation": 30, "path": "0:0"},
              "subjects": [{"symbol": "AVGO", "name": "Broadcom", "exchange": "XNAS"}],
              "waves": [{"id": "W1", "published": {"date": "2026-01-14"}, "summary": "a",
               "names": ["Broadcom"], "source": "b"}],
              "ownership": [{"entity": "Broadcom", "owner": "AVGO", "status": "self",
               "materiality": "material", "source": "itself"}]
            }
            """);
  }

  private void onSpark(Consumer<TestPrices> ingest) throws IOException {
    try (SparkSession spark = SparkSessions.openWithTables("local[2]")) {
      TestPrices.forSmallTables(spark);
      ingest.accept(new TestPrices(spark, work));
    }
  }

  private void takeIn(TestPrices tables, Instant learned, Path prices, Path factors) {
    tables.ingest(prices, learned);
    new TestFactors(tables.spark(), tables.warehouse()).take(FactorFile.read(factors), learned);
  }

  private void takeIn(TestPrices tables, Instant learned, String cik, String revenue) {
    Path listed =
        tables.file(
            "entities.json",
            "{\"schema\": \"market-impact-entities/1\", \"companies\": [{\"symbol\": \"AVGO\","
                + " \"exchange\": \"XNAS\", \"name\": \"Broadcom\", \"cik\": \""
                + cik
                + "\"}]}");
    Path filing =
        tables.file(
            "filing.csv",
            "symbol,fiscal_year,fiscal_year_end,line,area,revenue,total_revenue,share,unit,"
                + "currency,basis,filing,public_by",
            "AVGO,FY2025,2025-11-02,all products,CN,"
                + revenue
                + ",63887,,million,USD,,10-K,"
                + "2025-12-31");
    RevisionIngest ingest =
        new RevisionIngest(tables::spark, Publication.ON_DISK, tables.warehouse());
    ingest.run(EntityStore.FORM, "e", known -> known.take(EntityStore.read(listed)), learned);
    ingest.run(
        DisclosureStore.FORM,
        "d",
        known -> DisclosureStore.add(known, DisclosureFile.read(filing)),
        learned);
  }

  private void everyTable(TestPrices tables) {
    takeIn(
        tables,
        MONDAY,
        work.resolve("events/prices.csv"),
        Project.HOME.resolve("data/factors/us_daily.csv"));
    takeIn(tables, MONDAY, "1730168", "11155");
    tables.actions("AVGO,2024-10-01,complete,,\nAVGO,2025-12-22,dividend,,0.65", MONDAY);
  }

  private void everyTableRestated(TestPrices tables) {
    takeIn(
        tables,
        TUESDAY,
        tables.file("p.csv", "symbol,date,adjusted_close", "AVGO,2026-01-14,330.5"),
        tables.file("f.csv", "date,mkt_rf,smb,hml,rf", "2026-01-14,-0.03,0,0,0.0001"));
    takeIn(tables, TUESDAY, "1730169", "11156");
    tables.actions("AVGO,2025-12-22,dividend,,0.66", TUESDAY);
  }

  private Path batch(String name, Object... more) {
    Path out = work.resolve(name);
    List<Object> options =
        new ArrayList<>(
            List.of(
                "batch",
                "--quiet",
                "--events",
                specification.getParent(),
                "--out",
                out,
                "--author",
                "The Desk",
                "--warehouse",
                work.resolve("warehouse")));
    options.addAll(Arrays.asList(more));
    Impact run = Impact.run(options.toArray());
    assertThat(run.code()).as(run.err()).isIn(0, 4);
    return out.resolve(RunFile.last(out).orElseThrow().events().get(0).directory());
  }

  private Impact again(Path published, Object... more) {
    List<Object> options =
        new ArrayList<>(
            List.of("study", "--quiet", "--again", published, "--out", work.resolve("again")));
    options.addAll(Arrays.asList(more));
    return Impact.run(options.toArray());
  }

  @Test
  void aResultOfABatchIsMadeAgainByteForByteThoughEveryTableWasRestatedAndTidied()
      throws IOException {
    onSpark(this::everyTable);
    Path published = batch("out");
    onSpark(
        tables -> {
          everyTableRestated(tables);
          new WarehouseTables(tables.spark(), tables.warehouse()).tidy(Publication.ON_DISK, 0);
        });
    assertThat(named(published, TableVersions.LATEST)).as("newer than what it names").isEmpty();

    Impact run = again(published);
    assertThat(run.code()).as(run.err()).isIn(0, 4);
    assertThat(Program.tree(work.resolve("again")))
        .isEqualTo(Program.tree(published))
        .containsKeys("report.html", "report.pdf", "report.xlsx", "manifest.json");
    assertThat(named(published, versions(published))).hasSize(TABLES);

    aLookBackIsWhatThatNightPublished(published, batch("look", "--as-of", NIGHT));
    whatIsNoLongerAsItWasIsRefused(published);
  }

  /** But for the instant, which the manifest and the report have among their inputs. */
  private static void aLookBackIsWhatThatNightPublished(Path night, Path look) {
    Map<String, String> then = Program.tree(night);
    Map<String, String> now = Program.tree(look);
    assertThat(now.keySet()).isEqualTo(then.keySet()).contains("result.json", "firm_results.csv");
    assertThat(then.keySet())
        .filteredOn(file -> !now.get(file).equals(then.get(file)))
        .containsExactly(
            "manifest.json",
            "report-appendix.xlsx",
            "report.html",
            "report.pdf",
            "report.xlsx",
            "tables/provenance-1.csv",
            "tables/provenance-1.json");
    String inputs = "tables/provenance-1.csv";
    assertThat(now.get(inputs).lines().filter(line -> !line.contains(NIGHT)))
        .containsExactlyElementsOf(then.get(inputs).lines().toList());
  }

  private static TableVersions versions(Path published) {
    return StudyAgain.of(published).tables();
  }

  /** Which of these versions its manifest names. */
  private List<String> named(Path published, TableVersions versions) throws IOException {
    Warehouse warehouse = new Warehouse(work.resolve("warehouse"));
    String manifest = Files.readString(published.resolve("manifest.json"));
    return Stream.concat(
            Stream.of(PriceVersion.of(warehouse, versions).table()),
            new WarehouseFiles(warehouse, versions).tables().stream())
        .map(InputFile::name)
        .filter(name -> manifest.contains("\"" + name + "\""))
        .toList();
  }

  private void whatIsNoLongerAsItWasIsRefused(Path published) throws IOException {
    Path again = work.resolve("again");
    Path manifest = again.resolve("manifest.json");
    String text = Files.readString(manifest);
    Files.writeString(manifest, text.replaceAll("(\"report.html\": \")\\w{4}", "$1beef"));
    assertThatThrownBy(() -> StudyAgain.of(published).requireSame(again))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("names a report.html that now comes out otherwise");

    Files.writeString(manifest, text.replaceAll("(\"market-impact\": \")", "$19."));
    assertRefused(again(again), "was made with market-impact 9.", "use the program that made it");

    Files.writeString(
        manifest, text.replaceAll("table factors, version \\d", "table factors, version 7"));
    assertRefused(
        again(again, specification, "--warehouse", work.resolve("warehouse")),
        "has no version 7 of table factors; name the warehouse that the study was made from");

    assertThat(again(published, "--as-of", "2026-03-02T00:00:00Z").code()).isEqualTo(2);
    assertThat(again(again).err()).contains("was made by no batch of its directory");
    Files.writeString(
        specification, Files.readString(specification).replace("One firm", "Another"));
    assertRefused(
        again(published),
        "was made from event.json (SHA-256 ",
        ", not from event.json (SHA-256 ",
        "name the file or the warehouse as it was");
  }

  private static void assertRefused(Impact run, String... words) {
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err().lines()).singleElement().asString().contains(words);
  }
}
