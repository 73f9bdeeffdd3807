package io.marketimpact.reports.figures;

import io.marketimpact.calendar.Session;
import io.marketimpact.intraday.IntradayDay;
import io.marketimpact.intraday.IntradayPoint;
import io.marketimpact.intraday.IntradayStudy;
import io.marketimpact.market.SecurityId;
import io.marketimpact.reports.figures.IntradayLine.Point;
import io.marketimpact.study.StudyResult;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Lines of one session as the tables of daily returns have it: simple returns, e^r − 1 of the bars'
 * logarithmic ones, that end at the official close where the study knows it.
 *
 * @param date the session
 * @param close its end
 * @param official the closing returns
 */
record DayLines(LocalDate date, Instant close, OfficialClose official) {

  /** Of a session that has a path. */
  static DayLines of(StudyResult result, IntradayDay day) {
    return new DayLines(day.day(), close(result, day), new OfficialClose(result, day.day()));
  }

  /**
   * The end of the last bar, for all bars lie on the benchmark's sessions; where bars are missing,
   * the close of the first subject's exchange, unless there are bars after it.
   */
  private static Instant close(StudyResult result, IntradayDay day) {
    Instant last = day.path().get(day.path().size() - 1).time();
    return day.path().size() > day.intervals()
        ? last
        : IntradayFigures.rules(result)
            .flatMap(rules -> rules.calendar().on(day.day()))
            .map(Session::close)
            .filter(close -> close.isAfter(last))
            .orElse(last);
  }

  IntradayLine of(IntradayStudy other) {
    return of(
        other.security(),
        IntradayBeside.session(other, date).orElseThrow().path(),
        IntradayPoint::firm);
  }

  IntradayLine of(
      SecurityId security, List<IntradayPoint> path, ToDoubleFunction<IntradayPoint> logarithmic) {
    Stream<Point> bars =
        path.stream()
            .map(point -> new Point(point.time(), Math.expm1(logarithmic.applyAsDouble(point))));
    return new IntradayLine(
        security.symbol(),
        official
            .returnOf(security)
            .map(
                known ->
                    Stream.concat(
                            bars.filter(point -> point.time().isBefore(close)),
                            Stream.of(new Point(close, known)))
                        .toList())
            .orElseGet(bars::toList));
  }
}
