package io.marketimpact.intraday;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.base.Require;
import io.marketimpact.calendar.TradingCalendar;
import io.marketimpact.market.SecurityId;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What one share did within the day after each of several publications: a pure function of its
 * bars, its benchmark's, the calendar, the publications and the settings.
 *
 * @param security the share
 * @param benchmark what it is measured against
 * @param reference the ordinary days before the news, or why there are too few
 * @param reactions one per publication, in the order given
 * @param days the sessions with news, in order
 */
public record IntradayStudy(
    SecurityId security,
    SecurityId benchmark,
    Outcome<IntradayReference> reference,
    List<NewsReaction> reactions,
    List<IntradayDay> days)
    implements Serializable {

  /** Keeps its own copies. */
  public IntradayStudy {
    reactions = List.copyOf(reactions);
    days = List.copyOf(days);
  }

  /**
   * Studies one share. Days count as ordinary only before the session that the earliest publication
   * could have touched.
   *
   * @param firm the share's bars
   * @param benchmark what it is measured against, on the same grid
   * @param calendar sessions of the exchange
   * @param marks the publications
   * @param settings what to compute
   * @return the study
   * @throws IllegalArgumentException if a grid is not that of the settings or there is no mark
   */
  public static IntradayStudy of(
      SessionBars firm,
      SessionBars benchmark,
      TradingCalendar calendar,
      List<NewsMark> marks,
      IntradaySettings settings) {
    Require.that(!marks.isEmpty(), "a study needs at least 1 publication: %s", marks.size());
    Require.that(
        firm.grid().equals(settings.grid()) && benchmark.grid().equals(settings.grid()),
        "bars must be of the settings' length %s: %s and %s",
        settings.grid().barLength(),
        firm.grid().barLength(),
        benchmark.grid().barLength());
    BarPair pair = new BarPair(firm, benchmark);
    Outcome<ReferenceDays> reference = reference(pair, calendar, marks, settings);
    List<NewsReaction> reactions =
        marks.stream()
            .map(
                mark ->
                    new NewsReaction(
                        mark,
                        NewsPlacement.of(mark.time(), calendar, settings)
                            .then(
                                placed ->
                                    reference.map(
                                        days ->
                                            new DayStudy(pair, days, placed.session(), settings)
                                                .reaction(placed)))))
            .toList();
    return new IntradayStudy(
        firm.security(),
        benchmark.security(),
        reference.map(days -> new IntradayReference(days.days(), days.betas())),
        reactions,
        days(reactions, reference, pair, calendar, settings));
  }

  private static Outcome<ReferenceDays> reference(
      BarPair pair, TradingCalendar calendar, List<NewsMark> marks, IntradaySettings settings) {
    Optional<LocalDate> first =
        marks.stream()
            .map(mark -> NewsPlacement.firstTouched(mark.time(), calendar))
            .flatMap(Optional::stream)
            .min(Comparator.naturalOrder());
    return first
        .map(day -> ReferenceDays.before(day, pair, settings))
        .orElseGet(
            () ->
                Outcome.excluded(
                    ExclusionReason.OUTSIDE_CALENDAR,
                    "the calendar does not reach the publication of the news"));
  }

  private static List<IntradayDay> days(
      List<NewsReaction> reactions,
      Outcome<ReferenceDays> reference,
      BarPair pair,
      TradingCalendar calendar,
      IntradaySettings settings) {
    return reactions.stream()
        .map(reaction -> reaction.reaction().result().map(SessionReaction::day))
        .flatMap(Optional::stream)
        .distinct()
        .sorted()
        .map(day -> calendar.on(day).orElseThrow())
        .map(
            session ->
                new DayStudy(pair, reference.result().orElseThrow(), session, settings).day())
        .toList();
  }
}
