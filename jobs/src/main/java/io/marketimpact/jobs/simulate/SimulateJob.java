package io.marketimpact.jobs.simulate;

import io.marketimpact.jobs.Progress;
import io.marketimpact.simulation.RejectionCount;
import io.marketimpact.simulation.Simulation;
import io.marketimpact.stat.Require;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import scala.Function1;
import scala.Function2;
import scala.collection.Iterator;
import scala.reflect.ClassTag$;
import scala.runtime.BoxedUnit;

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
   * @param progress who is told how far it is
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
    List<Range> ranges = Range.split(draws, parts);
    JavaRDD<RejectionCount> counts =
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .parallelize(ranges, ranges.size())
            .map(range -> simulation.count(range.from(), range.to()));
    RejectionCount total = simulation.none();
    Function1<Iterator<RejectionCount>, RejectionCount> only =
        (Function1<Iterator<RejectionCount>, RejectionCount> & Serializable) Iterator::next;
    Function2<Object, RejectionCount, BoxedUnit> arrived =
        (part, count) -> {
          total.merge(count);
          progress.step("Simulated " + total.draws() + " of " + draws + " draws");
          return BoxedUnit.UNIT;
        };
    spark
        .sparkContext()
        .runJob(counts.rdd(), only, arrived, ClassTag$.MODULE$.apply(RejectionCount.class));
    return total;
  }

  /**
   * Draws of one task.
   *
   * @param from number of the first
   * @param to number after the last
   */
  record Range(long from, long to) implements Serializable {

    static List<Range> split(long draws, int parts) {
      List<Range> ranges = new ArrayList<>();
      long count = Math.min(draws, parts);
      for (long part = 0; part < count; part++) {
        ranges.add(new Range(draws * part / count, draws * (part + 1) / count));
      }
      return ranges;
    }
  }
}
