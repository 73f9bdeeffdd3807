package io.marketimpact.intraday;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.calendar.Session;
import io.marketimpact.inference.PlaceboWindows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Studies one session with news against the ordinary days before it. */
final class DayStudy {

  private final BarPair pair;
  private final ReferenceDays reference;
  private final Session session;
  private final IntradaySettings settings;

  DayStudy(BarPair pair, ReferenceDays reference, Session session, IntradaySettings settings) {
    this.pair = pair;
    this.reference = reference;
    this.session = session;
    this.settings = settings;
  }

  SessionReaction reaction(NewsPlacement placed) {
    return new SessionReaction(
        session.date(),
        instant(placed.start()),
        placed.windows().stream()
            .map(
                window ->
                    new WindowReaction(window, instant(window.from()), end(window), move(window)))
            .toList(),
        jumps(pair.firm())
            .map(
                scan ->
                    scan.between(
                        instant(placed.earliest()),
                        instant(placed.start()).plus(settings.opening()))));
  }

  IntradayDay day() {
    OptionalInt index = pair.firm().indexOf(session.date());
    int intervals = settings.grid().bars(session);
    return new IntradayDay(
        session.date(),
        index.isPresent() ? pair.firm().present(index.getAsInt()) : 0,
        intervals,
        path(intervals),
        new VariationStudy(pair.firm(), reference, settings).on(session.date(), intervals),
        jumps(pair.firm()),
        jumps(pair.benchmark()));
  }

  private Outcome<JumpScan> jumps(SessionBars bars) {
    OptionalInt index = bars.indexOf(session.date());
    if (index.isEmpty()) {
      return Outcome.excluded(
          ExclusionReason.INCOMPLETE_WINDOW, bars.security() + " has no bar on " + session.date());
    }
    double[][] whole = reference.wholeDays(bars);
    if (whole.length < settings.minimumReference()) {
      return Outcome.excluded(
          ExclusionReason.SHORT_ESTIMATION,
          whole.length
              + " of "
              + settings.minimumReference()
              + " earlier days have every bar of "
              + bars.security());
    }
    return Periodicity.of(whole)
        .then(factors -> new JumpTest(bars, factors, settings).scan(index.getAsInt()));
  }

  private Outcome<WindowMove> move(ClockWindow window) {
    if (window.to() > settings.grid().bars(session)) {
      return Outcome.excluded(
          ExclusionReason.INCOMPLETE_WINDOW,
          "the window would end after the close of " + session.date());
    }
    Optional<BarPair.Moves> moves = pair.moves(session.date(), window);
    if (moves.isEmpty()) {
      return Outcome.excluded(
          ExclusionReason.INCOMPLETE_WINDOW, pair.missing(session.date(), window));
    }
    double[] ordinary = reference.abnormal(window);
    if (ordinary.length < settings.minimumReference()) {
      return Outcome.excluded(
          ExclusionReason.SHORT_ESTIMATION,
          ordinary.length
              + " of "
              + settings.minimumReference()
              + " earlier days have the same window");
    }
    return Outcome.of(
        new WindowMove(
            moves.get().firm(),
            moves.get().benchmark(),
            PlaceboWindows.of(moves.get().abnormal(reference.betas()), ordinary)));
  }

  private List<IntradayPoint> path(int intervals) {
    List<IntradayPoint> path = new ArrayList<>();
    for (int boundary = ClockWindow.OPEN; boundary <= intervals; boundary++) {
      Instant time = instant(boundary);
      move(new ClockWindow(ClockWindow.PREVIOUS_CLOSE, boundary))
          .result()
          .ifPresent(
              move ->
                  path.add(
                      new IntradayPoint(
                          time,
                          move.firm(),
                          move.benchmark(),
                          move.car(),
                          move.reference().ordinary())));
    }
    return path;
  }

  /** The end that was asked for, after the close too: such a window is refused. */
  private Instant end(ClockWindow window) {
    return window.to() > settings.grid().bars(session)
        ? session.open().plus(settings.grid().barLength().multipliedBy(window.to()))
        : instant(window.to());
  }

  private Instant instant(int boundary) {
    if (boundary != ClockWindow.PREVIOUS_CLOSE) {
      return settings.grid().instant(session, boundary);
    }
    return Stream.of(pair.firm(), pair.benchmark())
        .flatMap(bars -> bars.before(session.date()).stream())
        .map(Session::close)
        .findFirst()
        .orElse(session.open());
  }
}
