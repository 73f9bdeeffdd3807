package io.marketimpact.reports.export;

import io.marketimpact.data.table.Cell;
import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.Table;
import io.marketimpact.data.table.Tone;
import io.marketimpact.event.Subject;
import io.marketimpact.market.SecurityId;
import io.marketimpact.reports.slides.Slide.Grid;
import io.marketimpact.reports.slides.Slide.Head;
import io.marketimpact.reports.slides.Slide.Row;
import io.marketimpact.reports.slides.Slide.Wide;
import io.marketimpact.reports.text.ShownTable;
import io.marketimpact.study.StudyResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tables of a report as slides have room for them: some columns, and of many rows the largest. */
final class Grids {

  private static final int MOST_ANSWERS = 11;
  private static final int MOST_EXPOSED = 6;
  private static final String ABNORMAL = "Abnormal";

  private static final Wanted ANSWER =
      new Wanted(
          List.of(
              "Firm",
              "Ticker",
              "Move",
              "Expected",
              ABNORMAL,
              "95\u202F% interval",
              "Detectable",
              "Gain or loss",
              "Verdict"),
          Set.of("Ticker", "Expected", "Gain or loss"));

  private static final Wanted EXPOSURE =
      new Wanted(
          List.of(
              "Firm",
              "Share, filings alone",
              "Revenue, filings alone",
              "Share, narrowed",
              "Present value at stake, median",
              "Class"),
          Set.of("Share, narrowed"));

  private Grids() {}

  /**
   * Columns of a table of the report by their heads.
   *
   * @param heads in order
   * @param optional those that a table has only where its study has such values; without any other
   *     head no slide is made, since it would lose its numbers unseen
   */
  record Wanted(List<String> heads, Set<String> optional) {

    private String[] of(Table<?> table) {
      Set<String> there = table.columns().stream().map(Column::head).collect(Collectors.toSet());
      return heads.stream()
          .filter(head -> !optional.contains(head) || there.contains(head))
          .toArray(String[]::new);
    }
  }

  /** What a table or a chart says of those that it leaves out. */
  static String left(int number, String one, String several) {
    return number
        + " more "
        + (number == 1 ? one + " is" : several + " are")
        + " in the CSV files of the study.";
  }

  /** The firms with the largest abnormal returns, and every average. */
  static Optional<Grid> answer(Table<?> table, StudyResult result) {
    Set<String> firms = names(result);
    List<Table.Row> rows = table.rows();
    int abnormal = place(table, ABNORMAL);
    List<Integer> averages =
        IntStream.range(0, rows.size())
            .filter(i -> !firms.contains(name(rows.get(i))))
            .boxed()
            .toList();
    Set<Integer> kept =
        Stream.concat(
                averages.stream(),
                IntStream.range(0, rows.size())
                    .filter(i -> !averages.contains(i))
                    .boxed()
                    .sorted(Comparator.comparing(i -> -size(rows.get(i), abnormal)))
                    .limit(Math.max(1, MOST_ANSWERS - averages.size())))
            .limit(MOST_ANSWERS)
            .collect(Collectors.toSet());
    long unlisted = result.firms().count() - (rows.size() - averages.size());
    return grid(table, ANSWER, kept, (int) Math.max(0, unlisted));
  }

  /** The first firms and what they disclose. */
  static Optional<Grid> exposure(Table<?> table) {
    return grid(
        table, EXPOSURE, IntStream.range(0, MOST_EXPOSED).boxed().collect(Collectors.toSet()), 0);
  }

  /** Of all firms at once: each look-up of a name goes through all subjects. */
  private static Set<String> names(StudyResult result) {
    Map<SecurityId, String> known =
        result.dossier().subjects().stream()
            .collect(Collectors.toMap(Subject::security, Subject::name, (first, next) -> first));
    return result
        .firms()
        .map(firm -> firm.event().security())
        .map(security -> known.getOrDefault(security, security.symbol()))
        .collect(Collectors.toSet());
  }

  private static String name(Table.Row row) {
    return row.cells().get(0) instanceof Cell.Text text ? text.text() : "";
  }

  private static double size(Table.Row row, int column) {
    return row.cells().get(column) instanceof Cell.Numeric number ? Math.abs(number.value()) : 0;
  }

  private static int place(Table<?> table, String head) {
    return IntStream.range(0, table.columns().size())
        .filter(i -> table.columns().get(i).head().equals(head))
        .findFirst()
        .orElseThrow();
  }

  private static Optional<Grid> grid(
      Table<?> table, Wanted wanted, Set<Integer> kept, int unlisted) {
    ShownTable shown = ShownTable.of(table.only(wanted.of(table)));
    if (shown.lines().isEmpty()) {
      return Optional.empty();
    }
    List<Row> rows =
        IntStream.range(0, shown.lines().size())
            .filter(kept::contains)
            .mapToObj(i -> row(shown.lines().get(i), shown.heads().size()))
            .toList();
    int left = shown.lines().size() - rows.size() + unlisted;
    return Optional.of(
        new Grid(
            table.title(),
            shown.heads().stream()
                .map(head -> new Head(head.text(), head.setting() == ShownTable.Setting.NUMBER))
                .toList(),
            rows,
            (left == 0 ? "" : left(left, "row", "rows") + " ")
                + ShownNote.of(
                    table.note(), shown.heads().stream().map(ShownTable.Head::text).toList())));
  }

  /** A reason stands once over the columns it explains. */
  private static Row row(ShownTable.Line line, int columns) {
    List<String> cells = new ArrayList<>(Collections.nCopies(columns, ""));
    line.cells().forEach(cell -> cells.set(cell.column(), cell.text()));
    return new Row(
        cells,
        line.tone() == Tone.STRONG,
        line.cells().stream()
            .filter(ShownTable.Shown::isWide)
            .map(cell -> new Wide(cell.column(), cell.span()))
            .findFirst());
  }
}
