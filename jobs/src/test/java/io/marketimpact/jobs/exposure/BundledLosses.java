package io.marketimpact.jobs.exposure;

import io.marketimpact.data.specification.SpecificationFile;
import io.marketimpact.data.specification.StudySpecification;
import io.marketimpact.data.study.ExposureData;
import io.marketimpact.data.study.RevenueAtStake;
import io.marketimpact.exposure.LossSimulation;
import io.marketimpact.jobs.Project;

/** The simulation of the bundled event. */
final class BundledLosses {

  private BundledLosses() {}

  static LossSimulation simulation() {
    StudySpecification study =
        SpecificationFile.read(
            Project.HOME.resolve("data/events/2026-01-14-china-security-software.json"));
    return RevenueAtStake.of(
            study.design(), ExposureData.read(study.exposure().orElseThrow(), study.design()))
        .simulation(0.05);
  }
}
