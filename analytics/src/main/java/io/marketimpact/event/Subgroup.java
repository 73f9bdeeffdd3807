package io.marketimpact.event;

import io.marketimpact.base.Require;
import io.marketimpact.market.SecurityId;
import java.util.List;

/**
 * Firms of a group that a study also looks at on their own, such as those that do nothing but the
 * business concerned.
 *
 * @param id names its results
 * @param name for people
 * @param firms its firms, at least two
 * @param reason why these
 */
public record Subgroup(GroupId id, String name, List<SecurityId> firms, String reason) {

  /**
   * Keeps its own copy.
   *
   * @throws IllegalArgumentException if name or reason is blank, or it has fewer than two firms or
   *     one of them twice
   */
  public Subgroup {
    Require.text(name, "a subgroup's name");
    Require.text(reason, "a subgroup's reason");
    firms = List.copyOf(firms);
    Require.that(firms.size() > 1, "subgroup %s needs at least 2 firms: %s", id, firms);
    Require.that(
        firms.stream().distinct().count() == firms.size(),
        "subgroup %s must name each firm once: %s",
        id,
        firms);
  }
}
