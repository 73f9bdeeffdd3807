package io.marketimpact.reports.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.result.SampleStudy;
import io.marketimpact.exposure.Sensitivity;
import io.marketimpact.inference.PlaceboWindows;
import io.marketimpact.reports.block.Block.Figure;
import io.marketimpact.reports.figures.PathFigure.Path;
import io.marketimpact.reports.figures.PathFigure.Point;
import io.marketimpact.reports.figures.PathFigure.Size;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.StudyResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What each chart is made of. */
class ChartsSpec {

  private static final String LINE = "#0b5c92";
  private static final String ACCENT = "#b8500b";

  @Test
  void aBarIsFilledWhereItsIntervalLeavesOutZeroAndOpenWhereItHoldsIt() {
    List<Point> days =
        List.of(
            new Point(-1, 0.03, 0.01, 0.05),
            new Point(0, -0.01, -0.03, 0.01),
            new Point(1, -0.04, -0.06, -0.02));
    Figure figure =
        DailyFigure.comparable(List.of(new Path("days", "All", days)), Size.LARGE).get(0);
    Drawing drawing = Drawing.of(figure);
    assertThat(drawing.forms("rect", "fill", LINE)).hasSize(2);
    assertThat(drawing.forms("rect", "fill", "white")).hasSize(1);
    assertThat(drawing.forms("rect", "stroke", LINE)).hasSize(3);
    assertThat(drawing.words())
        .contains(
            "Abnormal return, %",
            "Trading days from day 0",
            "+3.00",
            "\u22124.00",
            "day 0: \u22121.00\u202F%, zero inside its interval");
    assertThat(figure.description())
        .contains("Zero lies outside the interval of day \u22121, +3.00\u202F%; day +1, ");
  }

  @Test
  void barsReachFromZeroToTheirValueOnTheScaleOfTheAxis() {
    List<Point> days = List.of(new Point(0, 0.02, 0.01, 0.03), new Point(1, -0.01, -0.03, 0.01));
    Drawing drawing =
        Drawing.of(DailyFigure.comparable(List.of(new Path("d", "All", days)), Size.LARGE).get(0));
    double up = drawing.forms("rect", "fill", LINE).get(0).box().getHeight();
    double down = drawing.forms("rect", "fill", "white").get(0).box().getHeight();
    assertThat(up / down).isBetween(1.99, 2.01);
  }

  @Test
  void daysOfAStudyAreThoseOfItsPath() {
    StudyResult study = SampleStudy.of("plain", 5);
    GroupFigures figures = GroupFigures.of(study, study.groups().get(0));
    assertThat(Drawing.of(figures.days().orElseThrow()).forms("rect", "stroke", LINE)).hasSize(11);
    assertThat(figures.firmDays()).hasSize(4);
    StudyResult alone = SampleStudy.of("plain", 1);
    GroupFigures nothing = GroupFigures.of(alone, alone.groups().get(0));
    assertThat(nothing.days()).isEmpty();
    assertThat(nothing.firmDays()).isEmpty();
    assertThat(nothing.placebo()).isEmpty();
    assertThat(nothing.power()).isEmpty();
  }

  @Test
  void theDarkPartOfTheBarsIsThePlaceboPValue() {
    StudyResult study = SampleStudy.of("plain", 5);
    GroupResult group = study.groups().get(0);
    PlaceboWindows placebo =
        group.window(study.plan().headline()).orElseThrow().placebo().result().orElseThrow();
    long far =
        Arrays.stream(placebo.placebos())
            .filter(value -> Math.abs(value) >= Math.abs(placebo.observed()))
            .count();
    assertThat(placebo.twoSided()).isEqualTo((1.0 + far) / (1 + placebo.count()));
    Drawing drawing = Drawing.of(GroupFigures.of(study, group).placebo().orElseThrow());
    assertThat(drawing.words())
        .anyMatch(
            text ->
                text.startsWith(
                    far
                        + " of "
                        + placebo.count()
                        + " moved at least as far, p = (1 + "
                        + far
                        + ")/(1 + "
                        + placebo.count()
                        + ") = "))
        .anyMatch(text -> text.contains(" measured, "))
        .contains("Placebo windows", "Volatility-scaled abnormal return of a window, %");
    double dark = area(drawing.forms("rect", "fill", LINE));
    double light = area(drawing.forms("rect", "fill", "#d5e5f0"));
    assertThat(dark / (dark + light))
        .isBetween((double) far / placebo.count() - 0.01, (double) far / placebo.count() + 0.01);
    assertThat(drawing.forms("line", "stroke", ACCENT)).hasSize(2);
  }

  private static double area(List<Drawing.Part> boxes) {
    return boxes.stream().mapToDouble(box -> box.box().getWidth() * box.box().getHeight()).sum();
  }

  @Test
  void publicationsStandAboveTheDayAsPreciselyAsTheyAreKnown() {
    Figure figure = Days.intraday();
    Drawing drawing = Drawing.of(figure);
    assertThat(drawing.words())
        .contains("Wave 1", "Wave 2", "Wave 3", "Wave 4", "Wave 5", "Wave 6")
        .contains(
            "\u25C4 public before the open",
            "past the close \u25BA",
            "public after the close \u25BA",
            "Hour in New York",
            "10:00",
            "16:00",
            "Return since the previous close, %");
    assertThat(figure.description()).contains("79 points lie outside twice the usual size");
    assertThat(Drawing.of(IntradayFigure.of(Days.day(List.of()))).words()).doesNotContain("Wave 1");
  }

  @Test
  void theTornadoShowsTheEightWidestSwingsAndNoneThatIsNothing() {
    Figure figure = Exposures.tornado("A firm");
    Drawing drawing = Drawing.of(figure);
    List<String> rows =
        Exposures.sensitivity().tornado().stream()
            .map(swing -> TornadoFigure.words(swing.input(), Exposures.MARKET))
            .toList();
    assertThat(drawing.words()).containsSubsequence(rows.subList(0, 8));
    assertThat(drawing.words()).doesNotContain(rows.get(8));
    assertThat(drawing.words()).contains("Value at stake, $ million", "input at 90th percentile");
    // One of each in the key.
    assertThat(drawing.forms("rect", "fill", LINE)).hasSize(9);
    assertThat(drawing.forms("rect", "fill", "white")).hasSize(9);
    assertThat(
            TornadoFigure.of(
                "t",
                "Nothing",
                new Sensitivity(List.of(), 0, List.of(), 0),
                Exposures.MARKET,
                "USD million"))
        .isEmpty();
  }

  @Test
  void aSpreadIsDrawnInFewSteps() {
    List<Figure> figures = Exposures.stakes("A firm");
    assertThat(figures).hasSize(3);
    assertThat(figures)
        .allSatisfy(
            figure ->
                Drawing.of(figure).forms().stream()
                    .filter(form -> form.tag().equals("path") || form.tag().equals("polygon"))
                    .forEach(
                        form ->
                            assertThat((form.paint("d") + form.paint("points")).split("[ L,]", -1))
                                .hasSizeLessThan(520)));
    assertThat(figures.get(0).description())
        .contains("Simulated value at stake: median $13", "Observed: \u22123.00\u202F% (")
        .contains("detectable with 80\u202F% power: 5.70\u202F%");
    assertThat(Drawing.of(figures.get(0)).words())
        .contains("simulated", "implied", "observed", "Return, %");
    assertThat(Drawing.of(figures.get(2)).words()).contains("simulated").doesNotContain("observed");
  }

  @Test
  void chartsAreDrawnFast() {
    StudyResult study = SampleStudy.of("plain", 41);
    GroupFigures charts = GroupFigures.of(study, study.groups().get(0));
    long start = System.nanoTime();
    List<Figure> figures = new ArrayList<>(charts.firmDays());
    figures.add(charts.power().orElseThrow());
    figures.add(charts.placebo().orElseThrow());
    assertThat(figures.stream().map(Svg::of)).hasSize(Largest.MOST + 2);
    assertThat((System.nanoTime() - start) / 1e9).isLessThan(10);
  }
}
