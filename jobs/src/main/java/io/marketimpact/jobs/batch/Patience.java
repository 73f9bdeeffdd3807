package io.marketimpact.jobs.batch;

import io.marketimpact.data.run.RunEvent;
import io.marketimpact.data.run.RunOutcome;
import io.marketimpact.data.specification.StudySpecification;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * For how long an event may await its prices. The days count from the run that first found it
 * waiting, or from the end of the day of its news where that is later: news announced for a day to
 * come is not late before that day.
 *
 * @param now when the run began
 * @param days how many; an event that awaits its prices for longer has failed
 */
public record Patience(Instant now, int days) {

  /** What a batch has unless stated otherwise: longer than any exchange closes for holidays. */
  public static final int DAYS = 14;

  /** For those who look at a batch and run none: what waits goes on waiting. */
  public static final Patience WITHOUT_END = new Patience(Instant.EPOCH, Integer.MAX_VALUE);

  /**
   * An event whose day 0 the prices do not reach.
   *
   * @param event the event, perhaps found waiting before
   * @param study its specification
   * @param why how far the prices reach
   * @return the event, awaiting its prices, or failed where it has done so for too long
   */
  public RunEvent awaiting(RunEvent event, StudySpecification study, String why) {
    Instant since = event.since().orElse(now);
    RunEvent waiting = event.awaitingSince(Optional.of(since));
    return isOver(since, study)
        ? waiting.with(
            RunOutcome.FAILED,
            why
                + " (awaited since "
                + LocalDate.ofInstant(since, ZoneOffset.UTC)
                + ", longer than the "
                + days
                + " days of --await-days)")
        : waiting.with(RunOutcome.AWAITING_PRICES, why);
  }

  /** Whether an event that awaits prices since then has done so for too long. */
  boolean isOver(Instant since, StudySpecification study) {
    Instant news =
        study.design().events().stream()
            .map(event -> event.time().day())
            .max(LocalDate::compareTo)
            .map(day -> day.atTime(LocalTime.MAX).toInstant(ZoneOffset.UTC))
            .orElse(since);
    Instant begun = news.isAfter(since) ? news : since;
    return begun.plus(days, ChronoUnit.DAYS).isBefore(now);
  }
}
