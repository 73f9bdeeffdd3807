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
            List.of(point("SPY", "simple"), point("QQQ", "simple"), point("SPY", "simple")));
    assertThat(rows.rows())
        .containsExactly(
            new ChoiceRows.Row("Benchmark", List.of()),
            new ChoiceRows.Row("SPY", List.of(0, 2)),
            new ChoiceRows.Row("QQQ", List.of(1)));
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
