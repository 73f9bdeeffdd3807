package io.marketimpact.jobs.study;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.FileHashes;
import io.marketimpact.data.csv.DateForm;
import io.marketimpact.data.csv.PriceFiles;
import io.marketimpact.data.publication.Publication;
import io.marketimpact.data.result.ResultFiles;
import io.marketimpact.data.specification.PriceKind;
import io.marketimpact.data.specification.StudySpecification;
import io.marketimpact.data.study.PricesInMemory;
import io.marketimpact.data.study.StudyFunction;
import io.marketimpact.data.study.StudyInputs;
import io.marketimpact.event.EventId;
import io.marketimpact.event.EventWindow;
import io.marketimpact.event.GroupId;
import io.marketimpact.event.PlannedEvent;
import io.marketimpact.event.PublicationTime;
import io.marketimpact.jobs.Progress;
import io.marketimpact.jobs.PublishedFiles;
import io.marketimpact.jobs.SparkSessions;
import io.marketimpact.jobs.Versions;
import io.marketimpact.market.SecurityId;
import io.marketimpact.model.Residuals;
import io.marketimpact.study.Depth;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.FirmWindow;
import io.marketimpact.study.OtherEventRule;
import io.marketimpact.study.StudyDesign;
import io.marketimpact.study.StudyPlan;
import io.marketimpact.study.StudyResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A study whose residuals stay with the prices: what is published knows nothing of partitions. */
class LargeStudyJobSpec {

  private static final int SHARES = 30;
  private static final int EVENTS_A_SHARE = 170;
  private static final int DAYS = 460;

  @TempDir private static Path directory;

  private static SparkSession spark;
  private static StudySpecification study;
  private static StudyResult inMemory;
  private static Path expected;

  @BeforeAll
  static void study() throws IOException {
    List<LocalDate> days = weekdays();
    Path prices = directory.resolve("prices.csv");
    Files.writeString(prices, prices(days));
    study =
        new StudySpecification(
            StudyDesign.of(plan(), events(days)),
            PriceFiles.of(prices),
            PriceKind.PRICES,
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            DateForm.ISO);
    inMemory =
        StudyFunction.of(
            StudyInputs.read(study, Optional.empty(), Versions.all()),
            PricesInMemory.read(study.prices()));
    expected = directory.resolve("memory");
    StudyOutput.publish(Publication.ON_DISK, inMemory, expected);
    spark = SparkSessions.open("local[2]");
  }

  @AfterAll
  static void stop() {
    spark.stop();
  }

  private static StudyPlan plan() {
    return StudyPlan.builder(new SecurityId("MKT"))
        .windows(List.of(new EventWindow(0, 2)))
        .otherEvents(OtherEventRule.IGNORE)
        .depth(Depth.EFFECT)
        .build();
  }

  private static List<LocalDate> weekdays() {
    List<LocalDate> days = new ArrayList<>();
    for (LocalDate day = LocalDate.of(2020, 1, 2); days.size() < DAYS; day = day.plusDays(1)) {
      if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
        days.add(day);
      }
    }
    return days;
  }

  private static List<PlannedEvent> events(List<LocalDate> days) {
    List<PlannedEvent> events = new ArrayList<>();
    for (int share = 0; share < SHARES; share++) {
      for (int i = 0; i < EVENTS_A_SHARE; i++) {
        events.add(
            new PlannedEvent(
                new EventId("e" + share + "-" + i),
                new GroupId("all"),
                new SecurityId("S" + share),
                new PublicationTime.OnDate(days.get(265 + i))));
      }
    }
    return events;
  }

  private static String prices(List<LocalDate> days) {
    StringBuilder rows = new StringBuilder("symbol,date,adjusted_close\n");
    double[] market = new SplittableRandom(1).doubles(DAYS).map(u -> 0.02 * (u - 0.5)).toArray();
    rows(rows, "MKT", days, market, new SplittableRandom(2), 0);
    for (int share = 0; share < SHARES; share++) {
      rows(rows, "S" + share, days, market, new SplittableRandom(share + 3), 0.04);
    }
    return rows.toString();
  }

  private static void rows(
      StringBuilder rows,
      String symbol,
      List<LocalDate> days,
      double[] market,
      SplittableRandom random,
      double noise) {
    double price = 100;
    for (int t = 0; t < days.size(); t++) {
      price *= 1 + market[t] + noise * (random.nextDouble() - 0.5);
      if (noise == 0 || random.nextInt(90) > 0) {
        rows.append(String.format(Locale.ROOT, "%s,%s,%.6f%n", symbol, days.get(t), price));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 64})
  void partitionsNeverChangeAByte(int partitions) throws IOException {
    sameFiles(study, partitions, directory.resolve("spark" + partitions));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7})
  void pricesByColumnsNeverChangeAByte(int files) throws IOException {
    Path prices = directory.resolve("prices" + files + ".parquet");
    spark
        .read()
        .option("header", "true")
        .schema("symbol string, date date, adjusted_close double")
        .csv(study.prices().files().get(0).toString())
        .repartition(files, col("date"))
        .write()
        .parquet(prices.toString());

    sameFiles(study.with(PriceFiles.of(prices)), 3, directory.resolve("columns" + files));
  }

  private static void sameFiles(StudySpecification asked, int partitions, Path out)
      throws IOException {
    Files.createDirectory(out);
    ResultFiles.write(
        new StudyJob(spark, Progress.silent(), new FileHashes(), partitions)
            .run(asked, Optional.empty()),
        out);

    Map<String, String> all = PublishedFiles.bytes(expected);
    try (Stream<Path> files = Files.list(out)) {
      assertThat(files)
          .hasSizeGreaterThan(5)
          .allSatisfy(
              file ->
                  assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                      .as(file.getFileName().toString())
                      .isEqualTo(all.get(file.getFileName().toString())));
    }
  }

  @Test
  void testsAreAskedAndOnlyFirmsInTablesHoldTheirResiduals() {
    assertThat(inMemory.groups())
        .singleElement()
        .satisfies(
            group -> {
              assertThat(group.windows().get(0).firms()).isGreaterThan(4_000);
              assertThat(group.windows().get(0).meanCorrelation()).isNotZero();
              assertThat(group.firms().stream().filter(LargeStudyJobSpec::isHeld).count())
                  .isBetween(100L, 300L);
              assertThat(group.windows().get(0).tests())
                  .filteredOn(test -> test.outcome().result().isPresent())
                  .extracting(test -> test.method().id().value())
                  .contains("grank_t_adjusted", "calendar_time_t", "corrado_rank_z", "bmp_t");
            });
  }

  private static boolean isHeld(FirmStudy firm) {
    return firm.headline(inMemory.plan())
        .result()
        .filter(window -> !window.evidence().residuals().equals(letGo(window)))
        .isPresent();
  }

  private static Residuals letGo(FirmWindow window) {
    return window.evidence().withoutDays().residuals();
  }
}
