package io.marketimpact.intraday;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.calendar.Session;
import io.marketimpact.calendar.TradingCalendar;
import io.marketimpact.event.PublicationTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The session and the windows in which a publication is looked for. A window after the news begins
 * with the first bar that begins at or after the instant of publication plus the latency, never
 * with the bar that holds it. Where only bounds of the instant are known, a window that surely
 * holds the news stands beside those that surely follow it.
 *
 * @param session first session that could react
 * @param earliest last boundary before which the news could surely not be read
 * @param start boundary from which windows surely follow the news
 * @param windows in the order in which they are shown, each once
 */
record NewsPlacement(Session session, int earliest, int start, List<ClockWindow> windows) {

  static Outcome<NewsPlacement> of(
      PublicationTime time, TradingCalendar calendar, IntradaySettings settings) {
    if (time instanceof PublicationTime.OnDate day) {
      return Outcome.excluded(
          ExclusionReason.UNCERTAIN_TIME, "only the date is known, " + day.date());
    }
    Instant latest = time.latestInstant().orElseThrow();
    Instant earliest =
        time instanceof PublicationTime.Between between ? between.earliest() : latest;
    Optional<Session> last = sessionAt(latest.plus(settings.latency()), calendar);
    Optional<Session> first = sessionAt(earliest, calendar);
    if (first.isEmpty() || last.isEmpty()) {
      return Outcome.excluded(
          ExclusionReason.OUTSIDE_CALENDAR,
          "the calendar does not reach the publication of the news");
    }
    if (time instanceof PublicationTime.Between && !first.equals(last)) {
      return Outcome.excluded(
          ExclusionReason.UNCERTAIN_TIME,
          "the news became public between "
              + earliest
              + " and "
              + latest
              + ", on the trading day "
              + first.get().date()
              + " or "
              + last.get().date());
    }
    return placed(time, earliest, latest, last.get(), settings);
  }

  /** The first session that the news could have touched, for what counts as before it. */
  static Optional<LocalDate> firstTouched(PublicationTime time, TradingCalendar calendar) {
    if (time instanceof PublicationTime.OnDate day) {
      return calendar.onOrAfter(day.date()).map(Session::date);
    }
    return sessionAt(
            time instanceof PublicationTime.Between between
                ? between.earliest()
                : time.latestInstant().orElseThrow(),
            calendar)
        .map(Session::date);
  }

  private static Optional<Session> sessionAt(Instant instant, TradingCalendar calendar) {
    return calendar
        .closingAfter(instant)
        .filter(session -> calendar.covers(instant.atZone(calendar.zone()).toLocalDate()));
  }

  private static Outcome<NewsPlacement> placed(
      PublicationTime time,
      Instant earliest,
      Instant latest,
      Session session,
      IntradaySettings settings) {
    BarGrid grid = settings.grid();
    int close = grid.bars(session);
    int start = grid.boundaryFrom(session, latest.plus(settings.latency()));
    int bound = bound(time, earliest, session, grid);
    Set<ClockWindow> windows = new LinkedHashSet<>();
    if (latest.isBefore(session.open())) {
      beforeTheOpen(grid.bars(settings.opening()), close, windows);
    } else if (!(time instanceof PublicationTime.At)) {
      add(bound, start, windows);
      add(bound, close, windows);
    }
    for (Duration horizon : settings.horizons()) {
      if (start < close) {
        add(start, start + grid.bars(horizon), windows);
      }
    }
    add(start, close, windows);
    return windows.isEmpty()
        ? Outcome.excluded(
            ExclusionReason.INCOMPLETE_WINDOW,
            "no bar begins between " + latest + " and the close of " + session.date())
        : Outcome.of(new NewsPlacement(session, bound, start, List.copyOf(windows)));
  }

  private static int bound(PublicationTime time, Instant earliest, Session session, BarGrid grid) {
    return time instanceof PublicationTime.NoLaterThan
        ? ClockWindow.PREVIOUS_CLOSE
        : grid.boundaryUntil(session, earliest);
  }

  private static void beforeTheOpen(int opening, int close, Set<ClockWindow> windows) {
    add(ClockWindow.PREVIOUS_CLOSE, ClockWindow.OPEN, windows);
    add(ClockWindow.OPEN, opening, windows);
    add(ClockWindow.PREVIOUS_CLOSE, opening, windows);
    add(ClockWindow.PREVIOUS_CLOSE, close, windows);
  }

  private static void add(int from, int to, Set<ClockWindow> windows) {
    if (to > from) {
      windows.add(new ClockWindow(from, to));
    }
  }
}
