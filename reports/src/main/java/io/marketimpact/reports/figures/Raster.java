package io.marketimpact.reports.figures;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Color;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Pictures of points made from drawings that {@link Svg} wrote. */
public final class Raster {

  /** Points of a picture for each point of a drawing, along each side. */
  public static final int SCALE = 2;

  private Raster() {}

  /**
   * A drawing as PNG on white, at {@link #SCALE} times its size.
   *
   * @param svg the drawing, a document of its own
   * @param size of the drawing
   * @return the picture
   * @throws IllegalArgumentException if it is no drawing
   */
  public static byte[] png(String svg, Dimension size) {
    SVGDocument drawing = document(svg);
    var image =
        new BufferedImage(SCALE * size.width, SCALE * size.height, BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = image.createGraphics();
    canvas.setColor(Color.WHITE);
    canvas.fillRect(0, 0, image.getWidth(), image.getHeight());
    canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    canvas.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    drawing.render(
        (Component) null, canvas, new ViewBox(0, 0, image.getWidth(), image.getHeight()));
    canvas.dispose();
    return written(image);
  }

  private static SVGDocument document(String svg) {
    Fonts.makeKnown();
    String inOwnFont = svg.replace(Fonts.FAMILY, Fonts.OWN_FAMILY);
    SVGDocument drawing =
        new SVGLoader()
            .load(
                new ByteArrayInputStream(inOwnFont.getBytes(StandardCharsets.UTF_8)),
                null,
                LoaderContext.createDefault());
    if (drawing == null) {
      throw new IllegalArgumentException("a drawing must be SVG");
    }
    return drawing;
  }

  private static byte[] written(BufferedImage image) {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
