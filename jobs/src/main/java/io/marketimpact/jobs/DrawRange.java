package io.marketimpact.jobs;

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
 * The numbered draws one task of a simulation makes.
 *
 * @param from number of the first
 * @param to number after the last
 */
public record DrawRange(long from, long to) implements Serializable {

  /**
   * Draws number 0 and on in equal parts.
   *
   * @param draws their number
   * @param mostParts the most ranges; no range is empty
   * @return the ranges in order
   */
  public static List<DrawRange> split(long draws, long mostParts) {
    long parts = Math.min(draws, mostParts);
    return LongStream.range(0, parts)
        .mapToObj(part -> new DrawRange(draws * part / parts, draws * (part + 1) / parts))
        .toList();
  }

  /**
   * Works every range on Spark, one task each.
   *
   * @param spark the session
   * @param ranges what to work
   * @param work done where the task runs
   * @param type of what comes of it
   * @param arrived takes what came of each range as it comes, here and one at a time
   * @param <T> that type
   */
  public static <T> void each(
      SparkSession spark,
      List<DrawRange> ranges,
      Function<DrawRange, T> work,
      Class<T> type,
      Consumer<T> arrived) {
    JavaRDD<T> parts =
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .parallelize(ranges, ranges.size())
            .map(work);
    Function1<Iterator<T>, T> only = (Function1<Iterator<T>, T> & Serializable) Iterator::next;
    Function2<Object, T, BoxedUnit> taken =
        (number, part) -> {
          arrived.accept(part);
          return BoxedUnit.UNIT;
        };
    spark.sparkContext().runJob(parts.rdd(), only, taken, ClassTag$.MODULE$.apply(type));
  }
}
