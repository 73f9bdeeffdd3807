package io.marketimpact.stat;

/**
 * Ascending numbers that cut the line into cells. A table of where to begin, by x/(1 + |x|), makes
 * a search one or two steps long where the cuts lie about as a distribution's quantiles do.
 */
final class Cuts {

  private static final int PLACES_A_CUT = 4;

  private final double[] cuts;
  private final int[] begin;

  /**
   * Prepares searches.
   *
   * @param cuts ascending
   */
  Cuts(double[] cuts) {
    this.cuts = cuts.clone();
    begin = new int[PLACES_A_CUT * cuts.length + 2];
    int below = 0;
    for (int place = 0; place < begin.length; place++) {
      while (below < cuts.length && place(cuts[below]) < place) {
        below++;
      }
      begin[place] = below;
    }
  }

  /** How many cuts are smaller than a number. */
  int below(double x) {
    int below = begin[place(x)];
    // Rounding may have put a cut into the place beside its own.
    while (below > 0 && cuts[below - 1] >= x) {
      below--;
    }
    while (below < cuts.length && cuts[below] < x) {
      below++;
    }
    return below;
  }

  private int place(double x) {
    return (int) ((x / (1 + Math.abs(x)) + 1) * 0.5 * (begin.length - 1));
  }
}
