package io.marketimpact.stat;

import io.marketimpact.base.Require;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;

/**
 * First of two passes over a sample too large to keep: exact sums, and how many values fall into
 * each of 2²⁰ buckets formed by the leading bits of a double. Parts of a sample may be counted
 * apart and merged in any order; the outcome is the same to the last bit.
 */
public final class SampleCounts implements Serializable {

  private static final long serialVersionUID = 1;

  /** Sign, exponent and eight bits of the mantissa: buckets at most 0.4 % wide. */
  private static final int BUCKET_BITS = 20;

  /** The bits of a double that tell values of one bucket apart, all set. */
  private static final long LAST = (1L << (64 - BUCKET_BITS)) - 1;

  private transient long[] counts = new long[1 << BUCKET_BITS];
  private final ExactSum sum = new ExactSum();
  private final ExactSum squares = new ExactSum();
  private long size;

  /** The counts of an empty sample. */
  public SampleCounts() {}

  /**
   * Counts a value.
   *
   * @param value finite
   * @throws IllegalArgumentException if it is not finite
   */
  public void add(double value) {
    sum.add(value);
    squares.add(value * value);
    counts[bucket(value)]++;
    size++;
  }

  /**
   * Adds the counts of another part of the sample.
   *
   * @param other the other part
   */
  public void merge(SampleCounts other) {
    sum.merge(other.sum);
    squares.merge(other.squares);
    for (int i = 0; i < counts.length; i++) {
      counts[i] += other.counts[i];
    }
    size += other.size;
  }

  /**
   * Number of values.
   *
   * @return n
   */
  public long size() {
    return size;
  }

  /**
   * Arithmetic mean, its sum without rounding.
   *
   * @return Σx/n
   * @throws IllegalArgumentException if the sample is empty
   */
  public double mean() {
    Require.that(size > 0, "a mean needs at least 1 value: %s", size);
    return sum.value() / size;
  }

  /**
   * Sample standard deviation.
   *
   * @return √((Σx² - n·x̄²)/(n - 1)), 0 for a single value
   */
  public double standardDeviation() {
    double mean = mean();
    return size == 1
        ? 0
        : Math.sqrt(Math.max(0, (squares.value() - size * mean * mean) / (size - 1)));
  }

  /**
   * Begins the second pass, which looks at the buckets of the wanted values only.
   *
   * @return the empty second pass
   */
  public SampleOrder order() {
    Require.that(size > 0, "an order needs at least 1 value: %s", size);
    return new SampleOrder(counts, SampleSummary.ranks(size));
  }

  /** The bucket that holds the value below which a share of the sample lies. */
  int bucketAt(double share) {
    double wanted = share * size;
    long passed = 0;
    int bucket = -1;
    do {
      passed += counts[++bucket];
    } while (passed < wanted || passed == 0);
    return bucket;
  }

  /** The smallest value a bucket may hold. */
  double lowerEnd(int bucket) {
    return Math.min(end(bucket, 0), end(bucket, LAST));
  }

  /** The largest value a bucket may hold. */
  double upperEnd(int bucket) {
    return Math.max(end(bucket, 0), end(bucket, LAST));
  }

  private static double end(int bucket, long rest) {
    long ordered = ((long) bucket << (64 - BUCKET_BITS)) | rest;
    return Double.longBitsToDouble(ordered < 0 ? ordered ^ Long.MIN_VALUE : ~ordered);
  }

  /** Shows every bucket that holds some of the sample: its ends and the share it holds. */
  void forEach(Bucket reader) {
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        reader.read(lowerEnd(i), upperEnd(i), (double) counts[i] / size);
      }
    }
  }

  /** Reads a bucket. */
  @FunctionalInterface
  interface Bucket {
    /** Takes the ends of a bucket and the share of the sample it holds. */
    void read(double from, double to, double share);
  }

  /** The bucket of a value; buckets are ordered as their values are. */
  static int bucket(double value) {
    // Adding zero turns -0 into 0: the two are one value.
    long bits = Double.doubleToRawLongBits(value + 0.0);
    long ordered = bits ^ ((bits >> 63) | Long.MIN_VALUE);
    return (int) (ordered >>> (64 - BUCKET_BITS));
  }

  private void writeObject(ObjectOutputStream out) throws IOException {
    out.defaultWriteObject();
    int used = 0;
    for (long count : counts) {
      used += count == 0 ? 0 : 1;
    }
    out.writeInt(used);
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] != 0) {
        out.writeInt(i);
        out.writeLong(counts[i]);
      }
    }
  }

  private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
    in.defaultReadObject();
    counts = new long[1 << BUCKET_BITS];
    int used = in.readInt();
    for (int i = 0; i < used; i++) {
      counts[in.readInt()] = in.readLong();
    }
  }
}
