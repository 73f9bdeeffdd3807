package io.marketimpact.reports.section;

import io.marketimpact.base.Interval;
import io.marketimpact.base.Outcome;
import io.marketimpact.data.table.Cell;
import io.marketimpact.data.table.NumberStyle;
import io.marketimpact.exposure.ExposureSummary;
import java.util.ArrayList;
import java.util.List;

/** The lines of one firm's exposure, with its amounts in one currency, in order of being added. */
final class ExposureLines {

  private final String currency;
  private final List<Line> lines = new ArrayList<>();

  ExposureLines(String currency) {
    this.currency = currency;
  }

  /** A quantity: its bounds, and under the assumptions its median, mean and nine in ten of it. */
  record Line(String quantity, Cell bounds, Cell median, Cell mean, Cell between) {}

  List<Line> all() {
    return List.copyOf(lines);
  }

  /** An amount under the assumptions. */
  void amount(String what, ExposureSummary of) {
    amount(what, Cell.NOTHING, of);
  }

  /** An amount of which bounds are known too. */
  void amount(String what, Cell bounds, ExposureSummary of) {
    Cell between = money(new Interval(of.p05(), of.p95()));
    lines.add(new Line(what, outward(bounds), money(of.median()), money(of.mean()), between));
  }

  /** A share of revenue. */
  void fractions(String what, Cell bounds, ExposureSummary of) {
    Cell between = fractions(of.p05(), of.p95());
    lines.add(new Line(what, outward(bounds), fraction(of.median()), fraction(of.mean()), between));
  }

  /** A value and its bounds. */
  void bounded(String what, Cell value, Cell bounds) {
    lines.add(new Line(what, bounds, value, Cell.NOTHING, Cell.NOTHING));
  }

  /** What is only bounded. */
  void bounds(String what, Cell bounds) {
    bounded(what, Cell.NOTHING, outward(bounds));
  }

  /** A bound never looks closer than it is. */
  private static Cell outward(Cell bounds) {
    return bounds instanceof Cell.Range range ? range.asBounds() : bounds;
  }

  /** One value, stated without bounds. */
  void one(String what, Cell value) {
    bounded(what, value, Cell.NOTHING);
  }

  /** What has no bounds: where it lies in the middle, on average and nine times in ten. */
  void spread(String what, Cell median, Cell mean, Cell between) {
    lines.add(new Line(what, Cell.NOTHING, median, mean, between));
  }

  /** What is said in words across the line. */
  void words(String what, String words) {
    Cell reason = new Cell.Reason(words);
    lines.add(new Line(what, reason, reason, reason, reason));
  }

  Cell money(double millions) {
    return new Cell.Money(millions, currency, Cell.Scale.MILLIONS);
  }

  Cell money(Outcome<Interval> millions) {
    return millions.match(this::money, why -> ExposedShare.UNKNOWN);
  }

  Cell money(Interval millions) {
    return Cell.Range.of(millions.low(), millions.high(), currency, Cell.Scale.MILLIONS);
  }

  /** What one stock is worth. */
  Cell price(double value) {
    return new Cell.Money(value, currency, Cell.Scale.ONES);
  }

  /** A gain or a loss of the price of one stock. */
  void priceChange(String what, double value, Interval between) {
    gained(what, value, between, Cell.Scale.SIGNED_ONES);
  }

  /** A gain or a loss in millions. */
  void change(String what, double millions, Interval between) {
    gained(what, millions, between, Cell.Scale.SIGNED_MILLIONS);
  }

  private void gained(String what, double value, Interval between, Cell.Scale scale) {
    bounded(
        what,
        new Cell.Money(value, currency, scale),
        Cell.Range.of(between.low(), between.high(), currency, scale));
  }

  static Cell fraction(double share) {
    return new Cell.Numeric(share, NumberStyle.FRACTION);
  }

  static Cell fractions(double low, double high) {
    return Cell.Range.of(low, high, NumberStyle.FRACTION);
  }

  static Cell move(double fraction) {
    return new Cell.Numeric(fraction, NumberStyle.RETURN);
  }
}
