package io.marketimpact.data.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketimpact.calendar.Exchange;
import io.marketimpact.data.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calendars given as files beside those brought along. */
class ExchangeCalendarsSpec {

  private static final Exchange BOGOTA = new Exchange("XBOG");

  private static final String CALENDAR =
      """
      {"calendar": "XBOG", "exchanges": ["XBOG"], "zone": "America/Bogota",
       "first": "2026-01-01", "last": "2026-01-31",
       "weeks": [{"from": "2026-01-01", "hours": {"MONDAY": "09:30-15:55"}}],
       "closures": [], "early_closes": []}
      """;

  @TempDir private Path directory;

  private Path file(String name, String text) {
    try {
      return Files.writeString(directory.resolve(name), text);
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }

  @Test
  void aGivenCalendarJoinsThoseBroughtAlong() {
    ExchangeCalendars calendars = ExchangeCalendars.read(List.of(file("own.json", CALENDAR)));
    assertThat(calendars.rules(BOGOTA).calendar().sessions()).hasSize(4);
    assertThat(calendars.exchanges()).contains(BOGOTA, Exchange.XNYS);
    assertThat(calendars.rules(Exchange.XNYS))
        .isSameAs(ExchangeCalendars.BUNDLED.rules(Exchange.XNYS));
  }

  @Test
  void anUnknownExchangeIsRefusedWithTheKnownOnes() {
    assertThatThrownBy(() -> ExchangeCalendars.BUNDLED.rules(BOGOTA))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("no calendar for exchange XBOG; give it as a file")
        .hasMessageContaining("XNYS");
  }

  @Test
  void twoCalendarsOfOneExchangeAreRefused() {
    List<Path> files = List.of(file("one.json", CALENDAR), file("two.json", CALENDAR));
    assertThatThrownBy(() -> ExchangeCalendars.read(files))
        .hasMessageContaining("two.json at /exchanges: names XBOG, which another calendar serves");
  }

  @Test
  void sessionsAreThoseOfTheWeekLessClosuresAndWithSpecialOnes() {
    String odd =
        CALENDAR.replace(
            "\"closures\": []",
            "\"closures\": [{\"date\": \"2026-01-12\"}], \"special_sessions\":"
                + " [{\"date\": \"2026-01-17\", \"hours\": \"10:00-12:00\"}]");
    assertThat(CalendarFile.read(file("odd.json", odd)).rules().calendar().sessions())
        .extracting(session -> session.date().toString())
        .containsExactly("2026-01-05", "2026-01-17", "2026-01-19", "2026-01-26");
  }

  @Test
  void aCalendarThatNamesADayTwiceIsRefused() {
    String twice =
        CALENDAR.replace(
            "\"early_closes\": []",
            "\"early_closes\": [{\"date\": \"2026-01-12\", \"close\": \"12:00\"},"
                + " {\"date\": \"2026-01-12\", \"close\": \"13:00\"}]");
    assertThatThrownBy(() -> CalendarFile.read(file("twice.json", twice)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("twice.json")
        .hasMessageContaining("2026-01-12");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[\"XBOG\"]|[]|a calendar must serve an exchange",
        "[\"XBOG\"]|[\"Bogota\"]|at /exchanges: an exchange must be a market identifier code",
        "09:30-15:55|9 to 4|at /weeks/0/hours/MONDAY: hours must be written as 09:30-16:00",
        "09:30-15:55|9-16|at /weeks/0/hours/MONDAY: is not a date or time",
        "MONDAY|Monday|at /weeks/0/hours/Monday: ",
        "America/Bogota|Bogota|at /zone: ",
        "\"first\"|\"start\"|at /start: is not a known key",
      })
  void whatIsWrongIsNamedWithItsPlace(String right, String wrong, String words) {
    Path file = file("wrong.json", CALENDAR.replace(right, wrong));
    assertThatThrownBy(() -> CalendarFile.read(file))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("wrong.json")
        .hasMessageContaining(words);
  }
}
