package io.marketimpact.calendar;

import io.marketimpact.base.Require;
import java.io.Serializable;

/**
 * A trading venue by its ISO 10383 market identifier code, such as {@code XNAS}.
 *
 * @param mic four capital letters or digits
 */
public record Exchange(String mic) implements Comparable<Exchange>, Serializable {

  /** NASDAQ. */
  public static final Exchange XNAS = new Exchange("XNAS");

  /** New York Stock Exchange. */
  public static final Exchange XNYS = new Exchange("XNYS");

  /** Euronext Paris. */
  public static final Exchange XPAR = new Exchange("XPAR");

  /** Shanghai Stock Exchange. */
  public static final Exchange XSHG = new Exchange("XSHG");

  /** Shenzhen Stock Exchange. */
  public static final Exchange XSHE = new Exchange("XSHE");

  /** Tel Aviv Stock Exchange. */
  public static final Exchange XTAE = new Exchange("XTAE");

  /** Hong Kong Exchanges. */
  public static final Exchange XHKG = new Exchange("XHKG");

  /**
   * Checks the code.
   *
   * @throws IllegalArgumentException if it has not the form of a market identifier code
   */
  public Exchange {
    Require.that(
        mic.matches("[A-Z0-9]{4}"),
        "an exchange must be a market identifier code of 4 capitals or digits: '%s'",
        mic);
  }

  @Override
  public int compareTo(Exchange other) {
    return mic.compareTo(other.mic);
  }

  @Override
  public String toString() {
    return mic;
  }
}
