package io.marketimpact.exposure;

import io.marketimpact.base.Outcome;
import io.marketimpact.market.SecurityId;
import java.io.Serializable;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The market's share of revenue by security, as the characteristic of a cross-sectional regression
 * of CARs: 0 where the company says it sells nothing there, the median of what is assumed
 * elsewhere.
 *
 * @param shares the characteristic, or why there is none, by stock
 */
public record ExposureCharacteristics(SortedMap<SecurityId, Outcome<Characteristic>> shares)
    implements Serializable {

  /**
   * The characteristic with its error.
   *
   * @param value x
   * @param variance of the error in x, of the same distribution; for SIMEX or a reliability ratio
   */
  public record Characteristic(double value, double variance) implements Serializable {

    private Characteristic times(double factor) {
      return new Characteristic(value * factor, variance * factor * factor);
    }
  }

  /** Keeps its own copy. */
  public ExposureCharacteristics {
    shares = Collections.unmodifiableSortedMap(new TreeMap<>(shares));
  }

  /**
   * Puts the characteristics together.
   *
   * @param known what is disclosed
   * @param securities the stocks of the cross-section
   * @param asOf what was not public by then for certain is not used
   * @return one entry per stock
   */
  public static ExposureCharacteristics of(
      MarketDisclosures known, Collection<SecurityId> securities, Instant asOf) {
    SortedMap<SecurityId, Outcome<Characteristic>> shares = new TreeMap<>();
    for (SecurityId security : securities) {
      shares.put(security, known.of(security, asOf).map(ExposureCharacteristics::of));
    }
    return new ExposureCharacteristics(shares);
  }

  /**
   * Puts the characteristics of the products in scope together: for a company of which a part is
   * covered, the share of its whole revenue that lies in that part and in the market.
   *
   * @param known what is disclosed
   * @param assumptions which products are covered
   * @param securities the stocks of the cross-section
   * @param asOf what was not public by then for certain is not used
   * @return one entry per stock
   */
  public static ExposureCharacteristics inScope(
      MarketDisclosures known,
      ExposureAssumptions assumptions,
      Collection<SecurityId> securities,
      Instant asOf) {
    SortedMap<SecurityId, Outcome<Characteristic>> shares = new TreeMap<>();
    for (SecurityId security : securities) {
      ProductScope scope = assumptions.restriction().scope(security);
      shares.put(
          security, known.of(security, asOf).then(share -> inScope(known, share, scope, asOf)));
    }
    return new ExposureCharacteristics(shares);
  }

  /**
   * The characteristics that are known.
   *
   * @return x by stock, in order of the symbols
   */
  public SortedMap<SecurityId, Double> values() {
    SortedMap<SecurityId, Double> values = new TreeMap<>();
    for (Map.Entry<SecurityId, Outcome<Characteristic>> entry : shares.entrySet()) {
      entry
          .getValue()
          .result()
          .ifPresent(characteristic -> values.put(entry.getKey(), characteristic.value()));
    }
    return values;
  }

  private static Outcome<Characteristic> inScope(
      MarketDisclosures known, RevenueShare share, ProductScope scope, Instant asOf) {
    return isDenied(share)
        ? Outcome.of(of(share))
        : ExposedRevenue.of(known, scope, asOf)
            .then(ExposedRevenue::distribution)
            .map(exposed -> of(share).times(scope.probability()));
  }

  private static boolean isDenied(RevenueShare share) {
    return share.origin() == RevenueShare.Origin.STATEMENT;
  }

  private static Characteristic of(RevenueShare share) {
    return new Characteristic(
        isDenied(share) ? 0 : share.distribution().median(), share.distribution().variance());
  }
}
