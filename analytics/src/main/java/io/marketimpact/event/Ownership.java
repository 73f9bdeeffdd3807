package io.marketimpact.event;

import io.marketimpact.market.SecurityId;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * Who owned a named entity, and when.
 *
 * @param entity the name as the news writes it
 * @param owner the listed company's security
 * @param status how the entity belongs to it
 * @param materiality whether the owner's price could show it
 * @param listing whether the entity has a stock of its own
 * @param validFrom first day on which this holds
 * @param validUntil first day on which it no longer holds; {@link LocalDate#MAX} when it still does
 * @param source where this is known from
 */
public record Ownership(
    String entity,
    SecurityId owner,
    OwnershipStatus status,
    Materiality materiality,
    Listing listing,
    LocalDate validFrom,
    LocalDate validUntil,
    String source)
    implements Serializable {

  /**
   * An entity of which it is not known whether it has a stock of its own.
   *
   * @param entity the name as the news writes it
   * @param owner the listed company's security
   * @param status how the entity belongs to it
   * @param materiality whether the owner's price could show it
   * @param validFrom first day on which this holds
   * @param validUntil first day on which it no longer holds
   * @param source where this is known from
   */
  public Ownership(
      String entity,
      SecurityId owner,
      OwnershipStatus status,
      Materiality materiality,
      LocalDate validFrom,
      LocalDate validUntil,
      String source) {
    this(entity, owner, status, materiality, Listing.UNKNOWN, validFrom, validUntil, source);
  }

  /**
   * Whether this holds on a day.
   *
   * @param day the day
   * @return whether it does
   */
  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(validFrom) && day.isBefore(validUntil);
  }
}
