package io.marketimpact.reports.section;

import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Section;
import io.marketimpact.study.StudyResult;
import java.util.List;
import java.util.Optional;

/** The findings that page one has no room for. */
final class FurtherFindingsSection {

  private FurtherFindingsSection() {}

  static Optional<Section> of(StudyResult result) {
    List<String> others = Finding.all(result).stream().skip(Finding.ON_PAGE_ONE).toList();
    return others.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Section("findings", "Further findings", List.of(new Block.Remarks(others))));
  }
}
