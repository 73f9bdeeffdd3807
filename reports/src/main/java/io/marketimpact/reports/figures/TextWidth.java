package io.marketimpact.reports.figures;

import java.awt.Font;
import java.awt.font.FontRenderContext;

/** How wide words are in the font of the charts, whatever fonts a machine has. */
public final class TextWidth {

  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

  private TextWidth() {}

  /**
   * The width of a text. A letter that the font lacks counts as a square.
   *
   * @param text on one line
   * @param size of the letters, in points
   * @param isBold whether they are bold
   * @return the width in points
   */
  public static double of(String text, double size, boolean isBold) {
    Font font = isBold ? Fonts.bold((float) size) : Fonts.regular((float) size);
    long strange = text.codePoints().filter(letter -> !font.canDisplay(letter)).count();
    return font.getStringBounds(text, EXACT).getWidth() + strange * size;
  }
}
