package io.marketimpact.reports.section;

import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.Table;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Section;
import io.marketimpact.study.InputFile;
import io.marketimpact.study.StudyResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** From what and by what the numbers were made. */
final class ProvenanceSection {

  private ProvenanceSection() {}

  static Optional<Section> of(StudyResult result) {
    Block files =
        new Block.Tabular(
            Table.<InputFile>of(
                    "inputs",
                    files(result.provenance().inputs()),
                    Column.text("Role", InputFile::role),
                    Column.text("File", InputFile::name),
                    Column.text("SHA-256", InputFile::sha256))
                .titled("Files the study was computed from"));
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
    return Optional.of(
        new Section("provenance", "Provenance", List.of(files, paragraph)).inAppendix());
  }

  /** A file that is read for several ends is one row with its roles. */
  private static List<InputFile> files(List<InputFile> inputs) {
    Map<String, InputFile> files = new LinkedHashMap<>();
    for (InputFile input : inputs) {
      files.merge(
          input.name() + " " + input.sha256(),
          input,
          (first, next) ->
              first.role().equals(next.role())
                  ? first
                  : new InputFile(first.role() + ", " + next.role(), first.name(), first.sha256()));
    }
    return List.copyOf(files.values());
  }
}
