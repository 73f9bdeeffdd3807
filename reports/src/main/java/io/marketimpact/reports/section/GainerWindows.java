package io.marketimpact.reports.section;

import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.NumberStyle;
import io.marketimpact.data.table.Table;
import io.marketimpact.data.table.Tone;
import io.marketimpact.event.EventWindow;
import io.marketimpact.model.ModelId;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.text.Format;
import io.marketimpact.study.BeneficiaryMove;
import io.marketimpact.study.FirmWindow;
import io.marketimpact.study.StudyResult;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What companies that could gain did before day 0 and on it, by the test that decides. */
final class GainerWindows {

  private static final List<ModelId> MODELS =
      List.of(BeneficiaryMove.SECTOR_INDEX, ModelId.MARKET, ModelId.MEAN_ADJUSTED);

  private final StudyResult result;

  private GainerWindows(StudyResult result) {
    this.result = result;
  }

  /** Below it a p-value looks as if zero should lie near the end of the interval. */
  private static final double SMALL = 0.2;

  private static final String WIDE =
      " p counts the normal windows that moved as far; the ends of the interval depend on the few"
          + " that moved farthest, so it can be wide even where p is small.";

  /** A company over a window. */
  private record Row(BeneficiaryMove move, EventWindow window, Optional<Measured> measured) {

    /** Whether zero is nearer to the middle of the interval than to its end, though p is small. */
    private boolean isWideBesideItsP() {
      return measured
          .filter(one -> one.found().verdict().pValue() < SMALL)
          .filter(
              one ->
                  one.found()
                      .verdict()
                      .interval()
                      .map(interval -> (interval.high() - interval.low()) / 2)
                      .result()
                      .filter(half -> Math.abs(one.found().evidence().car()) < half / 2)
                      .isPresent())
          .isPresent();
    }

    private <T> Optional<T> of(Function<FirmWindow, Optional<T>> value) {
      return measured.map(Measured::found).flatMap(value);
    }
  }

  /** What was measured, and against what. */
  private record Measured(ModelId model, FirmWindow found) {

    private String against() {
      return model.equals(BeneficiaryMove.SECTOR_INDEX)
          ? "index of its line of business"
          : model.equals(ModelId.MARKET) ? "index of its exchange" : "its own mean";
    }
  }

  static Optional<Block> of(StudyResult result, List<BeneficiaryMove> moves) {
    List<EventWindow> windows =
        Stream.concat(
                RunUpBeforeNews.before(result.plan().windows()).stream(),
                Stream.of(EventWindow.DAY_ZERO).filter(result.plan().windows()::contains))
            .toList();
    GainerWindows found = new GainerWindows(result);
    List<Row> rows =
        moves.stream()
            .flatMap(
                move ->
                    windows.stream()
                        .map(window -> new Row(move, window, found.measured(move, window))))
            .toList();
    return rows.isEmpty() ? Optional.empty() : Optional.of(new Block.Tabular(found.table(rows)));
  }

  private Optional<Measured> measured(BeneficiaryMove move, EventWindow window) {
    return MODELS.stream()
        .filter(move.study().estimates()::containsKey)
        .flatMap(
            model ->
                move.study().window(model, window).result().stream()
                    .map(found -> new Measured(model, found)))
        .findFirst();
  }

  private Table<Row> table(List<Row> rows) {
    return Table.<Row>of(
            "gainer-windows",
            rows,
            Column.text("Firm", row -> row.move().beneficiary().entity()),
            Column.text("Window", row -> Format.window(row.window())),
            Column.numberIfAny(
                "Move",
                NumberStyle.RETURN,
                row -> RunUpBeforeNews.rise(result, row.window(), row.move())),
            Column.textIfAny("Compared with", row -> row.measured().map(Measured::against)),
            Column.numberIfAny(
                "Abnormal",
                NumberStyle.RETURN,
                row -> row.of(found -> Optional.of(found.evidence().car()))),
            Column.rangeIfAny(
                "95\u202F% interval",
                NumberStyle.RETURN, row -> row.of(found -> found.verdict().interval().result())),
            Column.numberIfAny(
                "p",
                NumberStyle.PROBABILITY,
                row -> row.of(found -> Optional.of(found.verdict().pValue()))),
            Column.numberIfAny(
                "Detectable",
                NumberStyle.FRACTION,
                row -> row.of(found -> found.verdict().minimumDetectable().result())))
        .titled("Before day 0 and on it: companies that could gain")
        .marked(row -> row.measured().isPresent() ? Tone.PLAIN : Tone.FAILED)
        .noted(
            "Move: of the whole window, compounded. Interval, p and detectable effect of the"
                + " test that decides, as in the table Every firm."
                + (rows.stream().anyMatch(Row::isWideBesideItsP) ? WIDE : ""));
  }
}
