package io.marketimpact.reports.grid;

import java.time.LocalDate;

/** What stands in a cell. */
public sealed interface Value {

  /** Nothing. */
  Value NOTHING = new Text("");

  /**
   * Words, whatever they begin with.
   *
   * @param text the words
   */
  record Text(String text) implements Value {}

  /**
   * A number.
   *
   * @param value itself: a return of one per cent is 0.01
   * @param format how it is shown
   */
  record Quantity(double value, String format) implements Value {}

  /**
   * A day.
   *
   * @param day the day
   */
  record Day(LocalDate day) implements Value {}
}
