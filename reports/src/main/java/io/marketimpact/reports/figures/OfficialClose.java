package io.marketimpact.reports.figures;

import io.marketimpact.market.SecurityId;
import io.marketimpact.model.ModelId;
import io.marketimpact.study.AbnormalReturn;
import io.marketimpact.study.FirmEstimate;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.StudyResult;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Simple returns from one official close to the next, of the daily prices that the tables are made
 * of: the last of a day's bars differs from them by cents.
 */
final class OfficialClose {

  private final StudyResult result;
  private final LocalDate day;

  OfficialClose(StudyResult result, LocalDate day) {
    this.result = result;
    this.day = day;
  }

  /** Of a stock or a fund that was studied around this day, or of the benchmark. */
  Optional<Double> returnOf(SecurityId security) {
    Stream<Double> values =
        security.equals(result.plan().benchmark())
            ? all().flatMap(one -> benchmark(one).stream())
            : all()
                .filter(one -> one.event().security().equals(security))
                .flatMap(one -> one.estimates().values().stream())
                .flatMap(estimate -> estimate.result().stream())
                .flatMap(estimate -> on(estimate, AbnormalReturn::actual));
    return values.findFirst().map(value -> result.plan().returns().growth(value) - 1);
  }

  private Stream<FirmStudy> all() {
    return Stream.concat(result.firms(), result.comparisons().untouched().stream());
  }

  /** The market-adjusted model expects of every stock what the benchmark returned. */
  private Optional<Double> benchmark(FirmStudy of) {
    return Optional.ofNullable(of.estimates().get(ModelId.MARKET_ADJUSTED))
        .flatMap(estimate -> estimate.result())
        .flatMap(estimate -> on(estimate, AbnormalReturn::expected).findFirst());
  }

  private Stream<Double> on(FirmEstimate estimate, ToDoubleFunction<AbnormalReturn> part) {
    return estimate.returns().days().stream()
        .filter(known -> known.date().equals(day))
        .map(part::applyAsDouble);
  }
}
