package io.marketimpact.reports.section;

import io.marketimpact.intraday.IntradayDay;
import io.marketimpact.intraday.IntradayPoint;
import io.marketimpact.intraday.IntradayStudy;
import io.marketimpact.market.SecurityId;
import io.marketimpact.reports.figures.DayOfNews;
import io.marketimpact.reports.figures.IntradayFigures;
import io.marketimpact.reports.figures.UsualRange;
import io.marketimpact.reports.text.Counted;
import io.marketimpact.reports.text.Digits;
import io.marketimpact.reports.text.Nouns;
import io.marketimpact.study.StudyResult;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Whether the largest move of the day came at the open or after it, by news from before it. */
final class TimeOfMove implements Finding {

  private static final double LITTLE = 0.25;
  private static final double MOST = 0.75;

  /** Of less, one digit after the point would be the only digit. */
  private static final double SMALL = 0.01;

  /** A difference of slopes is worth a reader's time from here on. */
  private static final double SENSITIVE = 0.0025;

  @Override
  public Optional<String> of(StudyResult result) {
    return DayOfNews.largest(result)
        .flatMap(Move::of)
        .flatMap(
            move ->
                sentence(
                    AtStake.name(result, move.study().security()),
                    move,
                    slope(result, move.study().security()),
                    Digits.of(result)));
  }

  /** The slope of the headline's model, where that has one. */
  private static OptionalDouble slope(StudyResult result, SecurityId security) {
    return result
        .firms()
        .filter(firm -> firm.event().security().equals(security))
        .findFirst()
        .flatMap(firm -> firm.estimate(result.plan().headline().model()).result())
        .map(fit -> fit.coefficients().beta())
        .orElse(OptionalDouble.empty());
  }

  /** A stock's way through the first session with news, from the open to the close. */
  record Move(IntradayStudy study, Instant news, IntradayPoint open, IntradayPoint close) {

    static Optional<Move> of(IntradayStudy study) {
      Optional<Instant> news =
          study.reactions().stream()
              .findFirst()
              .flatMap(reaction -> reaction.mark().time().latestInstant());
      List<IntradayPoint> path =
          IntradayFigures.drawn(study).stream()
              .findFirst()
              .map(IntradayDay::path)
              .orElse(List.of());
      return news.filter(latest -> !path.isEmpty() && !latest.isAfter(path.get(0).time()))
          .map(latest -> new Move(study, latest, path.get(0), path.get(path.size() - 1)));
    }
  }

  /**
   * Nothing of a day smaller than is usual, or where neither the open nor the hours have most of
   * it; only what normal days hardly ever show is said to have come at a time.
   */
  static Optional<String> sentence(String firm, Move move, OptionalDouble slope, Digits digits) {
    double close = move.close().abnormal();
    double atOpen = move.open().abnormal() / close;
    boolean isUsual = !UsualRange.isBeyond(move.close());
    if (Math.abs(close) < move.close().ordinary() || (atOpen > LITTLE && atOpen < MOST)) {
      return Optional.empty();
    }
    long hours = Duration.between(move.news(), move.open().time()).toHours();
    return Optional.of(
        "In five-minute bars "
            + Nouns.possessive(firm)
            + " abnormal return was "
            + fine(move.open().abnormal(), digits)
            + " at the open"
            + bySlope(move.open(), slope, digits)
            + ", "
            + (hours == 0
                ? "after the news"
                : hours == 1
                    ? "at least one hour after the news"
                    : "at least " + Counted.inWords(hours) + " hours after the news")
            + ". By the close it was "
            + digits.percent(close)
            + (isUsual
                ? ", within its usual range."
                : atOpen <= LITTLE
                    ? "; most of it came after the open."
                    : "; most of it came with the open."));
  }

  /** The gap before the open has a slope of its own from few days: another may give much else. */
  private static String bySlope(IntradayPoint open, OptionalDouble slope, Digits digits) {
    double abnormal = open.firm() - slope.orElse(0) * open.benchmark();
    return slope.isEmpty() || Math.abs(abnormal - open.abnormal()) < SENSITIVE
        ? ""
        : " (" + fine(abnormal, digits) + " by the daily slope)";
  }

  private static String fine(double abnormal, Digits digits) {
    return (Math.abs(abnormal) < SMALL ? Digits.HUNDREDTHS : digits).percent(abnormal);
  }
}
