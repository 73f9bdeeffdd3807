package io.marketimpact.reports.figures;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.Comparator;
import java.util.List;

/**
 * Names at the ends of lines, moved apart where they would lie on each other, then each with a line
 * to the end it belongs to.
 */
final class EndLabels {

  private static final double LINE = 14;

  /** A name this near to its end needs no line to it. */
  private static final double NEAR = 4;

  /** Between a name, its line and the end. */
  private static final double CLEAR = 2;

  private EndLabels() {}

  /**
   * A name with a value, and where its line ends.
   *
   * @param name whose line it is, cut where there is no room for it
   * @param value where the line ends, never cut
   * @param y the end of the line
   */
  record Label(String name, String value, double y) {}

  /**
   * Where the names stand.
   *
   * @param right the end of the plot and of its lines
   * @param x the beginning of the names
   * @param top highest place of a name
   * @param bottom lowest
   * @param room the width of a name with its value
   */
  record Place(double right, double x, double top, double bottom, double room) {}

  /** Writes the names to the right of a plot, in the order of their lines. */
  static void draw(Graphics2D canvas, List<Label> labels, Place place) {
    List<Label> sorted = labels.stream().sorted(Comparator.comparingDouble(Label::y)).toList();
    double[] places =
        places(sorted.stream().mapToDouble(Label::y).toArray(), place.top(), place.bottom());
    canvas.setColor(Palette.MUTED);
    canvas.setStroke(ChartStyle.THIN);
    for (int i = 0; i < places.length; i++) {
      double end = sorted.get(i).y();
      if (Math.abs(places[i] - end) > NEAR) {
        canvas.draw(new Line2D.Double(place.right() + CLEAR, end, place.x() - CLEAR, places[i]));
      }
    }
    canvas.setFont(Fonts.regular(12));
    canvas.setColor(Palette.INK);
    for (int i = 0; i < places.length; i++) {
      String end = " " + sorted.get(i).value();
      String name =
          Labels.cut(canvas, sorted.get(i).name(), place.room() - Labels.width(canvas, end));
      canvas.drawString(name + end, (float) place.x(), (float) (places[i] + 4));
    }
  }

  /** Sorted places at least a line apart and, as far as they fit, between two bounds. */
  static double[] places(double[] sorted, double top, double bottom) {
    double[] places = sorted.clone();
    for (int i = 0; i < places.length; i++) {
      places[i] = Math.max(places[i], i == 0 ? top : places[i - 1] + LINE);
    }
    for (int i = places.length - 1; i >= 0; i--) {
      places[i] = Math.min(places[i], i == places.length - 1 ? bottom : places[i + 1] - LINE);
    }
    return places;
  }
}
