package io.marketimpact.reports.slides;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentencesSpec {

  @Test
  void aSentenceEndsBeforeACapitalOrADigit() {
    assertThat(Sentences.of("None moved (p = 0.16). Broadcom fell 4.2 %. 7 of 12 did."))
        .containsExactly("None moved (p = 0.16).", "Broadcom fell 4.2 %.", "7 of 12 did.");
  }

  @Test
  void abbreviationsAndInitialsEndNone() {
    assertThat(Sentences.of("U.S. Steel and Palo Alto Networks Inc. Class A fell vs. Fortinet."))
        .hasSize(1);
    assertThat(Sentences.of("")).containsExactly("");
  }
}
