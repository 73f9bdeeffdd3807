package io.marketimpact.data.result;

import io.marketimpact.base.Outcome;
import io.marketimpact.inference.PlaceboInTime;
import io.marketimpact.intraday.IntradayStudy;
import io.marketimpact.intraday.NewsReaction;
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
              news.reaction()
                  .exclusion()
                  .ifPresent(
                      why ->
                          row(
                              table,
                              study,
                              news,
                              Optional.empty(),
                              Outcome.excluded(why.reason(), why.detail())));
              news.reaction().result().stream()
                  .flatMap(reaction -> reaction.windows().stream())
                  .forEach(window -> row(table, study, news, Optional.of(window), window.move()));
            }
          }
        });
  }

  private static void row(
      CsvTable.Rows table,
      IntradayStudy study,
      NewsReaction news,
      Optional<WindowReaction> window,
      Outcome<WindowMove> outcome) {
    Optional<WindowMove> move = outcome.result();
    Optional<PlaceboInTime> reference = move.map(WindowMove::reference);
    table.add(
        study.security(),
        study.benchmark(),
        news.mark().id(),
        window.map(WindowReaction::from),
        window.map(WindowReaction::to),
        outcome.exclusion().map(why -> why.reason().name()).orElse("STUDIED"),
        move.map(WindowMove::firm),
        move.map(WindowMove::benchmark),
        move.map(WindowMove::car),
        reference.map(PlaceboInTime::twoSided),
        reference.map(PlaceboInTime::lowerTail),
        reference.map(PlaceboInTime::upperTail),
        reference.map(PlaceboInTime::count),
        reference.map(PlaceboInTime::smallestPValue),
        outcome.exclusion().map(Outcome.Excluded::detail));
  }
}
