package io.marketimpact.data.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of data files are the doubles nearest to them. */
class CsvNumberSpec {

  @Test
  void plainNumbersOfAnyLengthAreRoundedAsJavaRoundsThem() {
    Random random = new Random(11);
    for (int i = 0; i < 20_000; i++) {
      String text =
          String.format(
              Locale.ROOT,
              "%." + random.nextInt(25) + "f",
              Math.exp(80 * random.nextDouble() - 40));
      assertThat(CsvNumber.parse(text, '.')).isEqualTo(Double.parseDouble(text));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7.",
        ".5",
        "000000000000000000012.5",
        "9007199254740993",
        "123456789012345678.123456789",
        "0.000000000000000000000000000000000000000000001",
        "99999999999999999999999999",
      })
  void unusualOnesToo(String text) {
    assertThat(CsvNumber.parse(text, '.')).isEqualTo(Double.parseDouble(text));
  }
}
