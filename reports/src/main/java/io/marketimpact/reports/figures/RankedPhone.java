package io.marketimpact.reports.figures;

import io.marketimpact.reports.figures.RankedStock.Role;
import io.marketimpact.reports.text.Format;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.util.List;

/** Stocks by their abnormal return on a phone: name and value above each interval. */
final class RankedPhone {

  private static final int ROW = 30;
  private static final int NAME = 13;
  private static final int MARK = 22;
  private static final double END = PhoneHead.WIDTH - 2.0;

  private final PhoneHead head;
  private final List<RankedStock> stocks;
  private final RowFrame frame;

  RankedPhone(String title, List<RankedStock> stocks, Axis axis) {
    this.head = new PhoneHead(title);
    this.stocks = stocks;
    double top = head.next() + (double) Labels.LINE * Role.values().length;
    this.frame =
        new RowFrame(
            PhoneHead.SIDE,
            PhoneHead.WIDTH - (double) PhoneHead.SIDE,
            top,
            top + (double) ROW * stocks.size(),
            axis);
  }

  Dimension size() {
    return new Dimension(PhoneHead.WIDTH, (int) frame.bottom() + RowFrame.AXIS);
  }

  void draw(Graphics2D canvas) {
    head.draw(canvas);
    legend(canvas);
    frame.draw(canvas);
    for (Role role : Role.values()) {
      RankedMarks.intervals(canvas, frame, stocks, role, this::mark);
    }
    for (int i = 0; i < stocks.size(); i++) {
      row(canvas, i);
    }
  }

  private double mark(int row) {
    return frame.top() + ROW * (double) row + MARK;
  }

  private void row(Graphics2D canvas, int row) {
    RankedStock stock = stocks.get(row);
    double baseline = frame.top() + ROW * (double) row + NAME;
    canvas.setColor(Palette.INK);
    canvas.setFont(stock.isSignificant() ? Fonts.bold(12) : Fonts.regular(12));
    String value = Format.percent(stock.abnormal()) + RankedMarks.remark(stock);
    Labels.endingAt(canvas, value, END, baseline);
    Labels.within(canvas, stock.name(), 2, baseline, END - Labels.width(canvas, value) - 10);
    RankedMarks.mark(canvas, frame, stock, mark(row));
  }

  private void legend(Graphics2D canvas) {
    canvas.setFont(Fonts.regular(12));
    double baseline = head.next();
    for (Role role : Role.values()) {
      RankedMarks.key(canvas, role, 8, baseline);
      baseline += Labels.LINE;
    }
  }
}
