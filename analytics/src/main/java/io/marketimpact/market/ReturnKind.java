package io.marketimpact.market;

/** How a return is formed from two prices. */
public enum ReturnKind {
  /** P₁/P₀ - 1. */
  SIMPLE {
    @Override
    public double between(double before, double after) {
      return after / before - 1;
    }

    @Override
    public double growth(double value) {
      return 1 + value;
    }
  },
  /** ln(P₁/P₀). */
  LOG {
    @Override
    public double between(double before, double after) {
      return Math.log(after / before);
    }

    @Override
    public double growth(double value) {
      return Math.exp(value);
    }
  };

  /**
   * The return from one price to the next.
   *
   * @param before earlier price, positive
   * @param after later price, positive
   * @return the return as a fraction
   */
  public abstract double between(double before, double after);

  /**
   * What one unit of money grows to.
   *
   * @param value a return of this kind
   * @return P₁/P₀
   */
  public abstract double growth(double value);
}
