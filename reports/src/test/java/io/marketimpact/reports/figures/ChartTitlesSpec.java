package io.marketimpact.reports.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.inference.PlaceboWindows;
import io.marketimpact.reports.figures.PathFigure.Point;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Titles say what a chart shows, by its numbers. */
class ChartTitlesSpec {

  private static final Point RISE = new Point(-1, 0.03, 0.01, 0.05);
  private static final Point NOTHING = new Point(0, -0.01, -0.03, 0.01);
  private static final Point FALL = new Point(0, -0.04, -0.06, -0.02);

  @Test
  void daysAreCountedWhoseIntervalLeavesOutZeroAndDayZeroIsNamed() {
    assertThat(GroupFigures.days(List.of(NOTHING)))
        .isEqualTo("The average's interval holds zero on each of 1 days");
    assertThat(GroupFigures.days(List.of(RISE, NOTHING)))
        .isEqualTo("The average's interval leaves out zero on 1 of 2 days, not on day 0");
    assertThat(GroupFigures.days(List.of(RISE, FALL)))
        .isEqualTo("The average's interval leaves out zero on 2 of 2 days, day 0 among them");
  }

  @Test
  void normalWindowsAreCountedThatMovedAtLeastAsFarUpOrDown() {
    PlaceboWindows placebo = PlaceboWindows.of(-0.02, new double[] {0.01, -0.02, 0.03, 0, 0.005});
    assertThat(PlaceboFigure.of("p", "day 0", ", group A", placebo).title())
        .isEqualTo("2 of 5 normal windows moved at least as far as day 0, group A");
  }
}
