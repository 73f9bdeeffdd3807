package io.marketimpact.study;

import io.marketimpact.market.SecurityId;
import io.marketimpact.stat.SampleSummary;
import java.io.Serializable;
import java.util.List;

/**
 * The value all firms lose to one policy, which strikes them in the same draw.
 *
 * @param firms those it adds up
 * @param currency of the amounts
 * @param valueAtStake of all of them, in millions
 * @param sumOfMeans of the firms taken one by one, which the mean of the sum must meet
 * @param sumOfHighs sum of the firms' 95th percentiles: what the sum's would be if all were lost in
 *     step
 */
public record JointExposure(
    List<SecurityId> firms,
    String currency,
    SampleSummary valueAtStake,
    double sumOfMeans,
    double sumOfHighs)
    implements Serializable {

  /** Keeps its own copy. */
  public JointExposure {
    firms = List.copyOf(firms);
  }
}
