package io.marketimpact.exposure;

import java.util.List;
import java.util.Locale;

/** The uncertain inputs of a simulated loss, in the order of their random numbers. */
public enum LossInput {
  /** Share of revenue in the market. */
  SHARE_IN_MARKET(0, InputBounds.SHARE),
  /** Share of customers covered. */
  BREADTH(1, InputBounds.SHARE),
  /** Share of those on whom the restriction is enforced. */
  ENFORCEMENT(2, InputBounds.SHARE),
  /** Share of their spending that is lost. */
  SEVERITY(3, InputBounds.SHARE),
  /** Share of the loss that comes back. */
  REBOOKING(4, InputBounds.SHARE),
  /** Years until the loss is full. */
  YEARS_TO_FULL(5, InputBounds.YEARS),
  /** Further loss elsewhere. */
  CONTAGION(6, InputBounds.CONTAGION),
  /** Operating profit lost per unit of revenue lost. */
  MARGIN(7, InputBounds.SHARE),
  /** Cost of capital. */
  COST_OF_CAPITAL(8, InputBounds.COST_OF_CAPITAL),
  /** Growth after the horizon. */
  TERMINAL_GROWTH(9, InputBounds.TERMINAL_GROWTH);

  private final int position;
  private final double low;
  private final double high;

  LossInput(int position, InputBounds bounds) {
    this.position = position;
    this.low = bounds.low();
    this.high = bounds.high();
  }

  /**
   * Between which values an analyst may assume it, in a scenario and in the simulation alike.
   *
   * @return its bounds
   */
  public InputBounds bounds() {
    return new InputBounds(low, high);
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
