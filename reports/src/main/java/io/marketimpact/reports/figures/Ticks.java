package io.marketimpact.reports.figures;

import java.util.ArrayList;
import java.util.List;

/**
 * A range of an axis with round values to mark on it.
 *
 * @param low lower end
 * @param high upper end
 * @param step distance of the marks
 */
public record Ticks(double low, double high, double step) {

  /**
   * The smallest range of round numbers around two values.
   *
   * @param smallest the lower value
   * @param largest the upper value
   * @param marks about how many
   * @return the range
   */
  public static Ticks around(double smallest, double largest, int marks) {
    double span = Math.max(largest - smallest, 1e-9);
    double step = round(span / marks);
    return new Ticks(Math.floor(smallest / step) * step, Math.ceil(largest / step) * step, step);
  }

  /** Exactly the given range, marked at multiples of a round step. */
  static Ticks within(double low, double high, int marks) {
    return new Ticks(low, high, Math.max(1, round((high - low) / marks)));
  }

  private static double round(double rough) {
    double magnitude = Math.pow(10, Math.floor(Math.log10(rough)));
    double share = rough / magnitude;
    return magnitude * (share <= 1 ? 1 : share <= 2 ? 2 : share <= 5 ? 5 : 10);
  }

  List<Double> marks() {
    List<Double> marks = new ArrayList<>();
    for (long i = (long) Math.ceil(low / step - 1e-9); i * step <= high + 1e-9; i++) {
      marks.add(i * step);
    }
    return marks;
  }

  /** Where a value lies in the range, 0 at its low and 1 at its high end. */
  double share(double value) {
    return (value - low) / (high - low);
  }
}
