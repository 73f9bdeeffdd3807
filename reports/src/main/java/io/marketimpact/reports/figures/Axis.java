package io.marketimpact.reports.figures;

import io.marketimpact.reports.text.Format;
import java.util.function.DoubleFunction;

/**
 * An axis of a chart.
 *
 * @param ticks its range and marks
 * @param title what it measures, with the unit
 * @param label writes a mark
 */
record Axis(Ticks ticks, String title, DoubleFunction<String> label) {

  /** Trading days relative to day 0. */
  static Axis days(Ticks ticks) {
    return new Axis(ticks, "Trading days from day 0", day -> Format.offset((int) Math.round(day)));
  }

  /** Numbers in the unit the title names, with no digit that means nothing. */
  static Axis numbers(Ticks ticks, String title) {
    return new Axis(ticks, title, Axis::plain);
  }

  /** Numbers of either sign, the sign always written. */
  static Axis signed(Ticks ticks, String title) {
    return new Axis(
        ticks, title, value -> (value > 0 && !plain(value).equals("0") ? "+" : "") + plain(value));
  }

  private static String plain(double value) {
    String text = Format.number(value).replaceFirst("\\.?0+$", "");
    return text.isEmpty() || text.equals("\u22120") ? "0" : text;
  }
}
