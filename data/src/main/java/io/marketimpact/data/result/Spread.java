package io.marketimpact.data.result;

import io.marketimpact.base.Interval;
import io.marketimpact.stat.SampleSummary;
import java.util.Optional;

/**
 * The numbers of one quantity; what is empty does not apply.
 *
 * @param ends of the identified set, or of a 95 % interval
 * @param middle the 50th percentile, or the figure where there is one figure
 * @param percentiles the 5th and the 95th
 */
public record Spread(
    Optional<Interval> ends, Optional<Double> middle, Optional<Interval> percentiles) {

  static final Spread NONE = new Spread(Optional.empty(), Optional.empty(), Optional.empty());

  static Spread figure(double value) {
    return new Spread(Optional.empty(), Optional.of(value), Optional.empty());
  }

  static Spread between(Interval ends) {
    return new Spread(Optional.of(ends), Optional.empty(), Optional.empty());
  }

  static Spread of(SampleSummary sample) {
    return of(sample.p05(), sample.median(), sample.p95());
  }

  static Spread of(double p05, double median, double p95) {
    return new Spread(Optional.empty(), Optional.of(median), Optional.of(new Interval(p05, p95)));
  }

  Spread within(Interval bounds) {
    return new Spread(Optional.of(bounds), middle, percentiles);
  }
}
