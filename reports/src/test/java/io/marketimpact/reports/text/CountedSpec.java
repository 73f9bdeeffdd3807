package io.marketimpact.reports.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Counts in a sentence. */
class CountedSpec {

  @Test
  void upToNineAWordIsWrittenAndFromTenAFigure() {
    assertThat(Counted.inWords(0)).isEqualTo("no");
    assertThat(Counted.inWords(3)).isEqualTo("three");
    assertThat(Counted.inWords(9)).isEqualTo("nine");
    assertThat(Counted.inWords(10)).isEqualTo("10");
  }
}
