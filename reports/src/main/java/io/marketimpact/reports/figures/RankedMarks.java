package io.marketimpact.reports.figures;

import io.marketimpact.reports.figures.RankedStock.Role;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/** What a chart of ranked stocks draws of each, whatever its width. */
final class RankedMarks {

  private static final double PER_CENT = 100;

  private RankedMarks() {}

  /** In one stroke for all of a role: each of its own would make a page long. */
  static void intervals(
      Graphics2D canvas,
      RowFrame frame,
      List<RankedStock> stocks,
      Role role,
      IntToDoubleFunction place) {
    canvas.setColor(RoleMark.of(role).color());
    canvas.setStroke(role == Role.UNTOUCHED ? ChartStyle.THIN : ChartStyle.SOLID);
    for (int i = 0; i < stocks.size(); i++) {
      RankedStock stock = stocks.get(i);
      if (stock.role() == role) {
        double y = place.applyAsDouble(i);
        double low = frame.px(PER_CENT * stock.interval().low());
        canvas.draw(new Line2D.Double(low, y, frame.px(PER_CENT * stock.interval().high()), y));
      }
    }
  }

  static void mark(Graphics2D canvas, RowFrame frame, RankedStock stock, double y) {
    RoleMark.of(stock.role())
        .draw(canvas, frame.px(PER_CENT * stock.abnormal()), y, stock.isSignificant());
  }

  /** What a value is followed by: nothing, or a comma and more about the day. */
  static String remark(RankedStock stock) {
    return stock.remark().isEmpty() ? "" : ", " + stock.remark();
  }

  /** Draws a role's mark with its words behind it and tells where they end. */
  static double key(Graphics2D canvas, Role role, double x, double baseline) {
    RoleMark mark = RoleMark.of(role);
    canvas.setColor(mark.color());
    mark.draw(canvas, x, baseline - 4, false);
    canvas.setColor(Palette.INK);
    canvas.drawString(role.words(), (float) x + 10, (float) baseline);
    return x + 10 + Labels.width(canvas, role.words());
  }
}
