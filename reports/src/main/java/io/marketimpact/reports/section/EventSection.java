package io.marketimpact.reports.section;

import io.marketimpact.data.calendar.Calendars;
import io.marketimpact.event.Dossier;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Section;
import io.marketimpact.reports.figures.StudyFigures;
import io.marketimpact.reports.tables.DossierTables;
import io.marketimpact.reports.text.Words;
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
    DayZeroWords.of(result).map(Block.Paragraph::new).ifPresent(blocks::add);
    return blocks.isEmpty()
        ? Optional.empty()
        : Optional.of(new Section("event", "What happened and when", blocks));
  }

  private static Optional<Block> timeline(StudyResult result) {
    return StudyFigures.waves("waves", result)
        .map(
            figure ->
                new Block.Figures(
                    List.of(figure),
                    "Bar: a wave became public within it; arrow: by then; dot: at that minute."
                        + " Shaded: the session"
                        + StudyFigures.exchange(result.dossier())
                            .flatMap(Calendars::rules)
                            .map(rules -> " in " + Words.city(rules.zone()))
                            .orElse("")
                        + "."
                        + (CaveatsSection.hasSources(result)
                            ? " Source of each time: Notes on the event."
                            : "")));
  }
}
