package io.marketimpact.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.market.SecurityId;
import io.marketimpact.support.Venues;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which sessions hold the reaction to a firm's own results. */
class EarningsReleaseSpec {

  private static final SecurityId FIRM = new SecurityId("RPD");

  private static EarningsRelease release(LocalDate date, PublicationPhase phase) {
    return new EarningsRelease(FIRM, date, phase);
  }

  @ParameterizedTest(name = "{0} {1}: {2} to {3}")
  @CsvSource({
    "2025-02-12, POST_CLOSE, 2025-02-13, 2025-02-13",
    "2025-07-30, PRE_OPEN, 2025-07-30, 2025-07-30",
    "2025-07-30, REGULAR, 2025-07-30, 2025-07-30",
    "2025-11-04, UNKNOWN, 2025-11-04, 2025-11-05",
    "2026-01-16, POST_CLOSE, 2026-01-20, 2026-01-20",
    "2026-01-16, UNKNOWN, 2026-01-16, 2026-01-20",
    "2026-01-17, UNKNOWN, 2026-01-20, 2026-01-20",
    "2026-01-17, POST_CLOSE, 2026-01-20, 2026-01-20"
  })
  void afterTheCloseIsTheNextSessionAndAnUnknownHourIsEither(
      LocalDate date, PublicationPhase phase, LocalDate from, LocalDate to) {
    assertThat(release(date, phase).mask(Venues.newYork().calendar()))
        .contains(new Mask(List.of(FIRM), from, to, "earnings of " + date));
  }

  @Test
  void whatTheCalendarDoesNotReachIsNoDayToLeaveOut() {
    assertThat(
            release(LocalDate.of(1800, 1, 2), PublicationPhase.POST_CLOSE)
                .mask(Venues.newYork().calendar()))
        .isEmpty();
  }
}
