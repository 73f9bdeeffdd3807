package io.marketimpact.data.study;

import io.marketimpact.data.Bundled;
import io.marketimpact.data.specification.SpecificationFile;
import io.marketimpact.data.specification.StudySpecification;
import io.marketimpact.market.PriceBar;
import io.marketimpact.market.SecurityId;
import io.marketimpact.model.ModelId;
import io.marketimpact.stat.Versions;
import io.marketimpact.study.StudyDesign;
import io.marketimpact.study.StudyPlan;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The bundled study up to what its shares are measured against, with the market model alone. */
record BundledMarket(StudyInputs inputs, ExposureData data, StudyMarket market, StudyDays days) {

  /** The bundled study with the market model alone. */
  static StudySpecification specification() {
    StudySpecification bundled = SpecificationFile.read(Bundled.STUDY);
    StudyDesign design = bundled.design();
    StudyPlan plan =
        design.plan().restrictedTo(List.of(new ModelId("market")), design.plan().windows());
    return bundled.with(design.by(plan).varied(List.of()));
  }

  static BundledMarket read(Optional<Instant> asOf) {
    StudySpecification study = specification();
    StudyInputs planned = StudyInputs.read(study, asOf, Versions.all());
    PriceSource prices = PricesInMemory.read(study.prices());
    Map<SecurityId, List<PriceBar>> shared = prices.bars(StudyMarket.securities(planned));
    StudyDays days = StudyDays.of(planned, shared.get(planned.design().plan().benchmark()), prices);
    StudyInputs inputs = planned.with(OwnEarnings.leftOut(planned.design(), days));
    AlignedEvents events = AlignedEvents.of(inputs.design().events(), days, prices);
    return new BundledMarket(
        inputs,
        inputs.exposure().orElseThrow(),
        StudyMarket.of(inputs, shared, days, events, prices),
        days);
  }
}
