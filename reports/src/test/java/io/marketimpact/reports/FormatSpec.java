package io.marketimpact.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.event.EventWindow;
import io.marketimpact.inference.power.Decision;
import io.marketimpact.reports.text.Format;
import io.marketimpact.reports.text.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FormatSpec {

  @ParameterizedTest
  @CsvSource({
    "-0.0415, \u22124.15",
    "0.000419, +0.04",
    "0.00001, 0.00",
    "-0.00001, 0.00",
    "1.5, +150.00"
  })
  void percentagesHaveARealMinusAndNoSignAtZero(double fraction, String text) {
    assertThat(Format.percent(fraction)).isEqualTo(text + "\u202F%");
  }

  @ParameterizedTest
  @CsvSource({"0.0004, <0.001", "0.001, 0.001", "0.0494, 0.049", "0.0996, 0.10", "0.5, 0.50"})
  void probabilitiesAreNeverZero(double p, String text) {
    assertThat(Format.probability(p)).isEqualTo(text);
  }

  @Test
  void windowsReadAsDays() {
    assertThat(Format.window(EventWindow.DAY_ZERO)).isEqualTo("day 0");
    assertThat(Format.window(new EventWindow(-1, 2))).isEqualTo("days \u22121 to +2");
  }

  @ParameterizedTest
  @EnumSource
  void everyDecisionHasALabelThatSaysWhetherItStandsOut(Decision decision) {
    assertThat(Words.label(decision).startsWith("significant"))
        .isEqualTo(decision.isDistinguishable());
  }

  @ParameterizedTest
  @CsvSource({"-0.0415, fell 4.15\u202F%", "0.0004, rose 0.04\u202F%", "0, did not move"})
  void movesAreToldBeforeAnyModel(double actual, String text) {
    assertThat(Words.moved(actual)).isEqualTo(text);
  }
}
