package io.marketimpact.reports.section;

import io.marketimpact.base.Outcome;
import io.marketimpact.data.table.Cell;
import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.NumberStyle;
import io.marketimpact.data.table.Table;
import io.marketimpact.data.table.Tone;
import io.marketimpact.exposure.ObservedMove;
import io.marketimpact.inference.power.Decision;
import io.marketimpact.inference.power.EffectTest;
import io.marketimpact.inference.power.Verdict;
import io.marketimpact.model.ModelId;
import io.marketimpact.reports.text.Digits;
import io.marketimpact.reports.text.Reasons;
import io.marketimpact.study.FirmExposure;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.FirmWindow;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.GroupWindow;
import io.marketimpact.study.StudyResult;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** The answer as a table: one line per firm, the averages last. */
final class AnswerTable {

  private final StudyResult result;
  private final SectorControl control;
  private final Digits digits;

  AnswerTable(StudyResult result) {
    this.result = result;
    this.control = new SectorControl(result);
    this.digits = Digits.of(result);
  }

  /** A firm's line or an average's; nothing where a value is not known. */
  record Row(
      String name,
      String ticker,
      Optional<Move> move,
      Cell value,
      Optional<FirmExposure> exposure,
      Optional<String> excluded) {

    /** The deepest fall first, what could not be studied last. */
    static final Comparator<Row> LIKE_THE_CHART =
        Comparator.comparingDouble(
            row -> row.move().map(Move::abnormal).orElse(Double.POSITIVE_INFINITY));

    /** What describes those who hold all firms is no result of a test. */
    private Optional<String> untested() {
      return move.isPresent() && verdict().isEmpty() ? Optional.of("not tested") : Optional.empty();
    }

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
    columns.add(number("Move", NumberStyle.RETURN, Move::actual));
    columns.add(number("Expected", digits.signed(), Move::expected));
    columns.add(number("Abnormal", digits.signed(), Move::abnormal));
    columns.add(
        Column.<Row>rangeIfAny(
                "95\u202F% interval",
                digits.signed(),
                row -> row.verdict().flatMap(verdict -> verdict.interval().result()))
            .unless(Row::untested));
    if (controlsForTheSector()) {
      columns.add(
          Column.numberIfAny(
              "Net of sector", digits.signed(), row -> row.move().flatMap(Move::netOfSector)));
    }
    columns.add(
        Column.<Row>numberIfAny(
                "Detectable",
                digits.unsigned(),
                row -> row.verdict().flatMap(verdict -> verdict.minimumDetectable().result()))
            .unless(Row::untested));
    result
        .exposure()
        .ifPresent(
            exposure -> {
              columns.add(Column.quantity("Value", Row::value));
              columns.add(
                  Column.<Row>quantityRange("Interval of value", AnswerTable::valueInterval)
                      .unless(Row::untested));
              columns.add(Column.quantityRange("Exposed revenue", this::share));
            });
    columns.add(
        Column.<Row>text(
                "Significant",
                row ->
                    row.verdict()
                        .map(verdict -> verdict.decision().isDistinguishable() ? "yes" : "no")
                        .orElse(""))
            .unless(Row::untested));
    return Table.of("answer", rows, columns)
        .marked(row -> tone(row.verdict().map(Verdict::decision)))
        .unless(Row::excluded)
        .titled("The answer in figures, " + Scope.headline(result))
        .noted(note() + rounded(rows));
  }

  private String note() {
    return "Move: of adjusted closes. Expected: what the model predicts without the event."
        + " Abnormal: the rest. "
        + placebo()
        + "Detectable: the smallest effect found with 80\u202F% power."
        + (controlsForTheSector()
            ? " Net of sector: beyond stocks of the business not named"
                + (control.models().contains(ModelId.SECTOR_FUNDS)
                    ? "; sector funds: see the evidence."
                    : ".")
            : "")
        + result
            .exposure()
            .map(
                exposure ->
                    " Value: abnormal return times market value before day 0. Exposed"
                        + " revenue: what filings alone allow in "
                        + exposure.market().name()
                        + ", of all revenue."
                        + new CoveredPart(result).notes(exposure))
            .orElse("");
  }

  /** An average that the evidence has with one digit more, and that looks wrongly rounded here. */
  private String rounded(List<Row> rows) {
    return rows.stream()
        .filter(row -> row.ticker().isEmpty() && row.verdict().isPresent())
        .flatMap(row -> row.move().stream().map(move -> rounded(row.name(), move.abnormal())))
        .collect(Collectors.joining());
  }

  private String rounded(String name, double abnormal) {
    return digits.looksMisrounded(abnormal)
        ? " " + name + ": " + digits.beforeRounding(abnormal) + " before rounding."
        : "";
  }

  /** The p-value that decides in plain words, where it comes from normal days. */
  private String placebo() {
    boolean isPlacebo =
        result
            .firms()
            .flatMap(firm -> firm.window(result.plan().headline()).result().stream())
            .anyMatch(window -> window.verdict().rule() == EffectTest.Rule.PLACEBO);
    int looks = result.plan().primary().size();
    return isPlacebo
        ? "Placebo p: how often normal days moved at least as far"
            + (looks == 1 ? "" : ", doubled for two windows")
            + ". "
        : "";
  }

  private boolean controlsForTheSector() {
    return control.models().contains(ModelId.SECTOR);
  }

  Row firm(FirmStudy firm) {
    Outcome<FirmWindow> window = firm.window(result.plan().headline());
    Optional<FirmExposure> exposure =
        result.exposure().flatMap(known -> known.of(firm.event().security()));
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
        exposure.map(AnswerTable::value).orElse(Cell.NOTHING),
        exposure,
        window.exclusion().map(why -> Reasons.of(why.detail())));
  }

  Row average(GroupResult group, GroupWindow window) {
    List<FirmWindow> firms =
        group.firms().stream()
            .flatMap(firm -> firm.window(result.plan().headline()).result().stream())
            .toList();
    return new Row(
        Scope.shortNameOf(result, group),
        "",
        Optional.of(
            new Move(
                mean(firms, FirmWindow::actual),
                mean(firms, FirmWindow::expected),
                window.caar(),
                control.of(group, ModelId.SECTOR).map(GroupWindow::caar),
                window.verdict().result())),
        Cell.NOTHING,
        Optional.empty(),
        Optional.empty());
  }

  /** All firms by market value: what it describes is tested nowhere, so no interval is given. */
  Optional<Row> byMarketValue(GroupResult group) {
    return ByMarketValue.of(result, group)
        .map(
            all ->
                new Row(
                    "All " + all.firms() + ", by market value",
                    "",
                    Optional.of(
                        new Move(
                            all.mean(ByMarketValue.Valued::actual),
                            all.mean(ByMarketValue.Valued::expected),
                            all.mean(ByMarketValue.Valued::abnormal),
                            Optional.empty(),
                            Optional.empty())),
                    money(all.abnormalValue(), all.currency()),
                    Optional.empty(),
                    Optional.empty()));
  }

  private static double mean(Collection<FirmWindow> firms, ToDoubleFunction<FirmWindow> number) {
    return firms.stream().mapToDouble(number).average().orElseThrow();
  }

  private static Column<Row> number(String head, NumberStyle style, ToDoubleFunction<Move> number) {
    return Column.numberIfAny(head, style, row -> row.move().map(number::applyAsDouble));
  }

  private static Cell value(FirmExposure firm) {
    return valued(firm, (move, currency) -> money(move.abnormalValue(), currency));
  }

  private static Cell valueInterval(Row row) {
    return row.exposure()
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

  private static Cell money(double millions, String currency) {
    return new Cell.Money(millions, currency, Cell.Scale.ROUGH_MILLIONS);
  }

  private Cell share(Row row) {
    return row.exposure().map(this::share).orElse(Cell.NOTHING);
  }

  private Cell share(FirmExposure firm) {
    return new CoveredPart(result)
        .notDisclosed(firm)
        .<Cell>map(Cell.Reason::new)
        .orElseGet(
            () -> firm.study().exposed().match(ExposedShare::filed, why -> ExposedShare.UNKNOWN));
  }

  private static Tone tone(Optional<Decision> decision) {
    return decision.filter(Decision::isDistinguishable).isPresent() ? Tone.STRONG : Tone.PLAIN;
  }
}
