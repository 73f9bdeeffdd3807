package io.marketimpact.reports.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.reports.block.Block.Figure;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A page holds a curve once, not a line for each of its steps. */
class SvgLinesSpec {

  private static String drawn(Consumer<Graphics2D> drawing) {
    return Svg.of(new Figure("f", "title", "what it shows", new Dimension(100, 50), drawing));
  }

  private static void steps(Graphics2D canvas, double... x) {
    canvas.setStroke(new BasicStroke(2));
    canvas.setColor(Color.RED);
    for (int i = 1; i < x.length; i++) {
      canvas.draw(new Line2D.Double(x[i - 1], 10 + x[i - 1], x[i], 10 + x[i]));
    }
  }

  @Test
  void stepsOfOneCurveAreOnePathThroughAllOfTheirPoints() {
    String svg = drawn(canvas -> steps(canvas, 0, 1.25, 2.5, 4));
    assertThat(svg).contains("d=\"M0 10L1.2 11.2 2.5 12.5 4 14\"").doesNotContain("<line");
    assertThat(svg).contains("fill=\"none\"");
  }

  @Test
  void thePenIsLiftedBetweenLinesThatDoNotMeet() {
    String svg =
        drawn(canvas -> List.of(1, 2, 3).forEach(y -> canvas.draw(new Line2D.Double(0, y, 9, y))));
    assertThat(svg).contains("d=\"M0 1H9M0 2H9M0 3H9\"");
  }

  @Test
  void anotherColorIsAnotherPath() {
    String svg =
        drawn(
            canvas -> {
              steps(canvas, 0, 1, 2, 3);
              canvas.setColor(Color.BLUE);
              canvas.draw(new Line2D.Double(3, 13, 9, 9));
            });
    assertThat(svg).contains("d=\"M0 10L1 11 2 12 3 13\"").contains("<line");
  }

  @Test
  void twoLinesStayLines() {
    assertThat(drawn(canvas -> steps(canvas, 0, 1, 2))).contains("<line").doesNotContain(" d=");
  }
}
