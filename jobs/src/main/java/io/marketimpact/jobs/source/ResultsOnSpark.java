package io.marketimpact.jobs.source;

import io.marketimpact.base.Mergeable;
import io.marketimpact.data.study.KeptResults;
import io.marketimpact.jobs.packing.Packed;
import io.marketimpact.market.SecurityId;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.storage.StorageLevel;

/**
 * Results that the executors keep on their disks, packed: they are read two or three times, and in
 * memory they would stand in the way of the prices.
 *
 * @param <R> what was computed of one security
 */
public final class ResultsOnSpark<R extends Serializable> implements KeptResults<R> {

  /** Each task gathers on its own: as many as there are cores to keep busy, not as partitions. */
  private static final int TASKS_A_CORE = 4;

  private final JavaRDD<byte[]> blocks;
  private final Runnable afterwards;

  /** A security's result, or a part of it. */
  private record Of<T>(SecurityId security, T result) {}

  /**
   * Keeps results once they are computed.
   *
   * @param results by security
   * @param afterwards refuses what was computed where the prices turned out broken
   */
  public ResultsOnSpark(JavaPairRDD<SecurityId, R> results, Runnable afterwards) {
    this.blocks =
        packed(results.map(result -> new Of<>(result._1(), result._2())))
            .persist(StorageLevel.DISK_ONLY());
    this.afterwards = afterwards;
  }

  private static JavaRDD<byte[]> packed(JavaRDD<? extends Of<?>> results) {
    return results.mapPartitions(Packed::blocks);
  }

  private static <T> Iterator<Of<T>> results(Iterator<byte[]> blocks) {
    @SuppressWarnings("unchecked")
    Iterator<Of<T>> results = (Iterator<Of<T>>) Packed.values(blocks);
    return results;
  }

  private JavaRDD<Of<R>> results() {
    return blocks.mapPartitions(ResultsOnSpark::results);
  }

  @Override
  public <S extends Serializable> Map<SecurityId, S> each(Part<R, S> part) {
    JavaRDD<Of<S>> parts = results().map(each -> new Of<>(each.security(), part.of(each.result())));
    Map<SecurityId, S> all = new HashMap<>();
    ResultsOnSpark.<S>results(packed(parts).collect().iterator())
        .forEachRemaining(each -> all.put(each.security(), each.result()));
    afterwards.run();
    return all;
  }

  @Override
  public <A extends Mergeable<A>> A sum(A nothing, Adding<A, R> adding) {
    A all =
        results()
            .coalesce(TASKS_A_CORE * blocks.context().defaultParallelism())
            .treeAggregate(
                nothing.empty(),
                (some, each) -> {
                  adding.add(some, each.result());
                  return some;
                },
                (some, others) -> {
                  some.merge(others);
                  return some;
                });
    afterwards.run();
    return all;
  }

  @Override
  public void close() {
    blocks.unpersist(false);
  }
}
