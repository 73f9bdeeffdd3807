package io.marketimpact.reports.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A chart's file is called what it shows. */
class FigureNamesSpec {

  @Test
  void theDayOfAllStocksIsInMinutes() {
    assertThat(new FigureNames(Exports.EXPOSED).of("day")).isEqualTo("minutes");
  }
}
