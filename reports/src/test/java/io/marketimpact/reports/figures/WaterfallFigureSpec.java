package io.marketimpact.reports.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.reports.block.Block.Figure;
import io.marketimpact.reports.figures.WaterfallFigure.Move;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Moves as sums of their parts, and what the title says of them. */
class WaterfallFigureSpec {

  private static final Move EXPLAINED = new Move("Tied", -0.02, OptionalDouble.of(-0.01), -0.01);
  private static final Move OPEN = new Move("Own", -0.01, OptionalDouble.of(0.005), -0.03);

  private static Figure figure(Move... moves) {
    return WaterfallFigure.of("w", "", List.of(moves)).orElseThrow();
  }

  private static Move withoutSector(Move move) {
    return new Move(move.name(), move.expected(), OptionalDouble.empty(), move.unexplained());
  }

  @Test
  void aBarBeginsWhereTheOneBeforeEndsAndTheLastEndsAtTheMove() {
    Drawing drawing = Drawing.of(figure(OPEN));
    List<Drawing.Part> bars =
        drawing.forms().stream()
            .filter(form -> form.tag().equals("rect") && !form.paint("fill").equals("none"))
            .filter(form -> form.box().getWidth() > 12)
            .toList();
    assertThat(bars).hasSize(3);
    double market = bars.get(0).box().getMinX();
    assertThat(bars.get(1).box().getMinX()).isBetween(market - 1, market + 1);
    double sector = bars.get(1).box().getMaxX();
    assertThat(bars.get(2).box().getMaxX()).isBetween(sector - 1, sector + 1);
    Drawing.Part move = drawing.forms("line", "stroke", "#b8500b").get(0);
    double end = bars.get(2).box().getMinX();
    assertThat(Double.parseDouble(move.paint("x1"))).isBetween(end - 2, end + 2);
  }

  @Test
  void thePartsStandBesideTheMoveAndAddUp() {
    assertThat(OPEN.total()).isEqualTo(-0.01 + 0.005 - 0.03);
    assertThat(Drawing.of(figure(OPEN)).words())
        .contains("expected", "sector", "unexplained", "\u22121.00", "+0.50", "\u22123.00")
        .contains("\u22123.50");
    assertThat(figure(OPEN).description())
        .isEqualTo(
            "Each move in its parts. Own: \u22123.50\u202F% = expected"
                + " \u22121.00\u202F%, sector +0.50\u202F%, unexplained \u22123.00\u202F%.");
    assertThat(Drawing.of(figure(withoutSector(OPEN))).words()).doesNotContain("sector");
  }

  @Test
  void onAPhoneTheFiguresStandAboveTheBars() {
    Drawing drawing = Drawing.of(figure(OPEN).phone().orElseThrow());
    assertThat(drawing.canvas().getWidth()).isEqualTo(380);
    assertThat(drawing.words())
        .contains("\u22123.50\u202F%", "= \u22121.00\u202F%, +0.50\u202F%, \u22123.00\u202F%");
    double bars =
        drawing.forms("rect", "fill", "#57606a").stream()
            .mapToDouble(form -> form.box().getMinY())
            .max()
            .orElseThrow();
    assertThat(drawing.texts())
        .filteredOn(text -> text.text().startsWith("= "))
        .allSatisfy(text -> assertThat(text.box().getMaxY()).isLessThanOrEqualTo(bars));
  }

  @Test
  void theTitleCountsTheMovesOfWhichTheUnexplainedPartIsTheLargest() {
    assertThat(figure(EXPLAINED).title())
        .isEqualTo("The unexplained part is not the largest in this move");
    assertThat(figure(OPEN).title()).isEqualTo("The unexplained part is the largest in this move");
    assertThat(figure(EXPLAINED, EXPLAINED).title())
        .isEqualTo("The unexplained part is the largest in no move");
    assertThat(figure(OPEN, OPEN).title())
        .isEqualTo("The unexplained part is the largest in every move");
    assertThat(figure(EXPLAINED, OPEN, OPEN).title())
        .isEqualTo("The unexplained part is the largest in every move but Tied's");
    assertThat(figure(EXPLAINED, EXPLAINED, OPEN, OPEN).title())
        .isEqualTo("The unexplained part is the largest in two of four moves");
    assertThat(figure(EXPLAINED, OPEN).title())
        .isEqualTo("The unexplained part is the largest in one of two moves, Own's");
  }

  @Test
  void aPartThatIsMoreThanTheWholeMoveIsTheLargest() {
    Move against = new Move("Against", -0.006, OptionalDouble.of(0), 0.007);
    assertThat(figure(against).title()).endsWith("is the largest in this move");
    Move smaller = new Move("Smaller", -0.007, OptionalDouble.of(0), 0.006);
    assertThat(figure(smaller).title()).endsWith("is not the largest in this move");
  }

  @Test
  void theTitleNamesTheFirmWhoseUnexplainedPartIsFarTheLargest() {
    assertThat(figure(EXPLAINED, EXPLAINED, OPEN).title())
        .isEqualTo(
            "The unexplained part is the largest in one of three moves; Own's is"
                + " \u22123.00\u202F%");
    assertThat(figure(EXPLAINED, OPEN, OPEN).title()).doesNotContain(";");
  }

  @Test
  void withoutMovesNothingIsDrawn() {
    assertThat(WaterfallFigure.of("w", "", List.of())).isEmpty();
  }
}
