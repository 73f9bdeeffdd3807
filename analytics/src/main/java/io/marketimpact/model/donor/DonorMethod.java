package io.marketimpact.model.donor;

/** How the returns of donors are combined into one stock's expected return. */
interface DonorMethod {

  /**
   * Makes ready for any number of stocks that are compared with the same donors.
   *
   * @param donors returns of the estimation days, one array per donor
   * @param dayZero one return per donor
   * @return what combines them
   */
  Combiner prepare(double[][] donors, double[] dayZero);

  /** Combines prepared donors. */
  interface Combiner {

    /**
     * The combination that follows a stock.
     *
     * @param response its returns on the same days
     * @return constant and weights
     */
    Combination combine(double[] response);
  }
}
