package io.marketimpact.intraday;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.calendar.Session;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;

/**
 * The ordinary days before the news: whole sessions that the settings do not exclude. The abnormal
 * return of one of them uses betas from the others, as that of the day under study uses betas from
 * all of them: both are forecast errors.
 */
final class ReferenceDays {

  private static final ClockWindow GAP =
      new ClockWindow(ClockWindow.PREVIOUS_CLOSE, ClockWindow.OPEN);

  private final BarPair pair;
  private final List<Sums> days;
  private final List<IntradayBetas> withoutDay;

  private ReferenceDays(BarPair pair, List<Sums> days) {
    this.pair = pair;
    this.days = days;
    this.withoutDay =
        days.stream()
            .map(left -> betas(days.stream().filter(day -> !day.equals(left)).toList()))
            .toList();
  }

  static Outcome<ReferenceDays> before(
      LocalDate firstTouched, BarPair pair, IntradaySettings settings) {
    List<Sums> days = new ArrayList<>();
    for (int i = 0; i < pair.firm().size(); i++) {
      Session session = pair.firm().session(i);
      if (session.date().isBefore(firstTouched)
          && session.length() == Session.Length.FULL
          && !settings.excludedDays().containsKey(session.date())) {
        sums(pair, session.date(), pair.firm().intervals(i)).ifPresent(days::add);
      }
    }
    int complete = days.stream().mapToInt(Sums::gaps).sum();
    return complete < settings.minimumReference()
        ? Outcome.excluded(
            ExclusionReason.SHORT_ESTIMATION,
            complete
                + " of "
                + settings.minimumReference()
                + " earlier days have bars and an overnight gap of both "
                + pair.firm().security()
                + " and "
                + pair.benchmark().security())
        : Outcome.of(new ReferenceDays(pair, days));
  }

  List<LocalDate> days() {
    return days.stream().map(Sums::day).toList();
  }

  /** Returns of a security's bars on the reference days on which it has them all. */
  double[][] wholeDays(SessionBars bars) {
    return days.stream()
        .map(day -> bars.indexOf(day.day))
        .flatMapToInt(OptionalInt::stream)
        .mapToObj(bars::logReturns)
        .flatMap(Optional::stream)
        .toArray(double[][]::new);
  }

  /** ln H/L of the firm on the reference days on which it has all bars. */
  double[] ranges() {
    return days.stream()
        .map(day -> pair.firm().indexOf(day.day))
        .flatMapToInt(OptionalInt::stream)
        .mapToObj(pair.firm()::logRange)
        .flatMapToDouble(OptionalDouble::stream)
        .toArray();
  }

  /** Betas from every reference day. */
  IntradayBetas betas() {
    return betas(days);
  }

  /** The abnormal return of a window on every reference day that has it, each a forecast error. */
  double[] abnormal(ClockWindow window) {
    DoubleStream.Builder abnormal = DoubleStream.builder();
    for (int d = 0; d < days.size(); d++) {
      IntradayBetas betas = withoutDay.get(d);
      pair.moves(days.get(d).day, window).ifPresent(moves -> abnormal.add(moves.abnormal(betas)));
    }
    return abnormal.build().toArray();
  }

  private static IntradayBetas betas(List<Sums> days) {
    double products = 0;
    double squares = 0;
    double gapProducts = 0;
    double gapSquares = 0;
    for (Sums day : days) {
      products += day.products;
      squares += day.squares;
      gapProducts += day.gapProducts;
      gapSquares += day.gapSquares;
    }
    return new IntradayBetas(slope(products, squares), slope(gapProducts, gapSquares));
  }

  /** A benchmark that never moves explains nothing. */
  private static double slope(double products, double squares) {
    return squares > 0 ? products / squares : 0;
  }

  private static Optional<Sums> sums(BarPair pair, LocalDate day, int intervals) {
    double products = 0;
    double squares = 0;
    for (int k = 0; k < intervals; k++) {
      Optional<BarPair.Move> bar = pair.move(day, new ClockWindow(k, k + 1));
      if (bar.isPresent()) {
        products += bar.get().firm() * bar.get().benchmark();
        squares += bar.get().benchmark() * bar.get().benchmark();
      }
    }
    Optional<BarPair.Move> move = pair.move(day, GAP);
    BarPair.Move gap = move.orElse(BarPair.Move.NONE);
    return squares > 0
        ? Optional.of(
            new Sums(
                day,
                products,
                squares,
                move.isPresent() ? 1 : 0,
                gap.firm() * gap.benchmark(),
                gap.benchmark() * gap.benchmark()))
        : Optional.empty();
  }

  private record Sums(
      LocalDate day,
      double products,
      double squares,
      int gaps,
      double gapProducts,
      double gapSquares) {}
}
