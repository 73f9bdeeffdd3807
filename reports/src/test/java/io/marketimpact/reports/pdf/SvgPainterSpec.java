package io.marketimpact.reports.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.lowagie.text.pdf.PdfContentByte;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SvgPainterSpec {

  private static String painted(String inside) {
    PdfContentByte canvas = new PdfContentByte(null);
    new SvgPainter("<svg width=\"100\" height=\"50\">" + inside + "</svg>", new Typeface())
        .paint(canvas);
    return new String(canvas.getInternalBuffer().toByteArray(), StandardCharsets.ISO_8859_1)
        .replace('\n', ' ');
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<line x1='1' y1='2' x2='3' y2='4' fill='none' stroke='black'/> | 1 2 m 3 4 l S",
        "<rect x='1' y='2' width='3' height='4'/> | 1 2 3 4 re f",
        "<polygon points='0,0 1,0 1,1'/> | 0 0 m 1 0 l 1 1 l h f",
        "<polyline points='0,0 1,0' fill='none' stroke='red'/> | 0 0 m 1 0 l S",
        "<path d='M0 0 L1 1 C1 2 3 4 5 6 Z'/> | 0 0 m 1 1 l 1 2 3 4 5 6 c h f",
        "<path d='M0 0 Q3 3 6 0'/> | 0 0 m 2 2 4 2 6 0 c f",
        "<circle cx='0' cy='0' r='1' style='fill:#0B5C92'/> | 0.04314 0.36078 0.57255 rg",
        "<ellipse cx='5' cy='5' rx='2' ry='1'/> | 7 5 m",
        "<g transform='translate(3,4)'><rect x='0' y='0' width='1' height='1'/></g> | 1 0 0 1 3 4 cm",
        "<g transform='scale(2 3)'><rect x='0' y='0' width='1' height='1'/></g> | 2 0 0 3 0 0 cm",
        "<g transform='matrix(1,2,3,4,5,6)'><g/></g> | 1 2 3 4 5 6 cm",
        "<line x1='0' y1='0' x2='1' y2='0' style='stroke:black;stroke-dasharray:4,3'/> | [4 3] 0 d",
      })
  void linesAndAreasBecomeLinesAndAreas(String drawing, String operators) {
    assertThat(painted(drawing.replace('\'', '"'))).contains(operators);
  }

  @Test
  void whatIsFilledAndStrokedIsBothAndWhatIsNeitherIsLeftOut() {
    String box = "<rect x=\"0\" y=\"0\" width=\"1\" height=\"1\" style=\"%s\"/>";
    assertThat(painted(box.formatted("stroke:black"))).contains(" re B");
    assertThat(painted(box.formatted("fill:none"))).doesNotContain(" re");
    assertThat(painted(box.formatted("fill-opacity:0"))).doesNotContain(" re");
  }

  @Test
  void boundsClip() {
    String bounds =
        "<defs><clipPath id=\"a\"><path d=\"M0 0 L9 9 Z\"/></clipPath></defs>"
            + "<rect x=\"0\" y=\"0\" width=\"1\" height=\"1\" style=\"clip-path:url(#%s)\"/>";
    assertThat(painted(bounds.formatted("a"))).contains("0 0 m 9 9 l h W n");
    assertThatThrownBy(() -> painted(bounds.formatted("b"))).hasMessageContaining("names: b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<image href='x'/> | must be of lines, areas and text: image",
        "<path d='M0 0 A1 1 0 0 0 2 2'/> | must be of M, L, C, Q and Z: A",
        "<path d='M0'/> | must not end within a point",
        "<rect x='0' y='0' width='1' height='1' fill='url(#g)'/> | colour must be known",
        "<g transform='skewX(3)'/> | transform must be known",
        "<g> | must be well formed",
      })
  void whatIsNotKnownIsRefusedAndNotLeftOut(String drawing, String message) {
    assertThatThrownBy(() -> painted(drawing.replace('\'', '"')))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @Test
  void entitiesFromOutsideAreNotRead() {
    assertThatThrownBy(
            () ->
                new SvgPainter(
                    "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><svg>&x;</svg>",
                    new Typeface()))
        .hasMessageContaining("must be well formed");
  }
}
