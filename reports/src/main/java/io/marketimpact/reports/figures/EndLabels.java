package io.marketimpact.reports.figures;

import java.awt.Graphics2D;
import java.util.Comparator;
import java.util.List;

/** Names at the ends of lines, moved apart where they would lie on each other. */
final class EndLabels {

  private static final double LINE = 14;

  private EndLabels() {}

  /**
   * A name with a value, and where its line ends.
   *
   * @param name whose line it is, cut where there is no room for it
   * @param value where the line ends, never cut
   * @param y the end of the line
   */
  record Label(String name, String value, double y) {}

  /** Writes the names to the right of a plot, in the order of their lines. */
  static void draw(
      Graphics2D canvas, List<Label> labels, double x, double top, double bottom, double room) {
    List<Label> sorted = labels.stream().sorted(Comparator.comparingDouble(Label::y)).toList();
    double[] places = places(sorted.stream().mapToDouble(Label::y).toArray(), top, bottom);
    canvas.setFont(Fonts.regular(12));
    canvas.setColor(Palette.INK);
    for (int i = 0; i < places.length; i++) {
      String end = " " + sorted.get(i).value();
      String name = Labels.cut(canvas, sorted.get(i).name(), room - Labels.width(canvas, end));
      canvas.drawString(name + end, (float) x, (float) (places[i] + 4));
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
