package io.marketimpact.reports.section;

import io.marketimpact.data.table.Cell;
import io.marketimpact.data.table.NumberStyle;
import io.marketimpact.exposure.MarketValue;
import io.marketimpact.exposure.ObservedMove;
import io.marketimpact.inference.power.Verdict;
import io.marketimpact.study.FirmExposure;
import io.marketimpact.study.SessionClose;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.BiFunction;

/** A firm's line or an average's; nothing where a value is not known. */
record AnswerRow(
    String name,
    String ticker,
    Optional<SessionClose> close,
    Optional<Move> move,
    Cell value,
    Optional<FirmExposure> exposure,
    Optional<String> excluded) {

  /** A market value that the close before does not lead to this nearly is of another currency. */
  private static final double FARTHEST = 0.05;

  /** The deepest fall first, what could not be studied last. */
  static final Comparator<AnswerRow> LIKE_THE_CHART =
      Comparator.comparingDouble(
          row -> row.move().map(Move::abnormal).orElse(Double.POSITIVE_INFINITY));

  /** What describes those who hold all firms is no result of a test. */
  Optional<String> untested() {
    return move.isPresent() && verdict().isEmpty() ? Optional.of("not tested") : Optional.empty();
  }

  /** With the sign of its currency where that is known. */
  Cell closed() {
    return close()
        .map(
            known ->
                currency()
                    .<Cell>map(sign -> new Cell.Money(known.price(), sign, Cell.Scale.ONES))
                    .orElseGet(() -> new Cell.Numeric(known.price(), NumberStyle.DECIMAL)))
        .orElse(Cell.NOTHING);
  }

  /** Of the close: prices name none, but the market value does that was made from one. */
  Optional<String> currency() {
    return close()
        .flatMap(
            known ->
                move()
                    .flatMap(
                        moved ->
                            exposure()
                                .flatMap(
                                    firm -> currency(known.price() / (1 + moved.actual()), firm))));
  }

  private static Optional<String> currency(double before, FirmExposure firm) {
    return firm.marketValue()
        .result()
        .filter(
            value ->
                value
                    .shares()
                    .result()
                    .map(shares -> shares * before / value.millions())
                    .filter(ratio -> Math.abs(ratio - 1) < FARTHEST)
                    .isPresent())
        .map(MarketValue::currency);
  }

  Optional<Verdict> verdict() {
    return move.flatMap(Move::verdict);
  }

  /** What a share or an average of shares did, and what is left of it. */
  record Move(
      double actual,
      double expected,
      double abnormal,
      Optional<Double> netOfSector,
      Optional<Verdict> verdict) {

    /** What the sector accounts for beyond the market, of the abnormal return. */
    Optional<Double> sector() {
      return netOfSector.map(net -> abnormal - net);
    }
  }

  /** What a firm lost or gained in money, roughly; nothing where it is not known. */
  static Cell value(FirmExposure firm) {
    return valued(firm, (move, currency) -> money(move.abnormalValue(), currency));
  }

  /** The interval of a firm's value; nothing where it is not known. */
  Cell valueInterval() {
    return exposure
        .map(
            firm ->
                valued(
                    firm,
                    (move, currency) ->
                        Cell.Range.of(
                            move.abnormalValueInterval().low(),
                            move.abnormalValueInterval().high(),
                            currency,
                            Cell.Scale.ROUGH_MILLIONS)))
        .orElse(Cell.NOTHING);
  }

  private static Cell valued(FirmExposure firm, BiFunction<ObservedMove, String, Cell> cell) {
    return firm.study()
        .request()
        .move()
        .result()
        .flatMap(
            move -> firm.marketValue().result().map(value -> cell.apply(move, value.currency())))
        .orElse(Cell.NOTHING);
  }

  /** An amount as the answer writes it. */
  static Cell money(double millions, String currency) {
    return new Cell.Money(millions, currency, Cell.Scale.ROUGH_MILLIONS);
  }
}
