package io.marketimpact.event;

import io.marketimpact.base.Require;
import io.marketimpact.market.SecurityId;
import java.util.List;

/**
 * Shares that the news did not touch, to hold the touched ones against.
 *
 * @param name of the group, such as {@code software}
 * @param securities its stocks, each once
 * @param reason why these
 * @param peersOf firms whose line of business they share; empty for every firm no other group names
 */
public record ControlGroup(
    String name, List<SecurityId> securities, String reason, List<SecurityId> peersOf) {

  /**
   * Keeps its own copies.
   *
   * @throws IllegalArgumentException if it names no stock or one twice
   */
  public ControlGroup {
    securities = List.copyOf(securities);
    peersOf = List.copyOf(peersOf);
    Require.that(!securities.isEmpty(), "control group %s must name a stock", name);
    Require.that(
        securities.stream().distinct().count() == securities.size(),
        "control group %s must name each stock once: %s",
        name,
        securities);
  }
}
