package io.marketimpact.reports.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.intraday.IntradayStudy;
import io.marketimpact.reports.JanuaryStudy;
import io.marketimpact.reports.block.Block.Figure;
import io.marketimpact.study.StudyResult;
import java.awt.Dimension;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which name belongs to which line. */
class EndLabelsSpec {

  private static Drawing labels(double... ends) {
    List<EndLabels.Label> labels =
        Arrays.stream(ends).mapToObj(end -> new EndLabels.Label("A", "1", end)).toList();
    return Drawing.of(
        new Figure(
            "labels",
            "Labels",
            "Labels at the ends of lines.",
            new Dimension(200, 100),
            canvas -> EndLabels.draw(canvas, labels, new EndLabels.Place(100, 110, 0, 100, 80))));
  }

  @Test
  void aNameThatStandsAwayFromItsEndHasALineToIt() {
    int without = labels(10, 60).forms().size();
    assertThat(labels(50, 51, 52).forms()).hasSizeGreaterThan(without);
    assertThat(labels(20, 80).forms()).hasSize(without);
  }

  @Test
  void atMostThreeLinesStandBesideAStockEachWithDashesOfItsOwn() {
    StudyResult january = JanuaryStudy.withBars();
    List<Integer> beside =
        january.intraday().stream().flatMap(study -> sizes(january, study)).toList();
    assertThat(beside).isNotEmpty().allSatisfy(size -> assertThat(size).isBetween(1, 3));
    assertThat(
            IntStream.range(0, 3)
                .mapToObj(place -> Arrays.toString(IntradayLine.stroke(place).getDashArray())))
        .doesNotHaveDuplicates();
  }

  private static Stream<Integer> sizes(StudyResult result, IntradayStudy study) {
    return IntradayFigures.drawn(study).stream()
        .map(day -> IntradayBeside.of(result, study, day).size());
  }
}
