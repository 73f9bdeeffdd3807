package io.marketimpact.jobs.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.marketimpact.exposure.EventLoss;
import io.marketimpact.exposure.LossSimulation;
import io.marketimpact.jobs.Progress;
import io.marketimpact.jobs.SparkSessions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** Losses simulated on Spark: as one thread gives them, with progress. */
class LossJobSpec {

  @Test
  void twoTasksGiveWhatOneThreadGivesAndSayHowFarTheyAre() throws IOException {
    LossSimulation simulation = BundledLosses.simulation();
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    EventLoss loss;
    try (SparkSession spark = SparkSessions.open("local[2]")) {
      PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
      LossJob job = new LossJob(spark, Progress.on(out), 2);
      loss = job.run(simulation, 40_000);
      assertThatIllegalArgumentException().isThrownBy(() -> job.run(simulation, 0));
    }

    assertThat(loss).isEqualTo(simulation.run(40_000));
    assertThat(loss.firms()).hasSameSizeAs(simulation.firms());
    assertThat(said.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "impact: Simulated 20000 of 40000 draws ...",
            "impact: Simulated 40000 of 40000 draws ...",
            "impact: Ordered 20000 of 40000 draws ...",
            "impact: Ordered 40000 of 40000 draws ...");
  }
}
