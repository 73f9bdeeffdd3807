package io.marketimpact.reports.section;

import io.marketimpact.market.QualityFinding;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Block.Column;
import io.marketimpact.reports.block.Block.Kind;
import io.marketimpact.reports.block.Block.Row;
import io.marketimpact.reports.block.Block.Tone;
import io.marketimpact.reports.block.Section;
import io.marketimpact.reports.text.Words;
import io.marketimpact.study.StudyResult;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What was found about the data, and what was done about it. */
final class QualitySection {

  private QualitySection() {}

  static Optional<Section> of(StudyResult result) {
    List<QualityFinding> findings = result.quality();
    Block block =
        findings.isEmpty()
            ? new Block.Paragraph(
                "Nothing was found wrong with the prices used: no duplicates, no impossible prices, no"
                    + " split-like jumps, no stale runs, no missing or extra sessions.")
            : table(findings);
    return Optional.of(new Section("quality", "Data quality", List.of(block)));
  }

  private static Block table(List<QualityFinding> findings) {
    int left = findings.size() - Scope.MOST_ROWS;
    return new Block.Table(
        findings.size() + " findings",
        List.of(
            new Column("Severity", Kind.TEXT),
            new Column("Finding", Kind.TEXT),
            new Column("Share", Kind.TEXT),
            new Column("Day", Kind.TEXT),
            new Column("Value", Kind.TEXT),
            new Column("What", Kind.TEXT),
            new Column("Done", Kind.TEXT)),
        findings.stream().limit(Scope.MOST_ROWS).map(QualitySection::row).toList(),
        left > 0 ? left + " more are in quality.csv." : "");
  }

  private static Row row(QualityFinding finding) {
    return new Row(
        List.of(
            Words.of(finding.severity()),
            Words.of(finding.rule()),
            finding.security().symbol(),
            finding.day().date().map(LocalDate::toString).orElse("\u2013"),
            finding.value(),
            finding.detail(),
            Words.of(finding.action())),
        Tone.PLAIN);
  }
}
