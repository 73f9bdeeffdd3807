package io.marketimpact.jobs.source;

import io.marketimpact.base.Mergeable;
import io.marketimpact.data.study.KeptResults;
import io.marketimpact.market.SecurityId;
import java.io.Serializable;
import java.util.Map;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.storage.StorageLevel;

/**
 * Results that the executors keep on their disks: they are read two or three times, and in memory
 * they would stand in the way of the prices.
 *
 * @param <R> what was computed of one security
 */
public final class ResultsOnSpark<R extends Serializable> implements KeptResults<R> {

  /** Each task gathers on its own: as many as there are cores to keep busy, not as partitions. */
  private static final int TASKS_A_CORE = 4;

  private final JavaPairRDD<SecurityId, R> results;
  private final Runnable afterwards;

  /**
   * Keeps results once they are computed.
   *
   * @param results by security
   * @param afterwards refuses what was computed where the prices turned out broken
   */
  public ResultsOnSpark(JavaPairRDD<SecurityId, R> results, Runnable afterwards) {
    this.results = results.persist(StorageLevel.DISK_ONLY());
    this.afterwards = afterwards;
  }

  @Override
  public <S extends Serializable> Map<SecurityId, S> each(Part<R, S> part) {
    Map<SecurityId, S> parts = results.mapValues(part::of).collectAsMap();
    afterwards.run();
    return parts;
  }

  @Override
  public <A extends Mergeable<A>> A sum(A nothing, Adding<A, R> adding) {
    A all =
        results
            .values()
            .coalesce(TASKS_A_CORE * results.context().defaultParallelism())
            .treeAggregate(
                nothing.empty(),
                (some, result) -> {
                  adding.add(some, result);
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
    results.unpersist(false);
  }
}
