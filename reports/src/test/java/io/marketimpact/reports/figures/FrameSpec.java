package io.marketimpact.reports.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.reports.block.Block.Figure;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Where a frame sets its values, marks and words. */
class FrameSpec {

  private static final Offset<Double> PIXEL = Offset.offset(0.51);

  private static final PlotFrame FRAME =
      new PlotFrame(
          new Dimension(474, 288),
          PlotFrame.TOP,
          "A title",
          Axis.days(new Ticks(-5, 5, 5)),
          Axis.signed(new Ticks(-4, 4, 2), "Abnormal return, percent"));

  private static Drawing drawn(Dimension size, Consumer<Graphics2D> drawing) {
    return Drawing.of(new Figure("id", "A title", "words", size, drawing));
  }

  private static Drawing.Part text(Drawing drawing, String text) {
    return drawing.texts().stream().filter(part -> part.text().equals(text)).findFirst().get();
  }

  @Test
  void valuesLieBetweenTheEdgesOfThePlot() {
    assertThat(FRAME.width()).isEqualTo(398);
    assertThat(FRAME.height()).isEqualTo(200);
    assertThat(FRAME.px(-5)).isEqualTo(46);
    assertThat(FRAME.px(0)).isEqualTo(245);
    assertThat(FRAME.px(5)).isEqualTo(444);
    assertThat(FRAME.py(4)).isEqualTo(46);
    assertThat(FRAME.py(0)).isEqualTo(146);
    assertThat(FRAME.py(-4)).isEqualTo(246);
    assertThat(FRAME.py(1)).isEqualTo(121);
    assertThat(FRAME.left()).isEqualTo(46);
    assertThat(FRAME.right()).isEqualTo(444);
  }

  @Test
  void aFrameWritesItsTitlesAndAllItsMarks() {
    assertThat(drawn(FRAME.size(), FRAME::draw).words())
        .containsExactlyInAnyOrder(
            "A title",
            "Abnormal return, percent",
            "Trading days from day 0",
            "\u22124",
            "\u22122",
            "0",
            "+2",
            "+4",
            "\u22125",
            "0",
            "+5");
  }

  @Test
  void marksStandBesideAndBelowTheirValues() {
    Drawing drawing = drawn(FRAME.size(), FRAME::draw);
    Drawing.Part up = text(drawing, "+2");
    assertThat(up.box().getMaxX()).isCloseTo(40, PIXEL);
    assertThat(up.box().getMaxY()).isCloseTo(100, PIXEL);
    Drawing.Part day = text(drawing, "+5");
    assertThat(day.box().getCenterX()).isCloseTo(444, PIXEL);
    assertThat(day.box().getMaxY()).isCloseTo(263, PIXEL);
  }

  @Test
  void aTitleTooLongForTheFrameIsCut() {
    PlotFrame narrow =
        new PlotFrame(
            new Dimension(160, 200),
            PlotFrame.TOP,
            "A title that is much too long for its frame",
            FRAME.x(),
            FRAME.y());
    String title = drawn(narrow.size(), narrow::draw).words().get(0);
    assertThat(title).startsWith("A title that").endsWith("\u2026").hasSizeLessThan(30);
  }

  @Test
  void aRemarkEndsAtTheRightEdge() {
    Drawing drawing = drawn(FRAME.size(), canvas -> FRAME.remark(canvas, "p = 0.13"));
    assertThat(text(drawing, "p = 0.13").box().getMaxX()).isCloseTo(472, PIXEL);
  }

  @Test
  void aNoteTurnsLeftWhereThereIsNoRoomToTheRight() {
    Drawing drawing =
        drawn(
            FRAME.size(),
            canvas -> {
              FRAME.note(canvas, "in the middle", 200, 100, Palette.INK);
              FRAME.note(canvas, "at the edge", 440, 150, Palette.INK);
            });
    assertThat(text(drawing, "in the middle").box().getX()).isEqualTo(208);
    assertThat(text(drawing, "at the edge").box().getMaxX()).isCloseTo(432, PIXEL);
  }

  @Test
  void rowsShareOneAxisBelowThem() {
    RowFrame frame =
        new RowFrame(100, 300, 20, 120, Axis.numbers(new Ticks(0, 10, 5), "Loss, USD million"));
    assertThat(frame.px(0)).isEqualTo(100);
    assertThat(frame.px(5)).isEqualTo(200);
    assertThat(frame.px(10)).isEqualTo(300);
    Drawing drawing = drawn(new Dimension(320, 170), frame::draw);
    assertThat(drawing.words()).containsExactlyInAnyOrder("0", "5", "10", "Loss, USD million");
    assertThat(text(drawing, "5").box().getCenterX()).isCloseTo(200, PIXEL);
    assertThat(text(drawing, "5").box().getMaxY()).isCloseTo(136, PIXEL);
    assertThat(text(drawing, "Loss, USD million").box().getMaxY()).isCloseTo(153, PIXEL);
  }

  @Test
  void namesKeepClearOfEachOtherAndOfPoints() {
    Drawing drawing =
        drawn(
            new Dimension(200, 200),
            canvas -> {
              canvas.setFont(Fonts.regular(12));
              LabelPlacer placer = new LabelPlacer(canvas, new Rectangle2D.Double(0, 0, 200, 200));
              placer.keepClear(100, 100, 5);
              placer.keepClear(104, 100, 5);
              placer.write("First", 100, 100);
              placer.write("Second", 104, 100);
            });
    List<Drawing.Part> names = drawing.texts();
    assertThat(names).extracting(Drawing.Part::text).containsExactly("First", "Second");
    assertThat(names.get(0).box().intersects(names.get(1).box())).isFalse();
    assertThat(names).allMatch(name -> !name.box().intersects(95, 95, 14, 10));
  }

  @Test
  void aNameThatFindsNoRoomIsLeftOut() {
    Drawing drawing =
        drawn(
            new Dimension(200, 200),
            canvas -> {
              canvas.setFont(Fonts.regular(12));
              LabelPlacer placer = new LabelPlacer(canvas, new Rectangle2D.Double(0, 0, 20, 20));
              placer.write("Much too wide for it", 10, 10);
            });
    assertThat(drawing.words()).isEmpty();
  }
}
