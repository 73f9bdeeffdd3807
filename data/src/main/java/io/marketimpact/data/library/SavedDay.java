package io.marketimpact.data.library;

import java.time.LocalDate;

/**
 * One firm's abnormal return of one day as it was published, by the names of {@link
 * io.marketimpact.study.AbnormalReturn}.
 *
 * @param day relative to day 0
 * @param date the session
 * @param actual return
 * @param expected return of the model
 * @param abnormal actual less expected
 * @param standardized abnormal over its standard error with the day's forecast error
 */
public record SavedDay(
    int day, LocalDate date, double actual, double expected, double abnormal, double standardized) {

  /** Of a row of {@code abnormal_returns}. */
  static SavedDay of(SavedRow row) {
    return new SavedDay(
        (int) row.number("day"),
        LocalDate.parse(row.text("date")),
        row.number("return"),
        row.number("expected_return"),
        row.number("abnormal_return"),
        row.number("standardised_abnormal_return"));
  }
}
