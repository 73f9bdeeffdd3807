package io.marketimpact.reports.section;

import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Block.Column;
import io.marketimpact.reports.block.Block.Kind;
import io.marketimpact.reports.block.Block.Row;
import io.marketimpact.reports.block.Block.Tone;
import io.marketimpact.reports.block.Section;
import io.marketimpact.study.StudyResult;
import java.util.List;
import java.util.Optional;

/** Other news that could have moved the same prices. */
final class ConfoundersSection {

  private ConfoundersSection() {}

  static Optional<Section> of(StudyResult result) {
    if (result.dossier().confounders().isEmpty()) {
      return Optional.empty();
    }
    Block table =
        new Block.Table(
            "Other news around day 0",
            List.of(
                new Column("Day", Kind.TEXT),
                new Column("What", Kind.TEXT),
                new Column("Touches", Kind.TEXT),
                new Column("Trust", Kind.TEXT)),
            result.dossier().confounders().stream()
                .map(
                    other ->
                        new Row(
                            List.of(
                                other.date().toString(),
                                other.what(),
                                other.touches(),
                                other.trust()),
                            Tone.PLAIN))
                .toList(),
            "");
    return Optional.of(new Section("confounders", "What else moved prices", List.of(table)));
  }
}
