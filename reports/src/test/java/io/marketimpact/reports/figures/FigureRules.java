package io.marketimpact.reports.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.result.SampleExposure;
import io.marketimpact.data.result.SampleStudy;
import io.marketimpact.reports.StudyReport;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Block.Figure;
import io.marketimpact.reports.block.Report;
import io.marketimpact.reports.block.Section;
import io.marketimpact.study.StudyResult;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every figure of every report. */
class FigureRules {

  private static final String HOSTILE =
      "<script>alert(1)</script> O'Neil & \"Sons\" ]]> \u0007\u202Egnp.exe "
          + "Donaudampfschifffahrt".repeat(9);

  /** What dark pages turn into their own colors: any other would stay as it is. */
  private static final Set<String> COLORS =
      Stream.of(
              Palette.INK,
              Palette.MUTED,
              Palette.GRID,
              Palette.LINE,
              Palette.BAND,
              Palette.ACCENT,
              Palette.PAPER)
          .map(FigureRules::written)
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<String> PAINTS =
      Stream.concat(COLORS.stream(), Stream.of("none")).collect(Collectors.toUnmodifiableSet());

  private static String written(Color color) {
    return color.equals(Color.WHITE)
        ? "white"
        : String.format(Locale.ROOT, "#%06x", color.getRGB() & 0xFFFFFF);
  }

  private static Stream<Figure> figures(StudyResult study) {
    return blocks(StudyReport.of(study)).flatMap(block -> block.figures().stream());
  }

  private static Stream<Block.Figures> blocks(Report report) {
    return report.sections().stream()
        .flatMap(section -> section.blocks().stream())
        .filter(Block.Figures.class::isInstance)
        .map(Block.Figures.class::cast);
  }

  private static final StudyResult FEW = SampleStudy.of("plain", 6);
  private static final StudyResult MANY = SampleStudy.of("plain", 41);
  private static final List<Figure> EVERY = drawn();

  private static Stream<Figure> every() {
    return EVERY.stream();
  }

  private static List<Figure> drawn() {
    return Stream.of(
            figures(FEW),
            figures(MANY),
            figures(SampleStudy.of(HOSTILE, 3)),
            figures(SampleStudy.ofACrash(4)),
            figures(SampleExposure.in(SampleStudy.of("plain", 4), HOSTILE)),
            Stream.of(Days.intraday(), Days.together(Days.marks())),
            Exposures.all("A firm").stream(),
            Exposures.all(HOSTILE).stream())
        .flatMap(figures -> figures)
        .flatMap(figure -> Stream.concat(Stream.of(figure), figure.phone().stream()))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("every")
  void aFigureTellsWhatItShowsAndStaysInItsColors(Figure figure) {
    assertThat(figure.title()).isNotBlank();
    assertThat(figure.description()).hasSizeGreaterThan(20).endsWith(".");
    Drawing drawing = Drawing.of(figure);
    assertThat(drawing.root().getAttribute("role")).isEqualTo("img");
    String id = drawing.root().getAttribute("aria-labelledby").split("-title", 2)[0];
    assertThat(Svg.of(figure))
        .contains("<title id=\"" + id + "-title\"", "<desc id=\"" + id + "-desc\"")
        .doesNotContain("<script")
        .doesNotContain("\u202E")
        .doesNotContain("\u0007");
    assertThat(drawing.forms()).hasSizeGreaterThan(3);
    assertThat(drawing.forms())
        .allSatisfy(
            form -> {
              assertThat(form.paint("fill")).isIn(PAINTS);
              assertThat(form.paint("stroke")).isIn(PAINTS);
            });
    assertThat(drawing.texts())
        .isNotEmpty()
        .allSatisfy(text -> assertThat(text.paint("fill")).isIn(COLORS));
  }

  @ParameterizedTest
  @MethodSource("every")
  void noTextLiesOnAnotherOrOutsideTheDrawing(Figure figure) {
    Drawing drawing = Drawing.of(figure);
    List<Drawing.Part> texts = drawing.texts();
    List<String> faults = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      Drawing.Part one = texts.get(i);
      Rectangle2D box = one.box();
      if (box.getMinX() < 0 || box.getMaxX() > drawing.canvas().getMaxX() + 1) {
        faults.add("outside: " + one.text());
      }
      for (Drawing.Part other : texts.subList(i + 1, texts.size())) {
        if (box.intersects(other.box())) {
          faults.add(one.text() + " | " + other.text());
        }
      }
    }
    assertThat(faults).as(figure.title()).isEmpty();
  }

  private static Stream<StudyResult> sizes() {
    return Stream.of(
        SampleStudy.of("plain", 2),
        FEW,
        MANY,
        SampleExposure.in(SampleStudy.of("plain", 4), "plain"));
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void captionsNameUnitAndSourceAndNumbersAreAtHand(StudyResult study) {
    Report report = StudyReport.of(study);
    assertThat(blocks(report).count()).isGreaterThan(5);
    for (Section section : report.sections()) {
      for (Block block : section.blocks()) {
        if (block instanceof Block.Figures figures) {
          assertThat(figures.figures()).isNotEmpty();
          assertThat(figures.figures()).hasSizeLessThanOrEqualTo(Largest.MOST);
          assertThat(figures.caption()).contains("Source").doesNotContain("null");
          if (!section.id().equals("event")) {
            assertThat(figures.caption()).containsAnyOf("percent", "millions or billions");
          }
          assertThat(
                  !figures.numbers().isEmpty()
                      || section.blocks().stream().anyMatch(Block.Tabular.class::isInstance))
              .as(figures.caption())
              .isTrue();
        }
      }
    }
  }

  @Test
  void manyFirmsAreDrawnUpToTwelveAndTheCaptionSaysWhich() {
    Report many = StudyReport.of(MANY);
    List<Block.Figures> capped = blocks(many).filter(block -> block.figures().size() > 1).toList();
    assertThat(capped).hasSize(2);
    assertThat(capped)
        .allSatisfy(
            block -> {
              assertThat(block.figures()).hasSize(Largest.MOST);
              assertThat(block.caption())
                  .contains(
                      " Drawn: the 12 of 40 firms with the largest abnormal return over day 0.");
            });
    assertThat(blocks(StudyReport.of(FEW))).noneMatch(block -> block.caption().contains("Drawn:"));
  }

  @Test
  void theSameStudyDrawsTheSameBytes() {
    assertThat(figures(SampleStudy.of("plain", 14)).map(Svg::of).toList())
        .isEqualTo(figures(SampleStudy.of("plain", 14)).map(Svg::of).toList());
    assertThat(Exposures.all("A firm").stream().map(Svg::of).toList())
        .isEqualTo(Exposures.all("A firm").stream().map(Svg::of).toList());
  }

  @Test
  void aStudyOfNothingDrawsOnlyWhenTheNewsCame() {
    assertThat(figures(SampleStudy.of("plain", 1)).map(Figure::title))
        .containsExactly(
            "The first of two waves of news became public before New York opened on day 0");
  }

  /** A letter the font lacks would be another's, as wide as nobody knows. */
  @Test
  void theFontHasEveryLetterTheChartsUse() {
    assertThat(
            Stream.concat(
                    figures(FEW),
                    Stream.concat(Stream.of(Days.intraday()), Exposures.all("A").stream()))
                .flatMap(figure -> Drawing.of(figure).words().stream())
                .map(text -> text.replace("\u202F", " "))
                .filter(text -> Fonts.regular(12).canDisplayUpTo(text) >= 0))
        .isEmpty();
  }

  /** Lightness as CIE 1976 has it: what is left of a color in print. */
  @Test
  void filledAndOpenStayApartInBlackAndWhite() {
    assertThat(lightness(Palette.BAND) - lightness(Palette.LINE)).isGreaterThan(45);
    assertThat(lightness(Palette.PAPER) - lightness(Palette.ACCENT)).isGreaterThan(45);
    assertThat(lightness(Palette.GRID) - lightness(Palette.MUTED)).isGreaterThan(45);
    assertThat(lightness(Palette.PAPER) - lightness(Palette.BAND)).isGreaterThan(8);
  }

  private static double lightness(Color color) {
    double luminance =
        0.2126 * linear(color.getRed())
            + 0.7152 * linear(color.getGreen())
            + 0.0722 * linear(color.getBlue());
    return 116 * Math.cbrt(luminance) - 16;
  }

  private static double linear(int channel) {
    double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
