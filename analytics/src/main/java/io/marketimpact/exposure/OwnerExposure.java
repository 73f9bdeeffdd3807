package io.marketimpact.exposure;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.event.EntityRegistry;
import io.marketimpact.event.Ownership;
import io.marketimpact.event.OwnershipStatus;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A listed owner of a company that the news named, or one about to buy it.
 *
 * @param ownership who owns whom, and how much it counts
 * @param shareOfOwner the named company's revenue over the owner's, or why it is not known
 */
public record OwnerExposure(Ownership ownership, Outcome<Double> shareOfOwner)
    implements Serializable {

  /**
   * The owners of named companies that are not themselves listed.
   *
   * @param registry who owns what
   * @param named the companies the news named
   * @param day as of which ownership counts
   * @param revenueShares known shares of the owner's revenue by name of the company
   * @return in the order of the names
   */
  public static List<OwnerExposure> of(
      EntityRegistry registry,
      List<String> named,
      LocalDate day,
      Map<String, Double> revenueShares) {
    return named.stream()
        .flatMap(name -> registry.of(name, day).stream())
        .filter(known -> known.status() != OwnershipStatus.SELF)
        .map(known -> new OwnerExposure(known, share(known, revenueShares)))
        .toList();
  }

  private static Outcome<Double> share(Ownership known, Map<String, Double> revenueShares) {
    return revenueShares.containsKey(known.entity())
        ? Outcome.of(revenueShares.get(known.entity()))
        : Outcome.excluded(
            ExclusionReason.NOT_DISCLOSED,
            known.owner() + " discloses no revenue of " + known.entity());
  }
}
