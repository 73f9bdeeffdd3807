package io.marketimpact.market;

/** How a return is formed from two prices. */
public enum ReturnKind {
  /** P₁/P₀ - 1. */
  SIMPLE {
    @Override
    public double between(double before, double after) {
      return after / before - 1;
    }
  },
  /** ln(P₁/P₀). */
  LOG {
    @Override
    public double between(double before, double after) {
      return Math.log(after / before);
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
}
