package io.marketimpact.reports.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShownNumberSpec {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\u22123.34\u202F% | -0.0334 | 0.00\\ %",
        "+1.61\u202F% | 0.0161 | +0.00\\ %;-0.00\\ %;0.00\\ %",
        "0.00\u202F% | 0 | 0.00\\ %",
        "\u22120.0067 | -0.0067 | 0.0000",
        "0.097 | 0.097 | 0.000",
        "248 | 248 | 0",
        "+1 | 1 | +0;-0;0",
        "-0.5 | -0.5 | 0.0",
      })
  void whatIsShownIsRead(String text, double value, String format) {
    ShownNumber number = ShownNumber.read(text).orElseThrow();
    assertThat(number.rounded()).isEqualTo(OptionalDouble.of(value));
    assertThat(number.format()).isEqualTo(format);
  }

  @Test
  void aBoundIsNoNumber() {
    ShownNumber bound = ShownNumber.read("<0.001").orElseThrow();
    assertThat(bound.rounded()).isEmpty();
    assertThat(bound.format()).isEqualTo("[<0.001]\"<0.001\";0.000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\u2013", "n/a", "1 2", "1e5", "=1", "1.", "++1", "2026-01-14"})
  void whatIsNoNumberStaysWords(String text) {
    assertThat(ShownNumber.read(text)).isEmpty();
  }
}
