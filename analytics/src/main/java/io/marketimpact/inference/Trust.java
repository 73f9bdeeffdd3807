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
      new Trust(TrustLevel.COMPARISON_ONLY, "its size is not known for a sample such as this");

  /** What is wrong with a test that knows one volatility for all days, measured by simulation. */
  public static final String ONE_VOLATILITY =
      "at one volatility for all days, so that its size is right on average, too large in volatile"
          + " times and too small in calm ones (5 % becomes 12.5 and 1.5 % where volatility"
          + " clusters): the placebo that knows the volatility of the day decides";
}
