package io.marketimpact.inference;

import io.marketimpact.model.Residuals;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * The days from the first to the last on which any firm has a residual, so that days index arrays.
 *
 * @param first first day, counted from the firms' origins
 * @param size number of days, 0 when no firm has a residual
 */
public record DayRange(int first, int size) {

  /**
   * The range of the firms' residuals.
   *
   * @param firms in any order
   * @param origin session from which a firm's days are counted: 0 for the calendar, the first of
   *     its event for event time
   * @return from the first to the last day with a residual, of size 0 where there is none
   */
  public static DayRange of(List<FirmEvidence> firms, ToIntFunction<FirmEvidence> origin) {
    int first = Integer.MAX_VALUE;
    int last = Integer.MIN_VALUE;
    for (FirmEvidence firm : firms) {
      Residuals residuals = firm.residuals();
      if (residuals.size() > 0) {
        int start = origin.applyAsInt(firm);
        first = Math.min(first, residuals.session(0) - start);
        last = Math.max(last, residuals.session(residuals.size() - 1) - start);
      }
    }
    return first > last ? new DayRange(0, 0) : new DayRange(first, last - first + 1);
  }
}
