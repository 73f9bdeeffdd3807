package io.marketimpact.news;

import io.marketimpact.base.Require;
import io.marketimpact.event.Subject;
import java.time.LocalDate;

/**
 * A company under the symbol of its stock, from a day to a day: a symbol may pass to another
 * company, and a company to another symbol.
 *
 * @param company the company, with the symbol and the exchange of that time
 * @param from the first day on which this holds
 * @param until the first day on which it no longer holds, such as that of a delisting; {@link
 *     LocalDate#MAX} when it still does
 */
public record Listing(Subject company, LocalDate from, LocalDate until) {

  /**
   * Checks the days.
   *
   * @throws IllegalArgumentException if it ends before it begins
   */
  public Listing {
    Require.that(from.isBefore(until), "a listing must begin before it ends: %s, %s", from, until);
  }

  /**
   * A listing that held and holds as far as anybody knows.
   *
   * @param company the company
   * @return its listing
   */
  public static Listing of(Subject company) {
    return new Listing(company, LocalDate.MIN, LocalDate.MAX);
  }

  /**
   * Whether this holds on a day.
   *
   * @param day the day
   * @return whether it does
   */
  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(from) && day.isBefore(until);
  }

  /** Whether there is a day on which both hold. */
  boolean overlaps(Listing other) {
    return from.isBefore(other.until) && other.from.isBefore(until);
  }
}
