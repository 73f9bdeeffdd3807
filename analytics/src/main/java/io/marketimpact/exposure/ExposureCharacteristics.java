package io.marketimpact.exposure;

import io.marketimpact.base.Outcome;
import io.marketimpact.market.SecurityId;
import io.marketimpact.stat.RandomStreams;
import io.marketimpact.stat.SampleSummary;
import java.io.Serializable;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * The market's share of revenue by security, as the characteristic of a cross-sectional regression
 * of CARs: 0 where the company says it sells nothing there, the posterior median elsewhere.
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
  private static final int DRAWS = 20_000;

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
   * @param securities the shares of the cross-section
   * @param asOf what was not public by then for certain is not used
   * @return one entry per share
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
          security,
          scope.coversEverything()
              ? known.of(security, asOf).map(ExposureCharacteristics::of)
              : ExposedRevenue.of(known, scope, asOf)
                  .then(
                      exposed ->
                          exposed
                              .distribution()
                              .map(distribution -> of(security, exposed, distribution))));
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
      entry
          .getValue()
          .result()
          .ifPresent(characteristic -> values.put(entry.getKey(), characteristic.value()));
    }
    return values;
  }

  private static Characteristic of(RevenueShare share) {
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
        share.origin() == RevenueShare.Origin.STATEMENT ? 0 : quantiles.applyAsDouble(0.5),
        variance);
  }

  private static Characteristic of(
      SecurityId security, ExposedRevenue exposed, ExposureDistribution distribution) {
    ExposureDistribution.Sampler sampler = distribution.sampler();
    double[] shares = new double[DRAWS];
    for (int i = 0; i < DRAWS; i++) {
      SplittableRandom stream =
          RandomStreams.of(0, "exposure-characteristic/" + security.symbol(), i);
      shares[i] =
          sampler.at(
                  RandomStreams.uniform(stream),
                  RandomStreams.uniform(stream),
                  RandomStreams.uniform(stream))
              / exposed.total();
    }
    SampleSummary summary = SampleSummary.of(shares);
    return new Characteristic(
        summary.median(), summary.standardDeviation() * summary.standardDeviation());
  }
}
