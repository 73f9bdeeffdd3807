package io.marketimpact.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.knowm.xchart.PieChartBuilder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.internal.chartpart.Chart;

/** Drawings that stand in one page. */
class PicturesSpec {

  private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");

  private static Stream<String> ids(Chart<?, ?> chart) {
    return ID.matcher(Pictures.of(chart).data().get("image/svg+xml").toString())
        .results()
        .map(found -> found.group(1));
  }

  @Test
  void noTwoHaveAnIdInCommonThoughTheyShowTheSame() {
    assertThat(
            Stream.of(
                    new PieChartBuilder().build(),
                    new XYChartBuilder().build(),
                    new XYChartBuilder().build())
                .flatMap(PicturesSpec::ids))
        .isNotEmpty()
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', '', Chart: a; b",
    "Prices, '', '', Prices: a; b",
    "'', Day, '', Chart: Day: a; b",
    "'', '', Close, Chart: Close: a; b",
    "Prices, Day, Close, Prices: Close against Day: a; b",
  })
  void wordsHaveNoEmptyParts(String title, String x, String y, String words) {
    XYChart chart = new XYChartBuilder().title(title).xAxisTitle(x).yAxisTitle(y).build();
    chart.addSeries("a", new double[] {1, 2});
    chart.addSeries("b", new double[] {2, 1});
    assertThat(Pictures.of(chart).data().get("text/plain")).hasToString(words);
  }

  @Test
  void aChartOfNothingIsAChart() {
    assertThat(Pictures.of(new XYChartBuilder().build()).data().get("text/plain"))
        .hasToString("Chart");
  }
}
