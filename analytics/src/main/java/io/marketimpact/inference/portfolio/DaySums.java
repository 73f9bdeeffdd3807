package io.marketimpact.inference.portfolio;

import io.marketimpact.inference.group.DrawnDays;
import io.marketimpact.stat.DayRuns;

/**
 * A portfolio's days with the sums Σd and Σd² up to each: over a run of drawn days each sum is one
 * difference.
 */
final class DaySums {

  private final double[] days;

  /** Σd up to a day, then Σd² up to it: one look finds both. */
  private final double[] upTo;

  private DaySums(double[] days, double[] upTo) {
    this.days = days;
    this.upTo = upTo;
  }

  /**
   * Sums days up.
   *
   * @param days one number each
   */
  static DaySums of(double[] days) {
    double[] upTo = new double[2 * days.length + 2];
    for (int t = 0; t < days.length; t++) {
      upTo[2 * t + 2] = upTo[2 * t] + days[t];
      upTo[2 * t + 3] = upTo[2 * t + 1] + days[t] * days[t];
    }
    return new DaySums(days, upTo);
  }

  int size() {
    return days.length;
  }

  /**
   * The portfolio t of drawn days. A draw whose days do not vary counts as far.
   *
   * @param drawn days of the event window and of the estimation
   * @param length number of days of the event window L
   * @return Σd/√(L·s²), the sum over the event window and s² over the estimation
   */
  double statistic(DrawnDays.Draw drawn, int length) {
    double window = 0;
    for (int run = 0; run < drawn.window().size(); run++) {
      for (int t = drawn.window().first(run); t < drawn.window().past(run); t++) {
        window += days[t];
      }
    }
    DayRuns estimation = drawn.estimation();
    double sum = 0;
    double squares = 0;
    for (int run = 0; run < estimation.size(); run++) {
      int past = 2 * estimation.past(run);
      int first = 2 * estimation.first(run);
      sum += upTo[past] - upTo[first];
      squares += upTo[past + 1] - upTo[first + 1];
    }
    double variance = (squares - sum * sum / size()) / (size() - 1.0);
    return variance > 0 ? window / Math.sqrt(length * variance) : Double.POSITIVE_INFINITY;
  }
}
