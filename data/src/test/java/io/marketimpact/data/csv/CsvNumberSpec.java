package io.marketimpact.data.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
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

  @Test
  void longNumbersAreRoundedByAllTheirDigits() {
    Random random = new Random(12);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder digits = new StringBuilder();
      random.ints(18 + random.nextInt(23), 0, 10).forEach(digits::append);
      String text = digits.insert(random.nextInt(digits.length()), '.').toString();
      assertThat(CsvNumber.parse(text, '.')).isEqualTo(Double.parseDouble(text));
    }
  }

  @Test
  void midpointsGoToTheEvenDoubleAndTheirNeighborsToTheNearest() {
    Random random = new Random(13);
    for (int i = 0; i < 2_000; i++) {
      double low = Math.exp(80 * random.nextDouble() - 40);
      BigDecimal middle =
          new BigDecimal(low)
              .add(new BigDecimal(Math.nextUp(low)))
              .divide(BigDecimal.valueOf(2)); // exact, since a half has an end in decimals
      BigDecimal last = BigDecimal.ONE.movePointLeft(middle.scale() + 1);
      assertThat(parsed(middle.subtract(last))).isEqualTo(low);
      assertThat(parsed(middle)).isEqualTo(middle.doubleValue()).isIn(low, Math.nextUp(low));
      assertThat(parsed(middle.add(last))).isEqualTo(Math.nextUp(low));
    }
  }

  private static double parsed(BigDecimal number) {
    return CsvNumber.parse(number.toPlainString(), '.');
  }

  @ParameterizedTest
  @ValueSource(
      doubles = {
        Double.MIN_VALUE,
        3 * Double.MIN_VALUE,
        1.1e-310,
        Double.MIN_NORMAL,
        Double.MAX_VALUE
      })
  void theSmallestAndTheLargestAreReadFromAllTheirDigits(double number) {
    assertThat(parsed(new BigDecimal(number))).isEqualTo(number);
    assertThat(parsed(new BigDecimal(number).multiply(new BigDecimal("0.4"))))
        .isEqualTo(new BigDecimal(number).multiply(new BigDecimal("0.4")).doubleValue());
    assertThat(CsvNumber.parse(String.valueOf(number), '.')).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7.",
        ".5",
        "000000000000000000012.5",
        "9007199254740993",
        "9007199254740993.0000000000000000000000001",
        "9007199254740992.9999999999999999999999999",
        "5e-324",
        "2.4703282292062327e-324",
        "2.4703282292062328e-324",
        "1.7976931348623157e308",
        "1.7976931348623159e308",
        "123456789012345678.123456789",
        "0.000000000000000000000000000000000000000000001",
        "99999999999999999999999999",
      })
  void unusualOnesToo(String text) {
    assertThat(CsvNumber.parse(text, '.')).isEqualTo(Double.parseDouble(text));
  }
}
