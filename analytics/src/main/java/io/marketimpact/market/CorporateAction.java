package io.marketimpact.market;

import io.marketimpact.base.Require;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * What a company did to the price of its share without changing what its owner has.
 *
 * @param security the share
 * @param exDate first day on which the share is traded without it
 * @param kind what was done
 * @param value of a split how many shares stand for one from then on, such as 10 or 0.1; else the
 *     cash, or its worth, per share held before the day, in the currency of the prices
 */
public record CorporateAction(SecurityId security, LocalDate exDate, Kind kind, double value)
    implements Serializable, Comparable<CorporateAction> {

  private static final Comparator<CorporateAction> ORDER =
      Comparator.comparing(CorporateAction::exDate)
          .thenComparing(CorporateAction::kind)
          .thenComparing(CorporateAction::security);

  /** Kinds in the order in which those of one day count: cash is paid on what was held before. */
  public enum Kind {
    /** A regular dividend. */
    DIVIDEND,
    /** A dividend beside the regular ones. */
    SPECIAL_DIVIDEND,
    /** Shares of another company, by what they were worth. */
    SPIN_OFF,
    /** More or fewer shares for the same company, stock dividends among them. */
    SPLIT;

    /**
     * Whether the owner receives cash or what is worth it.
     *
     * @return whether the action has an amount, not a ratio
     */
    public boolean isCash() {
      return this != SPLIT;
    }
  }

  /**
   * Checks the value.
   *
   * @throws IllegalArgumentException if it is not above zero and finite
   */
  public CorporateAction {
    Require.that(
        value > 0 && Double.isFinite(value),
        "the value of an action must be above zero and finite: %s",
        value);
  }

  @Override
  public int compareTo(CorporateAction other) {
    return ORDER.compare(this, other);
  }
}
