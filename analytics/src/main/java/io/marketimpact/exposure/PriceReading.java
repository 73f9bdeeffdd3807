package io.marketimpact.exposure;

/** The one rule from which every sentence about exposure and price follows. */
public enum PriceReading {
  /** Losing everything exposed would move the price by less than half of what the test can see. */
  NO_POWER(
      "the price test cannot detect this exposure", "the price test cannot detect these exposures"),
  /** The stock rose, beyond its uncertainty: no loss is priced. */
  ROSE("the stock rose: the price shows no loss", "the stocks rose: the prices show no loss"),
  /** The move is compatible with no loss at all. */
  NO_LOSS_SEEN(
      "the move is compatible with no loss of the exposed revenue",
      "each move is compatible with no loss of the exposed revenue"),
  /** The move is larger than losing all of the exposed revenue, beyond its uncertainty. */
  LARGER_THAN_EXPOSURE(
      "the move is larger than losing all of the exposed revenue:"
          + " contagion, other news of the day, or noise",
      "each move is larger than losing all of the exposed revenue:"
          + " contagion, other news of the day, or noise"),
  /** The move is compatible with losing a part or all of the exposed revenue. */
  WITHIN_EXPOSURE(
      "the move is compatible with losing a part of the exposed revenue",
      "each move is compatible with losing a part of the exposed revenue");

  private static final double UNLIKELY = 0.025;

  private final String words;
  private final String ofSeveral;

  PriceReading(String words, String ofSeveral) {
    this.words = words;
    this.ofSeveral = ofSeveral;
  }

  /**
   * Decides.
   *
   * @param detectability whether the test can see the exposure
   * @param implied what the move would mean
   * @return the reading
   */
  public static PriceReading of(Detectability detectability, ImpliedLoss implied) {
    if (!detectability.hasPower()) {
      return NO_POWER;
    }
    if (1 - implied.belowZero() < UNLIKELY) {
      return ROSE;
    }
    if (implied.belowZero() >= UNLIKELY) {
      return NO_LOSS_SEEN;
    }
    return 1 - implied.aboveOne() < UNLIKELY ? LARGER_THAN_EXPOSURE : WITHIN_EXPOSURE;
  }

  /**
   * The reading in words.
   *
   * @return a sentence without its full stop
   */
  public String words() {
    return words;
  }

  /**
   * The reading of firms in words.
   *
   * @param firms how many firms it is of, at least one
   * @return a sentence without its full stop
   */
  public String words(int firms) {
    return firms == 1 ? words : ofSeveral;
  }
}
