package io.marketimpact.reports.figures;

import java.awt.Color;

/** Colors that stay apart for color-blind eyes and in black and white (Okabe and Ito 2008). */
final class Palette {

  static final Color INK = new Color(0x1B1F24);
  static final Color MUTED = new Color(0x57606A);
  static final Color GRID = new Color(0xE3E7EB);
  static final Color LINE = new Color(0x0B5C92);
  static final Color BAND = new Color(0xD5E5F0);
  static final Color ACCENT = new Color(0xB8500B);
  static final Color PAPER = new Color(0xFFFFFF);

  private Palette() {}
}
