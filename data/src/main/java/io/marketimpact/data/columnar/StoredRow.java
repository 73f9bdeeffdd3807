package io.marketimpact.data.columnar;

import java.time.LocalDate;

/** A row of a file, by the names of the columns that were found to fit. */
public interface StoredRow {

  /**
   * Whether the row has a value.
   *
   * @param column its column
   * @return false where it is null
   */
  boolean has(String column);

  /**
   * A text.
   *
   * @param column its column, where the row has a value
   * @return the text
   */
  String text(String column);

  /**
   * A day.
   *
   * @param column its column, where the row has a value
   * @return the day
   * @throws java.time.DateTimeException if a text is no ISO date or an instant is no midnight in
   *     UTC, which alone says which day it is
   */
  LocalDate day(String column);

  /**
   * A number.
   *
   * @param column its column, where the row has a value
   * @return the number, perhaps NaN
   */
  double number(String column);
}
