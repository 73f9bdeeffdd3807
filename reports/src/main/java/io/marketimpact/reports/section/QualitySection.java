package io.marketimpact.reports.section;

import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Section;
import io.marketimpact.reports.tables.DossierTables;
import io.marketimpact.study.StudyResult;
import java.util.List;
import java.util.Optional;

/** What was found about the data, and what was done about it. */
final class QualitySection {

  private QualitySection() {}

  static Optional<Section> of(StudyResult result) {
    Block block =
        result.quality().isEmpty()
            ? new Block.Paragraph(
                "No problems were found in the prices used: no duplicates, no impossible or"
                    + " implausible prices, no split-like jumps, no stale runs, no missing or extra"
                    + " sessions.")
            : new Block.Tabular(Scope.first(DossierTables.quality(result)));
    return Optional.of(new Section("quality", "Data quality", List.of(block)).inAppendix());
  }
}
