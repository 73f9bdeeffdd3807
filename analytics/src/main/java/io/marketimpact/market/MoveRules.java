package io.marketimpact.market;

import java.util.ArrayList;
import java.util.List;

/**
 * One-day moves that a share's own history does not make thinkable. A move r = ln(P_t/P_t-1) is
 * judged against max({@value PriceMoves#FLOOR}, {@value PriceMoves#SCALES}·s), s the median
 * absolute deviation of all of the share's r on the scale of a standard deviation; a move of which
 * the market made half is nobody's error. The floor is {@value PriceMoves#LOW_FLOOR} for a move
 * that the next one takes back, and for every move of a benchmark: results move a share by more and
 * stay, a market does not. Beyond that limit a price is
 *
 * <ul>
 *   <li>a spike where the next move takes it back to within a quarter;
 *   <li>a loose end where it is the first or the last price;
 *   <li>a passing level where a later move, within {@value PriceMoves#PASSING} prices, takes it
 *       back;
 *   <li>a change of level otherwise, kept below a factor of three as a real move: results have
 *       halved shares, and only {@link SplitVolume} may tell that from a split.
 * </ul>
 *
 * All but real moves are set aside, with the returns on both sides, unless an effect is measured
 * from them: those stay and are named. Among the days that a study uses, a share's move beyond
 * max({@value PriceMoves#LOW_FLOOR}, {@value PriceMoves#SCALES}·s), s of those days alone, is named
 * too where it stays and no effect is measured from it.
 */
final class MoveRules {

  static final double NO_REAL_MOVE = Math.log(3);

  /** Of a level that stays and is no real move: nobody mistypes every price from a day on. */
  private static final String LEVEL = "a split that was not adjusted, or a switch of units";

  /** No results halve a market: its widest day is that of 1987, 20 % down. */
  private static final double NO_MARKET_MOVE = 0.3;

  private final List<PriceBar> bars;
  private final PriceContext context;
  private final PriceMoves moves;
  private final List<QualityFinding> findings = new ArrayList<>();
  private final List<PriceBar> aside = new ArrayList<>();
  private final List<PriceBar> doubted = new ArrayList<>();

  private MoveRules(List<PriceBar> bars, PriceContext context) {
    this.bars = bars;
    this.context = context;
    this.moves = new PriceMoves(bars, context);
  }

  /** Judges the moves between usable bars in order of days. */
  static MoveRules judge(List<PriceBar> bars, PriceContext context) {
    MoveRules rules = new MoveRules(bars, context);
    for (int i = 0; i < bars.size(); i++) {
      if (rules.moves.isSpike(i)) {
        rules.spike(i);
        i++;
      } else if (rules.moves.isLooseEnd(i)) {
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

  private void spike(int i) {
    double factor = moves.spikeFactor(i);
    String detail =
        "the close goes from "
            + at(i - 1)
            + " to "
            + moves.price(i)
            + " and back to "
            + at(i + 1)
            + ": "
            + PriceFactors.cause(factor);
    add(
        QualityRule.PRICE_SPIKE,
        i,
        factor,
        detail,
        context.isMeasured(moves.day(i)) ? kept(i) : out(i));
  }

  private void looseEnd(int i) {
    int neighbor = i == 0 ? 1 : i - 1;
    double factor = moves.price(i) / moves.price(neighbor);
    String detail =
        "the "
            + (i == 0 ? "first" : "last")
            + " close is "
            + moves.price(i)
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
    boolean beyond = moves.isBeyond(i);
    boolean isSplitLike =
        moves.size(i) >= PriceFactors.LEAST_SPLIT && PriceFactors.isSplitLike(moves.factor(i));
    if (!beyond && !isSplitLike) {
      if (moves.isLarge(i)) {
        large(i);
      }
      return;
    }
    double most = context.role() == PriceContext.Role.BENCHMARK ? NO_MARKET_MOVE : NO_REAL_MOVE;
    SplitVolume volume =
        isSplitLike ? SplitVolume.of(bars, i, context, moves.scale()) : SplitVolume.NONE;
    boolean isReal = !moves.isPassing(i) && moves.size(i) < most && !volume.isSplit();
    QualityAction action = context.isMeasured(moves.day(i)) || isReal || !beyond ? kept(i) : set(i);
    if (isSplitLike) {
      String jump = PriceFactors.jump(bars.get(i - 1), bars.get(i)) + volume.words();
      add(QualityRule.SPLIT_LIKE_JUMP, i, moves.factor(i), jump, action);
    } else {
      String detail =
          "the close goes from " + at(i - 1) + " to " + moves.price(i) + after(i, isReal);
      add(QualityRule.EXTRAORDINARY_MOVE, i, moves.factor(i), detail, action);
    }
  }

  private void large(int i) {
    String detail =
        "the close goes from "
            + at(i - 1)
            + " to "
            + moves.price(i)
            + ", beyond ten robust deviations of this stock's moves: "
            + context.cause(moves.day(i), "a real move, such as on earnings, or an error");
    add(QualityRule.EXTRAORDINARY_MOVE, i, moves.factor(i), detail, QualityAction.KEPT);
  }

  private String after(int i, boolean isReal) {
    if (moves.isPassing(i)) {
      return ", part of a level that passes within "
          + PriceMoves.PASSING
          + " prices: a switch of units, or an error";
    }
    return " and does not return: "
        + context.cause(moves.day(i), isReal ? "a real move or an error" : LEVEL);
  }

  private void add(QualityRule rule, int i, double factor, String detail, QualityAction action) {
    findings.add(
        QualityFinding.on(
            rule,
            bars.get(i).security(),
            moves.day(i),
            FoundValue.of(PriceFactors.sixDigits(factor)),
            detail + context.consequence(moves.day(i)),
            action));
  }

  private QualityAction kept(int i) {
    return context.isMeasured(moves.day(i)) ? QualityAction.KEPT_AT_EVENT : QualityAction.KEPT;
  }

  private QualityAction set(int i) {
    aside.add(bars.get(i));
    return QualityAction.QUARANTINED;
  }

  private String at(int i) {
    return moves.price(i) + " on " + moves.day(i);
  }
}
