package io.marketimpact.reports.section;

import io.marketimpact.base.Outcome;
import io.marketimpact.data.table.Cell;
import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.NumberStyle;
import io.marketimpact.data.table.Table;
import io.marketimpact.data.table.Tone;
import io.marketimpact.exposure.MarketValue;
import io.marketimpact.inference.power.Decision;
import io.marketimpact.inference.power.Verdict;
import io.marketimpact.model.ModelId;
import io.marketimpact.study.FirmExposure;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.FirmWindow;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.GroupWindow;
import io.marketimpact.study.StudyResult;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** The answer as a table: one line per firm, the averages last. */
final class AnswerTable {

  private final StudyResult result;
  private final SectorControl control;

  AnswerTable(StudyResult result) {
    this.result = result;
    this.control = new SectorControl(result);
  }

  /** A firm's line or an average's; nothing where a value is not known. */
  record Row(
      String name,
      String ticker,
      Optional<Move> move,
      Optional<FirmExposure> exposure,
      Optional<String> excluded) {

    private Optional<Verdict> verdict() {
      return move.flatMap(Move::verdict);
    }
  }

  /** What a share or an average of shares did, and what is left of it. */
  private record Move(
      double actual,
      double expected,
      double abnormal,
      Optional<Double> netOfSector,
      Optional<Verdict> verdict) {}

  Table<Row> of(List<Row> rows) {
    List<Column<Row>> columns = new ArrayList<>();
    columns.add(Column.text("Company", Row::name));
    if (rows.stream()
        .anyMatch(row -> !row.ticker().isEmpty() && !row.ticker().equals(row.name()))) {
      columns.add(Column.text("Ticker", Row::ticker));
    }
    columns.add(number("Move", Move::actual));
    columns.add(number("Expected", Move::expected));
    columns.add(number("Abnormal", Move::abnormal));
    columns.add(
        Column.rangeIfAny(
            "95\u202F% interval",
            NumberStyle.RETURN,
            row -> row.verdict().flatMap(verdict -> verdict.interval().result())));
    if (controlsForTheSector()) {
      columns.add(
          Column.numberIfAny(
              "Net of sector", NumberStyle.RETURN, row -> row.move().flatMap(Move::netOfSector)));
    }
    columns.add(
        Column.numberIfAny(
            "Detectable",
            NumberStyle.FRACTION,
            row -> row.verdict().flatMap(verdict -> verdict.minimumDetectable().result())));
    result
        .exposure()
        .ifPresent(
            exposure -> {
              columns.add(Column.quantity("Value" + currency(rows), AnswerTable::value));
              columns.add(Column.quantityRange("Exposed share", AnswerTable::share));
            });
    columns.add(
        Column.text(
            "Significant",
            row ->
                row.verdict()
                    .map(verdict -> verdict.decision().isDistinguishable() ? "yes" : "no")
                    .orElse("")));
    return Table.of("answer", rows, columns)
        .marked(row -> tone(row.verdict().map(Verdict::decision)))
        .unless(Row::excluded)
        .titled("The answer in figures, " + Scope.headline(result))
        .noted(note());
  }

  private String note() {
    return "Expected: what the model says the stock would have done without the event. Abnormal:"
        + " the rest. Detectable: the smallest move that the test would find with 80\u202F% power."
        + (controlsForTheSector()
            ? " Net of sector: abnormal beyond untouched stocks of the same line of business."
            : "")
        + result
            .exposure()
            .map(
                exposure ->
                    " Value: abnormal return times the company's market value. "
                        + "Exposed share: bounds of the share of revenue that the news concerns in "
                        + exposure.market().name()
                        + ". The upper one is a ceiling where only the share of all products is"
                        + " known.")
            .orElse("")
        + Scope.source(result);
  }

  private boolean controlsForTheSector() {
    return control.models().contains(ModelId.SECTOR);
  }

  Row firm(FirmStudy firm) {
    Outcome<FirmWindow> window = firm.window(result.plan().headline());
    return new Row(
        result.nameOf(firm),
        firm.event().security().symbol(),
        window
            .result()
            .map(
                found ->
                    new Move(
                        found.actual(),
                        found.expected(),
                        found.evidence().car(),
                        control.of(firm, ModelId.SECTOR).map(net -> net.evidence().car()),
                        Optional.of(found.verdict()))),
        result.exposure().flatMap(exposure -> exposure.of(firm.event().security())),
        window.exclusion().map(Outcome.Excluded::detail));
  }

  Row average(GroupResult group, GroupWindow window) {
    List<FirmWindow> firms =
        group.firms().stream()
            .flatMap(firm -> firm.window(result.plan().headline()).result().stream())
            .toList();
    return new Row(
        Scope.nameOf(result, group),
        "",
        Optional.of(
            new Move(
                mean(firms, FirmWindow::actual),
                mean(firms, FirmWindow::expected),
                window.caar(),
                control.of(group, ModelId.SECTOR).map(GroupWindow::caar),
                window.verdict().result())),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * The firms weighted by market value, as a holder of all of them saw it; nothing where one lacks
   * its value or the values are in several currencies. It describes: no test is made of it.
   */
  Optional<Row> byMarketValue(GroupResult group) {
    List<Valued> firms = group.firms().stream().flatMap(firm -> valued(firm).stream()).toList();
    long studied =
        group.firms().stream()
            .filter(firm -> firm.window(result.plan().headline()).result().isPresent())
            .count();
    boolean isWhole =
        firms.size() == studied
            && firms.stream().map(firm -> firm.value().currency()).distinct().count() == 1;
    return isWhole && firms.size() > 1
        ? Optional.of(
            new Row(
                "All " + firms.size() + " firms, by market value",
                "",
                Optional.of(
                    new Move(
                        weighted(firms, FirmWindow::actual),
                        weighted(firms, FirmWindow::expected),
                        weighted(firms, window -> window.evidence().car()),
                        Optional.empty(),
                        Optional.empty())),
                Optional.empty(),
                Optional.empty()))
        : Optional.empty();
  }

  private record Valued(FirmWindow window, MarketValue value) {}

  private Optional<Valued> valued(FirmStudy firm) {
    return result
        .exposure()
        .flatMap(exposure -> exposure.of(firm.event().security()))
        .flatMap(exposure -> exposure.marketValue().result())
        .flatMap(
            value ->
                firm.window(result.plan().headline())
                    .result()
                    .map(window -> new Valued(window, value)));
  }

  private static double weighted(List<Valued> firms, ToDoubleFunction<FirmWindow> number) {
    double all = firms.stream().mapToDouble(firm -> firm.value().millions()).sum();
    return firms.stream()
        .mapToDouble(firm -> firm.value().millions() / all * number.applyAsDouble(firm.window()))
        .sum();
  }

  private static double mean(Collection<FirmWindow> firms, ToDoubleFunction<FirmWindow> number) {
    return firms.stream().mapToDouble(number).average().orElseThrow();
  }

  private static Column<Row> number(String head, ToDoubleFunction<Move> number) {
    return Column.numberIfAny(
        head, NumberStyle.RETURN, row -> row.move().map(number::applyAsDouble));
  }

  private static Cell value(Row row) {
    return row.exposure()
        .flatMap(
            firm ->
                firm.study()
                    .request()
                    .move()
                    .result()
                    .flatMap(
                        move ->
                            firm.marketValue()
                                .result()
                                .map(
                                    market ->
                                        (Cell)
                                            new Cell.Money(
                                                move.abnormalValue(),
                                                market.currency(),
                                                Cell.Scale.MILLIONS))))
        .orElse(Cell.NOTHING);
  }

  private static Cell share(Row row) {
    return row.exposure().map(AnswerTable::share).orElse(Cell.NOTHING);
  }

  private static Cell share(FirmExposure firm) {
    return firm.study()
        .exposed()
        .match(
            exposed ->
                Cell.Range.of(
                    exposed.bounds().low() / exposed.total(),
                    exposed.bounds().high() / exposed.total(),
                    NumberStyle.WHOLE_PERCENT),
            why -> new Cell.Reason("not disclosed"));
  }

  /** In the head where it is one for all. */
  private static String currency(List<Row> rows) {
    List<String> currencies =
        rows.stream()
            .flatMap(row -> row.exposure().stream())
            .flatMap(firm -> firm.marketValue().result().stream())
            .map(MarketValue::currency)
            .distinct()
            .toList();
    return currencies.size() == 1 ? ", " + currencies.get(0) : "";
  }

  private static Tone tone(Optional<Decision> decision) {
    return decision.filter(Decision::isDistinguishable).isPresent() ? Tone.STRONG : Tone.PLAIN;
  }
}
