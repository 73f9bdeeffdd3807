package io.marketimpact.reports.section;

import io.marketimpact.base.Interval;
import io.marketimpact.data.table.Cell;
import io.marketimpact.data.table.NumberStyle;
import io.marketimpact.exposure.ExposedRevenue;
import io.marketimpact.reports.text.CellText;

/** Bounds of exposed revenue, of all revenue: in whole percent, below one with a decimal. */
final class ExposedShare {

  static final Cell UNKNOWN = new Cell.Reason("not disclosed");

  private ExposedShare() {}

  /** What the classes of a share mean. */
  static String classes(String share) {
    return "Class A: "
        + share
        + " is reported, by end customer and for the latest year; B to D: reported or stated, but"
        + " for an older year or not by end customer; E: little more than a guess";
  }

  /** What filings alone allow. */
  static Cell filed(ExposedRevenue exposed) {
    return exposed.disclosed().match(filed -> of(exposed, filed.products()), why -> UNKNOWN);
  }

  static Cell of(ExposedRevenue exposed, Interval millions) {
    return new Cell.Range(
        percent(millions.low() / exposed.total()), percent(millions.high() / exposed.total()));
  }

  /** The upper end of a range of revenue in words. */
  static String most(ExposedRevenue exposed, Interval millions) {
    return CellText.of(percent(millions.high() / exposed.total()));
  }

  private static Cell.Numeric percent(double share) {
    return new Cell.Numeric(
        share, 0 < share && share < 0.01 ? NumberStyle.FRACTION_TENTHS : NumberStyle.WHOLE_PERCENT);
  }
}
