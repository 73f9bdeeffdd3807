package io.marketimpact.reports.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.marketimpact.reports.block.Block.Figure;
import io.marketimpact.reports.text.Digits;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where effects and specifications are drawn. */
class EffectFiguresSpec {

  private static final EffectsFigure.Effect FELL =
      new EffectsFigure.Effect("Fell", -0.04, -0.06, -0.10, -0.02);
  private static final EffectsFigure.Effect ROSE =
      new EffectsFigure.Effect("Rose", 0.03, 0.02, -0.01, 0.05);

  private static Drawing.Part text(Drawing drawing, String text) {
    return drawing.texts().stream().filter(part -> part.text().equals(text)).findFirst().get();
  }

  @Test
  void effectsAreDescribedInTheirOrder() {
    assertThat(
            EffectsFigure.of("e", "Effects", List.of(FELL, ROSE), Digits.HUNDREDTHS).description())
        .isEqualTo(
            "Fell: move \u22124.00\u202F%, abnormal \u22126.00\u202F% (\u221210.00\u202F% to"
                + " \u22122.00\u202F%); Rose: move +3.00\u202F%, abnormal +2.00\u202F%"
                + " (\u22121.00\u202F% to +5.00\u202F%).");
  }

  @Test
  void eachEffectHasARowWithItsNameAbove() {
    assertThat(EffectsFigure.of("e", "Effects", List.of(FELL), Digits.HUNDREDTHS).size())
        .isEqualTo(new Dimension(390, 124));
    assertThat(EffectsFigure.of("e", "Effects", List.of(FELL, ROSE), Digits.HUNDREDTHS).size())
        .isEqualTo(new Dimension(390, 156));
    Drawing drawing =
        Drawing.of(EffectsFigure.of("e", "Effects", List.of(FELL, ROSE), Digits.HUNDREDTHS));
    assertThat(text(drawing, "Fell").box().getMaxY()).isEqualTo(68);
    assertThat(text(drawing, "Rose").box().getMaxY()).isEqualTo(100);
  }

  @Test
  void zeroIsInTheMiddleAndTheLargestEndAtTheEdge() {
    Drawing drawing =
        Drawing.of(EffectsFigure.of("e", "Effects", List.of(FELL, ROSE), Digits.HUNDREDTHS));
    assertThat(text(drawing, "\u221210").box().getCenterX()).isCloseTo(30, within(0.6));
    assertThat(text(drawing, "0").box().getCenterX()).isCloseTo(195, within(0.6));
    assertThat(text(drawing, "+10").box().getCenterX()).isCloseTo(360, within(0.6));
    assertThat(drawing.words()).contains("Return, %", "\u22122", "+8").doesNotContain("+12");
  }

  @Test
  void aLongNameIsCutBeforeTheValuesBesideIt() {
    EffectsFigure.Effect named =
        new EffectsFigure.Effect(
            "A company with a name as long as a sentence ".repeat(3), 0.01, 0.01, -0.01, 0.02);
    Drawing drawing =
        Drawing.of(EffectsFigure.of("e", "Effects", List.of(named), Digits.HUNDREDTHS));
    Drawing.Part name =
        drawing.texts().stream()
            .filter(part -> part.text().startsWith("A company"))
            .findFirst()
            .get();
    assertThat(name.text()).endsWith("\u2026");
    assertThat(name.box().getMaxX()).isLessThanOrEqualTo(252);
  }

  private static SpecificationFigure.Point point(double estimate, boolean significant) {
    return new SpecificationFigure.Point(
        estimate, estimate - 0.01, estimate + 0.01, significant, false, List.of());
  }

  @Test
  void aCurveCountsWhatIsSignificant() {
    Figure figure =
        SpecificationFigure.of(
            "s", "", List.of(point(-0.05, true), point(-0.03, true), point(0.01, false)));
    assertThat(figure.description())
        .isEqualTo(
            "3 specifications, from \u22125.00\u202F% to +1.00\u202F%; 2 significant at 5 %.");
    assertThat(figure.size()).isEqualTo(new Dimension(900, 276));
  }

  @Test
  void theAxisOfACurveHoldsZeroAndEveryInterval() {
    List<String> below =
        Drawing.of(SpecificationFigure.of("s", "", List.of(point(-0.05, true)))).words();
    assertThat(below).contains("\u22126", "0").doesNotContain("+1", "+2");
    List<String> above =
        Drawing.of(SpecificationFigure.of("s", "", List.of(point(0.05, true)))).words();
    assertThat(above).contains("0", "+6").doesNotContain("\u22121", "\u22122");
  }

  /** Ink at a place of the drawing, on white paper. */
  private static boolean isInked(Figure figure, double x, double y) {
    BufferedImage image =
        new BufferedImage(figure.size().width, figure.size().height, BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = image.createGraphics();
    canvas.setColor(Color.WHITE);
    canvas.fill(new Rectangle2D.Double(0, 0, image.getWidth(), image.getHeight()));
    canvas.setTransform(new AffineTransform());
    figure.drawing().accept(canvas);
    canvas.dispose();
    return (image.getRGB((int) x, (int) y) & 0xFFFFFF) != 0xFFFFFF;
  }

  @Test
  void anIntervalIsInkedFromItsLowToItsHighEnd() {
    Figure figure = EffectsFigure.of("e", "Effects", List.of(FELL), Digits.HUNDREDTHS);
    // 16.5 pixels per percent, 0 at 195: the interval from 30 to 162, at 77 below the name
    assertThat(isInked(figure, 35, 77)).isTrue();
    assertThat(isInked(figure, 158, 77)).isTrue();
    assertThat(isInked(figure, 171, 77)).isFalse();
    assertThat(isInked(figure, 300, 77)).isFalse();
  }

  @Test
  void theDotLiesOnTheAbnormalReturnAndTheRingOnTheRawOne() {
    Figure figure = EffectsFigure.of("e", "Effects", List.of(FELL), Digits.HUNDREDTHS);
    // the dot about 96, the ring about 129, five pixels in radius
    assertThat(isInked(figure, 98, 75)).isTrue();
    assertThat(isInked(figure, 131, 74)).isFalse();
    assertThat(isInked(figure, 133, 74)).isTrue();
    assertThat(isInked(figure, 113, 74)).isFalse();
  }
}
