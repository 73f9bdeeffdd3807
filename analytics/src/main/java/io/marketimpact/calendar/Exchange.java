package io.marketimpact.calendar;

import io.marketimpact.base.Require;
import java.io.Serializable;

/**
 * A trading venue by its ISO 10383 market identifier code, such as {@code XNAS}, or a market that
 * never closes.
 *
 * @param mic four capital letters or digits, or {@code 24/7}
 */
public record Exchange(String mic) implements Comparable<Exchange>, Serializable {

  /** A market without a close, such as that of currencies or tokens: its days are those of UTC. */
  public static final Exchange ALWAYS_OPEN = new Exchange("24/7");

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
        mic.matches("[A-Z0-9]{4}|24/7"),
        "an exchange must be a market identifier code of 4 capitals or digits, or 24/7: '%s'",
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
