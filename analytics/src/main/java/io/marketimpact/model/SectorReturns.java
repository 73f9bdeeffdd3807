package io.marketimpact.model;

import io.marketimpact.market.ReturnSeries;
import io.marketimpact.market.SecurityId;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/**
 * The returns of a sector.
 *
 * @param name of the sector, such as {@code software}
 * @param basket returns of its untouched stocks
 * @param funds returns of funds that track it, none where none has prices
 * @param firms the firms of the study that belong to it
 */
public record SectorReturns(
    String name, List<ReturnSeries> basket, List<ReturnSeries> funds, List<SecurityId> firms)
    implements Serializable {

  /** Keeps its own copies. */
  public SectorReturns {
    basket = List.copyOf(basket);
    funds = List.copyOf(funds);
    firms = List.copyOf(firms);
  }

  /**
   * Whether the sector is one a stock is held against: it names the stock as a firm of its own, or
   * has it in its basket.
   *
   * @param share the stock
   * @return whether it belongs to the sector
   */
  boolean holds(SecurityId share) {
    return firms.contains(share)
        || basket.stream().anyMatch(member -> member.security().equals(share));
  }

  /** Whether the sector has an untouched stock or fund, and a stock of a group in its basket. */
  boolean links(SecurityId share, ControlReturns group) {
    return Stream.concat(basket.stream(), funds.stream())
            .anyMatch(member -> member.security().equals(share))
        && basket.stream().anyMatch(member -> group.has(member.security()));
  }

  /** The sector as it is for one stock: a stock is no part of what it is held against. */
  SectorReturns without(SecurityId share) {
    return new SectorReturns(
        name,
        basket.stream().filter(member -> !member.security().equals(share)).toList(),
        funds,
        firms);
  }
}
