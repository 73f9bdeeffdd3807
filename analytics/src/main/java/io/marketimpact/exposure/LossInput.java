package io.marketimpact.exposure;

import java.util.List;
import java.util.Locale;

/** The uncertain inputs of a simulated loss, in the order of their random numbers. */
public enum LossInput {
  /** Share of revenue in the market. */
  SHARE_IN_MARKET(0),
  /** Share of customers covered. */
  BREADTH(1),
  /** Share of those on whom the restriction is enforced. */
  ENFORCEMENT(2),
  /** Share of their spending that is lost. */
  SEVERITY(3),
  /** Share of the loss that comes back. */
  REBOOKING(4),
  /** Years until the loss is full. */
  YEARS_TO_FULL(5),
  /** Further loss elsewhere. */
  CONTAGION(6),
  /** Operating profit lost per unit of revenue lost. */
  MARGIN(7),
  /** Cost of capital. */
  COST_OF_CAPITAL(8),
  /** Growth after the horizon. */
  TERMINAL_GROWTH(9);

  private final int position;

  LossInput(int position) {
    this.position = position;
  }

  /**
   * Which of a draw's random numbers is this input's.
   *
   * @return from 0
   */
  public int position() {
    return position;
  }

  /**
   * All inputs in order.
   *
   * @return every input
   */
  public static List<LossInput> all() {
    return List.of(values());
  }

  /**
   * The input's name in files.
   *
   * @return lower case
   */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The input's name among a market's quantities.
   *
   * @param market the market
   * @return lower case
   */
  public String id(Market market) {
    return this == SHARE_IN_MARKET ? market.shareId() : id();
  }
}
