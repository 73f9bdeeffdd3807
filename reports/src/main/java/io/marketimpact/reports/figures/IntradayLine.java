package io.marketimpact.reports.figures;

import java.awt.BasicStroke;
import java.time.Instant;
import java.util.List;

/**
 * An instrument beside a stock through a day.
 *
 * @param name its symbol
 * @param points its return since the previous close, at least one in order
 */
record IntradayLine(String name, List<Point> points) {

  private static final float WIDTH = 1.25f;
  private static final float[][] DASHES = {{5, 4}, {1.5f, 3}, {14, 3, 2, 3}};

  /**
   * A point of the line.
   *
   * @param time the instant
   * @param value return since the previous close
   */
  record Point(Instant time, double value) {}

  /** Keeps its own copy. */
  IntradayLine {
    points = List.copyOf(points);
  }

  double last() {
    return points.get(points.size() - 1).value();
  }

  double reach() {
    return points.stream().mapToDouble(point -> Math.abs(point.value())).max().orElse(0);
  }

  /** Each line has dashes of its own, so that color alone never distinguishes it. */
  static BasicStroke stroke(int place) {
    return stroke(place, WIDTH);
  }

  /** In another width. */
  static BasicStroke stroke(int place, float width) {
    return new BasicStroke(
        width,
        BasicStroke.CAP_BUTT,
        BasicStroke.JOIN_ROUND,
        10f,
        DASHES[place % DASHES.length],
        0f);
  }
}
