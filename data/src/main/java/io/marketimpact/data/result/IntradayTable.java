package io.marketimpact.data.result;

import io.marketimpact.event.Outcome;
import io.marketimpact.inference.PlaceboInTime;
import io.marketimpact.intraday.IntradayStudy;
import io.marketimpact.intraday.NewsReaction;
import io.marketimpact.intraday.SessionReaction;
import io.marketimpact.intraday.WindowMove;
import io.marketimpact.intraday.WindowReaction;
import io.marketimpact.study.StudyResult;
import java.util.Optional;

/** The day of the news hour by hour: one row per share, publication and window. */
public final class IntradayTable {

  private IntradayTable() {}

  /**
   * The table of a study.
   *
   * @param result the study
   * @return the table, without rows where the study has no bars
   */
  public static CsvTable of(StudyResult result) {
    return new CsvTable(
        "symbol,benchmark,publication,from,to,outcome,log_return,benchmark_log_return,car,"
            + "p_value,p_less,p_greater,n_reference,smallest_p,reason",
        table -> {
          for (IntradayStudy study : result.intraday()) {
            for (NewsReaction news : study.reactions()) {
              Optional<SessionReaction> reaction = news.reaction().result();
              reaction.ifPresentOrElse(
                  found -> found.windows().forEach(window -> windowRow(table, study, news, window)),
                  () -> excludedRow(table, study, news));
            }
          }
        });
  }

  private static void windowRow(
      CsvTable.Rows table, IntradayStudy study, NewsReaction news, WindowReaction window) {
    Outcome<WindowMove> outcome = window.move();
    Optional<WindowMove> move = outcome.result();
    Optional<PlaceboInTime> reference = move.map(WindowMove::reference);
    table.add(
        study.security(),
        study.benchmark(),
        news.mark().id(),
        window.from(),
        window.to(),
        outcome.exclusion().map(why -> why.reason().name()).orElse("STUDIED"),
        ResultTables.number(move.map(WindowMove::firm)),
        ResultTables.number(move.map(WindowMove::benchmark)),
        ResultTables.number(move.map(WindowMove::car)),
        ResultTables.number(reference.map(PlaceboInTime::twoSided)),
        ResultTables.number(reference.map(PlaceboInTime::lowerTail)),
        ResultTables.number(reference.map(PlaceboInTime::upperTail)),
        reference.map(found -> (Object) found.count()).orElse(""),
        ResultTables.number(reference.map(PlaceboInTime::smallestPValue)),
        outcome.exclusion().map(why -> why.detail()).orElse(""));
  }

  private static void excludedRow(CsvTable.Rows table, IntradayStudy study, NewsReaction news) {
    table.add(
        study.security(),
        study.benchmark(),
        news.mark().id(),
        "",
        "",
        news.reaction().exclusion().map(why -> why.reason().name()).orElse(""),
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        news.reaction().exclusion().map(why -> why.detail()).orElse(""));
  }
}
