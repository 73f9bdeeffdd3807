package io.marketimpact.reports.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.result.SampleStudy;
import io.marketimpact.reports.JanuaryStudy;
import io.marketimpact.reports.block.Block.Figure;
import io.marketimpact.study.StudyResult;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The day of the news, all stocks with bars in one chart. */
class DayFigureSpec {

  @Test
  void theTitleSaysOfTheLineThatIsDrawnWhenTheMoveCame() {
    assertThat(Days.together(List.of()).title())
        .isEqualTo("F1: 0.0\u202F% at the open, \u22126.24\u202F% at the close");
  }

  @Test
  void everyLineIsNamedAtItsEndAndTheNewsIsMarkedAbove() {
    Figure figure = Days.together(Days.marks());
    assertThat(Drawing.of(figure).words())
        .contains("F1 \u22126.24\u202F%", "SPY \u22120.78\u202F%", "Hour in New York")
        .contains("Wave 1", "Wave 6", "\u25C4 public before the open");
    assertThat(figure.description())
        .isEqualTo(
            "Return from the previous close: F1 ended at \u22126.24\u202F%; SPY ended at"
                + " \u22120.78\u202F%.");
    assertThat(Days.together(List.of()).size().height).isLessThan(figure.size().height);
  }

  @Test
  void aLongNameIsCutAndItsValueIsNot() {
    assertThat(Drawing.of(Days.of("LONGEST.NAME", "F2", "F3")).words())
        .anyMatch(word -> word.matches("LON.*\u2026 \u22126\\.24\u202F%"));
  }

  @Test
  void eachStockHasDashesOfItsOwnAndIsThickerThanWhatStandsBeside() {
    assertThat(Drawing.of(Days.of("F1", "F2", "F3")).forms())
        .filteredOn(form -> form.style().getOrDefault("stroke-width", "1").equals("2"))
        .extracting(form -> form.style().getOrDefault("stroke-dasharray", "none"))
        .doesNotHaveDuplicates()
        .hasSize(3);
  }

  @Test
  void itIsAsWideAsTheChartItStandsBeside() {
    assertThat(Days.together(List.of()).size().width).isEqualTo(EffectsFigure.WIDTH);
  }

  @Test
  void besideTheStocksStandTheBenchmarkAndTheFundOfTheirSector() {
    StudyResult january = JanuaryStudy.withBars();
    Figure figure = DayOfNews.of("day", january).orElseThrow();
    assertThat(figure.title())
        .isEqualTo("Broadcom: \u22121.6\u202F% at the open, \u22124.15\u202F% at the close");
    assertThat(figure.description())
        .contains("AVGO ended", "PANW ended", "SPY ended", "SMH ended")
        .doesNotContain("NVDA", "GOOG");
    assertThat(DayOfNews.range(january).replace('\u202F', ' '))
        .isEqualTo(
            " In bars, by slopes of 19 days, Broadcom's abnormal return was −2.7 % at the close,"
                + " within the usual range of bars (±3.4 %). The daily model, estimated on 245"
                + " days, gives −3.4 %.");
    assertThat(DayOfNews.beside(january)).isEqualTo(" Gray: benchmark and sector fund.");
  }

  @Test
  void aStudyWithoutBarsHasNone() {
    assertThat(DayOfNews.of("day", SampleStudy.of("plain", 3))).isEmpty();
  }
}
