package io.marketimpact.data.result;

import io.marketimpact.base.Outcome;
import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.ExactColumn;
import io.marketimpact.data.table.MomentColumn;
import io.marketimpact.data.table.Table;
import io.marketimpact.intraday.IntradayStudy;
import io.marketimpact.intraday.NewsReaction;
import io.marketimpact.intraday.WindowMove;
import io.marketimpact.intraday.WindowReaction;
import io.marketimpact.study.StudyResult;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The five-minute returns of the day of the news: one row per share, publication and window. */
public final class IntradayTable {

  private IntradayTable() {}

  /** A window after a publication; without one where the publication's session has none. */
  private record Row(
      IntradayStudy study,
      NewsReaction news,
      Optional<WindowReaction> window,
      Outcome<WindowMove> move) {

    static Stream<Row> of(IntradayStudy study) {
      return study.reactions().stream().flatMap(news -> of(study, news));
    }

    private static Stream<Row> of(IntradayStudy study, NewsReaction news) {
      return Stream.concat(
          news.reaction().exclusion().stream()
              .map(
                  why ->
                      new Row(
                          study,
                          news,
                          Optional.empty(),
                          Outcome.excluded(why.reason(), why.detail()))),
          news.reaction().result().stream()
              .flatMap(reaction -> reaction.windows().stream())
              .map(window -> new Row(study, news, Optional.of(window), window.move())));
    }
  }

  /**
   * The table of a study.
   *
   * @param result the study
   * @return the table, without rows where the study has no bars
   */
  public static Table<?> of(StudyResult result) {
    return Table.<Row>streamed(
        "intraday",
        () -> result.intraday().stream().flatMap(Row::of),
        Column.code("symbol", row -> row.study.security()),
        Column.code("benchmark", row -> row.study.benchmark()),
        Column.code("publication", row -> row.news.mark().id()),
        MomentColumn.ifAny("from", row -> row.window.map(WindowReaction::from)),
        MomentColumn.ifAny("to", row -> row.window.map(WindowReaction::to)),
        Column.code("outcome", row -> ResultTables.outcome(row.move)),
        move("log_return", WindowMove::firm),
        move("benchmark_log_return", WindowMove::benchmark),
        move("car", WindowMove::car),
        move("p_value", move -> move.reference().twoSided()),
        move("p_less", move -> move.reference().lowerTail()),
        move("p_greater", move -> move.reference().upperTail()),
        move("n_reference", move -> move.reference().count()),
        move("smallest_p", move -> move.reference().smallestPValue()),
        ResultTables.reason("reason", Row::move));
  }

  private static Column<Row> move(String head, Function<WindowMove, Number> number) {
    return ExactColumn.ifAny(head, row -> row.move.result().map(number));
  }
}
