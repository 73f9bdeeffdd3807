package io.marketimpact.reports;

import io.marketimpact.data.specification.SpecificationFile;
import io.marketimpact.data.specification.StudySpecification;
import io.marketimpact.data.study.PricesInMemory;
import io.marketimpact.data.study.StudyFunction;
import io.marketimpact.data.study.StudyInputs;
import io.marketimpact.event.EventWindow;
import io.marketimpact.model.ModelId;
import io.marketimpact.study.StudyDesign;
import io.marketimpact.study.StudyPlan;
import io.marketimpact.study.StudyResult;
import java.nio.file.Path;
import java.util.List;

/** The bundled study with three models and day 0 alone, which takes a moment instead of many. */
public final class JanuaryStudy {

  private static StudyResult withBars;

  private JanuaryStudy() {}

  /** From daily prices alone. */
  public static StudyResult brief() {
    return over(List.of(EventWindow.DAY_ZERO));
  }

  /** From daily prices alone, over windows of the plan. */
  public static StudyResult over(List<EventWindow> windows) {
    StudySpecification asked = specification(windows);
    return StudyFunction.of(StudyInputs.of(asked.design()), PricesInMemory.read(asked.prices()));
  }

  /** With all its files, bars of the day among them; computed once for all that read it. */
  public static synchronized StudyResult withBars() {
    if (withBars == null) {
      StudySpecification asked = specification(List.of(EventWindow.DAY_ZERO));
      withBars = StudyFunction.of(StudyInputs.read(asked), PricesInMemory.read(asked.prices()));
    }
    return withBars;
  }

  private static StudySpecification specification(List<EventWindow> windows) {
    StudySpecification bundled =
        SpecificationFile.read(Path.of("../data/events/2026-01-14-china-security-software.json"));
    StudyDesign design = bundled.design();
    StudyPlan plan =
        design
            .plan()
            .restrictedTo(List.of(ModelId.MARKET, ModelId.SECTOR, ModelId.SECTOR_FUNDS), windows);
    return bundled.with(design.by(plan).varied(List.of()));
  }
}
