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
    other.kept.forEach(
        (bucket, values) -> {
          for (int i = 0; i < values.size; i++) {
            kept.get(bucket).add(values.held[i]);
          }
        });
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
        return kept.get(entry.getKey()).sorted((int) (rank - entry.getValue()));
      }
    }
    throw new IllegalArgumentException("no bucket was kept for rank " + rank);
  }

  /** A growing list of numbers. */
  private static final class Values implements Serializable {

    private static final long serialVersionUID = 1;

    private double[] held = new double[16];
    private int size;

    private void add(double value) {
      if (size == held.length) {
        held = Arrays.copyOf(held, 2 * size);
      }
      held[size++] = value + 0.0;
    }

    private double sorted(int position) {
      Require.that(position < size, "the second pass must see the whole sample: %s", size);
      Arrays.sort(held, 0, size);
      return held[position];
    }
  }
}
