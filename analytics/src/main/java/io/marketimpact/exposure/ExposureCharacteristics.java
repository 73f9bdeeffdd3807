package io.marketimpact.exposure;

import io.marketimpact.event.Outcome;
import io.marketimpact.market.SecurityId;
import java.io.Serializable;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * China's share of revenue by share, as the characteristic of a cross-sectional regression of CARs:
 * 0 where the company says it sells nothing there, the posterior median elsewhere.
 *
 * @param shares the characteristic, or why there is none, by share
 */
public record ExposureCharacteristics(SortedMap<SecurityId, Outcome<Characteristic>> shares)
    implements Serializable {

  /**
   * The characteristic with its error.
   *
   * @param value x
   * @param variance of the error in x, of the posterior; for SIMEX or a reliability ratio
   */
  public record Characteristic(double value, double variance) implements Serializable {}

  private static final int GRID = 2000;

  /** Keeps its own copy. */
  public ExposureCharacteristics {
    shares = Collections.unmodifiableSortedMap(new TreeMap<>(shares));
  }

  /**
   * Puts the characteristics together.
   *
   * @param known what is disclosed
   * @param securities the shares of the cross-section
   * @param asOf what was not public by then for certain is not used
   * @return one entry per share
   */
  public static ExposureCharacteristics of(
      ChinaShares known, Collection<SecurityId> securities, Instant asOf) {
    SortedMap<SecurityId, Outcome<Characteristic>> shares = new TreeMap<>();
    for (SecurityId security : securities) {
      shares.put(security, known.of(security, asOf).map(ExposureCharacteristics::of));
    }
    return new ExposureCharacteristics(shares);
  }

  /**
   * The characteristics that are known.
   *
   * @return x by share, in order of the symbols
   */
  public SortedMap<SecurityId, Double> values() {
    SortedMap<SecurityId, Double> values = new TreeMap<>();
    for (Map.Entry<SecurityId, Outcome<Characteristic>> entry : shares.entrySet()) {
      entry.getValue().result().ifPresent(found -> values.put(entry.getKey(), found.value()));
    }
    return values;
  }

  private static Characteristic of(ChinaShare share) {
    var quantiles = share.posterior().quantiles();
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < GRID; i++) {
      double value = quantiles.applyAsDouble((i + 0.5) / GRID);
      sum += value;
      squares += value * value;
    }
    double mean = sum / GRID;
    double variance = Math.max(0, squares / GRID - mean * mean);
    return new Characteristic(
        share.origin() == ChinaShare.Origin.STATEMENT ? 0 : quantiles.applyAsDouble(0.5), variance);
  }
}
