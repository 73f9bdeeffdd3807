package io.marketimpact.jobs.exposure;

import io.marketimpact.base.Require;
import io.marketimpact.exposure.EventLoss;
import io.marketimpact.exposure.EventTally;
import io.marketimpact.exposure.LossSimulation;
import io.marketimpact.jobs.DrawRange;
import io.marketimpact.jobs.Progress;
import java.util.List;
import org.apache.spark.sql.SparkSession;

/**
 * Runs a simulation of losses on Spark in two passes over the same draws, which every task makes
 * anew from their numbers: only counts travel, never draws.
 */
public final class LossJob {

  /** Tasks per core: enough to see the work move. */
  private static final int PARTS_PER_CORE = 8;

  /** A task of fewer draws would spend its time on its counters. */
  private static final long FEWEST_PER_PART = 20_000;

  private final SparkSession spark;
  private final Progress progress;
  private final int mostParts;

  /**
   * A job on a session.
   *
   * @param spark the session
   * @param progress receives reports of progress
   */
  public LossJob(SparkSession spark, Progress progress) {
    this(spark, progress, PARTS_PER_CORE * spark.sparkContext().defaultParallelism());
  }

  LossJob(SparkSession spark, Progress progress, int mostParts) {
    this.spark = spark;
    this.progress = progress;
    this.mostParts = mostParts;
  }

  /**
   * Draws number 0 and on.
   *
   * @param simulation what to draw
   * @param draws their number
   * @return the summary, the same to the last digit whatever the number of tasks
   * @throws IllegalArgumentException if there is not at least one draw
   */
  public EventLoss run(LossSimulation simulation, long draws) {
    Require.that(draws >= 1, "at least 1 draw must be made: %s", draws);
    List<DrawRange> ranges = ranges(draws);
    EventTally tally = simulation.none();
    DrawRange.each(
        spark,
        ranges,
        range -> simulation.count(range.from(), range.to()),
        EventTally.class,
        part -> {
          tally.merge(part);
          progress.step("Simulated " + tally.draws() + " of " + draws + " draws");
        });
    EventTally.Order order = tally.order();
    // Empty still, and a copy for each task: Spark sends its task to each of them by itself.
    EventTally.Order begun = tally.order();
    DrawRange.each(
        spark,
        ranges,
        range -> simulation.order(begun, range.from(), range.to()),
        EventTally.Order.class,
        part -> {
          order.merge(part);
          progress.step("Ordered " + order.draws() + " of " + draws + " draws");
        });
    return tally.summary(order);
  }

  private List<DrawRange> ranges(long draws) {
    return DrawRange.split(draws, Math.max(1, Math.min(mostParts, draws / FEWEST_PER_PART)));
  }
}
