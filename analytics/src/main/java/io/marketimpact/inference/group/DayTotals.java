package io.marketimpact.inference.group;

import io.marketimpact.stat.ExactSums;
import io.marketimpact.stat.RoundedSums;
import io.marketimpact.stat.Sums;
import java.io.Serializable;
import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * How many firms have a day, and sums of their numbers of that day: what is left of firms times
 * days. Reaches from the first to the last day that was counted.
 */
final class DayTotals implements Serializable {

  private static final long serialVersionUID = 1;

  private final Sums[] columns;
  private int first;
  private int[] present = new int[0];

  private DayTotals(int columns, IntFunction<Sums> kind) {
    this.columns = IntStream.range(0, columns).mapToObj(i -> kind.apply(0)).toArray(Sums[]::new);
  }

  /** Sums in the order of the firms. */
  static DayTotals rounded(int columns) {
    return new DayTotals(columns, RoundedSums::new);
  }

  /** Sums that no order changes. */
  static DayTotals exact(int columns) {
    return new DayTotals(columns, ExactSums::new);
  }

  /** Makes room for the days from one to another, which then are none that a firm has. */
  void reach(int from, int to) {
    if (present.length == 0) {
      first = from;
    }
    int before = Math.max(0, first - from);
    int size = Math.max(present.length, to + 1 - first) + before;
    if (size > present.length) {
      int[] larger = new int[size];
      System.arraycopy(present, 0, larger, before, present.length);
      present = larger;
      for (Sums column : columns) {
        column.resize(before, size);
      }
      first -= before;
    }
  }

  /** Counts a firm that has a day within reach. */
  void count(int day) {
    present[day - first]++;
  }

  /** Adds a number of a day within reach. */
  void add(int column, int day, double value) {
    columns[column].add(day - first, value);
  }

  void merge(DayTotals other) {
    if (other.present.length == 0) {
      return;
    }
    reach(other.first, other.first + other.present.length - 1);
    int places = other.first - first;
    for (int i = 0; i < other.present.length; i++) {
      present[i + places] += other.present[i];
    }
    for (int i = 0; i < columns.length; i++) {
      columns[i].merge(other.columns[i], places);
    }
  }

  int first() {
    return first;
  }

  int size() {
    return present.length;
  }

  /** Firms with a day, by its position from 0. */
  int present(int position) {
    return present[position];
  }

  int[] present() {
    return present.clone();
  }

  double value(int column, int position) {
    return columns[column].value(position);
  }

  double[] values(int column) {
    double[] values = new double[present.length];
    Arrays.setAll(values, columns[column]::value);
    return values;
  }
}
