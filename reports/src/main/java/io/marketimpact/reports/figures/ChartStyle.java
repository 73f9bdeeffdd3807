package io.marketimpact.reports.figures;

import java.awt.BasicStroke;

/** How the lines of charts are drawn. */
final class ChartStyle {

  static final BasicStroke THIN = new BasicStroke(1f);
  static final BasicStroke SOLID =
      new BasicStroke(2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  static final BasicStroke DASHED =
      new BasicStroke(
          1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10f, new float[] {4f, 3f}, 0f);

  private ChartStyle() {}
}
