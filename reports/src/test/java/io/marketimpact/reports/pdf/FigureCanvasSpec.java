package io.marketimpact.reports.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.lowagie.text.pdf.PdfContentByte;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Report;
import io.marketimpact.reports.block.Section;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is drawn on a figure's canvas stands on the page where, and as, it was drawn. */
class FigureCanvasSpec {

  private static final Dimension SIZE = new Dimension(100, 50);

  private static Block.Figure figure(Consumer<Graphics2D> drawing) {
    return new Block.Figure("f", "Title", "What it shows.", SIZE, drawing);
  }

  private static String painted(Consumer<Graphics2D> drawing) {
    PdfContentByte content = new PdfContentByte(null);
    FigureCanvas.paint(content, figure(drawing), new Typeface());
    return new String(content.getInternalBuffer().toByteArray(), StandardCharsets.ISO_8859_1)
        .replace('\n', ' ');
  }

  private static Arguments drawn(String operators, Consumer<Graphics2D> drawing) {
    return Arguments.of(operators, drawing);
  }

  static Stream<Arguments> drawings() {
    return Stream.of(
        drawn("1 48 m 3 46 l S", canvas -> canvas.draw(new Line2D.Double(1, 2, 3, 4))),
        drawn(
            "1 48 m 4 48 l 4 44 l 1 44 l 1 48 l h f",
            canvas -> canvas.fill(new Rectangle2D.Double(1, 2, 3, 4))),
        drawn(
            "4 44 m 6 42 l S",
            canvas -> {
              canvas.translate(3, 4);
              canvas.draw(new Line2D.Double(1, 2, 3, 4));
            }),
        drawn(
            "0.04314 0.36078 0.57255 rg",
            canvas -> {
              canvas.setColor(new Color(0x0B5C92));
              canvas.fill(new Rectangle2D.Double(0, 0, 1, 1));
            }),
        drawn(
            "[4 3 ]0 d",
            canvas -> {
              canvas.setStroke(new BasicStroke(1, 0, 0, 10, new float[] {4, 3}, 0));
              canvas.draw(new Line2D.Double(0, 0, 1, 0));
            }),
        drawn(
            "0 50 m 9 41 l 0 41 l h W n",
            canvas -> {
              Path2D bounds = new Path2D.Double();
              bounds.moveTo(0, 0);
              bounds.lineTo(9, 9);
              bounds.lineTo(0, 9);
              bounds.closePath();
              canvas.clip(bounds);
            }));
  }

  @ParameterizedTest
  @MethodSource("drawings")
  void linesAndAreasBecomeLinesAndAreas(String operators, Consumer<Graphics2D> drawing) {
    assertThat(painted(drawing)).contains(operators);
  }

  @Test
  void whatCannotBeSeenIsNotPainted() {
    assertThat(
            painted(
                canvas -> {
                  canvas.setColor(new Color(0, 0, 0, 0));
                  canvas.fill(new Rectangle2D.Double(11, 12, 13, 14));
                }))
        .doesNotContain(" f ", " gs");
  }

  /** Reads where each word of a page begins, and in which font and size. */
  private static final class Words extends PDFTextStripper {
    private final List<TextPosition> places = new ArrayList<>();

    @Override
    protected void writeString(String text, List<TextPosition> letters) throws IOException {
      places.add(letters.get(0));
      super.writeString(text, letters);
    }
  }

  private static Map<String, TextPosition> words(Consumer<Graphics2D> drawing) {
    Report report =
        new Report(
            "T",
            "s",
            List.of(
                new Section(
                    "a", "A", List.of(new Block.Figures(List.of(figure(drawing)), "Caption")))),
            "f");
    try (PDDocument document = Loader.loadPDF(PdfWriter.render(report))) {
      Words words = new Words();
      words.getText(document);
      return words.places.stream()
          .collect(
              Collectors.toMap(TextPosition::getUnicode, place -> place, (first, second) -> first));
    } catch (IOException broken) {
      throw new AssertionError(broken);
    }
  }

  @Test
  void textIsTextWhereAndAsLargeAsItWasWritten() {
    Map<String, TextPosition> words =
        words(
            canvas -> {
              canvas.setFont(canvas.getFont().deriveFont(Font.BOLD, 10f));
              canvas.drawString("X", 10, 20);
              Graphics2D child = (Graphics2D) canvas.create();
              child.translate(30, 10);
              child.setFont(child.getFont().deriveFont(Font.PLAIN, 5f));
              child.drawString("Y", 10, 20);
              child.dispose();
            });
    double scale = words.get("X").getXScale() / 10;
    assertThat(scale).as("points to a unit, at most").isCloseTo(0.7, within(0.001));
    assertThat(words.get("Y").getXScale() / 5).isCloseTo((float) scale, within(0.01f));
    assertThat(words.get("Y").getX() - words.get("X").getX())
        .isCloseTo((float) (30 * scale), within(0.1f));
    assertThat(words.get("Y").getY() - words.get("X").getY())
        .isCloseTo((float) (10 * scale), within(0.1f));
    assertThat(words.get("X").getFont().getName()).endsWith("LiberationSans-Bold");
    assertThat(words.get("Y").getFont().getName()).endsWith("LiberationSans");
  }
}
