package io.marketimpact.inference;

import java.io.Serializable;

/**
 * How far a test can be trusted for the sample at hand, and why.
 *
 * @param level how far
 * @param reason one sentence with the sample's own figures
 */
public record Trust(TrustLevel level, String reason) implements Serializable {

  /** Of a test whose size nobody has measured. */
  public static final Trust UNKNOWN =
      new Trust(
          TrustLevel.COMPARISON_ONLY,
          "its false-positive rate is not known for a sample such as this");

  /** What is wrong with a test that knows one volatility for all days, measured by simulation. */
  public static final String ONE_VOLATILITY =
      "assumes one volatility for all days, so its false-positive rate is right on average but too"
          + " high in volatile times and too low in calm ones (a 5 % test rejects 12.5 % and 1.5 %"
          + " of the time where volatility clusters); the placebo test scaled by the day's"
          + " volatility decides";
}
