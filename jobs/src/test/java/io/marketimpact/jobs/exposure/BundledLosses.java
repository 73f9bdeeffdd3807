package io.marketimpact.jobs.exposure;

import io.marketimpact.data.specification.SpecificationFile;
import io.marketimpact.exposure.LossSimulation;
import io.marketimpact.jobs.Project;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The simulation of the bundled event. */
final class BundledLosses {

  private static final Path FILES = Project.HOME.resolve("data/exposure");

  private BundledLosses() {}

  static LossSimulation simulation() {
    return EventExposure.of(
            SpecificationFile.read(
                Project.HOME.resolve("data/events/2026-01-14-china-security-software.json")),
            FILES,
            List.of(
                FILES.resolve("revenue_by_region.csv"), FILES.resolve("revenue_by_product.csv")),
            Optional.empty())
        .simulation(0.05);
  }
}
