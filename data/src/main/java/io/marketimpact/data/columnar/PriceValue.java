package io.marketimpact.data.columnar;

/** What a column of prices holds. */
public enum PriceValue {
  /** A symbol. */
  TEXT("text"),
  /** A day: a date, a text that is one, or an instant at midnight in UTC. */
  DAY("a date"),
  /** A price or a volume. */
  NUMBER("a number");

  private final String words;

  PriceValue(String words) {
    this.words = words;
  }

  /**
   * What a message calls it.
   *
   * @return such as "a date"
   */
  public String words() {
    return words;
  }
}
