package io.marketimpact.reports.section;

/** How much of an effect remains without something that may explain it. */
final class Remainder {

  private static final double HALF = 0.5;

  private Remainder() {}

  /**
   * Whether half or less remains, or the other sign.
   *
   * @param rest what remains
   * @param whole the effect, not zero
   */
  static boolean isHalfOrLess(double rest, double whole) {
    return rest / whole <= HALF;
  }
}
