package io.marketimpact.reports.slides;

import io.marketimpact.reports.slides.Slide.Bars;
import java.awt.Color;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How slides look: measures in points of a slide of sixteen to nine. */
final class Style {

  static final int WIDTH = 960;
  static final int HEIGHT = 540;
  static final int MARGIN = 36;
  static final int CONTENT = WIDTH - 2 * MARGIN;
  static final int BOTTOM = 504;

  /** As wide as Liberation Sans, in which texts are measured. */
  static final String FONT = "Arial";

  static final Color INK = new Color(0x1B1F24);
  static final Color MUTED = new Color(0x57606A);
  static final Color RULE = new Color(0xC9D1D9);
  static final Color SHADE = new Color(0xEAF2F8);
  static final Color LINK = new Color(0x0B5C92);

  /** Colors that stay apart for color-blind eyes, each at least three to one against white. */
  private static final List<Color> SERIES =
      List.of(
          new Color(0x0B5C92),
          new Color(0x3C8FC7),
          new Color(0x8E5A9E),
          new Color(0xB8500B),
          new Color(0x7A838C));

  private Style() {}

  /** The color of each series of a chart, in the order in which it names them. */
  static Map<String, Color> colors(Bars bars) {
    Map<String, Color> colors = new LinkedHashMap<>();
    for (String series : bars.series()) {
      colors.put(series, SERIES.get(colors.size() % SERIES.size()));
    }
    return colors;
  }
}
