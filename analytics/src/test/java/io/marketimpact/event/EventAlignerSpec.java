package io.marketimpact.event;

import static io.marketimpact.event.PublicationPhase.NON_SESSION;
import static io.marketimpact.event.PublicationPhase.POST_CLOSE;
import static io.marketimpact.event.PublicationPhase.PRE_OPEN;
import static io.marketimpact.event.PublicationPhase.REGULAR;
import static io.marketimpact.event.PublicationPhase.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.calendar.Session;
import io.marketimpact.calendar.TradingCalendar;
import io.marketimpact.market.SecurityId;
import io.marketimpact.support.Venues;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventAlignerSpec {

  private static final TradingCalendar NEW_YORK = Venues.newYork().calendar();
  private static final LocalDate WEDNESDAY = LocalDate.of(2026, 1, 14);

  @ParameterizedTest(name = "{0} in {1}: {2}, {3}")
  @CsvSource({
    "2026-01-14T12:00:00Z, XNAS, PRE_OPEN, 2026-01-14",
    "2026-01-14T12:00:00Z, XSHG, POST_CLOSE, 2026-01-15",
    "2026-01-14T12:00:00Z, XPAR, REGULAR, 2026-01-14",
    "2026-01-14T18:30:00Z, XNAS, REGULAR, 2026-01-14",
    "2026-01-14T18:30:00Z, XPAR, POST_CLOSE, 2026-01-15",
    "2026-01-14T21:00:00Z, XNAS, POST_CLOSE, 2026-01-15",
    "2026-01-14T20:59:59Z, XNAS, REGULAR, 2026-01-14",
    "2026-01-14T14:30:00Z, XNAS, REGULAR, 2026-01-14",
    "2026-01-14T14:29:59Z, XNAS, PRE_OPEN, 2026-01-14",
    "2026-01-15T02:00:00Z, XNAS, POST_CLOSE, 2026-01-15",
    "2026-01-16T22:00:00Z, XNAS, POST_CLOSE, 2026-01-20",
    "2026-01-17T15:00:00Z, XNAS, NON_SESSION, 2026-01-20",
    "2026-01-19T15:00:00Z, XNAS, NON_SESSION, 2026-01-20",
    "2026-11-27T18:30:00Z, XNAS, POST_CLOSE, 2026-11-30",
    "2026-11-27T17:59:59Z, XNAS, REGULAR, 2026-11-27",
    "2026-03-09T13:15:00Z, XNAS, PRE_OPEN, 2026-03-09",
    "2026-03-09T16:45:00Z, XPAR, POST_CLOSE, 2026-03-10",
    "2026-01-11T10:00:00Z, XTAE, NON_SESSION, 2026-01-12",
    "2025-12-28T09:00:00Z, XTAE, REGULAR, 2025-12-28"
  })
  void anInstantFindsItsSession(
      Instant published, String mic, PublicationPhase phase, LocalDate day0) {
    AlignedEvent aligned = aligned(new PublicationTime.At(published), calendar(mic));

    assertThat(aligned.day0()).isEqualTo(day0);
    assertThat(aligned.phase()).isEqualTo(phase);
    assertThat(aligned.otherDay0()).isEmpty();
    assertThat(aligned.note()).isEmpty();
  }

  @Test
  void keepsWhatWasPlanned() {
    AlignedEvent aligned = aligned(at("2026-01-14T12:00:00Z"), NEW_YORK);

    assertThat(aligned.event()).isEqualTo(new EventId("ban"));
    assertThat(aligned.group()).hasToString("named");
    assertThat(aligned.security()).isEqualTo(new SecurityId("AVGO"));
  }

  @Property
  void dayZeroIsTheOnlySessionThatClosesAfterTheNewsAndFollowsOneThatDoesNot(
      @ForAll @LongRange(min = 1735920000L, max = 1798700000L) long second) {
    Instant published = Instant.ofEpochSecond(second);
    AlignedEvent aligned = aligned(new PublicationTime.At(published), NEW_YORK);
    Session session = NEW_YORK.on(aligned.day0()).orElseThrow();

    assertThat(session.close()).isAfter(published);
    assertThat(NEW_YORK.sessions())
        .filteredOn(before -> before.date().isBefore(aligned.day0()))
        .allMatch(before -> !before.close().isAfter(published));
    assertThat(aligned.phase() == REGULAR).isEqualTo(!session.open().isAfter(published));
  }

  @Test
  void latencyMovesTheNewsOverTheCloseAndNotOtherwise() {
    EventAligner slow = new EventAligner(Duration.ofMinutes(5));

    assertThat(slow.align(planned(at("2026-01-14T20:55:00Z")), NEW_YORK).result())
        .map(AlignedEvent::day0)
        .contains(WEDNESDAY.plusDays(1));
    assertThat(slow.align(planned(at("2026-01-14T20:54:59Z")), NEW_YORK).result())
        .map(AlignedEvent::day0)
        .contains(WEDNESDAY);
  }

  @Test
  void onADateAloneDayZeroIsThatDayOrTheNext() {
    AlignedEvent aligned = aligned(new PublicationTime.OnDate(WEDNESDAY), NEW_YORK);

    assertThat(aligned.day0()).isEqualTo(WEDNESDAY);
    assertThat(aligned.otherDay0()).containsExactly(WEDNESDAY.plusDays(1));
    assertThat(aligned.phase()).isEqualTo(UNKNOWN);
    assertThat(aligned.note())
        .isEqualTo("only the date is known: after the close it would be the next session");
  }

  @Test
  void aDateBeforeALongWeekendMayBeTheSessionAfterIt() {
    AlignedEvent aligned = aligned(new PublicationTime.OnDate(LocalDate.of(2026, 1, 16)), NEW_YORK);

    assertThat(aligned.otherDay0()).containsExactly(LocalDate.of(2026, 1, 20));
  }

  @Test
  void aDateWithoutSessionIsTheNextSessionForSure() {
    AlignedEvent aligned = aligned(new PublicationTime.OnDate(LocalDate.of(2026, 1, 17)), NEW_YORK);

    assertThat(aligned.day0()).isEqualTo(LocalDate.of(2026, 1, 20));
    assertThat(aligned.otherDay0()).isEmpty();
    assertThat(aligned.phase()).isEqualTo(NON_SESSION);
    assertThat(aligned.note()).isEqualTo("2026-01-17 is not a session; the next one is taken");
  }

  @Test
  void boundsWithinOneSessionLeaveNoDoubt() {
    AlignedEvent aligned =
        aligned(between("2026-01-14T12:00:00Z", "2026-01-14T13:00:00Z"), NEW_YORK);

    assertThat(aligned.day0()).isEqualTo(WEDNESDAY);
    assertThat(aligned.otherDay0()).isEmpty();
    assertThat(aligned.phase()).isEqualTo(PRE_OPEN);
    assertThat(aligned.note()).isEmpty();
  }

  @Test
  void boundsAroundAnOpenTakeTheLaterPhase() {
    AlignedEvent aligned =
        aligned(between("2026-01-14T12:00:00Z", "2026-01-14T15:00:00Z"), NEW_YORK);

    assertThat(aligned.phase()).isEqualTo(REGULAR);
  }

  @Test
  void boundsAroundACloseLeaveTwoDays() {
    AlignedEvent aligned =
        aligned(between("2026-01-14T20:00:00Z", "2026-01-15T02:00:00Z"), NEW_YORK);

    assertThat(aligned.day0()).isEqualTo(WEDNESDAY);
    assertThat(aligned.otherDay0()).containsExactly(WEDNESDAY.plusDays(1));
    assertThat(aligned.phase()).isEqualTo(UNKNOWN);
    assertThat(aligned.note()).isEqualTo("the news became public between two closes");
  }

  @Test
  void boundsAroundSeveralClosesLeaveEverySessionBetweenThem() {
    AlignedEvent aligned =
        aligned(between("2026-01-14T20:00:00Z", "2026-01-20T20:00:00Z"), NEW_YORK);

    assertThat(aligned.day0()).isEqualTo(WEDNESDAY);
    assertThat(aligned.otherDay0())
        .containsExactly(
            WEDNESDAY.plusDays(1), LocalDate.of(2026, 1, 16), LocalDate.of(2026, 1, 20));
  }

  @Test
  void newsThatIsReadAfterTheCloseIsNotCalledRegular() {
    AlignedEvent aligned =
        new EventAligner(Duration.ofMinutes(5))
            .align(planned(at("2026-01-14T20:58:00Z")), NEW_YORK)
            .result()
            .orElseThrow();

    assertThat(aligned.day0()).isEqualTo(WEDNESDAY.plusDays(1));
    assertThat(aligned.phase()).isEqualTo(POST_CLOSE);
  }

  @Test
  void refusesALatencyBackInTime() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EventAligner(Duration.ofSeconds(-1)))
        .withMessage("a latency must not be negative: PT-1S");
  }

  @Test
  void anUpperBoundIsTakenAndToldToBeOne() {
    AlignedEvent aligned =
        aligned(new PublicationTime.NoLaterThan(Instant.parse("2026-01-14T14:29:00Z")), NEW_YORK);

    assertThat(aligned.day0()).isEqualTo(WEDNESDAY);
    assertThat(aligned.phase()).isEqualTo(PRE_OPEN);
    assertThat(aligned.otherDay0()).isEmpty();
    assertThat(aligned.note()).isEqualTo("public no later than this; no earlier bound is known");
  }

  @Test
  void whatTheCalendarDoesNotReachIsExcludedWithItsReason() {
    assertOutside(at("2024-12-31T15:00:00Z"));
    assertOutside(at("2026-12-31T21:00:00Z"));
    assertOutside(at("2027-01-04T15:00:00Z"));
    assertOutside(new PublicationTime.OnDate(LocalDate.of(2024, 12, 31)));
    assertOutside(new PublicationTime.OnDate(LocalDate.of(2027, 1, 1)));
    assertOutside(between("2024-12-31T15:00:00Z", "2025-01-03T15:00:00Z"));
    assertOutside(between("2026-12-31T15:00:00Z", "2027-01-03T15:00:00Z"));
    assertOutside(new PublicationTime.NoLaterThan(Instant.parse("2027-01-04T15:00:00Z")));
  }

  @Test
  void theFirstDayOfTheCalendarIsReached() {
    assertThat(aligned(at("2025-01-02T05:00:00Z"), NEW_YORK).day0()).isEqualTo(Venues.FIRST);
    AlignedEvent last = aligned(new PublicationTime.OnDate(Venues.LAST), NEW_YORK);
    assertThat(last.day0()).isEqualTo(Venues.LAST);
    assertThat(last.otherDay0()).isEmpty();
    assertThat(last.note()).endsWith("no later session is known yet");
  }

  @Test
  void anotherDayZeroMayBeAssumedAndIsThenCertain() {
    AlignedEvent uncertain = aligned(new PublicationTime.OnDate(WEDNESDAY), NEW_YORK);
    AlignedEvent assumed = uncertain.assuming(WEDNESDAY.plusDays(1));

    assertThat(assumed.day0()).isEqualTo(WEDNESDAY.plusDays(1));
    assertThat(assumed.otherDay0()).isEmpty();
    assertThat(assumed.security()).isEqualTo(uncertain.security());
    assertThat(assumed.event()).isEqualTo(uncertain.event());
    assertThat(assumed.group()).isEqualTo(uncertain.group());
    assertThat(assumed.note()).isEqualTo(uncertain.note());
  }

  @Test
  void refusesBoundsInTheWrongOrderAndABlankGroup() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> between("2026-01-14T20:00:01Z", "2026-01-14T20:00:00Z"))
        .withMessage("the latest instant must not be before the earliest: 2026-01-14T20:00:00Z");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GroupId(" "))
        .withMessage("a group must not be blank");
  }

  @Test
  void theLatestInstantIsKnownUnlessOnlyTheDayIs() {
    Instant latest = Instant.parse("2026-01-14T20:00:00Z");

    assertThat(new PublicationTime.At(latest).latestInstant()).contains(latest);
    assertThat(new PublicationTime.NoLaterThan(latest).latestInstant()).contains(latest);
    assertThat(between("2026-01-14T12:00:00Z", "2026-01-14T20:00:00Z").latestInstant())
        .contains(latest);
    assertThat(new PublicationTime.OnDate(WEDNESDAY).latestInstant()).isEmpty();
  }

  @Test
  void phasesFollowTheExchangesOwnDay() {
    assertThat(EventAligner.phase(Instant.parse("2026-01-15T02:00:00Z"), NEW_YORK))
        .isEqualTo(POST_CLOSE);
    assertThat(
            EventAligner.phase(Instant.parse("2026-01-14T23:00:00Z"), Venues.shanghai().calendar()))
        .as("07:00 of the next day in Shanghai")
        .isEqualTo(PRE_OPEN);
  }

  private static void assertOutside(PublicationTime time) {
    assertThat(EventAligner.IMMEDIATE.align(planned(time), NEW_YORK))
        .isEqualTo(
            Outcome.excluded(
                ExclusionReason.OUTSIDE_CALENDAR,
                "the calendar does not reach the publication of the news"));
  }

  private static AlignedEvent aligned(PublicationTime time, TradingCalendar calendar) {
    return EventAligner.IMMEDIATE.align(planned(time), calendar).result().orElseThrow();
  }

  private static PlannedEvent planned(PublicationTime time) {
    return new PlannedEvent(new EventId("ban"), new GroupId("named"), new SecurityId("AVGO"), time);
  }

  private static PublicationTime at(String instant) {
    return new PublicationTime.At(Instant.parse(instant));
  }

  private static PublicationTime between(String earliest, String latest) {
    return new PublicationTime.Between(Instant.parse(earliest), Instant.parse(latest));
  }

  private static TradingCalendar calendar(String mic) {
    return switch (mic) {
      case "XNAS" -> NEW_YORK;
      case "XPAR" -> Venues.paris().calendar();
      case "XSHG" -> Venues.shanghai().calendar();
      case "XTAE" -> Venues.telAviv().calendar();
      default -> throw new IllegalArgumentException(mic);
    };
  }
}
