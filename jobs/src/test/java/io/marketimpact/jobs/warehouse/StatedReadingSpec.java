package io.marketimpact.jobs.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.csv.ActionFindings;
import io.marketimpact.data.csv.AgreedActions;
import io.marketimpact.data.csv.DateForm;
import io.marketimpact.data.csv.PriceFile;
import io.marketimpact.data.csv.VendorActions;
import io.marketimpact.jobs.FileReads;
import io.marketimpact.jobs.Progress;
import io.marketimpact.jobs.SparkSessions;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Splits and dividends that stand in price files, read by the tasks that share the lines. */
class StatedReadingSpec {

  private static final String OWN = "symbol,date,close,dividend,split\n";
  private static final String TIINGO =
      "date,close,high,low,open,volume,adjClose,divCash,splitFactor\n";
  private static final LocalDate FIRST = LocalDate.of(2025, 1, 2);

  @TempDir private Path work;

  private static VendorActions oneAfterTheOther(List<PriceFile> files) {
    AgreedActions agreed = new AgreedActions();
    files.forEach(agreed::read);
    return agreed.all();
  }

  private static VendorActions byTasks(SparkSession spark, List<PriceFile> files) {
    return StatedReading.of(spark, files, Progress.silent());
  }

  private PriceFile file(String name, String text) throws IOException {
    Path file = work.resolve(name);
    try (OutputStream bytes =
        name.endsWith(".gz")
            ? new GZIPOutputStream(Files.newOutputStream(file))
            : Files.newOutputStream(file)) {
      bytes.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return new PriceFile(file, DateForm.ISO, Optional.empty());
  }

  /** Rows of several stocks, of which some are damaged, doubled, or say what cannot be. */
  private static String panel(long seed, int days) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder(OWN);
    for (int day = 0; day < days; day++) {
      for (String stock : List.of("AAA", "BBB", "bbb", "CCC", "DDD", "EEE")) {
        String date = FIRST.plusDays(day).toString();
        String row = stock + "," + date + ",10,0," + (random.nextInt(9) == 0 ? 2 : 1);
        text.append(
            switch (random.nextInt(24)) {
              case 0 -> stock + "," + date + "\n";
              case 1 -> "," + date + ",10,0,1\n";
              case 2 -> stock + ",soon,10,0,1\n";
              case 3 -> stock + "," + date + ",10,-1,1\n";
              case 4 -> stock + "," + date + ",10,12,1\n" + row + "\n";
              case 5 -> row + "\n" + stock + "," + date + ",10,0.5,3\n";
              case 6 -> stock + "," + date + ",10,0.25,1\n";
              case 7 -> "\n" + row + "\n";
              default -> row + "\n";
            });
      }
    }
    return text.toString();
  }

  private static String ofOneStock(String dividend) {
    return TIINGO
        + "2025-01-02,100,0,0,0,1,9.9,0.0,1.0\n"
        + "2025-01-03,99,0,0,0,1,9.9,"
        + dividend
        + ",1.0\n"
        + "2025-01-06,10,0,0,0,1,10,0.0,10.0\n";
  }

  @ParameterizedTest
  @ValueSource(strings = {"local[1]", "local[4]"})
  void whatTasksFindIsWhatOneReaderFindsHoweverTheyShareTheLines(String master) throws IOException {
    List<List<PriceFile>> intakes = new ArrayList<>();
    for (long seed = 1; seed <= 3; seed++) {
      intakes.add(List.of(file("panel" + seed + ".csv", panel(seed, 40))));
    }
    intakes.add(
        List.of(
            file("one.csv", panel(4, 20)),
            file("two.csv.gz", panel(5, 20)),
            file("AAA.csv", ofOneStock("0.65")),
            file("plain.csv", "symbol,date,adjusted_close\nAAA,2025-01-02,9\n")));
    List<PriceFile> contradicting = new ArrayList<>();
    for (int copy = 0; copy < 12; copy++) {
      Files.createDirectories(work.resolve("d" + copy));
      contradicting.add(file("d" + copy + "/AAA.csv", ofOneStock(copy == 7 ? "0.66" : "0.65")));
    }
    intakes.add(contradicting);
    try (SparkSession spark = SparkSessions.openWithTables(master)) {
      TestPrices.forSmallTables(spark);
      for (List<PriceFile> files : intakes) {
        VendorActions expected = oneAfterTheOther(files);
        VendorActions found = byTasks(spark, files);
        assertThat(expected.rows()).isNotEmpty();
        assertThat(expected.findings().count()).isPositive();
        assertThat(found.rows()).containsExactlyElementsOf(expected.rows());
        assertThat(found.findings().first()).isEqualTo(expected.findings().first());
        assertThat(found.findings().refused()).isEqualTo(expected.findings().refused());
        assertThat(found.findings().count()).isEqualTo(expected.findings().count());
        assertThat(found.findings().moreRefused()).isEqualTo(expected.findings().moreRefused());
      }
    }
  }

  @Test
  void ofMoreRefusedCellsThanAreKeptTheFirstAreKeptAndTheOthersCounted() throws IOException {
    StringBuilder text = new StringBuilder(OWN);
    for (int day = 0; day < 2_600; day++) {
      for (String stock : List.of("AAA", "BBB", "CCC", "DDD", "EEE")) {
        text.append(stock).append(',').append(FIRST.plusDays(day)).append(",10,-1,1\n");
      }
    }
    List<PriceFile> files = List.of(file("bad.csv", text.toString()));
    ActionFindings expected = oneAfterTheOther(files).findings();
    try (SparkSession spark = SparkSessions.openWithTables("local[3]")) {
      TestPrices.forSmallTables(spark);
      ActionFindings found = byTasks(spark, files).findings();
      assertThat(found.refused())
          .hasSize(ActionFindings.MOST_REFUSED)
          .isEqualTo(expected.refused());
      assertThat(found.moreRefused()).isEqualTo(3_000).isEqualTo(expected.moreRefused());
    }
  }

  @Test
  void theDriverReadsNoMoreThanHeadersAndFilesThatBreakOffAreNamedAsTheyWereGiven()
      throws IOException {
    PriceFile large = file("large.csv", panel(6, 10_000));
    PriceFile small = file("AAA.csv", ofOneStock("0.65"));
    PriceFile cut = file("cut.csv.gz", panel(7, 3_000));
    byte[] packed = Files.readAllBytes(cut.path());
    long size = Files.size(large.path());
    assertThat(size).isGreaterThan(1_200_000);
    try (SparkSession spark = SparkSessions.openWithTables("local[2]")) {
      TestPrices.forSmallTables(spark);
      try (FileReads reads = FileReads.start()) {
        assertThat(byTasks(spark, List.of(large, small, cut)).isEmpty()).isFalse();
        long onDriver = reads.bytesOutsideTasks(this::isOf, work.resolve("reads.jfr"));
        assertThat(onDriver).as("bytes read by the driver").isPositive().isLessThan(size / 3);
      }
      Files.write(cut.path(), Arrays.copyOf(packed, packed.length / 2));
      Path given = Path.of("").toAbsolutePath().relativize(cut.path());
      PriceFile relative = new PriceFile(given, DateForm.ISO, Optional.empty());
      assertThatThrownBy(() -> byTasks(spark, List.of(large, relative)))
          .isInstanceOf(BadInputException.class)
          .hasMessage(given + ": cannot be read: its gzip is cut off; fetch it again");
    }
  }

  private boolean isOf(Path file) {
    return file.startsWith(work) && !file.toString().endsWith(".jfr");
  }
}
