package io.marketimpact.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.csv.ActionFile;
import io.marketimpact.data.csv.DateForm;
import io.marketimpact.data.csv.FactorFile;
import io.marketimpact.data.csv.PriceFile;
import io.marketimpact.data.csv.VendorFile;
import io.marketimpact.data.exposure.DisclosureFile;
import io.marketimpact.data.mutation.JsonSample;
import io.marketimpact.data.mutation.Mutation;
import io.marketimpact.data.mutation.NewsSample;
import io.marketimpact.data.news.EntityStore;
import io.marketimpact.data.news.NewsFile;
import io.marketimpact.jobs.Project;
import io.marketimpact.jobs.SparkSessions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Damaged files and the commands that take them in: a file that is refused costs one line and
 * leaves every byte of the warehouse as it was.
 */
class DamagedIntakeSpec {

  private static final Path DATA = Project.HOME.resolve("data");
  private static final int REFUSED = 16;
  private static final int MOST_TRIES = 4000;
  private static final String NOTHING = "impact: nothing was taken in";

  @TempDir private static Path work;
  private static Path warehouse;
  private static Map<String, String> before;

  @BeforeAll
  static void aWarehouseThatHoldsSomething() {
    warehouse = work.resolve("warehouse");
    taken("prices", write("AAA.csv", VendorFile.OWN.text(VendorFile.sample())));
    taken("factors", write("factors.csv", lines("factors/us_daily.csv", 60)));
    before = Program.tree(warehouse);
  }

  private static void taken(String what, Path file) {
    Impact run = ingest(what, List.of(file));
    assertThat(run.code()).as(run.err()).isZero();
  }

  private static Path write(String name, String text) {
    return write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static Path write(String name, byte[] bytes) {
    try {
      Path file = work.resolve("in").resolve(name);
      Files.createDirectories(file.getParent());
      return Files.write(file, bytes);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String lines(String file, int count) {
    return Project.lines(DATA.resolve(file)).stream()
        .limit(count)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static Impact ingest(String what, List<Path> files) {
    List<Object> all = new ArrayList<>(List.of("ingest", what, "--from"));
    all.addAll(files);
    all.addAll(List.of("--quiet", "--master", "local[1]", "--warehouse", warehouse));
    return Impact.run(all.toArray());
  }

  /** Takes in what its own reader refuses, one file after the other. */
  private static void everyRefusal(
      String what, String name, String text, Consumer<Path> reader, int wanted) {
    SplittableRandom random = new SplittableRandom(name.hashCode());
    byte[] whole = text.getBytes(StandardCharsets.UTF_8);
    int refused = 0;
    for (int i = 0; i < MOST_TRIES && refused < wanted; i++) {
      Path file = write(name, Mutation.of(whole, random));
      if (isRefused(reader, file)) {
        refused++;
        refusedInOneLineEach(ingest(what, List.of(file)), List.of(file));
      }
    }
    assertThat(refused).as(name).isEqualTo(wanted);
    assertThat(Program.tree(warehouse)).isEqualTo(before);
  }

  private static boolean isRefused(Consumer<Path> reader, Path file) {
    try {
      reader.accept(file);
      return false;
    } catch (BadInputException refused) {
      return true;
    }
  }

  private static void refusedInOneLineEach(Impact run, List<Path> files) {
    assertThat(run.code()).as(run.err()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    List<String> said = run.err().lines().filter(line -> !line.contains(NOTHING)).toList();
    assertThat(said).hasSameSizeAs(files);
    for (Path file : files) {
      assertThat(said)
          .filteredOn(line -> line.contains(file.toString()))
          .singleElement()
          .asString()
          .startsWith("impact: ")
          .containsPattern("; |must |is none of ")
          .doesNotContain("Exception", "\tat ");
    }
  }

  @Test
  void factors() {
    everyRefusal("factors", "f.csv", lines("factors/us_daily.csv", 20), FactorFile::read, REFUSED);
  }

  @Test
  void disclosures() {
    everyRefusal(
        "exposure",
        "revenue.csv",
        lines("exposure/revenue_by_region.csv", 20),
        DisclosureFile::read,
        REFUSED);
  }

  @Test
  void entities() {
    String all = lines("news/entities.json", Integer.MAX_VALUE);
    everyRefusal("entities", "entities.json", all, EntityStore::read, REFUSED);
  }

  @Test
  void splitsAndDividends() {
    everyRefusal(
        "actions",
        "actions.csv",
        """
        symbol,ex_date,type,ratio,amount,currency,source,until
        AAA,2026-01-02,complete,,,,,2026-02-02
        AAA,2026-01-14,dividend,,0.65,USD,Tiingo,
        BBB,2026-01-15,split,10,,,,
        """,
        file -> ActionFile.read(file, DateForm.ISO, Optional.empty()),
        REFUSED);
  }

  @ParameterizedTest
  @EnumSource
  void news(NewsSample sample) throws IOException {
    SplittableRandom random = new SplittableRandom(sample.name().hashCode());
    byte[] whole = sample.text().getBytes(StandardCharsets.UTF_8);
    List<Path> refused = new ArrayList<>();
    for (int i = 0; i < MOST_TRIES && refused.size() < REFUSED; i++) {
      String name = sample.name() + "-" + refused.size() + "." + sample.ending();
      Path file = write(name, Mutation.of(whole, random));
      if (isRefused(NewsFile::read, file)) {
        refused.add(file);
      } else {
        Files.delete(file);
      }
    }
    assertThat(refused).hasSize(REFUSED);
    refusedInOneLineEach(ingest("news", refused), refused);
    assertThat(Program.tree(warehouse)).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource
  void pricesByJson(JsonSample sample) {
    everyRefusal(
        "prices",
        "AAA.json",
        sample.text(),
        file -> new PriceFile(file, DateForm.ISO, Optional.empty()).layout(),
        1);
  }

  @Test
  void pricesOfWhichNoRowCanBeReadAreNamedTogether() {
    List<Path> files = new ArrayList<>();
    for (VendorFile vendor :
        List.of(VendorFile.YAHOO, VendorFile.EODHD, VendorFile.TIINGO, VendorFile.NASDAQ)) {
      String text = vendor.text(VendorFile.sample());
      String header = text.substring(0, text.indexOf('\n') + 1);
      files.add(write("P" + files.size() + ".csv", header + "x,y,z\n"));
    }
    refusedInOneLineEach(ingest("prices", files), files);
    assertThat(Program.tree(warehouse)).isEqualTo(before);
  }

  @Test
  void pricesByColumns() throws IOException {
    Path parquet = work.resolve("in/parquet");
    Path delta = work.resolve("in/delta");
    try (SparkSession spark = SparkSessions.openWithTables("local[1]")) {
      String row = "SELECT 'AAA' AS symbol, DATE'2026-01-05' AS date, 10.0D AS adjusted_close";
      spark.sql(row).coalesce(1).write().parquet(parquet.toString());
      spark.sql(row).coalesce(1).write().format("delta").save(delta.toString());
    }
    for (Path table : List.of(parquet, delta)) {
      damage(table, ".parquet");
      refusedInOneLineEach(ingest("prices", List.of(table)), List.of(table));
    }
    damage(delta.resolve("_delta_log"), "0.json");
    refusedInOneLineEach(ingest("prices", List.of(delta)), List.of(delta));
    assertThat(Program.tree(warehouse)).isEqualTo(before);
  }

  private static void damage(Path directory, String ending) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      Path file =
          files
              .filter(one -> one.getFileName().toString().endsWith(ending))
              .filter(one -> !one.getFileName().toString().startsWith("."))
              .findFirst()
              .orElseThrow();
      byte[] bytes = Files.readAllBytes(file);
      Files.deleteIfExists(file.resolveSibling("." + file.getFileName() + ".crc"));
      Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
    }
  }
}
