package io.marketimpact.market;

import io.marketimpact.base.Lazy;
import io.marketimpact.stat.RobustScale;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The moves between a share's usable bars, each measured against what its history makes likely. */
final class PriceMoves {

  /** -30 % or +42 %. */
  static final double FLOOR = 0.35;

  /** -14 % or +16 %. */
  static final double LOW_FLOOR = 0.15;

  static final double SCALES = 10;

  /** A unit that is switched is switched back within a month, if ever. */
  static final int PASSING = 20;

  private static final int FEWEST_MOVES = 20;
  private static final double RETURNING = 0.25;

  private final List<PriceBar> bars;
  private final PriceContext context;
  private final double[] moves;
  private final double limit;
  private final double spikeLimit;
  private final double scale;
  private final Lazy<Double> studiedLimit;
  private final boolean[] passing;

  PriceMoves(List<PriceBar> bars, PriceContext context) {
    this.bars = bars;
    this.context = context;
    this.moves = new double[bars.size()];
    for (int i = 1; i < moves.length; i++) {
      moves[i] = Math.log(price(i) / price(i - 1));
    }
    // A move within every floor is within every limit: most shares need none of their own.
    boolean isCalm = Arrays.stream(moves).allMatch(move -> Math.abs(move) <= LOW_FLOOR);
    double own =
        isCalm ? 0 : ownLimit(Arrays.copyOfRange(moves, Math.min(1, moves.length), moves.length));
    this.scale = own / SCALES;
    this.spikeLimit = Math.max(LOW_FLOOR, own);
    this.limit = context.role() == PriceContext.Role.BENCHMARK ? spikeLimit : Math.max(FLOOR, own);
    this.studiedLimit = Lazy.of(() -> Math.max(LOW_FLOOR, ownLimit(studied())));
    this.passing = passing();
  }

  private static double ownLimit(double... moves) {
    return moves.length < FEWEST_MOVES
        ? Double.POSITIVE_INFINITY
        : SCALES * RobustScale.medianAbsoluteDeviation(moves);
  }

  private double[] studied() {
    return IntStream.range(1, moves.length)
        .filter(this::isStudied)
        .mapToDouble(i -> moves[i])
        .toArray();
  }

  private boolean isStudied(int move) {
    return context.isStudied(day(move - 1)) && context.isStudied(day(move));
  }

  /** Beyond what the share does on the days of the study; the effect itself is no doubt. */
  boolean isLarge(int move) {
    return context.role() == PriceContext.Role.SHARE
        && Math.abs(moves[move]) > LOW_FLOOR
        && isStudied(move)
        && !context.isMeasured(day(move))
        && isBeyond(move, studiedLimit.get());
  }

  boolean isBeyond(int move) {
    return isBeyond(move, limit);
  }

  private boolean isBeyond(int move, double most) {
    return Math.abs(moves[move]) > most
        && !context.hasLikeMove(day(move - 1), day(move), moves[move]);
  }

  boolean isSpike(int i) {
    return i > 0
        && i < bars.size() - 1
        && isBeyond(i, spikeLimit)
        && isBeyond(i + 1, spikeLimit)
        && cancel(i, i + 1);
  }

  private boolean cancel(int one, int other) {
    return Math.abs(moves[one] + moves[other])
        <= RETURNING * Math.min(Math.abs(moves[one]), Math.abs(moves[other]));
  }

  /** Moves that a later one takes back, and those that do: a level that passes is an error's. */
  private boolean[] passing() {
    boolean[] found = new boolean[moves.length];
    for (int i = 1; i < moves.length; i++) {
      int back = found[i] || !isBeyond(i) ? i : takenBack(i);
      if (back > i) {
        found[i] = true;
        found[back] = true;
      }
    }
    return found;
  }

  private int takenBack(int i) {
    for (int later = i + 2; later < Math.min(i + PASSING, moves.length); later++) {
      if (isBeyond(later) && cancel(i, later)) {
        return later;
      }
    }
    return i;
  }

  boolean isLooseEnd(int i) {
    boolean first = i == 0 && bars.size() > 1 && isBeyond(1) && !isSpike(1);
    boolean last = i > 0 && i == bars.size() - 1 && isBeyond(i);
    return (first || last) && !context.isMeasured(day(i)) && !isNeighborMeasured(i);
  }

  /** The only move of the first price is the return of the second day. */
  private boolean isNeighborMeasured(int i) {
    return i == 0 && context.isMeasured(day(1));
  }

  /** Whether a move is part of a level that a later move takes back. */
  boolean isPassing(int i) {
    return passing[i];
  }

  /** By what factor a spike departs: the mean of the moves there and back, in logarithms. */
  double spikeFactor(int i) {
    return Math.exp((moves[i] - moves[i + 1]) / 2);
  }

  /** Size of a move whatever its sign, in logarithms. */
  double size(int i) {
    return Math.abs(moves[i]);
  }

  /** The share's own scale of a move, 0 where no limit needs one. */
  double scale() {
    return scale;
  }

  double factor(int i) {
    return price(i) / price(i - 1);
  }

  double price(int i) {
    return bars.get(i).adjustedClose();
  }

  LocalDate day(int i) {
    return bars.get(i).date();
  }
}
