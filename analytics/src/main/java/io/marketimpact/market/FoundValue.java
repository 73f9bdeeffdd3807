package io.marketimpact.market;

import java.io.Serializable;

/** What was found in the data: a number, or the text that stands there. */
public sealed interface FoundValue extends Comparable<FoundValue>, Serializable {

  /**
   * A number: how many, by which factor, at which price.
   *
   * @param number a finite number
   */
  record Amount(double number) implements FoundValue {

    private static final double LARGEST_WRITTEN_OUT = 1e15;

    @Override
    public String toString() {
      return number == Math.rint(number) && Math.abs(number) < LARGEST_WRITTEN_OUT
          ? Long.toString((long) number)
          : Double.toString(number);
    }
  }

  /**
   * Anything else: several prices, a price that is no number, an event.
   *
   * @param text as it stands in the data
   */
  record Words(String text) implements FoundValue {
    @Override
    public String toString() {
      return text;
    }
  }

  /**
   * A number, or the word for what is none.
   *
   * @param number any
   * @return an amount, or words where the number is not finite
   */
  static FoundValue of(double number) {
    return Double.isFinite(number) ? new Amount(number) : of(Double.toString(number));
  }

  /**
   * A text.
   *
   * @param text any
   * @return the words
   */
  static FoundValue of(String text) {
    return new Words(text);
  }

  @Override
  default int compareTo(FoundValue other) {
    return toString().compareTo(other.toString());
  }
}
