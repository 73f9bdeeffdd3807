package io.marketimpact.reports.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.base.Interval;
import io.marketimpact.event.EventWindow;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers at zero, where they round, and where they grow long. */
class FormatLimitsSpec {

  @ParameterizedTest
  @CsvSource({
    "0, 0.00",
    "-0.0, 0.00",
    "0.004, 0.00",
    "-0.004, 0.00",
    "-0.0049, 0.00",
    "0.005, 0.01",
    "-0.006, \u22120.01",
    "9.994, 9.99",
    "9.995, 10.00",
    "-1.333, \u22121.33",
    "-12.5, \u221212.50",
    "1234.5, 1234.50"
  })
  void numbersKeepTwoDigitsAndNoSignAtZero(double value, String text) {
    assertThat(Format.number(value)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0.00",
    "-0.0, 0.00",
    "0.00004, 0.00",
    "-0.00004, 0.00",
    "0.00006, +0.01",
    "-0.00006, \u22120.01",
    "-0.0334, \u22123.34",
    "0.0999, +9.99",
    "1, +100.00",
    "-1, \u2212100.00"
  })
  void aReturnAlwaysHasItsSignExceptAtZero(double fraction, String digits) {
    assertThat(Format.percent(fraction)).isEqualTo(digits + "\u202F%");
  }

  @ParameterizedTest
  @CsvSource({"0, 0.00", "-0.0, 0.00", "-0.0706, 7.06", "0.0706, 7.06", "2.5, 250.00"})
  void aSizeNeverHasASign(double fraction, String digits) {
    assertThat(Format.size(fraction)).isEqualTo(digits + "\u202F%");
  }

  @ParameterizedTest
  @CsvSource({
    "0, <0.001",
    "0.00099, <0.001",
    "0.001, 0.001",
    "0.0014, 0.001",
    "0.0499, 0.050",
    "0.0994, 0.099",
    "0.0995, 0.10",
    "0.1, 0.10",
    "0.994, 0.99",
    "1, 1.00"
  })
  void probabilitiesHaveThreeDigitsBelowATenth(double p, String text) {
    assertThat(Format.probability(p)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"-11, \u221211", "-1, \u22121", "0, 0", "1, +1", "120, +120"})
  void daysFromDayZeroHaveASign(int day, String text) {
    assertThat(Format.offset(day)).isEqualTo(text);
  }

  @Test
  void aWindowOfOneDayIsADayWhereverItLies() {
    assertThat(Format.window(new EventWindow(1, 1))).isEqualTo("day +1");
    assertThat(Format.window(new EventWindow(-3, -3))).isEqualTo("day \u22123");
    assertThat(Format.window(new EventWindow(0, 4))).isEqualTo("days 0 to +4");
    assertThat(Format.window(new EventWindow(-10, -2))).isEqualTo("days \u221210 to \u22122");
  }

  @Test
  void anIntervalSignsBothItsEnds() {
    assertThat(Format.interval(new Interval(-0.0829, 0.0161)))
        .isEqualTo("\u22128.29\u202F% to +1.61\u202F%");
    assertThat(Format.interval(new Interval(-0.00001, 0.00001)))
        .isEqualTo("0.00\u202F% to 0.00\u202F%");
  }

  @Test
  void daysAndInstantsAreWrittenInEnglishAndInUtc() {
    assertThat(Format.day(LocalDate.of(2026, 1, 4))).isEqualTo("4 January 2026");
    assertThat(Format.dayOfYear(LocalDate.of(2026, 12, 31))).isEqualTo("31\u00A0Dec");
    assertThat(Format.instant(Instant.parse("2026-01-14T23:59:00Z")))
        .isEqualTo("14 Jan 2026 23:59 UTC");
    assertThat(Format.instant(Instant.parse("2026-03-01T00:00:01Z")))
        .isEqualTo("1 Mar 2026 00:00:01 UTC");
    assertThat(Format.instant(Instant.parse("1969-12-31T23:59:59Z")))
        .isEqualTo("31 Dec 1969 23:59:59 UTC");
  }
}
