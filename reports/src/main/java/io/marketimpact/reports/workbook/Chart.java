package io.marketimpact.reports.workbook;

import java.util.List;
import java.util.Optional;

/**
 * A chart that a spreadsheet draws from cells.
 *
 * @param shape how it is drawn
 * @param title what it shows
 * @param description the same for those who cannot see it
 * @param axis of its values
 * @param names the cells that name the places along the other axis
 * @param series at least one
 */
record Chart(
    Shape shape,
    String title,
    String description,
    ValueAxis axis,
    String names,
    List<Series> series) {

  Chart {
    series = List.copyOf(series);
  }

  /** How a chart is drawn. */
  enum Shape {
    /** Bars from left to right, the first on top. */
    BARS,
    /** Lines. */
    LINES
  }

  /**
   * Values drawn alike.
   *
   * @param name what they are called
   * @param values their cells
   * @param color six hexadecimal digits
   * @param width of a line, in points
   * @param whiskers cells of how far an interval reaches below and above each value
   */
  record Series(
      String name, String values, String color, double width, Optional<Whiskers> whiskers) {}

  /**
   * Intervals around values.
   *
   * @param below cells of the distances to the lower ends
   * @param above cells of the distances to the upper ends
   */
  record Whiskers(String below, String above) {}

  /**
   * Where a chart lies on its sheet, from the cell of its upper left corner to that of its lower
   * right one.
   *
   * @param column first
   * @param row first
   * @param toColumn last
   * @param toRow last
   */
  record Place(int column, int row, int toColumn, int toRow) {}
}
