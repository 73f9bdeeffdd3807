package io.marketimpact.reports.figures;

import io.marketimpact.intraday.IntradayDay;
import io.marketimpact.intraday.IntradayPoint;
import io.marketimpact.intraday.IntradayStudy;
import io.marketimpact.reports.figures.IntradayLine.Point;
import io.marketimpact.study.StudyResult;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is drawn beside a stock's day: its benchmark, and the instruments that went its way. */
final class IntradayBeside {

  /** More lines than this beside the benchmark's could not be told from each other. */
  private static final int MOST = 2;

  private IntradayBeside() {}

  /** The benchmark, then the instruments whose returns stayed closest to the stock's. */
  static List<IntradayLine> of(StudyResult result, IntradayStudy study, IntradayDay day) {
    return Stream.concat(
            Stream.of(benchmark(study, day)),
            others(result, day)
                .sorted(
                    Comparator.comparingDouble((IntradayLine line) -> distance(line, day.path())))
                .limit(MOST))
        .toList();
  }

  static IntradayLine benchmark(IntradayStudy study, IntradayDay day) {
    return line(study.benchmark().symbol(), day.path(), IntradayPoint::benchmark);
  }

  /** Instruments with bars of the day beside the benchmark. */
  static Stream<IntradayLine> others(StudyResult result, IntradayDay day) {
    return result.intradayBeside().stream().flatMap(other -> on(day.day(), other));
  }

  private static Stream<IntradayLine> on(LocalDate day, IntradayStudy other) {
    return session(other, day)
        .map(session -> line(other.security().symbol(), session.path(), IntradayPoint::firm))
        .stream();
  }

  /** An instrument's session where it has a path to draw. */
  static Optional<IntradayDay> session(IntradayStudy of, LocalDate day) {
    return IntradayFigures.drawn(of).stream()
        .filter(session -> session.day().equals(day))
        .findFirst();
  }

  static IntradayLine line(
      String name, List<IntradayPoint> path, ToDoubleFunction<IntradayPoint> value) {
    return new IntradayLine(
        name,
        path.stream().map(point -> new Point(point.time(), value.applyAsDouble(point))).toList());
  }

  /** Mean squared difference at the instants that both have; infinite where that is none. */
  static double distance(IntradayLine line, List<IntradayPoint> path) {
    Map<Instant, Double> values =
        line.points().stream().collect(Collectors.toMap(Point::time, Point::value));
    return path.stream()
        .filter(point -> values.containsKey(point.time()))
        .mapToDouble(point -> Math.pow(point.firm() - values.get(point.time()), 2))
        .average()
        .orElse(Double.POSITIVE_INFINITY);
  }
}
