package io.marketimpact.intraday;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.inference.PlaceboWindows;
import io.marketimpact.inference.activity.RangeVolatility;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** How much a share moved within a day beside the ordinary days before. */
final class VariationStudy {

  private final SessionBars firm;
  private final ReferenceDays reference;
  private final IntradaySettings settings;

  VariationStudy(SessionBars firm, ReferenceDays reference, IntradaySettings settings) {
    this.firm = firm;
    this.reference = reference;
    this.settings = settings;
  }

  Outcome<DayVariation> on(LocalDate day, int intervals) {
    OptionalInt index = firm.indexOf(day);
    Optional<double[]> returns =
        index.isPresent() ? firm.logReturns(index.getAsInt()) : Optional.empty();
    if (returns.isEmpty()) {
      int present = index.isPresent() ? firm.present(index.getAsInt()) : 0;
      return Outcome.excluded(
          ExclusionReason.INCOMPLETE_WINDOW,
          firm.security() + " has " + present + " of " + intervals + " bars on " + day);
    }
    List<RealizedVariation> ordinary =
        Stream.of(reference.wholeDays(firm))
            .map(RealizedVariation::of)
            .map(Outcome::result)
            .flatMap(Optional::stream)
            .toList();
    if (ordinary.size() < settings.minimumReference()) {
      return Outcome.excluded(
          ExclusionReason.SHORT_ESTIMATION,
          ordinary.size()
              + " of "
              + settings.minimumReference()
              + " earlier days have every bar of "
              + firm.security());
    }
    double range = RangeVolatility.variance(firm.logRange(index.getAsInt()).orElseThrow());
    PlaceboWindows ranges =
        PlaceboWindows.of(
            range, DoubleStream.of(reference.ranges()).map(RangeVolatility::variance).toArray());
    return RealizedVariation.of(returns.get())
        .map(
            measured ->
                new DayVariation(
                    measured,
                    among(ordinary, measured, RealizedVariation::realized),
                    among(ordinary, measured, RealizedVariation::bipower),
                    ranges));
  }

  private static PlaceboWindows among(
      List<RealizedVariation> ordinary,
      RealizedVariation measured,
      ToDoubleFunction<RealizedVariation> measure) {
    return PlaceboWindows.of(
        measure.applyAsDouble(measured), ordinary.stream().mapToDouble(measure).toArray());
  }
}
