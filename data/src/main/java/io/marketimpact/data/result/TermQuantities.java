package io.marketimpact.data.result;

import io.marketimpact.exposure.ExposureAssumptions;
import io.marketimpact.exposure.ExposureRequest;
import io.marketimpact.exposure.FirmTerms;
import io.marketimpact.exposure.LossInput;
import io.marketimpact.exposure.SimulationInputs;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Predicate;

/** Margin, growth and deferred revenue of one company, and whether they are its own. */
final class TermQuantities {

  private static final String COMMON = "common assumption";

  private TermQuantities() {}

  static List<Quantity> of(ExposureRequest request, ExposureAssumptions assumptions) {
    Optional<FirmTerms> own = assumptions.termsOf(request.security());
    Quantities quantities =
        new Quantities(
            request.event().value(),
            request.security().symbol(),
            own.map(FirmTerms::reason).orElse(""));
    SimulationInputs inputs = assumptions.appliedTo(request.security()).simulation();
    DoubleUnaryOperator margin = inputs.distributions().get(LossInput.MARGIN).quantiles();
    quantities.add(
        "margin",
        Spread.of(
            margin.applyAsDouble(0.05), margin.applyAsDouble(0.5), margin.applyAsDouble(0.95)),
        "fraction",
        basis(own, terms -> terms.margin().result().isPresent()));
    quantities.figure(
        "growth",
        inputs.growth(),
        "fraction a year",
        basis(own, terms -> terms.growth().result().isPresent()));
    quantities.figure(
        "deferred_revenue",
        inputs.deferredRevenue(),
        "of a year's revenue",
        basis(own, terms -> terms.deferredRevenue().result().isPresent()));
    return quantities.all();
  }

  private static String basis(Optional<FirmTerms> own, Predicate<FirmTerms> given) {
    return own.filter(given).isPresent() ? "assumption for this company" : COMMON;
  }
}
