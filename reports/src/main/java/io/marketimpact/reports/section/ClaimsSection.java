package io.marketimpact.reports.section;

import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Block.Column;
import io.marketimpact.reports.block.Block.Kind;
import io.marketimpact.reports.block.Block.Row;
import io.marketimpact.reports.block.Block.Tone;
import io.marketimpact.reports.block.Section;
import io.marketimpact.reports.text.Format;
import io.marketimpact.study.ClaimCheck;
import io.marketimpact.study.StudyResult;
import java.util.List;
import java.util.Optional;

/** What the press said the shares did, held against what they did. */
final class ClaimsSection {

  private ClaimsSection() {}

  static Optional<Section> of(StudyResult result) {
    if (result.claims().isEmpty()) {
      return Optional.empty();
    }
    Block table =
        new Block.Table(
            "Press claims about closes and the measured return of the day",
            List.of(
                new Column("Share", Kind.TEXT),
                new Column("Day", Kind.TEXT),
                new Column("Claim", Kind.TEXT),
                new Column("Measured", Kind.NUMBER),
                new Column("Verdict", Kind.TEXT),
                new Column("Said by", Kind.TEXT)),
            result.claims().stream().map(ClaimsSection::row).toList(),
            "A claim is about the raw return. That it holds says nothing about its cause.");
    return Optional.of(new Section("claims", "What the press said of the prices", List.of(table)));
  }

  private static Row row(ClaimCheck check) {
    boolean measured = check.measured().result().isPresent();
    return new Row(
        List.of(
            check.claim().security().symbol(),
            check.claim().date().toString(),
            check.claim().wording(),
            check.measured().result().map(Format::percent).orElse("\u2013"),
            measured ? (check.holds() ? "holds" : "does not hold") : "cannot be checked",
            check.claim().source()),
        check.holds() ? Tone.PLAIN : Tone.FAILED);
  }
}
