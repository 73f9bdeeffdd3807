package io.marketimpact.jobs.source;

import org.apache.spark.unsafe.types.UTF8String;

/**
 * Stored prices, one row after the other. It stands before the first row until it is asked for the
 * next one.
 */
interface PriceCursor {

  /**
   * Goes to the next row.
   *
   * @return whether there is one
   */
  boolean next();

  /**
   * Whether the row is known to have the symbol of the row before, without a look at its letters.
   *
   * @return false too where only the letters tell
   */
  boolean repeatsSymbol();

  /**
   * The row's symbol as it is stored, blanks around it and all.
   *
   * @return empty where there is none; it holds until the next row is asked for
   */
  UTF8String symbol();

  /**
   * The row's day.
   *
   * @return counted from 1970-01-01, {@link PriceTable#NO_DAY} where it has none
   */
  int day();

  /**
   * One of the row's figures.
   *
   * @param place 0 for the price, from 1 on those of {@link PriceTable#OPTIONAL}
   * @return the figure, NaN where the row lacks it
   */
  double figure(int place);
}
