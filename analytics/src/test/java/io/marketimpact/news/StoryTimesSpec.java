package io.marketimpact.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketimpact.event.PublicationTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Five instants, each known or not, give the interval in which a story became public. */
class StoryTimesSpec {

  private static final PublicationTime AT_NOON = at("2026-01-14T12:00:00Z");
  private static final PublicationTime DAY =
      new PublicationTime.OnDate(LocalDate.parse("2026-01-14"));

  @Test
  void aPublishersStampIsTheTime() {
    assertThat(StoryTimes.published(AT_NOON).becamePublic()).isEqualTo(AT_NOON);
    assertThat(StoryTimes.published(DAY).becamePublic()).isEqualTo(DAY);
    assertThat(times(AT_NOON, at("2026-01-14T12:00:07Z"), null, null).becamePublic())
        .as("who saw it later says nothing more than who saw it first")
        .isEqualTo(AT_NOON);
  }

  @Test
  void whoeverSawItOrPassedItOnBoundsItFromAboveOnly() {
    assertThat(StoryTimes.passedOn(AT_NOON).becamePublic())
        .isEqualTo(new PublicationTime.NoLaterThan(Instant.parse("2026-01-14T12:00:00Z")));
    assertThat(times(null, at("2026-01-14T13:00:00Z"), AT_NOON, null).becamePublic())
        .isEqualTo(new PublicationTime.NoLaterThan(Instant.parse("2026-01-14T12:00:00Z")));
  }

  @Test
  void aDayThatSomebodySawIsAnIntervalAndNoMinute() {
    assertThat(times(DAY, AT_NOON, null, null).becamePublic())
        .isEqualTo(between("2026-01-13T10:00:00Z", "2026-01-14T12:00:00Z"));
  }

  @Test
  void aRevisedTextIsCertainOnlySinceItsRevision() {
    assertThat(times(AT_NOON, null, null, at("2026-01-14T19:00:00Z")).becamePublic())
        .isEqualTo(between("2026-01-14T12:00:00Z", "2026-01-14T19:00:00Z"));
    assertThat(times(null, null, null, AT_NOON).becamePublic())
        .isEqualTo(new PublicationTime.NoLaterThan(Instant.parse("2026-01-14T12:00:00Z")));
  }

  @Test
  void aStampBehindItsFirstReaderIsNoLowerBound() {
    assertThat(times(AT_NOON, at("2026-01-14T11:00:00Z"), null, null).becamePublic())
        .isEqualTo(new PublicationTime.NoLaterThan(Instant.parse("2026-01-14T11:00:00Z")));
  }

  @Test
  void aTimeLiesAheadIfNothingOfItHasPassedYet() {
    Instant now = Instant.parse("2026-01-14T11:59:59Z");
    assertThat(isAhead(StoryTimes.published(AT_NOON), now)).isTrue();
    assertThat(isAhead(StoryTimes.published(AT_NOON), now.plusSeconds(1))).isFalse();
    assertThat(isAhead(StoryTimes.published(DAY), now)).as("today").isFalse();
    assertThat(isAhead(StoryTimes.published(DAY), now.minusSeconds(3 * 86_400))).isTrue();
    assertThat(isAhead(StoryTimes.passedOn(AT_NOON), now)).as("by the end of today").isFalse();
    assertThat(isAhead(StoryTimes.passedOn(AT_NOON), now.minusSeconds(86_400))).isTrue();
  }

  private static boolean isAhead(StoryTimes times, Instant now) {
    return new Story("h", "", "s", Optional.empty(), "", times, "").isYetToCome(now);
  }

  @Test
  void whatIsClaimedToHaveHappenedDoesNotSayWhenItWasPublic() {
    assertThatThrownBy(
            () ->
                new StoryTimes(
                    Optional.of(DAY),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("published, first_seen, vendor or revised");
  }

  private static StoryTimes times(
      PublicationTime published,
      PublicationTime seen,
      PublicationTime vendor,
      PublicationTime revised) {
    return new StoryTimes(
        Optional.empty(),
        Optional.ofNullable(published),
        Optional.ofNullable(seen),
        Optional.ofNullable(vendor),
        Optional.ofNullable(revised));
  }

  private static PublicationTime at(String instant) {
    return new PublicationTime.At(Instant.parse(instant));
  }

  private static PublicationTime between(String from, String to) {
    return new PublicationTime.Between(Instant.parse(from), Instant.parse(to));
  }
}
