package io.marketimpact.reports.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.result.SampleStudy;
import io.marketimpact.intraday.NewsMark;
import io.marketimpact.reports.block.Block.Figure;
import io.marketimpact.reports.figures.SpecificationFigure.Choice;
import io.marketimpact.reports.figures.SpecificationFigure.Point;
import io.marketimpact.study.StudyResult;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Charts of the appendix on a phone: as wide as it is, in letters that can be read. */
class PhoneChartsSpec {

  private static Figure prices() {
    StudyResult study = SampleStudy.of("plain", 6);
    return PriceFigure.of("prices", study, study.groups().get(0)).orElseThrow();
  }

  private static Figure specifications() {
    return SpecificationFigure.of(
        "s",
        "",
        IntStream.range(0, 40)
            .mapToObj(
                i ->
                    new Point(
                        0.001 * i - 0.03,
                        0.001 * i - 0.05,
                        0.001 * i - 0.01,
                        i < 3,
                        i == 20,
                        List.of(
                            new Choice("Benchmark", i % 2 == 0 ? "SPY" : "QQQ"),
                            new Choice("Model", i < 10 ? "Raw return" : "Market model"))))
            .toList());
  }

  private static Stream<Figure> charts() {
    return Stream.of(prices(), Days.intraday(), specifications());
  }

  @ParameterizedTest
  @MethodSource("charts")
  void eachIsAsWideAsAPhoneAndNoLetterIsSmall(Figure chart) {
    Drawing drawing = Drawing.of(chart.phone().orElseThrow());
    assertThat(drawing.canvas().getWidth()).isEqualTo(PhoneHead.WIDTH);
    assertThat(drawing.texts())
        .allSatisfy(
            text ->
                assertThat(Double.parseDouble(text.style().get("font-size").replace("px", "")))
                    .isGreaterThanOrEqualTo(11));
  }

  @Test
  void pricesAreNamedAtTheEndsOfTheirLinesWithTheirLevels() {
    assertThat(Drawing.of(prices().phone().orElseThrow()).words())
        .anyMatch(word -> word.matches("Average of 5 [\\d.]+"))
        .contains("Close before day 0 = 100", "day 0");
  }

  @Test
  void aDayHasTheStockWhatIsAbnormalAndItsBenchmark() {
    assertThat(Drawing.of(Days.intraday().phone().orElseThrow()).words())
        .contains("F1 \u22126.24\u202F%", "abnormal \u22125.46\u202F%", "SPY \u22120.78\u202F%")
        .contains("Drawn: every third bar.", "Wave 1", "10:00", "16:00")
        .doesNotContain("11:00");
  }

  @Test
  void newsKnownUntilAfterTheCloseIsNotWrittenOverItsName() {
    List<NewsMark> third = Days.marks().subList(2, 3);
    assertThat(Drawing.of(IntradayFigure.of(Days.day(third)).phone().orElseThrow()).words())
        .contains("Wave 3", "\u25BA after the close");
    assertThat(Drawing.of(IntradayFigure.of(Days.day(third))).words())
        .contains("Wave 3", "past the close \u25BA");
  }

  @Test
  void eachChoiceOfASpecificationIsNamedAboveItsMarks() {
    Drawing drawing = Drawing.of(specifications().phone().orElseThrow());
    assertThat(drawing.words())
        .containsSubsequence("Benchmark", "SPY", "QQQ", "Model", "Raw return", "Market model");
    assertThat(drawing.forms("circle", "fill", "#0b5c92")).hasSize(3);
    assertThat(drawing.forms("rect", "fill", "#b8500b")).hasSize(2);
  }
}
