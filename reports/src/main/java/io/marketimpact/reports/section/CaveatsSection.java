package io.marketimpact.reports.section;

import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Section;
import io.marketimpact.study.StudyResult;
import java.util.List;
import java.util.Optional;

/** What is on record about the event beside its times, and what the accounts of it leave open. */
final class CaveatsSection {

  private CaveatsSection() {}

  static Optional<Section> of(StudyResult result) {
    List<String> caveats = result.dossier().caveats();
    return caveats.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Section("caveats", "Notes on the event", List.of(new Block.Remarks(caveats)))
                .inAppendix());
  }
}
