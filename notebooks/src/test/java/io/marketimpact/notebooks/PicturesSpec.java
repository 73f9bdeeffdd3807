package io.marketimpact.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.PieChartBuilder;
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
}
