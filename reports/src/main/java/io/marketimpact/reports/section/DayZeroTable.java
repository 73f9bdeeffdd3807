package io.marketimpact.reports.section;

import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.Table;
import io.marketimpact.event.Dossier;
import io.marketimpact.event.PublicationPhase;
import io.marketimpact.event.Wave;
import io.marketimpact.market.SecurityId;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.text.Words;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.StudyResult;
import java.util.Optional;

/** Which news named each firm, when that became public, and which session is its day 0. */
final class DayZeroTable {

  private DayZeroTable() {}

  static Block of(StudyResult result) {
    return new Block.Tabular(
        Table.<FirmStudy>of(
                "day-zero",
                result.firms().limit(Scope.MOST_ROWS).toList(),
                Column.text("Firm", result::nameOf),
                Column.code("Ticker", firm -> firm.event().security().symbol()),
                Column.textIfAny(
                    "Named by", firm -> wave(result, firm).map(Wave::id).map(Words::wave)),
                Column.textIfAny("Public", firm -> published(result, firm)),
                Column.text("News came", firm -> came(firm.event().phase())),
                Column.day("Day 0", firm -> firm.event().day0()),
                Column.textIfAny(
                    "Remark",
                    firm -> Optional.of(firm.event().note()).filter(note -> !note.isEmpty())))
            .titled(
                "Day 0 of each firm: the first session that closes after the news that named it")
            .noted(
                "News before the open: day 0 holds the whole first reaction. News during the"
                    + " session: day 0 also includes hours before the news."));
  }

  /**
   * The wave that first names a firm or what it owns, where the event's file has waves; of a firm
   * with several events it is not known which of them the wave is of.
   */
  static Optional<Wave> wave(StudyResult result, FirmStudy firm) {
    Dossier dossier = result.dossier();
    return dossier
        .registry()
        .treatment(dossier.waves(), firm.event().security(), firm.event().day0())
        .filter(wave -> hasOneEvent(result, firm.event().security()));
  }

  private static boolean hasOneEvent(StudyResult result, SecurityId security) {
    return result.firms().filter(firm -> firm.event().security().equals(security)).count() == 1;
  }

  /** When the news that named a firm became public, as precisely as it is known. */
  static Optional<String> published(StudyResult result, FirmStudy firm) {
    return wave(result, firm).map(Wave::time).map(Words::time);
  }

  /** Where in the exchange's day the news fell. */
  static String came(PublicationPhase phase) {
    return switch (phase) {
      case PRE_OPEN -> "before the open";
      case REGULAR -> "during the session";
      case POST_CLOSE -> "after the close";
      case NON_SESSION -> "on a day without a session";
      case UNKNOWN -> "hour not known";
    };
  }
}
