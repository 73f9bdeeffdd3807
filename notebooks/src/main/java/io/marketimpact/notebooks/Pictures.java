package io.marketimpact.notebooks;

import io.marketimpact.reports.block.Block.Figure;
import io.marketimpact.reports.figures.Svg;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.knowm.xchart.internal.chartpart.AxesChart;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.internal.series.Series;
import org.rapaio.jupyter.kernel.display.DisplayData;
import org.rapaio.jupyter.kernel.display.MimeType;

/** Drawings as a notebook keeps them. */
final class Pictures {

  private static final String SVG = "image/svg+xml";
  private static final String UNTITLED = "Chart";
  private static final int PIXELS_PER_POINT = 2;

  /** How often a drawing of an id was shown since the kernel started. */
  private static final Map<String, Integer> SHOWN = new ConcurrentHashMap<>();

  private Pictures() {}

  /** Lines where the reader trusts the notebook; a picture where a client shows no others. */
  static DisplayData of(Figure asked) {
    Figure figure = named(asked);
    DisplayData data = DisplayData.fromText(joined(": ", figure.title(), figure.description()));
    data.putData(SVG, Svg.of(figure));
    data.putData(MimeType.PNG, Base64.getEncoder().encodeToString(png(figure)));
    return data;
  }

  /** A notebook is one page, where no two drawings may have the same ids inside. */
  private static Figure named(Figure figure) {
    int times = SHOWN.merge(figure.id(), 1, Integer::sum);
    return times == 1
        ? figure
        : new Figure(
            figure.id() + "-" + times,
            figure.title(),
            figure.description(),
            figure.size(),
            figure.drawing());
  }

  /** A chart of XChart. */
  static DisplayData of(Chart<?, ?> chart) {
    Dimension size = new Dimension(chart.getWidth(), chart.getHeight());
    return of(
        new Figure(
            "chart-" + Integer.toHexString(chart.getTitle().hashCode()),
            chart.getTitle().isBlank() ? UNTITLED : chart.getTitle(),
            words(chart),
            size,
            canvas -> chart.paint(canvas, size.width, size.height)));
  }

  /** What a reader is told who sees no drawing. */
  private static String words(Chart<?, ?> chart) {
    String series =
        chart.getSeriesCollection().stream().map(Series::getName).collect(Collectors.joining("; "));
    return chart instanceof AxesChart<?, ?> axes
        ? joined(": ", joined(" against ", axes.getYAxisTitle(), axes.getXAxisTitle()), series)
        : series;
  }

  /** A chart drawn in a hurry has neither a title nor names of its axes. */
  private static String joined(String between, String... parts) {
    return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(between));
  }

  private static byte[] png(Figure figure) {
    Dimension size = figure.size();
    var image =
        new BufferedImage(
            size.width * PIXELS_PER_POINT,
            size.height * PIXELS_PER_POINT,
            BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = image.createGraphics();
    canvas.setColor(Color.WHITE);
    canvas.fillRect(0, 0, image.getWidth(), image.getHeight());
    canvas.scale(PIXELS_PER_POINT, PIXELS_PER_POINT);
    canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    canvas.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    figure.drawing().accept(canvas);
    canvas.dispose();
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
