package io.marketimpact.reports.figures;

import io.marketimpact.reports.text.Amount;

/**
 * The unit in which a chart writes money.
 *
 * @param millions how many millions one of it is
 * @param title of the axis, with currency and unit
 */
record Amounts(double millions, String title) {

  private static final double BILLION = 1000;

  /** The unit for amounts up to some largest one, in millions of a currency. */
  static Amounts upTo(double largest, String what, String currency) {
    return largest >= 2 * BILLION
        ? new Amounts(BILLION, what + ", " + Amount.unit(currency, "billion"))
        : new Amounts(1, what + ", " + Amount.unit(currency, "million"));
  }

  /** An axis between two amounts. */
  Axis axis(double smallest, double largest, int marks) {
    return Axis.numbers(Ticks.around(smallest / millions, largest / millions, marks), title);
  }
}
