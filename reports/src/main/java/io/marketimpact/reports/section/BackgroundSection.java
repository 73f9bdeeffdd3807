package io.marketimpact.reports.section;

import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.Table;
import io.marketimpact.event.BackgroundFact;
import io.marketimpact.event.Dossier;
import io.marketimpact.event.Wave;
import io.marketimpact.exposure.CompanyReply;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Section;
import io.marketimpact.reports.text.Words;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.StudyExposure;
import io.marketimpact.study.StudyResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What companies answered, what is reported around the event, and each firm's day 0. */
final class BackgroundSection {

  private BackgroundSection() {}

  static Optional<Section> of(StudyResult result) {
    List<Block> blocks = new ArrayList<>();
    result
        .exposure()
        .map(StudyExposure::replies)
        .flatMap(BackgroundSection::replies)
        .ifPresent(blocks::add);
    facts(result.dossier().background()).ifPresent(blocks::add);
    result.exposure().ifPresent(exposure -> NamedSection.add(result, exposure, blocks));
    if (result.firms().findAny().isPresent()) {
      blocks.add(dayZero(result));
    }
    return blocks.isEmpty()
        ? Optional.empty()
        : Optional.of(new Section("owners", "Statements and background", blocks).inAppendix());
  }

  private static Optional<Block> replies(List<CompanyReply> replies) {
    return replies.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Block.Tabular(
                Table.<CompanyReply>of(
                        "replies",
                        replies,
                        Column.text("Company", CompanyReply::company),
                        Column.text("What it said", CompanyReply::reply),
                        Column.textIfAny(
                            "Reported by, and what else",
                            reply ->
                                Optional.of(reply.source()).filter(source -> !source.isEmpty())))
                    .titled("What the named companies said")));
  }

  private static Optional<Block> facts(List<BackgroundFact> facts) {
    return facts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Block.Tabular(
                Table.<BackgroundFact>of(
                        "background",
                        facts,
                        Column.text("About", BackgroundFact::about),
                        Column.text("What is reported", BackgroundFact::what),
                        Column.text("By", BackgroundFact::source))
                    .titled("What is reported around the event")));
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
                "“Pre open”: before the open, so that day 0 holds the whole first"
                    + " reaction. “Regular”: during the session, so that day 0 also holds"
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
