package io.marketimpact.event;

import io.marketimpact.base.Interval;
import io.marketimpact.base.Require;
import io.marketimpact.market.SecurityId;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * A figure that was said of a stock of a family's event: what of its revenue was exposed, what it
 * later lost, or what it was worth.
 *
 * @param event the event
 * @param security the stock
 * @param figure what was said
 * @param range between what it lies, a rounded figure within its rounding; empty where it was not
 *     found
 * @param scope what an exposed share is a share of
 * @param period of which the figure is
 * @param publicBy the last day on which it can have become public
 * @param trust who says so, {@link #RECALLED} where nobody was found who does
 * @param words what was said
 * @param source where it is from
 */
public record FamilyStatement(
    EventId event,
    SecurityId security,
    Figure figure,
    Optional<Interval> range,
    Scope scope,
    String period,
    LocalDate publicBy,
    String trust,
    String words,
    String source)
    implements Serializable {

  /** Marks what was remembered and not found again: it is no source and enters no computation. */
  public static final String RECALLED = "recalled";

  /** What a figure is. */
  public enum Figure {
    /** Share of revenue exposed to the restriction, a fraction. */
    EXPOSED_SHARE(true),
    /** Share of a period's revenue lost, a fraction. */
    LOSS_SHARE(true),
    /** Revenue of a quarter, in millions of USD. */
    QUARTERLY_REVENUE(false),
    /** Market value before the event, in millions of USD. */
    MARKET_VALUE(false);

    private final boolean isFraction;

    Figure(boolean isFraction) {
      this.isFraction = isFraction;
    }

    /**
     * The figure's name in files.
     *
     * @return lower case
     */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What an exposed share is a share of. */
  public enum Scope {
    /** Of the very sales that were restricted. */
    RESTRICTED,
    /**
     * Of all sales in the market, so that what was restricted is anything from none of it to all.
     */
    CEILING,
    /** The figure is no exposed share. */
    NONE;

    /**
     * The scope's name in files.
     *
     * @return lower case, empty for none
     */
    public String id() {
      return this == NONE ? "" : name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Checks the figure.
   *
   * @throws IllegalArgumentException if it is negative, a fraction is above 1, an exposed share has
   *     no scope or another figure has one, or one with a figure names no source
   */
  public FamilyStatement {
    Require.that(
        (figure == Figure.EXPOSED_SHARE) == (scope != Scope.NONE),
        "only an exposed share has a scope, and it must have one: %s",
        figure.id());
    if (range.isPresent()) {
      Interval found = range.get();
      Require.that(found.low() >= 0, "a figure must not be negative: %s", found.low());
      Require.that(
          figure.isFraction || found.low() > 0, "an amount must be above zero: %s", found.low());
      Require.that(
          !figure.isFraction || found.high() <= 1,
          "a fraction must be at most 1: %s",
          found.high());
      Require.that(
          trust.equals(RECALLED) || !source.isEmpty(), "a figure must name its source: %s", words);
    }
  }

  /**
   * The figure, where somebody was found who says so.
   *
   * @return its range, empty for what is only recalled
   */
  public Optional<Interval> sourced() {
    return range.filter(any -> !trust.equals(RECALLED));
  }

  /**
   * Between what an exposed share lies: a ceiling leaves everything below it open.
   *
   * @return the range, empty for what is only recalled
   */
  public Optional<Interval> exposed() {
    return sourced().map(found -> scope == Scope.CEILING ? new Interval(0, found.high()) : found);
  }
}
