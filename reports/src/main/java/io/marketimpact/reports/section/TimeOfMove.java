package io.marketimpact.reports.section;

import io.marketimpact.intraday.IntradayDay;
import io.marketimpact.intraday.IntradayPoint;
import io.marketimpact.intraday.IntradayStudy;
import io.marketimpact.reports.text.Digits;
import io.marketimpact.study.StudyResult;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Whether the largest move of the day came at the open or after it, by news from before it. */
final class TimeOfMove implements Finding {

  private static final double LITTLE = 0.25;
  private static final double MOST = 0.75;
  private static final double REACH = 2;

  @Override
  public Optional<String> of(StudyResult result) {
    return result.intraday().stream()
        .flatMap(study -> Move.of(study).stream())
        .max(Comparator.comparingDouble(move -> Math.abs(move.close().abnormal())))
        .flatMap(
            move ->
                sentence(AtStake.name(result, move.study().security()), move, Digits.of(result)));
  }

  /** A stock's way through the first session with news, from the open to the close. */
  record Move(IntradayStudy study, Instant news, IntradayPoint open, IntradayPoint close) {

    /** Only what normal days hardly ever show has a time at which it came. */
    private boolean isUnusual() {
      return Math.abs(close.abnormal()) > REACH * close.ordinary();
    }

    static Optional<Move> of(IntradayStudy study) {
      Optional<Instant> news =
          study.reactions().stream()
              .findFirst()
              .flatMap(reaction -> reaction.mark().time().latestInstant());
      List<IntradayPoint> path =
          study.days().stream().findFirst().map(IntradayDay::path).orElse(List.of());
      return news.filter(latest -> !path.isEmpty() && !latest.isAfter(path.get(0).time()))
          .map(latest -> new Move(study, latest, path.get(0), path.get(path.size() - 1)));
    }
  }

  /**
   * Only of a move beyond the usual size; where neither the open nor the hours have it, nothing.
   */
  static Optional<String> sentence(String firm, Move move, Digits digits) {
    double close = move.close().abnormal();
    double atOpen = move.open().abnormal() / close;
    if (Math.abs(close) <= move.close().ordinary() || (atOpen > LITTLE && atOpen < MOST)) {
      return Optional.empty();
    }
    long hours = Duration.between(move.news(), move.open().time()).toHours();
    return Optional.of(
        "In five-minute bars "
            + firm
            + "'s abnormal return was "
            + digits.percent(move.open().abnormal())
            + " at the open, "
            + (hours == 0
                ? "after the news"
                : hours == 1
                    ? "at least one hour after the news"
                    : "at least " + hours + " hours after the news")
            + ", and "
            + digits.percent(close)
            + " at the close"
            + (move.isUnusual()
                ? (atOpen <= LITTLE ? ": it came after the open." : ": it came with the open.")
                : ", within its usual range."));
  }
}
