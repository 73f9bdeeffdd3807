package io.marketimpact.reports.section;

import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Section;
import io.marketimpact.reports.tables.DossierTables;
import io.marketimpact.study.StudyResult;
import java.util.List;
import java.util.Optional;

/** What the press said the stocks did, compared with what they did. */
final class ClaimsSection {

  private ClaimsSection() {}

  static Optional<Section> of(StudyResult result) {
    if (result.claims().isEmpty()) {
      return Optional.empty();
    }
    Block table =
        new Block.Tabular(
            DossierTables.claims(result)
                .noted(
                    "A claim is about the raw return. That it holds says nothing about its cause."
                        + Scope.source(result)));
    return Optional.of(
        new Section("claims", "What the press said of the prices", List.of(table)).inAppendix());
  }
}
