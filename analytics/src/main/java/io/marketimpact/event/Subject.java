package io.marketimpact.event;

import io.marketimpact.base.Require;
import io.marketimpact.calendar.Exchange;
import io.marketimpact.market.SecurityId;
import java.io.Serializable;
import java.util.regex.Pattern;

/**
 * A firm under study.
 *
 * @param security its stock
 * @param name its name, for people
 * @param exchange the stock's primary listing
 * @param isin the stock's number (ISO 6166), empty where it is not known
 * @param cik the firm's number at the SEC, without leading zeros, empty where it is not known
 */
public record Subject(SecurityId security, String name, Exchange exchange, String isin, String cik)
    implements Serializable {

  private static final Pattern ISIN = Pattern.compile("[A-Z]{2}[A-Z0-9]{9}[0-9]");
  private static final Pattern CIK = Pattern.compile("[1-9][0-9]{0,9}");
  private static final int BASE = 36;
  private static final int TEN = 10;

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is neither empty nor valid
   */
  public Subject {
    Require.that(isin.isEmpty() || isValid(isin), "an ISIN with its check digit: %s", isin);
    Require.that(
        cik.isEmpty() || CIK.matcher(cik).matches(),
        "a CIK has up to ten digits and no leading zero: %s",
        cik);
  }

  /**
   * A firm whose numbers are not known.
   *
   * @param security its stock
   * @param name its name, for people
   * @param exchange the stock's primary listing
   */
  public Subject(SecurityId security, String name, Exchange exchange) {
    this(security, name, exchange, "", "");
  }

  /** By the check digit: letters count 10 to 35, every second digit from the right twice. */
  private static boolean isValid(String isin) {
    if (!ISIN.matcher(isin).matches()) {
      return false;
    }
    StringBuilder digits = new StringBuilder();
    isin.chars().forEach(letter -> digits.append(Character.digit(letter, BASE)));
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = Character.digit(digits.charAt(digits.length() - 1 - i), TEN);
      int counted = i % 2 == 0 ? digit : 2 * digit;
      sum += counted / TEN + counted % TEN;
    }
    return sum % TEN == 0;
  }
}
