package io.marketimpact.market;

import io.marketimpact.stat.RobustScale;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One-day moves that a share's own history does not make thinkable. A move r = ln(P_t/P_t-1) is
 * judged against max({@value #FLOOR}, {@value #SCALES}·s), s the median absolute deviation of all
 * of the share's r on the scale of a standard deviation; a move of which the market made half is
 * nobody's error. The floor is {@value #LOW_FLOOR} for a move that the next one takes back, and for
 * every move of a benchmark: results move a share by more and stay, a market does not. Beyond that
 * limit a price is
 *
 * <ul>
 *   <li>a spike where the next move takes it back to within a quarter;
 *   <li>a loose end where it is the first or the last price;
 *   <li>a passing level where a later move, within {@value #PASSING} prices, takes it back;
 *   <li>a change of level otherwise, kept below a factor of three as a real move: results have
 *       halved shares, and only {@link SplitVolume} may tell that from a split.
 * </ul>
 *
 * All but real moves are set aside, with the returns on both sides, unless an effect is measured
 * from them: those stay and are named. Among the days that a study uses, a share's move beyond
 * max({@value #LOW_FLOOR}, {@value #SCALES}·s), s of those days alone, is named too where it stays
 * and no effect is measured from it.
 */
final class MoveRules {

  /** -30 % or +42 %. */
  static final double FLOOR = 0.35;

  /** -14 % or +16 %. */
  static final double LOW_FLOOR = 0.15;

  static final double SCALES = 10;

  /** A unit that is switched is switched back within a month, if ever. */
  static final int PASSING = 20;

  private static final int FEWEST_MOVES = 20;
  private static final double RETURNING = 0.25;
  static final double NO_REAL_MOVE = Math.log(3);

  /** Of a level that stays and is no real move: nobody mistypes every price from a day on. */
  private static final String LEVEL = "a split that was not adjusted, or a switch of units";

  /** No results halve a market: its widest day is that of 1987, 20 % down. */
  private static final double NO_MARKET_MOVE = 0.3;

  private final List<PriceBar> bars;
  private final PriceContext context;
  private final double[] moves;
  private final double limit;
  private final double spikeLimit;
  private final double scale;
  private final double studiedLimit;
  private final boolean[] passing;
  private final List<QualityFinding> findings = new ArrayList<>();
  private final List<PriceBar> aside = new ArrayList<>();
  private final List<PriceBar> doubted = new ArrayList<>();

  private MoveRules(List<PriceBar> bars, PriceContext context) {
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
    this.studiedLimit = Math.max(LOW_FLOOR, isCalm ? 0 : ownLimit(studied()));
    this.passing = passing();
  }

  /** Judges the moves between usable bars in order of days. */
  static MoveRules judge(List<PriceBar> bars, PriceContext context) {
    MoveRules rules = new MoveRules(bars, context);
    for (int i = 0; i < bars.size(); i++) {
      if (rules.isSpike(i)) {
        rules.spike(i);
        i++;
      } else if (rules.isLooseEnd(i)) {
        rules.looseEnd(i);
        i += i == 0 ? 1 : 0;
      } else if (i > 0) {
        rules.level(i);
      }
    }
    return rules;
  }

  List<QualityFinding> findings() {
    return findings;
  }

  List<PriceBar> aside() {
    return aside;
  }

  /** Bars that stay, whose return from a bar set aside is as doubtful as that bar. */
  List<PriceBar> doubted() {
    return doubted;
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
  private boolean isLarge(int move) {
    return context.role() == PriceContext.Role.SHARE
        && isBeyond(move, studiedLimit)
        && isStudied(move)
        && !context.isMeasured(day(move));
  }

  private boolean isBeyond(int move) {
    return isBeyond(move, limit);
  }

  private boolean isBeyond(int move, double most) {
    return Math.abs(moves[move]) > most
        && !context.hasLikeMove(day(move - 1), day(move), moves[move]);
  }

  private boolean isSpike(int i) {
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

  private boolean isLooseEnd(int i) {
    boolean first = i == 0 && bars.size() > 1 && isBeyond(1) && !isSpike(1);
    boolean last = i > 0 && i == bars.size() - 1 && isBeyond(i);
    return (first || last) && !context.isMeasured(day(i)) && !isNeighborMeasured(i);
  }

  /** The only move of the first price is the return of the second day. */
  private boolean isNeighborMeasured(int i) {
    return i == 0 && context.isMeasured(day(1));
  }

  private void spike(int i) {
    double factor = Math.exp((moves[i] - moves[i + 1]) / 2);
    String detail =
        "the close goes from "
            + at(i - 1)
            + " to "
            + price(i)
            + " and back to "
            + at(i + 1)
            + ": "
            + PriceFactors.cause(factor);
    add(QualityRule.PRICE_SPIKE, i, factor, detail, context.isMeasured(day(i)) ? kept(i) : out(i));
  }

  private void looseEnd(int i) {
    int neighbor = i == 0 ? 1 : i - 1;
    double factor = price(i) / price(neighbor);
    String detail =
        "the "
            + (i == 0 ? "first" : "last")
            + " close is "
            + price(i)
            + " beside "
            + at(neighbor)
            + ", and no other says which is right: "
            + PriceFactors.cause(factor);
    add(QualityRule.PRICE_SPIKE, i, factor, detail, out(i));
  }

  /** Sets a bar aside with the returns on both sides, where one of them was stated too. */
  private QualityAction out(int i) {
    if (i + 1 < bars.size()) {
      doubted.add(bars.get(i + 1));
    }
    return set(i);
  }

  private void level(int i) {
    boolean beyond = isBeyond(i);
    boolean isSplitLike =
        Math.abs(moves[i]) >= PriceFactors.LEAST_SPLIT && PriceFactors.isSplitLike(factor(i));
    if (!beyond && !isSplitLike) {
      if (isLarge(i)) {
        large(i);
      }
      return;
    }
    double most = context.role() == PriceContext.Role.BENCHMARK ? NO_MARKET_MOVE : NO_REAL_MOVE;
    SplitVolume volume = isSplitLike ? SplitVolume.of(bars, i, context, scale) : SplitVolume.NONE;
    boolean isReal = !passing[i] && Math.abs(moves[i]) < most && !volume.isSplit();
    QualityAction action = context.isMeasured(day(i)) || isReal || !beyond ? kept(i) : set(i);
    if (isSplitLike) {
      String jump = PriceFactors.jump(bars.get(i - 1), bars.get(i)) + volume.words();
      add(QualityRule.SPLIT_LIKE_JUMP, i, factor(i), jump, action);
    } else {
      String detail = "the close goes from " + at(i - 1) + " to " + price(i) + after(i, isReal);
      add(QualityRule.EXTRAORDINARY_MOVE, i, factor(i), detail, action);
    }
  }

  private void large(int i) {
    String detail =
        "the close goes from "
            + at(i - 1)
            + " to "
            + price(i)
            + ", beyond ten robust deviations of this stock's moves: "
            + context.cause(day(i), "a real move, such as on results, or an error");
    add(QualityRule.EXTRAORDINARY_MOVE, i, factor(i), detail, QualityAction.KEPT);
  }

  private String after(int i, boolean isReal) {
    if (passing[i]) {
      return ", part of a level that passes within "
          + PASSING
          + " prices: a switch of units, or an error";
    }
    return " and does not return: "
        + context.cause(day(i), isReal ? "a real move or an error" : LEVEL);
  }

  private double factor(int i) {
    return price(i) / price(i - 1);
  }

  private void add(QualityRule rule, int i, double factor, String detail, QualityAction action) {
    findings.add(
        QualityFinding.on(
            rule,
            bars.get(i).security(),
            day(i),
            FoundValue.of(PriceFactors.sixDigits(factor)),
            detail + context.consequence(day(i)),
            action));
  }

  private QualityAction kept(int i) {
    return context.isMeasured(day(i)) ? QualityAction.KEPT_AT_EVENT : QualityAction.KEPT;
  }

  private QualityAction set(int i) {
    aside.add(bars.get(i));
    return QualityAction.QUARANTINED;
  }

  private String at(int i) {
    return price(i) + " on " + day(i);
  }

  private double price(int i) {
    return bars.get(i).adjustedClose();
  }

  private LocalDate day(int i) {
    return bars.get(i).date();
  }
}
