package io.marketimpact.exposure;

import io.marketimpact.base.Outcome;
import java.io.Serializable;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A market's share of a company's revenue: reported, bounded by a statement, or estimated from a
 * region. Never without its bounds.
 *
 * @param origin how it is known
 * @param bounds the identified set
 * @param splits the estimates by each rule, empty unless estimated from a region
 * @param certainty how sure it is
 * @param accessibility share of the market open to the vendors as the splits assume, or that
 *     nothing is split
 * @param distribution what is assumed inside the bounds
 * @param cases the same under other assumptions, empty where it is reported
 * @param basis by what the company assigns sales
 * @param quoted the disclosed line or statement in words
 * @param line the disclosed line, the first of several, or that a statement comes first
 * @param laterFiling a filing that was not public yet when the share is asked for, from whose
 *     columns of an earlier year the line was read; empty where there is none
 */
public record RevenueShare(
    Origin origin,
    ShareBounds bounds,
    Map<SplitRule, Outcome<Double>> splits,
    Certainty certainty,
    Outcome<Double> accessibility,
    ShareDistribution distribution,
    List<ShareCase> cases,
    SalesBasis basis,
    String quoted,
    Outcome<RevenueDisclosure> line,
    String laterFiling)
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

  /** Keeps its own copies. */
  public RevenueShare {
    EnumMap<SplitRule, Outcome<Double>> copy = new EnumMap<>(SplitRule.class);
    copy.putAll(splits);
    splits = Collections.unmodifiableMap(copy);
    cases = List.copyOf(cases);
  }
}
