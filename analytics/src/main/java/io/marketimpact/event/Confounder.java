package io.marketimpact.event;

import io.marketimpact.market.SecurityId;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * Other news that could have moved the same prices.
 *
 * @param date the day it could move prices
 * @param what what it was
 * @param touches which prices
 * @param trust how far the fact can be trusted
 * @param mainFor stocks for which whoever describes the event holds it to be the main other reason
 */
public record Confounder(
    LocalDate date, String what, String touches, String trust, List<SecurityId> mainFor)
    implements Serializable {

  /** Keeps its own copy. */
  public Confounder {
    mainFor = List.copyOf(mainFor);
  }

  /**
   * Other news that is the main other reason for no stock.
   *
   * @param date the day it could move prices
   * @param what what it was
   * @param touches which prices
   * @param trust how far the fact can be trusted
   */
  public Confounder(LocalDate date, String what, String touches, String trust) {
    this(date, what, touches, trust, List.of());
  }
}
