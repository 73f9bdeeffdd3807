package io.marketimpact.jobs.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.marketimpact.jobs.DrawRange;
import io.marketimpact.jobs.Progress;
import io.marketimpact.jobs.SparkSessions;
import io.marketimpact.simulation.RejectionCount;
import io.marketimpact.simulation.Simulation;
import io.marketimpact.simulation.SimulationDesign;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A simulation on Spark: the same counts however it is split. */
class SimulateJobSpec {

  private static final Simulation SIMULATION = Simulation.of(SimulationDesign.of(3, 0.3), 42);
  private static final int DRAWS = 103;

  private static SparkSession spark;

  @BeforeAll
  static void open() {
    spark = SparkSessions.open("local[2]");
  }

  @AfterAll
  static void stop() {
    spark.stop();
  }

  @Test
  void partitionsNeverChangeACount() {
    RejectionCount inProcess = SIMULATION.count(0, DRAWS);
    for (int parts : new int[] {1, 4}) {
      RejectionCount onSpark =
          new SimulateJob(spark, Progress.silent(), parts).run(SIMULATION, DRAWS);
      assertThat(onSpark.draws()).isEqualTo(DRAWS);
      assertThat(onSpark.rates()).isEqualTo(inProcess.rates());
    }
  }

  @Test
  void progressTellsHowManyDrawsAreDone() {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    Progress progress = Progress.on(new PrintStream(said, true, StandardCharsets.UTF_8));
    new SimulateJob(spark, progress, 3).run(SIMULATION, 9);

    assertThat(said.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "impact: Simulated 3 of 9 draws ...",
            "impact: Simulated 6 of 9 draws ...",
            "impact: Simulated 9 of 9 draws ...");
  }

  @Test
  void rangesCoverEveryDrawOnce() {
    assertThat(DrawRange.split(7, 3))
        .isEqualTo(List.of(new DrawRange(0, 2), new DrawRange(2, 4), new DrawRange(4, 7)));
    assertThat(DrawRange.split(2, 8)).isEqualTo(List.of(new DrawRange(0, 1), new DrawRange(1, 2)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SimulateJob(spark, Progress.silent()).run(SIMULATION, 0))
        .withMessage("at least 1 draw must be made: 0");
  }
}
