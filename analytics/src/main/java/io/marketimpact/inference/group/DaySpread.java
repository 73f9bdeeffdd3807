package io.marketimpact.inference.group;

import io.marketimpact.base.Outcome;
import io.marketimpact.inference.DayReturns;
import io.marketimpact.stat.ExactSums;
import java.io.Serializable;

/**
 * How far firms' standardized abnormal returns of one day of their windows lie apart, from exact
 * sums: {@code s² = (Σx² - (Σx)²/n)/(n - 1)}. Standardized returns lie around zero at a scale of 1,
 * so that the difference of the two sums keeps its digits.
 */
final class DaySpread implements Serializable {

  private static final long serialVersionUID = 1;

  /** Equal returns differ by the rounding of the two sums. */
  private static final int ROUNDINGS = 8;

  private ExactSums values = new ExactSums(0);
  private ExactSums squares = new ExactSums(0);
  private int days;
  private int firms;

  void add(DayReturns sars) {
    reach(sars.size());
    for (int day = 0; day < sars.size(); day++) {
      double value = sars.get(day);
      values.add(day, value);
      squares.add(day, value * value);
    }
    firms++;
  }

  void merge(DaySpread other) {
    reach(other.days);
    values.merge(other.values, 0);
    squares.merge(other.squares, 0);
    firms += other.firms;
  }

  private void reach(int size) {
    if (size > days) {
      values.resize(0, size);
      squares.resize(0, size);
      days = size;
    }
  }

  Outcome<Double> deviation(int day) {
    if (firms < 2) {
      return CrossSection.tooFew(firms);
    }
    double sum = values.value(day);
    double sumOfSquares = squares.value(day);
    double aboutMean = sumOfSquares - sum * sum / firms;
    return aboutMean > ROUNDINGS * Math.ulp(sumOfSquares)
        ? Outcome.of(Math.sqrt(aboutMean / (firms - 1)))
        : CrossSection.alike();
  }
}
