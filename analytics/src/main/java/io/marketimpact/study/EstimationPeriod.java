package io.marketimpact.study;

import io.marketimpact.base.Require;
import io.marketimpact.model.EstimationSample;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * The estimation window of one firm by the calendar, as far as the prices reach.
 *
 * @param first first day
 * @param last last day
 */
public record EstimationPeriod(LocalDate first, LocalDate last) implements Serializable {

  /**
   * Checks the order.
   *
   * @throws IllegalArgumentException if it ends before it begins
   */
  public EstimationPeriod {
    Require.that(!last.isBefore(first), "a period must not end before it begins: %s", last);
  }

  static EstimationPeriod of(EstimationSample sample) {
    int[] ends = {sample.window().start(), sample.window().end()};
    for (int i = 0; i < ends.length; i++) {
      ends[i] = Math.max(0, sample.day0() + ends[i]);
    }
    return new EstimationPeriod(
        sample.firm().axis().date(ends[0]), sample.firm().axis().date(ends[1]));
  }

  /**
   * Whether any of some days lies in it.
   *
   * @param from the first of them
   * @param to the last of them
   * @return whether the two periods meet
   */
  public boolean meets(LocalDate from, LocalDate to) {
    return !to.isBefore(first) && !from.isAfter(last);
  }
}
