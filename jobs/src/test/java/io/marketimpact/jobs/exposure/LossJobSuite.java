package io.marketimpact.jobs.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.exposure.EventLoss;
import io.marketimpact.exposure.LossSimulation;
import io.marketimpact.jobs.Progress;
import io.marketimpact.jobs.SparkSessions;
import java.io.IOException;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bundled event's losses on 1, 2 and 8 partitions: every digit of every figure. */
@Tag("slow")
class LossJobSuite {

  private static final long DRAWS = 200_000;

  private static EventLoss expected;

  @BeforeAll
  static void oneThread() {
    expected = BundledLosses.simulation().run(DRAWS);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void partitionsChangeNoDigit(int partitions) throws IOException {
    LossSimulation simulation = BundledLosses.simulation();
    try (SparkSession spark = SparkSessions.open("local[2]")) {
      EventLoss loss = new LossJob(spark, Progress.silent(), partitions).run(simulation, DRAWS);

      assertThat(loss).isEqualTo(expected);
      assertThat(loss.together().size()).isEqualTo(DRAWS);
      assertThat(loss.together().median()).isPositive();
    }
  }
}
