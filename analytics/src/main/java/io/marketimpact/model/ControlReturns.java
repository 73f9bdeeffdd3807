package io.marketimpact.model;

import io.marketimpact.market.ReturnSeries;
import io.marketimpact.market.SecurityId;
import java.io.Serializable;
import java.util.List;

/**
 * The returns of a group of stocks that the news did not touch.
 *
 * @param name of the group, such as {@code software}
 * @param shares their returns
 * @param peersOf the firms whose line of business they share; empty for every firm that no other
 *     group names
 */
public record ControlReturns(String name, List<ReturnSeries> shares, List<SecurityId> peersOf)
    implements Serializable {

  /** Keeps its own copies. */
  public ControlReturns {
    shares = List.copyOf(shares);
    peersOf = List.copyOf(peersOf);
  }

  /**
   * Whether a stock is one of the group.
   *
   * @param share the stock
   * @return whether it is
   */
  public boolean has(SecurityId share) {
    return shares.stream().anyMatch(member -> member.security().equals(share));
  }
}
