package io.marketimpact.reports.section;

import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.Table;
import io.marketimpact.event.Dossier;
import io.marketimpact.event.Wave;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Section;
import io.marketimpact.reports.figures.StudyFigures;
import io.marketimpact.reports.tables.DossierTables;
import io.marketimpact.reports.text.Words;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.StudyResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What happened and when, who was named, and which session each exchange's day 0 is. */
final class EventSection {

  private EventSection() {}

  static Optional<Section> of(StudyResult result) {
    Dossier dossier = result.dossier();
    List<Block> blocks = new ArrayList<>();
    if (!dossier.summary().isEmpty()) {
      blocks.add(new Block.Paragraph(dossier.summary()));
    }
    timeline(result).ifPresent(blocks::add);
    if (!dossier.waves().isEmpty()) {
      blocks.add(new Block.Tabular(DossierTables.waves(result)));
    }
    blocks.add(dayZero(result));
    return Optional.of(new Section("event", "What happened and when", blocks));
  }

  private static Optional<Block> timeline(StudyResult result) {
    return StudyFigures.waves("waves", result)
        .map(
            figure ->
                new Block.Figures(
                    List.of(figure),
                    "A bar is the interval in which a wave became public, a dot a known minute, an"
                        + " arrow a time of which only the latest bound is known. Shaded: the"
                        + " regular session"
                        + StudyFigures.exchange(result.dossier())
                            .map(exchange -> " in " + exchange)
                            .orElse("")
                        + "."
                        + (CaveatsSection.hasSources(result)
                            ? " Source of each time: Notes on the event."
                            : "")));
  }

  private static Block dayZero(StudyResult result) {
    return new Block.Tabular(
        Table.<FirmStudy>of(
                "day-zero",
                result.firms().limit(Scope.MOST_ROWS).toList(),
                Column.text("Firm", result::nameOf),
                Column.code("Ticker", firm -> firm.event().security().symbol()),
                Column.codeIfAny("Named by", firm -> namedBy(result, firm)),
                Column.text("News came", firm -> Words.of(firm.event().phase())),
                Column.day("Day 0", firm -> firm.event().day0()),
                Column.textIfAny(
                    "Remark",
                    firm -> Optional.of(firm.event().note()).filter(note -> !note.isEmpty())))
            .titled(
                "Day 0 of each firm: the first session that closes after the news that named it")
            .noted(
                "\u201CPre open\u201D: before the open, so that day 0 holds the whole first"
                    + " reaction. \u201CRegular\u201D: during the session, so that day 0 also holds"
                    + " hours before the news."));
  }

  private static Optional<String> namedBy(StudyResult result, FirmStudy firm) {
    Dossier dossier = result.dossier();
    return dossier
        .registry()
        .treatment(dossier.waves(), firm.event().security(), firm.event().day0())
        .map(Wave::id);
  }
}
