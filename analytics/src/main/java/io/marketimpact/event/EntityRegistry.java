package io.marketimpact.event;

import io.marketimpact.market.SecurityId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Maps named entities to listed owners as of a day. A name is matched whole and with its capitals:
 * "Check Point" is a firm, "checkpoint" is not.
 *
 * @param ownerships what is known, in any order
 */
public record EntityRegistry(List<Ownership> ownerships) {

  /** Keeps its own copy. */
  public EntityRegistry {
    ownerships = List.copyOf(ownerships);
  }

  /**
   * What is known of an entity on a day.
   *
   * @param entity the name as the news writes it
   * @param day the day
   * @return every ownership that holds, in the order of the registry
   */
  public List<Ownership> of(String entity, LocalDate day) {
    return ownerships.stream()
        .filter(known -> known.entity().equals(entity) && known.holdsOn(day))
        .toList();
  }

  /**
   * The first wave that names a security, itself or through an entity it owns and whose weight in
   * it is not negligible. A pending deal names nobody.
   *
   * @param waves in order of time
   * @param security the security
   * @param day the day as of which ownership counts
   * @return the wave, empty when none names it
   */
  public Optional<Wave> treatment(List<Wave> waves, SecurityId security, LocalDate day) {
    return waves.stream()
        .filter(wave -> wave.names().stream().anyMatch(name -> names(name, security, day)))
        .findFirst();
  }

  private boolean names(String entity, SecurityId security, LocalDate day) {
    return of(entity, day).stream()
        .anyMatch(
            known ->
                known.owner().equals(security)
                    && (known.status() == OwnershipStatus.SELF
                        || known.status() == OwnershipStatus.OWNED)
                    && known.materiality() != Materiality.IMMATERIAL);
  }
}
