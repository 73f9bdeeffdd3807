package io.marketimpact.jobs.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.run.RunEvent;
import io.marketimpact.data.run.RunOutcome;
import io.marketimpact.data.specification.SpecificationFile;
import io.marketimpact.data.specification.StudySpecification;
import io.marketimpact.jobs.Project;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** For how long an event awaits its prices. */
class PatienceSpec {

  private static final RunEvent EVENT =
      RunEvent.of("event.json", "event", RunOutcome.WAITING, "new", "event-0");

  /** Its last news is of 14 January 2026. */
  private final StudySpecification study =
      SpecificationFile.read(
          Project.HOME.resolve("data/events/2026-01-14-china-security-software.json"));

  private RunEvent after(String now, int days, String since) {
    return new Patience(Instant.parse(now), days)
        .awaiting(EVENT.awaitingSince(Optional.of(Instant.parse(since))), study, "ends early");
  }

  @Test
  void theFirstRunThatFindsAnEventWaitingBeginsToCount() {
    Instant now = Instant.parse("2026-11-01T00:00:00Z");
    RunEvent found = new Patience(now, 0).awaiting(EVENT, study, "ends early");
    assertThat(found.outcome()).isEqualTo(RunOutcome.AWAITING_PRICES);
    assertThat(found.since()).contains(now);
    assertThat(found.reason()).isEqualTo("ends early");
  }

  @Test
  void itFailsOnceTheDaysAreOver() {
    String since = "2026-03-01T00:00:00Z";
    assertThat(after("2026-03-15T00:00:00Z", 14, since).outcome())
        .isEqualTo(RunOutcome.AWAITING_PRICES);
    RunEvent over = after("2026-03-15T00:00:01Z", 14, since);
    assertThat(over.outcome()).isEqualTo(RunOutcome.FAILED);
    assertThat(over.reason())
        .isEqualTo(
            "ends early (awaited since 2026-03-01, longer than the 14 days of --await-days)");
    assertThat(over.since()).contains(Instant.parse(since));
    assertThat(after("2026-03-15T00:00:01Z", 15, since).outcome())
        .isEqualTo(RunOutcome.AWAITING_PRICES);
  }

  @Test
  void newsOfADayToComeIsNotLateBeforeThatDay() {
    String since = "2025-11-01T00:00:00Z";
    assertThat(after("2026-01-16T23:59:59Z", 2, since).outcome())
        .isEqualTo(RunOutcome.AWAITING_PRICES);
    assertThat(after("2026-01-18T00:00:00Z", 2, since).outcome()).isEqualTo(RunOutcome.FAILED);
  }
}
