package io.marketimpact.reports.pdf;

import java.awt.Color;

/** The colors of the page, those of the HTML report in daylight. */
final class Ink {

  static final Color TEXT = new Color(0x1B1F24);
  static final Color MUTED = new Color(0x57606A);
  static final Color GRAYED = new Color(0x5F6770);
  static final Color LINE = new Color(0xD8DEE4);
  static final Color SOFT = new Color(0xF5F7F9);
  static final Color STRONG = new Color(0xE9F2F9);
  static final Color BLUE = new Color(0x0B5C92);
  static final Color ORANGE = new Color(0xA8480A);

  private Ink() {}
}
