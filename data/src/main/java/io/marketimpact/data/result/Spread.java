package io.marketimpact.data.result;

import io.marketimpact.base.Interval;
import io.marketimpact.exposure.ExposureSummary;
import io.marketimpact.stat.SampleSummary;
import java.util.Optional;

/**
 * The numbers of one quantity; what is empty does not apply.
 *
 * @param ends of the identified set, or of a 95 % interval
 * @param middle the 50th percentile, or the figure where there is one figure
 * @param percentiles the 5th and the 95th
 * @param mean of the distribution, where there is one
 */
public record Spread(
    Optional<Interval> ends,
    Optional<Double> middle,
    Optional<Interval> percentiles,
    Optional<Double> mean) {

  static final Spread NONE =
      new Spread(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  static Spread figure(double value) {
    return new Spread(Optional.empty(), Optional.of(value), Optional.empty(), Optional.empty());
  }

  static Spread between(Interval ends) {
    return new Spread(Optional.of(ends), Optional.empty(), Optional.empty(), Optional.empty());
  }

  static Spread of(SampleSummary sample) {
    return of(sample.p05(), sample.median(), sample.p95()).about(sample.mean());
  }

  static Spread of(ExposureSummary summary) {
    return of(summary.p05(), summary.median(), summary.p95()).about(summary.mean());
  }

  static Spread of(double p05, double median, double p95) {
    return new Spread(
        Optional.empty(),
        Optional.of(median),
        Optional.of(new Interval(p05, p95)),
        Optional.empty());
  }

  Spread within(Interval bounds) {
    return new Spread(Optional.of(bounds), middle, percentiles, mean);
  }

  private Spread about(double expected) {
    return new Spread(ends, middle, percentiles, Optional.of(expected));
  }
}
