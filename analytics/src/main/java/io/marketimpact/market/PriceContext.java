package io.marketimpact.market;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * What a screen has to know about a share besides its prices.
 *
 * @param role what the share is to the study
 * @param market the prices a move is compared with: what the whole market did is no error of one
 *     share; empty where there are none
 * @param measured the days whose prices an effect is measured from, and how near they are to it
 * @param studied the days whose prices the study uses, from the first estimation window to the end
 *     of the last event window: a study that reads more days finds the same there
 * @param leftOut why days are not estimated from, of those that are left out on purpose
 */
public record PriceContext(
    Role role,
    Optional<PriceHistory> market,
    Map<LocalDate, Touch> measured,
    Set<LocalDate> studied,
    Map<LocalDate, String> leftOut) {

  /** A share without a market and without an event. */
  public static final PriceContext NONE =
      new PriceContext(Role.SHARE, Optional.empty(), Map.of(), Set.of(), Map.of());

  private static final double LIKE = 0.5;

  /** Keeps its own copies. */
  public PriceContext {
    measured = Map.copyOf(measured);
    studied = studied instanceof SessionDays ? studied : Set.copyOf(studied);
    leftOut = Map.copyOf(leftOut);
  }

  /** What a share is to a study. */
  public enum Role {
    /** A firm or a control. */
    SHARE(""),
    /** What the firms are measured against. */
    BENCHMARK("; it is the benchmark, and every firm is measured against it");

    private final String words;

    Role(String words) {
      this.words = words;
    }
  }

  /** What part of an event a price enters. */
  public enum Touch {
    /** The return of day 0. */
    DAY_ZERO("day 0 is touched"),
    /** The return of another day of an event window. */
    WINDOW("a day of an event window is touched");

    private final String words;

    Touch(String words) {
      this.words = words;
    }
  }

  boolean isMeasured(LocalDate day) {
    return measured.containsKey(day);
  }

  /** What is known of a large move, else what it may be. */
  String cause(LocalDate day, String otherwise) {
    return leftOut.containsKey(day)
        ? "on a day left out of estimation, " + leftOut.get(day)
        : otherwise;
  }

  boolean isStudied(LocalDate day) {
    return studied.contains(day);
  }

  /** What follows for the study from a doubt about a price. */
  String consequence(LocalDate day) {
    String touched = isMeasured(day) ? "; " + measured.get(day).words : "";
    return touched + role.words;
  }

  /** Whether the market made at least half of a move itself. */
  boolean hasLikeMove(LocalDate before, LocalDate day, double move) {
    OptionalDouble own = move(before, day);
    return own.isPresent()
        && own.getAsDouble() * move > 0
        && Math.abs(own.getAsDouble()) >= LIKE * Math.abs(move);
  }

  /** The market's own move, empty where a price is missing. */
  OptionalDouble move(LocalDate before, LocalDate day) {
    if (market.isEmpty() || market.get().on(before).isEmpty() || market.get().on(day).isEmpty()) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(
        Math.log(market.get().on(day).getAsDouble() / market.get().on(before).getAsDouble()));
  }
}
