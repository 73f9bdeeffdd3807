package io.marketimpact.reports.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.reports.block.Block.Figure;
import java.awt.Dimension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What makes a drawing short never changes its words, whatever they look like. */
class SvgWordsSpec {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x rgb(9999999999,0,0)\"",
        "rgb(1,2,3)\"",
        "a text-rendering=\"optimizeLegibility\" xml:space=\"preserve\" b",
        "a d=\"M0 0 L1 1 L2 2\"",
        "font-family=\"x\" font-family:Liberation; id=\"genericDefs\"",
        "<g fill=\"rgb(0,0,0)\" fill-opacity=\"0\"></g> & >"
      })
  void aNameThatLooksLikeMarkupStaysAName(String name) {
    Figure figure =
        new Figure(
            "f",
            name,
            name,
            new Dimension(100, 50),
            canvas -> {
              canvas.setColor(Palette.LINE);
              canvas.drawString(name, 1, 20);
            });
    Drawing drawing = Drawing.of(figure);
    assertThat(drawing.words()).containsExactly(name);
    assertThat(drawing.root().getElementsByTagName("title").item(0).getTextContent())
        .isEqualTo(name);
    assertThat(drawing.root().getElementsByTagName("desc").item(0).getTextContent())
        .isEqualTo(name);
    assertThat(Svg.of(figure)).contains("fill=\"#0b5c92\"", "id=\"f-defs0\"");
  }
}
