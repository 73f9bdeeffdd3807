package io.marketimpact.intraday;

import io.marketimpact.market.SecurityId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A firm's bars beside its benchmark's, session by session.
 *
 * @param firm the firm's bars
 * @param benchmark what it is measured against
 */
record BarPair(SessionBars firm, SessionBars benchmark) {

  /** A return of the firm and of its benchmark over the same time. */
  record Move(double firm, double benchmark) {

    static final Move NONE = new Move(0, 0);

    double abnormal(double beta) {
      return firm - beta * benchmark;
    }
  }

  /** The two parts of a window, each with its own beta. */
  record Moves(Move gap, Move trading) {

    double firm() {
      return gap.firm + trading.firm;
    }

    double benchmark() {
      return gap.benchmark + trading.benchmark;
    }

    double abnormal(IntradayBetas betas) {
      return gap.abnormal(betas.overnight()) + trading.abnormal(betas.trading());
    }
  }

  /** What happened in a window of a day, empty when a price at one of its ends is missing. */
  Optional<Moves> moves(LocalDate day, ClockWindow window) {
    Optional<Move> gap =
        window.holdsTheGap()
            ? move(day, new ClockWindow(ClockWindow.PREVIOUS_CLOSE, ClockWindow.OPEN))
            : Optional.of(Move.NONE);
    Optional<Move> trading =
        window.holdsTrading()
            ? move(day, new ClockWindow(Math.max(window.from(), ClockWindow.OPEN), window.to()))
            : Optional.of(Move.NONE);
    return gap.flatMap(night -> trading.map(hours -> new Moves(night, hours)));
  }

  Optional<Move> move(LocalDate day, ClockWindow window) {
    OptionalInt ours = firm.indexOf(day);
    OptionalInt theirs = benchmark.indexOf(day);
    if (ours.isEmpty() || theirs.isEmpty()) {
      return Optional.empty();
    }
    OptionalDouble ourReturn = firm.logReturn(ours.getAsInt(), window);
    OptionalDouble theirReturn = benchmark.logReturn(theirs.getAsInt(), window);
    return ourReturn.isPresent() && theirReturn.isPresent()
        ? Optional.of(new Move(ourReturn.getAsDouble(), theirReturn.getAsDouble()))
        : Optional.empty();
  }

  /** Whose price is missing at an end of a window, for people. */
  String missing(LocalDate day, ClockWindow window) {
    return lacks(firm, day, window) ? words(firm, day) : words(benchmark, day);
  }

  private static boolean lacks(SessionBars bars, LocalDate day, ClockWindow window) {
    OptionalInt index = bars.indexOf(day);
    return index.isEmpty()
        || bars.logReturn(index.getAsInt(), window).isEmpty()
        || (window.holdsTheGap() && bars.price(index.getAsInt(), ClockWindow.OPEN).isEmpty());
  }

  private static String words(SessionBars bars, LocalDate day) {
    SecurityId security = bars.security();
    OptionalInt index = bars.indexOf(day);
    return index.isEmpty()
        ? security + " has no bar on " + day
        : security + " has no bar at an end of the window on " + day;
  }
}
