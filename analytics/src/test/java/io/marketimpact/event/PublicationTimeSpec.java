package io.marketimpact.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What can be said of news whose time is known more or less precisely. */
class PublicationTimeSpec {

  private static final Instant EARLY = Instant.parse("2026-01-14T17:00:00Z");
  private static final Instant LATE = Instant.parse("2026-01-15T02:59:50Z");

  @Test
  void theEveIsTheEarliestInstantThatIsKnown() {
    assertThat(new PublicationTime.At(EARLY).eve()).isEqualTo(EARLY);
    assertThat(new PublicationTime.Between(EARLY, LATE).eve()).isEqualTo(EARLY);
    assertThat(new PublicationTime.NoLaterThan(LATE).eve()).isEqualTo(LATE);
    assertThat(new PublicationTime.OnDate(LocalDate.of(2026, 1, 14)).eve())
        .isEqualTo(Instant.parse("2026-01-14T00:00:00Z"));
  }

  @Test
  void theDayIsThatOfTheLatestInstant() {
    assertThat(new PublicationTime.Between(EARLY, LATE).day()).isEqualTo("2026-01-15");
    assertThat(new PublicationTime.At(EARLY).day()).isEqualTo("2026-01-14");
    assertThat(new PublicationTime.OnDate(LocalDate.of(2026, 1, 14)).day()).isEqualTo("2026-01-14");
  }
}
