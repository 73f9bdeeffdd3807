package io.marketimpact.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.marketimpact.support.Venues;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarRulesSpec {

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final LocalDate MONDAY = LocalDate.of(2026, 1, 12);
  private static final TradingWeek WEEK =
      new TradingWeek(
          LocalDate.of(2000, 1, 1), Venues.mondayToFriday(Venues.hours("09:30", "16:00")));

  @ParameterizedTest(name = "{0} {1}: {2} to {3}")
  @CsvSource({
    "New York, 2026-01-14, 2026-01-14T14:30:00Z, 2026-01-14T21:00:00Z",
    "New York, 2026-03-06, 2026-03-06T14:30:00Z, 2026-03-06T21:00:00Z",
    "New York, 2026-03-09, 2026-03-09T13:30:00Z, 2026-03-09T20:00:00Z",
    "New York, 2026-10-30, 2026-10-30T13:30:00Z, 2026-10-30T20:00:00Z",
    "New York, 2026-11-02, 2026-11-02T14:30:00Z, 2026-11-02T21:00:00Z",
    "New York, 2026-11-27, 2026-11-27T14:30:00Z, 2026-11-27T18:00:00Z",
    "Paris, 2026-03-09, 2026-03-09T08:00:00Z, 2026-03-09T16:30:00Z",
    "Paris, 2026-03-27, 2026-03-27T08:00:00Z, 2026-03-27T16:30:00Z",
    "Paris, 2026-03-30, 2026-03-30T07:00:00Z, 2026-03-30T15:30:00Z",
    "Paris, 2026-10-23, 2026-10-23T07:00:00Z, 2026-10-23T15:30:00Z",
    "Paris, 2026-10-26, 2026-10-26T08:00:00Z, 2026-10-26T16:30:00Z",
    "Shanghai, 2026-01-14, 2026-01-14T01:30:00Z, 2026-01-14T07:00:00Z",
    "Shanghai, 2026-07-14, 2026-07-14T01:30:00Z, 2026-07-14T07:00:00Z",
    "Tel Aviv, 2025-12-28, 2025-12-28T07:59:00Z, 2025-12-28T15:25:00Z",
    "Tel Aviv, 2026-01-09, 2026-01-09T07:59:00Z, 2026-01-09T11:50:00Z",
    "Tel Aviv, 2026-01-12, 2026-01-12T07:59:00Z, 2026-01-12T15:35:00Z"
  })
  void hoursFollowTheZoneNotAConstantOffset(
      String venue, LocalDate day, Instant open, Instant close) {
    Session session = rules(venue).calendar().on(day).orElseThrow();

    assertThat(session.open()).isEqualTo(open);
    assertThat(session.close()).isEqualTo(close);
  }

  @Test
  void onlyADayWithAnEarlyCloseIsHalf() {
    TradingCalendar calendar = Venues.newYork().calendar();

    assertThat(calendar.on(LocalDate.of(2026, 11, 27)).orElseThrow().length())
        .isEqualTo(Session.Length.HALF);
    assertThat(calendar.on(LocalDate.of(2026, 11, 30)).orElseThrow().length())
        .isEqualTo(Session.Length.FULL);
    assertThat(
            calendar.sessions().stream().filter(day -> day.length() == Session.Length.HALF).count())
        .isEqualTo(2);
  }

  @Test
  void daysAreThoseOfTheSessionsBetweenTwoDays() {
    CalendarRules rules = Venues.newYork();
    List<LocalDate> all = rules.calendar().sessions().stream().map(Session::date).toList();

    assertThat(rules.days(LocalDate.MIN, LocalDate.MAX)).isEqualTo(all);
    assertThat(rules.days(MONDAY, MONDAY.plusDays(7)))
        .containsExactly(
            MONDAY, MONDAY.plusDays(1), MONDAY.plusDays(2), MONDAY.plusDays(3), MONDAY.plusDays(4));
    assertThat(rules.days(rules.last().plusDays(1), rules.last().plusDays(9))).isEmpty();
  }

  @ParameterizedTest(name = "{0} is closed on {1}")
  @CsvSource({
    "New York, 2026-01-19",
    "New York, 2026-01-17",
    "New York, 2026-01-18",
    "New York, 2026-07-03",
    "Paris, 2026-04-06",
    "Tel Aviv, 2026-01-11",
    "Tel Aviv, 2026-01-10",
    "Tel Aviv, 2025-12-26"
  })
  void closuresAndWeekendsAreNoSessions(String venue, LocalDate day) {
    assertThat(rules(venue).calendar().on(day)).isEmpty();
  }

  @Test
  void newYorkHas251SessionsIn2026() {
    assertThat(
            Venues.newYork().calendar().sessions().stream()
                .filter(session -> session.date().getYear() == 2026))
        .hasSize(251);
  }

  @Test
  void theCalendarRunsFromItsFirstToItsLastDayInclusive() {
    List<Session> sessions = rules(MONDAY, MONDAY.plusDays(4), WEEK).calendar().sessions();

    assertThat(sessions)
        .extracting(Session::date)
        .containsExactly(
            MONDAY, MONDAY.plusDays(1), MONDAY.plusDays(2), MONDAY.plusDays(3), MONDAY.plusDays(4));
  }

  @Test
  void aCalendarOfGivenDaysTakesThoseDaysAndTheExchangesHours() {
    LocalDate holiday = LocalDate.of(2026, 1, 19);
    LocalDate halfDay = LocalDate.of(2026, 11, 27);
    TradingCalendar calendar =
        Venues.newYork().calendarOf(List.of(halfDay, MONDAY, holiday, MONDAY));

    assertThat(calendar.sessions())
        .extracting(Session::date)
        .containsExactly(MONDAY, holiday, halfDay);
    assertThat(calendar.on(holiday).orElseThrow().close())
        .isEqualTo(Instant.parse("2026-01-19T21:00:00Z"));
    assertThat(calendar.on(halfDay).orElseThrow().close())
        .isEqualTo(Instant.parse("2026-11-27T18:00:00Z"));
    assertThat(calendar.zone()).isEqualTo(NEW_YORK);
  }

  @Test
  void aGivenDayOutsideTheWeekTakesTheHoursOfItsFirstWeekday() {
    LocalDate saturday = LocalDate.of(2026, 1, 10);
    LocalDate oldFriday = LocalDate.of(2025, 12, 26);
    TradingCalendar calendar = Venues.telAviv().calendarOf(List.of(saturday, oldFriday));

    assertThat(calendar.on(saturday).orElseThrow().close())
        .isEqualTo(Instant.parse("2026-01-10T15:35:00Z"));
    assertThat(calendar.on(oldFriday).orElseThrow().close())
        .isEqualTo(Instant.parse("2025-12-26T15:25:00Z"));
  }

  @Test
  void refusesRulesThatDefineNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rules(MONDAY, MONDAY.minusDays(1), WEEK))
        .withMessage("a calendar must end after it begins: 2026-01-11");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rules(MONDAY, MONDAY.plusDays(9)))
        .withMessage("a calendar needs hours from its first day 2026-01-12 on");
    TradingWeek late = new TradingWeek(MONDAY.plusDays(1), WEEK.hours());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rules(MONDAY, MONDAY.plusDays(9), late))
        .withMessage("a calendar needs hours from its first day 2026-01-12 on");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Venues.paris().calendarOf(List.of()))
        .withMessage("a calendar needs at least 1 session: 0");
  }

  @Test
  void oneDayIsACalendar() {
    assertThat(rules(MONDAY, MONDAY, WEEK).calendar().sessions()).hasSize(1);
  }

  @Test
  void refusesHoursAndSessionsThatDoNotLast() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Venues.hours("09:30", "09:30"))
        .withMessage("hours must close after they open: 09:30-09:30");
    Map<LocalDate, LocalTime> atOpen = Map.of(MONDAY, LocalTime.of(9, 30));
    CalendarRules closesAtOpen =
        new CalendarRules(NEW_YORK, MONDAY, MONDAY, List.of(WEEK), Set.of(), atOpen, Map.of());
    assertThatIllegalArgumentException()
        .isThrownBy(closesAtOpen::calendar)
        .withMessage("a session must close after it opens: 2026-01-12");
  }

  @Test
  void keepsItsOwnCopies() {
    Map<DayOfWeek, TradingWeek.Hours> hours = Venues.mondayToFriday(Venues.hours("09:30", "16:00"));
    TradingWeek week = new TradingWeek(MONDAY, hours);
    hours.clear();

    assertThat(rules(MONDAY, MONDAY.plusDays(4), week).calendar().sessions()).hasSize(5);
  }

  private static CalendarRules rules(LocalDate first, LocalDate last, TradingWeek... weeks) {
    return new CalendarRules(NEW_YORK, first, last, List.of(weeks), Set.of(), Map.of(), Map.of());
  }

  private static CalendarRules rules(String venue) {
    return switch (venue) {
      case "New York" -> Venues.newYork();
      case "Paris" -> Venues.paris();
      case "Shanghai" -> Venues.shanghai();
      case "Tel Aviv" -> Venues.telAviv();
      default -> throw new IllegalArgumentException(venue);
    };
  }
}
