package io.marketimpact.jobs.source;

import java.io.Serializable;
import java.util.Set;
import org.apache.spark.util.KnownSizeEstimation;

/**
 * What every task of some securities needs. Spark is told how large it is: to find that out, it
 * would walk through every object that hangs on it, all events of the study among them.
 *
 * @param value sent
 * @param estimatedSize in bytes, to the order of magnitude
 */
record Everywhere<T>(T value, long estimatedSize) implements KnownSizeEstimation, Serializable {

  /** A security with an event or two, as objects. */
  private static final long BYTES_A_SECURITY = 1_000;

  /** A value that grows with securities. */
  static <T> Everywhere<T> of(T value, Set<?> securities) {
    return new Everywhere<>(value, BYTES_A_SECURITY * (1 + securities.size()));
  }
}
