package io.marketimpact.reports.section;

import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Section;
import io.marketimpact.study.StudyResult;
import java.util.List;
import java.util.Optional;

/** Revenue at stake drawn, until a section about it takes the charts in. */
final class ExposureChartsSection {

  private ExposureChartsSection() {}

  static Optional<Section> of(StudyResult result) {
    List<Block> blocks =
        result.exposure().map(found -> ExposureCharts.of(result, found).all()).orElse(List.of());
    return blocks.isEmpty()
        ? Optional.empty()
        : Optional.of(new Section("exposure-charts", "Revenue at stake, drawn", blocks));
  }
}
