package io.marketimpact.exposure;

/** In what multiples of the currency an amount is written. */
public enum MonetaryUnit {
  /** Single units of the currency. */
  ONE(1),
  /** Thousands. */
  THOUSAND(1e3),
  /** Millions. */
  MILLION(1e6),
  /** Billions, 10⁹. */
  BILLION(1e9);

  private final double size;

  MonetaryUnit(double size) {
    this.size = size;
  }

  /**
   * Turns an amount into millions.
   *
   * @param amount in this unit
   * @return in millions of the same currency
   */
  public double millions(double amount) {
    return this == MILLION ? amount : amount * size / MILLION.size;
  }
}
