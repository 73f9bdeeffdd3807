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
import java.util.stream.Collectors;

/** From what and by what the numbers were made. */
final class ProvenanceSection {

  private ProvenanceSection() {}

  static Optional<Section> of(StudyResult result) {
    Block files =
        new Block.Table(
            "Files the study was computed from",
            List.of(
                new Column("Role", Kind.TEXT),
                new Column("File", Kind.TEXT),
                new Column("SHA-256", Kind.TEXT)),
            result.provenance().inputs().stream()
                .map(
                    input ->
                        new Row(List.of(input.role(), input.name(), input.sha256()), Tone.PLAIN))
                .toList(),
            "");
    String versions =
        result.provenance().versions().entrySet().stream()
            .map(version -> version.getKey() + " " + version.getValue())
            .collect(Collectors.joining(", "));
    Block paragraph =
        new Block.Paragraph(
            "Versions: "
                + versions
                + ". Seed "
                + result.plan().seed()
                + ". The same files and"
                + " versions give the same bytes.");
    return Optional.of(new Section("provenance", "Provenance", List.of(files, paragraph)));
  }
}
