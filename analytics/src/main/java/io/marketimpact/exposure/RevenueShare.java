package io.marketimpact.exposure;

import io.marketimpact.base.Outcome;
import java.io.Serializable;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * A market's share of a company's revenue: reported, bounded by a statement, or estimated from a
 * region. Never without its bounds.
 *
 * @param origin how it is known
 * @param bounds the identified set
 * @param splits the estimates by each rule, empty unless estimated from a region
 * @param certainty how sure it is
 * @param posterior what is believed inside the bounds
 * @param basis by what the company assigns sales
 * @param quoted the disclosed line or statement in words
 */
public record RevenueShare(
    Origin origin,
    ShareBounds bounds,
    Map<SplitRule, Outcome<Double>> splits,
    Certainty certainty,
    SharePosterior posterior,
    SalesBasis basis,
    String quoted)
    implements Serializable {

  /** How a share is known. */
  public enum Origin {
    /** The company reports the market. */
    REPORTED,
    /** The company said it sells nothing there. */
    STATEMENT,
    /** The company reports a region that holds the market. */
    REGION
  }

  /** Keeps its own copy. */
  public RevenueShare {
    EnumMap<SplitRule, Outcome<Double>> copy = new EnumMap<>(SplitRule.class);
    copy.putAll(splits);
    splits = Collections.unmodifiableMap(copy);
  }
}
