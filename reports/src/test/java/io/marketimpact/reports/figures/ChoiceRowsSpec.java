package io.marketimpact.reports.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.reports.figures.SpecificationFigure.Choice;
import io.marketimpact.reports.figures.SpecificationFigure.Point;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The choices below a specification curve. */
class ChoiceRowsSpec {

  private static Point point(String benchmark, String returns) {
    return new Point(
        0.01,
        0,
        0.02,
        false,
        false,
        List.of(new Choice("Benchmark", benchmark), new Choice("Returns", returns)));
  }

  @Test
  void everyChoiceHasARowWithThePointsThatMakeIt() {
    ChoiceRows rows =
        ChoiceRows.of(
            List.of(point("SPY", "simple"), point("QQQ", "simple"), point("SPY", "simple")), 250);
    assertThat(rows.rows())
        .containsExactly(
            new ChoiceRows.Row(List.of("Benchmark"), List.of()),
            new ChoiceRows.Row(List.of("SPY"), List.of(0, 2)),
            new ChoiceRows.Row(List.of("QQQ"), List.of(1)));
  }

  @Test
  void aLongChoiceIsWrittenOverTwoLinesAndNotCut() {
    String model = "Market model with GARCH(1,1) and Student innovations, days of other events out";
    List<Point> points = List.of(point("SPY", "simple"), point("SPY", model));
    assertThat(Drawing.of(SpecificationFigure.of("s", "", points)).words())
        .noneMatch(words -> words.endsWith("\u2026"))
        .anyMatch(words -> !words.isEmpty() && model.startsWith(words))
        .anyMatch(model::endsWith);
  }

  @Test
  void theChartHasTheNamesOfTheChoices() {
    List<Point> points = List.of(point("SPY", "simple"), point("QQQ", "log"));
    assertThat(Drawing.of(SpecificationFigure.of("s", "", points)).words())
        .contains("Benchmark", "SPY", "QQQ", "Returns", "simple", "log");
    assertThat(SpecificationFigure.of("s", "", points).size().height)
        .isGreaterThan(SpecificationFigure.of("s", "", points.subList(0, 1)).size().height);
  }
}
