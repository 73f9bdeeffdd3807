package io.marketimpact.jobs;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketimpact.data.BadInputException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A Spark to which no executor comes, as the one inside this process is. */
class ExecutorPodsSpec {

  private static final long SECONDS = 60;

  @Test
  @Timeout(SECONDS)
  void aDriverThatStaysAloneIsToldInOneLine() throws IOException {
    try (SparkSession spark = SparkSessions.open("local[1]", Optional.empty())) {
      assertThatThrownBy(() -> ExecutorPods.await(spark.sparkContext(), Duration.ofSeconds(1)))
          .isInstanceOf(BadInputException.class)
          .hasMessageStartingWith("no executor came to local[1] within 1 s; see why with kubectl");
    }
  }

  @Test
  @Timeout(SECONDS)
  void aDriverThatSparkEndsWaitsNoLonger() {
    SparkSession spark = SparkSessions.open("local[1]", Optional.empty());
    spark.stop();
    assertThatThrownBy(() -> ExecutorPods.await(spark.sparkContext(), ExecutorPods.PATIENCE))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("Spark on local[1] ended before an executor came; see why");
  }
}
