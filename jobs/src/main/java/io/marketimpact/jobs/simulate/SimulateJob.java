package io.marketimpact.jobs.simulate;

import io.marketimpact.base.Require;
import io.marketimpact.jobs.DrawRange;
import io.marketimpact.jobs.Progress;
import io.marketimpact.simulation.RejectionCount;
import io.marketimpact.simulation.Simulation;
import org.apache.spark.sql.SparkSession;

/** Runs a simulation on Spark: each task counts a range of draws. */
public final class SimulateJob {

  /** Tasks per core: enough to see the work move, few enough to start each in no time. */
  private static final int PARTS_PER_CORE = 4;

  private final SparkSession spark;
  private final Progress progress;
  private final int parts;

  /**
   * A job on a session.
   *
   * @param spark the session
   * @param progress receives reports of progress
   */
  public SimulateJob(SparkSession spark, Progress progress) {
    this(spark, progress, PARTS_PER_CORE * spark.sparkContext().defaultParallelism());
  }

  SimulateJob(SparkSession spark, Progress progress, int parts) {
    this.spark = spark;
    this.progress = progress;
    this.parts = parts;
  }

  /**
   * Draws number 0 and on.
   *
   * @param simulation what to draw and count
   * @param draws their number
   * @return the count, the same whatever the number of tasks
   * @throws IllegalArgumentException if there is not at least one draw
   */
  public RejectionCount run(Simulation simulation, long draws) {
    Require.that(draws >= 1, "at least 1 draw must be made: %s", draws);
    RejectionCount total = simulation.none();
    DrawRange.each(
        spark,
        DrawRange.split(draws, parts),
        range -> simulation.count(range.from(), range.to()),
        RejectionCount.class,
        count -> {
          total.merge(count);
          progress.step("Simulated " + total.draws() + " of " + draws + " draws");
        });
    return total;
  }
}
