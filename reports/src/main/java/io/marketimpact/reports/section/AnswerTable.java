package io.marketimpact.reports.section;

import io.marketimpact.data.table.Cell;
import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.NumberStyle;
import io.marketimpact.data.table.Table;
import io.marketimpact.data.table.Tone;
import io.marketimpact.inference.power.Decision;
import io.marketimpact.inference.power.Verdict;
import io.marketimpact.model.ModelId;
import io.marketimpact.reports.text.Digits;
import io.marketimpact.reports.text.Format;
import io.marketimpact.reports.text.Words;
import io.marketimpact.study.FirmExposure;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.SessionClose;
import io.marketimpact.study.StudyResult;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  Table<AnswerRow> of(List<AnswerRow> rows) {
    List<Column<AnswerRow>> columns = new ArrayList<>();
    columns.add(Column.text("Firm", AnswerRow::name));
    if (rows.stream()
        .anyMatch(row -> !row.ticker().isEmpty() && !row.ticker().equals(row.name()))) {
      columns.add(Column.text("Ticker", AnswerRow::ticker));
    }
    if (rows.stream().anyMatch(row -> row.close().isPresent())) {
      columns.add(
          Column.quantity(areAllAdjusted(rows) ? "Adj. close" : "Close", AnswerRow::closed));
    }
    columns.add(number("Move", NumberStyle.RETURN, AnswerRow.Move::actual));
    columns.add(number("Expected", digits.signed(), AnswerRow.Move::expected));
    columns.add(number("Abnormal", digits.signed(), AnswerRow.Move::abnormal));
    columns.add(
        Column.<AnswerRow>rangeIfAny(
                "95\u202F% interval",
                digits.signed(),
                row -> row.verdict().flatMap(verdict -> verdict.interval().result()))
            .unless(AnswerRow::untested));
    columns.add(
        Column.<AnswerRow>numberIfAny(
                "Detectable",
                digits.unsigned(),
                row -> row.verdict().flatMap(verdict -> verdict.minimumDetectable().result()))
            .unless(AnswerRow::untested));
    if (controlsForTheSector()) {
      columns.add(
          Column.numberIfAny(
              "Sector part", digits.signed(), row -> row.move().flatMap(AnswerRow.Move::sector)));
    }
    result
        .exposure()
        .ifPresent(
            exposure -> {
              columns.add(Column.quantity("Gain or loss", AnswerRow::value));
              columns.add(
                  Column.<AnswerRow>quantityRange("Its interval", AnswerRow::valueInterval)
                      .unless(AnswerRow::untested));
              columns.add(Column.quantityRange("Exposed revenue", this::share));
            });
    columns.add(
        Column.<AnswerRow>text(
                "Verdict",
                row -> row.verdict().map(verdict -> Words.label(verdict.decision())).orElse(""))
            .unless(AnswerRow::untested));
    return Table.of("answer", rows, columns)
        .marked(row -> tone(row.verdict().map(Verdict::decision)))
        .unless(AnswerRow::excluded)
        .titled("The answer in figures, " + Scope.headline(result))
        .noted(closes(rows) + note() + rounded(rows));
  }

  private String note() {
    return Footing.expected(result)
        + " Abnormal: the rest."
        + (controlsForTheSector()
            ? " Sector part: the part of it shared with similar stocks not in the news."
                + bySectorFunds()
            : "")
        + " "
        + (Scope.drawsFirms(result)
            ? ""
            : PlaceboWords.of(result).map(said -> said + " ").orElse(""))
        + "Detectable: the smallest effect the test finds with 80\u202F% power."
        + Primary.notFound(result)
        + new SinceThen(result).words()
        + result
            .exposure()
            .map(
                exposure ->
                    " Gain or loss: abnormal return times market value before day 0. Exposed"
                        + " revenue: the lowest and highest share from "
                        + exposure.market().name()
                        + " that filings allow, rounded outward."
                        + new OlderFiling(result).years(exposure)
                        + new CoveredPart(result).notes(exposure))
            .orElse("")
        + Footing.NOTE
        + members();
  }

  /** What the other control for the sector makes of the average, where it has all of its firms. */
  private String bySectorFunds() {
    if (!control.models().contains(ModelId.SECTOR_FUNDS)) {
      return "";
    }
    return (Scope.hasOneGroup(result) ? result.groups() : List.<GroupResult>of())
        .stream()
            .flatMap(
                group ->
                    group.window(result.plan().headline()).stream()
                        .flatMap(
                            window ->
                                control.ofTheSameFirms(group, ModelId.SECTOR_FUNDS).stream()
                                    .map(net -> bySectorFunds(window.caar(), net.caar()))))
            .findFirst()
            .orElse(" Sector funds: see What the whole sector did.");
  }

  private String bySectorFunds(double average, double net) {
    return " By sector funds it is "
        + digits.percent(average - net)
        + " on average, which leaves "
        + digits.percent(net)
        + ": see What the whole sector did.";
  }

  /** Who is in each average of a part of the firms. */
  private String members() {
    return (Scope.hasOneGroup(result) ? result.comparisons().subgroups() : List.<GroupResult>of())
        .stream()
            .map(
                part ->
                    " "
                        + result.comparisons().nameOf(part.group())
                        + ": "
                        + Scope.membersOf(result, part)
                        + ".")
            .collect(Collectors.joining());
  }

  /** An average that the evidence has with one digit more, and that looks wrongly rounded here. */
  private String rounded(List<AnswerRow> rows) {
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

  /** What kind of close stands beside the move, and of which day. */
  private static String closes(List<AnswerRow> rows) {
    String move = "Move: change in adjusted close. ";
    List<AnswerRow> closed = rows.stream().filter(row -> row.close().isPresent()).toList();
    if (closed.isEmpty()) {
      return move;
    }
    boolean isSigned = closed.stream().allMatch(row -> row.currency().isPresent());
    List<AnswerRow> adjusted =
        closed.stream().filter(row -> row.close().orElseThrow().isAdjusted()).toList();
    String close =
        (adjusted.size() == closed.size() ? "Adj. close (" : "Close (")
            + day(closed)
            + (isSigned ? ")" : ", the stock's currency)");
    if (adjusted.isEmpty()) {
      return close + ": as traded. " + move;
    }
    return adjusted.size() == closed.size()
        ? close
            + " and move: adjusted for splits and later dividends, so a close can lie below the"
            + " price traded. "
        : close
            + ": as traded; adjusted for splits and dividends for "
            + Words.list(adjusted.stream().map(AnswerRow::name).distinct().toList())
            + ". "
            + move;
  }

  private static boolean areAllAdjusted(List<AnswerRow> rows) {
    return rows.stream().flatMap(row -> row.close().stream()).allMatch(SessionClose::isAdjusted);
  }

  /** Firms of several events have several. */
  private static String day(List<AnswerRow> closed) {
    List<LocalDate> days =
        closed.stream()
            .flatMap(row -> row.close().stream())
            .map(SessionClose::date)
            .distinct()
            .toList();
    return days.size() == 1 ? Format.shortDay(days.get(0)) : "the window's last day";
  }

  private boolean controlsForTheSector() {
    return control.models().contains(ModelId.SECTOR);
  }

  private static Column<AnswerRow> number(
      String head, NumberStyle style, ToDoubleFunction<AnswerRow.Move> number) {
    return Column.numberIfAny(head, style, row -> row.move().map(number::applyAsDouble));
  }

  private Cell share(AnswerRow row) {
    return row.exposure().map(this::share).orElse(Cell.NOTHING);
  }

  private Cell share(FirmExposure firm) {
    return firm.study()
        .exposed()
        .result()
        .filter(exposed -> !exposed.isPart())
        .map(ExposedShare::filed)
        .orElseGet(() -> new Cell.Reason(ExposedShare.unknown(firm)));
  }

  private static Tone tone(Optional<Decision> decision) {
    return decision.filter(Decision::isDistinguishable).isPresent() ? Tone.STRONG : Tone.PLAIN;
  }
}
