package io.marketimpact.jobs.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.csv.DateForm;
import io.marketimpact.data.csv.PriceFiles;
import io.marketimpact.jobs.SparkSessions;
import io.marketimpact.market.PriceBar;
import io.marketimpact.market.SecurityId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prices of a file that Spark reads. */
class CsvPricesSpec {

  private static final SecurityId SHARE = new SecurityId("A");

  @TempDir private Path work;

  private CsvPrices prices(SparkSession spark, String rows) throws IOException {
    Path file = Files.writeString(work.resolve("p.csv"), "symbol,date,adjusted_close\n" + rows);
    return CsvPrices.of(spark, PriceFiles.of(file), DateForm.ISO, 1);
  }

  @Test
  void aRowThatIsNotPlainIsReadAndNoOtherTwice() throws IOException {
    try (SparkSession spark = SparkSessions.open("local[1]")) {
      CsvPrices prices = prices(spark, "A,2024-01-02,1\n\"A\",2024-01-03,2\nA,2024-01-04,3\n");

      assertThat(prices.bars(Set.of(SHARE)).get(SHARE))
          .extracting(PriceBar::date)
          .containsExactlyInAnyOrder(
              LocalDate.parse("2024-01-02"),
              LocalDate.parse("2024-01-03"),
              LocalDate.parse("2024-01-04"));
    }
  }

  @Test
  void itReadsBeforeItIsAsked() throws IOException, InterruptedException {
    CountDownLatch started = new CountDownLatch(1);
    try (SparkSession spark = SparkSessions.open("local[1]")) {
      spark
          .sparkContext()
          .addSparkListener(
              new SparkListener() {
                @Override
                public void onJobStart(SparkListenerJobStart job) {
                  started.countDown();
                }
              });
      prices(spark, "A,2024-01-02,1\n").begun();

      assertThat(started.await(1, TimeUnit.MINUTES)).isTrue();
    }
  }
}
