package io.marketimpact.jobs;

import io.marketimpact.data.BadInputException;
import java.time.Duration;
import org.apache.spark.SparkContext;

/** Executors that Kubernetes is to make: Spark asks for their pods and waits without end. */
final class ExecutorPods {

  /** Enough for a cluster to add a node, and for the node to pull the image. */
  static final Duration PATIENCE = Duration.ofMinutes(10);

  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final String REMEDY =
      "see why with kubectl describe pods: their image, their volume, or no room on any node";

  private ExecutorPods() {}

  /**
   * Waits for the first executor.
   *
   * @param spark that has begun
   * @param patience how long
   * @throws BadInputException if none has come by then, or Spark has ended
   */
  static void await(SparkContext spark, Duration patience) {
    long began = System.nanoTime();
    while (!spark.isStopped() && !hasExecutor(spark)) {
      if (System.nanoTime() - began >= patience.toNanos()) {
        throw BadInputException.of(
            "no executor came to " + spark.master() + " within " + patience.toSeconds() + " s",
            REMEDY);
      }
      pause();
    }
    if (spark.isStopped()) {
      throw BadInputException.of(
          "Spark on " + spark.master() + " ended before an executor came", REMEDY);
    }
  }

  /** The driver is there from the beginning. */
  private static boolean hasExecutor(SparkContext spark) {
    return spark.getExecutorMemoryStatus().size() > 1;
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted before the first executor came", ended);
    }
  }
}
