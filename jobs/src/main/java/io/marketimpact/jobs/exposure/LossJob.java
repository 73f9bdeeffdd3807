package io.marketimpact.jobs.exposure;

import io.marketimpact.exposure.EventLoss;
import io.marketimpact.exposure.EventTally;
import io.marketimpact.exposure.LossSimulation;
import io.marketimpact.jobs.Progress;
import io.marketimpact.stat.Require;
import java.io.Serializable;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.sql.SparkSession;
import scala.Function1;
import scala.Function2;
import scala.collection.Iterator;
import scala.reflect.ClassTag$;
import scala.runtime.BoxedUnit;

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
   * @param progress who is told how far it is
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
    EventTally tally = simulation.none();
    each(
        ranges(draws),
        range -> simulation.count(range.from(), range.to()),
        EventTally.class,
        part -> {
          tally.merge(part);
          progress.step("Simulated " + tally.draws() + " of " + draws + " draws");
        });
    EventTally.Order order = tally.order();
    // Empty still, and a copy for each task: Spark sends its task to each of them by itself.
    EventTally.Order begun = tally.order();
    each(
        ranges(draws),
        range -> simulation.order(begun, range.from(), range.to()),
        EventTally.Order.class,
        part -> {
          order.merge(part);
          progress.step("Ordered " + order.draws() + " of " + draws + " draws");
        });
    return tally.summary(order);
  }

  private <T> void each(
      List<Range> ranges, Function<Range, T> work, Class<T> type, Consumer<T> arrived) {
    JavaRDD<T> parts =
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .parallelize(ranges, ranges.size())
            .map(work);
    Function1<Iterator<T>, T> only = (Function1<Iterator<T>, T> & Serializable) Iterator::next;
    Function2<Object, T, BoxedUnit> each =
        (number, part) -> {
          arrived.accept(part);
          return BoxedUnit.UNIT;
        };
    spark.sparkContext().runJob(parts.rdd(), only, each, ClassTag$.MODULE$.apply(type));
  }

  private List<Range> ranges(long draws) {
    long parts = Math.max(1, Math.min(mostParts, draws / FEWEST_PER_PART));
    return LongStream.range(0, parts)
        .mapToObj(part -> new Range(draws * part / parts, draws * (part + 1) / parts))
        .toList();
  }

  /**
   * Draws of one task.
   *
   * @param from number of the first
   * @param to number after the last
   */
  record Range(long from, long to) implements Serializable {}
}
