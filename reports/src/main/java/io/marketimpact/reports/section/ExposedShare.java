package io.marketimpact.reports.section;

import io.marketimpact.base.Interval;
import io.marketimpact.data.table.Cell;
import io.marketimpact.data.table.NumberStyle;
import io.marketimpact.exposure.ExposedRevenue;
import io.marketimpact.reports.text.CellText;
import io.marketimpact.study.FirmExposure;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Bounds of exposed revenue, of all revenue: in whole percent, below one with a decimal. */
final class ExposedShare {

  static final Cell UNKNOWN = new Cell.Reason("not disclosed");

  /** Of the firm nothing was found that would bound its revenue there. */
  private static final String NOT_FOUND = "not found";

  private ExposedShare() {}

  /** Why a firm's exposure has no figure: it keeps it to itself, or nothing of it was found. */
  static String unknown(FirmExposure firm) {
    return AtStake.isDisclosed(firm) ? "not disclosed" : NOT_FOUND;
  }

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
            percent(millions.low() / exposed.total()), percent(millions.high() / exposed.total()))
        .asBounds();
  }

  /** A range of revenue in words: one share where both ends show it, else the upper end. */
  static String most(ExposedRevenue exposed, Interval millions) {
    String least = tenths(millions.low() / exposed.total());
    double share = millions.high() / exposed.total();
    return least.equals(tenths(share)) ? least : "up to " + tenths(up(share));
  }

  private static String tenths(double share) {
    return CellText.of(new Cell.Numeric(share, NumberStyle.FRACTION_TENTHS));
  }

  /** To a tenth of a percent: an upper end is never rounded down. */
  private static double up(double share) {
    return BigDecimal.valueOf(share).setScale(3, RoundingMode.UP).doubleValue();
  }

  private static Cell.Numeric percent(double share) {
    return new Cell.Numeric(
        share, 0 < share && share < 0.01 ? NumberStyle.FRACTION_TENTHS : NumberStyle.WHOLE_PERCENT);
  }
}
