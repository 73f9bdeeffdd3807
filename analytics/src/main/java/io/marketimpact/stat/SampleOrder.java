package io.marketimpact.stat;

import java.io.Serializable;
import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * Second of two passes over a sample too large to keep: the values of the few buckets that hold the
 * wanted order statistics. What it returns are values of the sample, exactly those that sorting the
 * whole of it would give.
 */
public final class SampleOrder implements Serializable {

  private static final long serialVersionUID = 1;

  /** By bucket: how many values lie in the buckets below. */
  private final TreeMap<Integer, Long> below = new TreeMap<>();

  private final TreeMap<Integer, Values> kept = new TreeMap<>();
  private final int first;
  private final int last;

  SampleOrder(long[] counts, SortedSet<Long> ranks) {
    long passed = 0;
    int bucket = 0;
    for (long rank : ranks) {
      while (passed + counts[bucket] <= rank) {
        passed += counts[bucket++];
      }
      below.put(bucket, passed);
      kept.computeIfAbsent(bucket, unused -> new Values());
    }
    first = kept.firstKey();
    last = kept.lastKey();
  }

  /**
   * Looks at a value.
   *
   * @param value of the sample that the first pass counted
   */
  public void add(double value) {
    int bucket = SampleCounts.bucket(value);
    if (bucket < first || bucket > last) {
      return;
    }
    Values values = kept.get(bucket);
    if (values != null) {
      values.add(value);
    }
  }

  /**
   * Adds what was kept of another part of the sample.
   *
   * @param other the other part, begun from the same counts
   */
  public void merge(SampleOrder other) {
    other.kept.forEach((bucket, values) -> kept.get(bucket).merge(values));
  }

  /**
   * An order statistic.
   *
   * @param rank from 0, one of those the second pass was begun for
   * @return the value that stands there when the sample is sorted
   */
  double at(long rank) {
    for (var entry : below.descendingMap().entrySet()) {
      if (entry.getValue() <= rank) {
        return kept.get(entry.getKey()).sorted(rank - entry.getValue());
      }
    }
    throw new IllegalArgumentException("no bucket was kept for rank " + rank);
  }

  /**
   * A growing multiset of numbers. A number that comes again takes no further room: draws of a
   * quantity that hardly varies may all be one number.
   */
  private static final class Values implements Serializable {

    private static final long serialVersionUID = 2;

    private static final int MOST_WAITING = 1 << 16;

    private double[] waiting = new double[16];
    private int arrived;
    private double[] distinct = new double[0];
    private long[] counts = new long[0];

    private void add(double value) {
      if (arrived == MOST_WAITING) {
        settle();
      } else if (arrived == waiting.length) {
        waiting = Arrays.copyOf(waiting, 2 * arrived);
      }
      waiting[arrived++] = value + 0.0;
    }

    private void merge(Values other) {
      settle();
      other.settle();
      merge(other.distinct, other.counts, other.distinct.length);
    }

    /** Sorts what arrived into what is held. */
    private void settle() {
      Arrays.sort(waiting, 0, arrived);
      double[] values = new double[arrived];
      long[] times = new long[arrived];
      int size = 0;
      for (int i = 0; i < arrived; i++) {
        if (size == 0 || waiting[i] != values[size - 1]) {
          values[size++] = waiting[i];
        }
        times[size - 1]++;
      }
      arrived = 0;
      merge(values, times, size);
    }

    private void merge(double[] values, long[] times, int length) {
      double[] both = new double[distinct.length + length];
      long[] sums = new long[both.length];
      int size = 0;
      int mine = 0;
      int theirs = 0;
      while (mine < distinct.length || theirs < length) {
        boolean isMine =
            theirs == length || (mine < distinct.length && distinct[mine] <= values[theirs]);
        boolean isTheirs =
            mine == distinct.length || (theirs < length && values[theirs] <= distinct[mine]);
        both[size] = isMine ? distinct[mine] : values[theirs];
        sums[size] = isMine ? counts[mine++] : 0;
        sums[size++] += isTheirs ? times[theirs++] : 0;
      }
      distinct = Arrays.copyOf(both, size);
      counts = Arrays.copyOf(sums, size);
    }

    private double sorted(long position) {
      settle();
      long passed = 0;
      for (int i = 0; i < distinct.length; i++) {
        passed += counts[i];
        if (position < passed) {
          return distinct[i];
        }
      }
      throw new IllegalArgumentException("the second pass must see the whole sample: " + passed);
    }
  }
}
