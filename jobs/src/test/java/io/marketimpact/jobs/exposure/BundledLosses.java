package io.marketimpact.jobs.exposure;

import io.marketimpact.data.exposure.ExposureInputs;
import io.marketimpact.data.specification.SpecificationFile;
import io.marketimpact.data.specification.StudySpecification;
import io.marketimpact.exposure.LossSimulation;
import io.marketimpact.jobs.Project;
import java.util.Optional;

/** The simulation of the bundled event. */
final class BundledLosses {

  private BundledLosses() {}

  static LossSimulation simulation() {
    StudySpecification study =
        SpecificationFile.read(
            Project.HOME.resolve("data/events/2026-01-14-china-security-software.json"));
    return EventExposure.of(
            study, ExposureInputs.read(study.exposure().orElseThrow()), Optional.empty())
        .simulation(0.05);
  }
}
