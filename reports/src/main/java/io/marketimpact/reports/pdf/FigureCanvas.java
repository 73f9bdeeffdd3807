package io.marketimpact.reports.pdf;

import com.lowagie.text.Element;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfGraphics2D;
import io.marketimpact.reports.block.Block.Figure;
import io.marketimpact.reports.pdf.Typeface.Cut;
import java.awt.Dimension;
import java.awt.Shape;
import java.awt.geom.AffineTransform;

/**
 * Takes a figure's lines and areas as the PDF library does, and its text as the page's: in the
 * page's fonts and those that lend them letters, to be selected and read out.
 */
final class FigureCanvas extends PdfGraphics2D {

  private final Typeface face;
  private final Dimension size;

  private FigureCanvas(PdfContentByte content, Dimension size, Typeface face) {
    super(content, size.width, size.height, null, true, false, 0);
    this.face = face;
    this.size = size;
  }

  private FigureCanvas(FigureCanvas parent) {
    super(parent);
    this.face = parent.face;
    this.size = parent.size;
  }

  /** Paints a figure with its lower left corner at the origin. */
  static void paint(PdfContentByte content, Figure figure, Typeface face) {
    FigureCanvas canvas = new FigureCanvas(content, figure.size(), face);
    figure.drawing().accept(canvas);
    canvas.dispose();
  }

  @Override
  protected PdfGraphics2D createChild() {
    return new FigureCanvas(this);
  }

  /** Nothing is painted in a color one can see through entirely. */
  @Override
  public void fill(Shape shape) {
    if (getColor().getAlpha() > 0) {
      super.fill(shape);
    }
  }

  @Override
  public void drawString(String text, float x, float y) {
    String shown = face.shown(text);
    AffineTransform upright = new AffineTransform(1, 0, 0, -1, 0, size.height);
    upright.concatenate(getTransform());
    upright.translate(x, y);
    upright.scale(1, -1);
    PdfContentByte content = getContent();
    content.saveState();
    content.transform(upright);
    ColumnText.showTextAligned(
        content,
        Element.ALIGN_LEFT,
        face.phrase(shown, cut(), getFont().getSize2D(), getColor()),
        0,
        0,
        0,
        Typeface.directionFromLeft(shown),
        0);
    content.restoreState();
  }

  private Cut cut() {
    return getFont().isBold() ? Cut.BOLD : Cut.REGULAR;
  }
}
