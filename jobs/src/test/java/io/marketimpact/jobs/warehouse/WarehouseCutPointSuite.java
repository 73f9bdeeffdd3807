package io.marketimpact.jobs.warehouse;

import static io.marketimpact.jobs.warehouse.CutInputs.MONDAY;
import static io.marketimpact.jobs.warehouse.CutInputs.TUESDAY;
import static io.marketimpact.jobs.warehouse.CutInputs.item;
import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.news.CandidateFile;
import io.marketimpact.data.news.Watch;
import io.marketimpact.data.publication.Publication;
import io.marketimpact.data.result.ResultFiles;
import io.marketimpact.data.result.SampleStudy;
import io.marketimpact.data.run.RunEvent;
import io.marketimpact.data.run.RunFile;
import io.marketimpact.data.run.RunOutcome;
import io.marketimpact.data.run.RunRecord;
import io.marketimpact.jobs.Project;
import io.marketimpact.jobs.SparkSessions;
import io.marketimpact.jobs.cli.Ending;
import io.marketimpact.jobs.cli.OwnPackage;
import io.marketimpact.jobs.warehouse.CutFileSystem.Fault;
import io.marketimpact.jobs.warehouse.FoundEvents.Found;
import io.marketimpact.jobs.warehouse.Quarantine.Choice;
import io.marketimpact.news.EventFinder;
import io.marketimpact.study.StudyResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Commands that write tables, ended amid their operations on files or on a disk that is full or can
 * only be read there.
 */
class WarehouseCutPointSuite {

  /** Cuts of each command; -Dimpact.cuts=100000 for every operation with each fault. */
  private static final int CUTS = Integer.getInteger("impact.cuts", 1);

  private static SparkSession spark;

  @TempDir private Path work;
  private CutInputs inputs;
  private Warehouse before;

  @BeforeAll
  static void open() {
    spark = SparkSessions.openWithTables("local[1]");
    TestPrices.forSmallTables(spark);
    spark.conf().set("spark.databricks.delta.properties.defaults.checkpointInterval", "2");
    CutFileSystem.use(spark.sparkContext().hadoopConfiguration());
  }

  @AfterAll
  static void close() {
    spark.stop();
  }

  @BeforeEach
  void inputs() {
    inputs = new CutInputs(spark, work);
    before = new Warehouse(work.resolve("before"));
  }

  private void cut(int most, Consumer<Warehouse> command) {
    int tried = new CommandCuts(before.local().orElseThrow(), work, command).run(most);
    assertThat(tried).isPositive();
  }

  private void somePrices() {
    inputs.prices(
        before,
        MONDAY,
        "0.1",
        "AAA,2026-01-05,10",
        "AAA,2026-01-06,11",
        "AAA,2026-01-07,12",
        "AAA,2026-01-07,13");
  }

  @Test
  void anIngestOfPrices() {
    somePrices();
    cut(
        CUTS,
        place ->
            inputs.prices(
                place,
                TUESDAY,
                "0.2",
                "AAA,2026-01-05,10.5",
                "AAA,2026-01-08,12",
                "AAA,2026-01-09,12",
                "AAA,2026-01-09,14"));
  }

  @Test
  void aRelease() {
    somePrices();
    Choice second =
        new Choice(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(5L),
            Optional.empty());
    cut(CUTS, place -> new Release(spark, place).run(Publication.ON_DISK, second, TUESDAY));
  }

  @Test
  void tidying() {
    factorsOfTwoFiles();
    cut(CUTS, this::tidy);
  }

  private void factorsOfTwoFiles() {
    inputs.factors(before, MONDAY, "2026-01-05,0.01,0,0,0.0001");
    inputs.factors(before, TUESDAY, "2026-01-06,0.02,0,0,0.0001");
  }

  /** Who hears nothing has one file left. */
  private void tidy(Warehouse place) {
    new WarehouseTables(spark, place).tidy(Publication.ON_DISK, 0);
    assertThat(filesOfFactors(place)).hasSize(1);
  }

  private static List<Path> filesOfFactors(Warehouse place) {
    try (Stream<Path> files = Files.list(Path.of(place.table("factors")))) {
      return files.filter(file -> file.toString().endsWith(".parquet")).toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Test
  void tidyingNamesTheFilesThatItCannotRemove() {
    factorsOfTwoFiles();
    List<Path> old = filesOfFactors(before);
    CutFileSystem.begin(0, Fault.KEPT);
    Ending met = Ending.of(() -> tidy(before));
    CutFileSystem.end();
    assertThat(met.code()).isEqualTo(3);
    assertThat(met.lines())
        .singleElement()
        .asString()
        .contains(before.table("factors") + ": 2 files ", "removed, first ", "tidy again")
        .containsAnyOf(old.get(0).getFileName().toString(), old.get(1).getFileName().toString());
    assertThat(filesOfFactors(before)).containsAll(old);
    tidy(before);
  }

  @Test
  void anIngestOfNews() {
    inputs.news(before, MONDAY, item(1, "Fortinet"));
    cut(CUTS, place -> inputs.news(place, TUESDAY, item(1, "Fortinet, Rapid7"), item(2, "Rain")));
  }

  @Test
  void anIngestOfActions() {
    inputs.actions(before, MONDAY, "AAA,2026-01-06,dividend,,0.1");
    cut(
        CUTS,
        place ->
            inputs.actions(
                place, TUESDAY, "AAA,2026-01-06,dividend,,0.2", "AAA,2026-01-08,split,2,"));
  }

  /** The first, which makes the table. */
  @Test
  void anIngestOfFactors() throws IOException {
    Files.createDirectory(before.local().orElseThrow());
    cut(CUTS, place -> inputs.factors(place, TUESDAY, "2026-01-05,0.01,0,0,0.0001"));
  }

  @Test
  void anIngestOfDisclosures() {
    String more = ",all products,CN,4,10,,million,USD,,10-K,2025-02-01";
    inputs.disclosures(before, MONDAY, "AAA,FY2024,2024-12-31" + more);
    cut(
        CUTS,
        place ->
            inputs.disclosures(
                place,
                TUESDAY,
                "AAA,FY2024,2024-12-31" + more.replace(",4,", ",5,"),
                "BBB,FY2024,2024-12-31" + more));
  }

  @Test
  void anIngestOfEntities() throws IOException {
    Path bundled = Project.HOME.resolve("data/news/entities.json");
    Path own =
        Files.writeString(
            work.resolve("own.json"),
            Files.readString(bundled).replace("{\"text\": \"VMware\"}", "{\"text\": \"VM Ware\"}"));
    inputs.entities(before, MONDAY, bundled);
    cut(CUTS, place -> inputs.entities(place, TUESDAY, own));
  }

  @Test
  void anIngestOfResults() throws IOException {
    Files.createDirectory(before.local().orElseThrow());
    Path out = work.resolve("out");
    Path study = Files.createDirectories(out.resolve("study"));
    StudyResult result = SampleStudy.of("named-vendors", 2);
    ResultFiles.write(result, study);
    ResultFiles.seal(result, study);
    RunFile.write(
        Publication.ON_DISK,
        out,
        new RunRecord(
            MONDAY,
            new RunRecord.Work(
                "events", Optional.empty(), Optional.empty(), List.of(), new TreeMap<>()),
            new TreeMap<>(),
            List.of(RunEvent.of("event.json", "event", RunOutcome.DONE, "", "study")),
            Optional.of(new RunRecord.End(MONDAY.plusSeconds(9), 0))));
    List<PublishedStudy> studies = List.of(PublishedStudy.of(study));
    cut(
        CUTS,
        place -> new ResultsIngest(spark, Publication.ON_DISK, place).run(studies, out, TUESDAY));
  }

  @Test
  void eventsAsCandidates() throws IOException {
    Watch rules = Watch.read(OwnPackage.in(work));
    Path news = Project.HOME.resolve("data/news/january-14.json");
    inputs.stories(before, MONDAY, news);
    cut(CUTS, place -> write(rules, place));
    try (Stream<Path> entries = Files.list(work)) {
      assertThat(entries.filter(entry -> entry.toString().endsWith("-candidates")))
          .isNotEmpty()
          .allSatisfy(
              written ->
                  assertThat(only(written)).hasSameTextualContentAs(only(candidates("calm"))));
    }
  }

  private void write(Watch rules, Warehouse place) {
    KnownNews known = KnownNews.of(spark, place, Optional.empty());
    EventFinder finder = new EventFinder(rules.directory());
    List<Found> found =
        rules.rules().stream()
            .flatMap(
                one ->
                    finder.find(one.rule(), known.stories()).stream()
                        .map(event -> new Found(event, one.study())))
            .toList();
    Path candidates = candidates(place.local().orElseThrow().getFileName().toString());
    new FoundEvents(spark, Publication.ON_DISK, place)
        .keep(found, known, new CandidateFile(Publication.ON_DISK, candidates), TUESDAY);
  }

  private Path candidates(String place) {
    return work.resolve(place + "-candidates");
  }

  private static Path only(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files.reduce((one, another) -> directory).orElseThrow();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
