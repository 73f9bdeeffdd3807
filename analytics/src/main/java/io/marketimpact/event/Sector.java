package io.marketimpact.event;

import io.marketimpact.base.Require;
import io.marketimpact.market.SecurityId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A line of business whose stocks all feel the day, named by the news or not: what a firm's move is
 * held against beside the market.
 *
 * @param name of the sector, such as {@code software}; the coefficient on it is named after it
 * @param basket untouched stocks of the sector, weighted equally
 * @param firms the firms of the study that belong to it; a firm may belong to several sectors
 * @param fund a fund that tracks the sector, where there is one
 * @param reason why these stocks
 */
public record Sector(
    String name,
    List<SecurityId> basket,
    List<SecurityId> firms,
    Optional<SectorFund> fund,
    String reason) {

  private static final Set<String> TAKEN = Set.of("alpha", "beta");

  /**
   * Keeps its own copies.
   *
   * @throws IllegalArgumentException if the name is no identifier or that of another coefficient,
   *     the basket or the firms are empty, or name a stock twice
   */
  public Sector {
    Require.identifier(name, "a sector's name");
    Require.that(!TAKEN.contains(name), "a sector may not be named %s", name);
    basket = List.copyOf(basket);
    firms = List.copyOf(firms);
    eachOnce(basket, name, "the basket");
    eachOnce(firms, name, "the firms");
  }

  private static void eachOnce(List<SecurityId> securities, String name, String what) {
    Require.that(!securities.isEmpty(), "sector %s: %s must name a stock", name, what);
    Require.that(
        securities.stream().distinct().count() == securities.size(),
        "sector %s: %s must name each stock once: %s",
        name,
        what,
        securities);
  }
}
