package io.marketimpact.reports.workbook;

import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.Table;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Report;
import io.marketimpact.reports.block.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Renders a report's tables, those behind its figures too, as a workbook: a sheet each, and a sheet
 * of contents that leads to them. Numbers are whole where the table knows them, not as rounded as
 * they are shown.
 */
public final class WorkbookWriter {

  private static final String CONTENTS = "Contents";
  private static final List<String> CONTENT_HEADS =
      List.of("Sheet", "Section", "What it shows", "Rows", "Notes and sources");
  private static final int ROWS = 3;
  private static final double[] CONTENT_WIDTHS = {32, 28, 50, 8, 70};

  private final Report report;
  private final SheetNames names = new SheetNames();

  private WorkbookWriter(Report report) {
    this.report = report;
    names.name(CONTENTS);
  }

  /**
   * A sheet to be.
   *
   * @param name of the sheet
   * @param section the table is from
   * @param table the table
   */
  private record Entry(String name, String section, Table<?> table) {}

  /**
   * Renders a report.
   *
   * @param report the report
   * @return the file, the same bytes for the same report
   */
  public static byte[] render(Report report) {
    return Book.of(report, new WorkbookWriter(report)::write);
  }

  private void write(Book book) {
    List<Entry> entries = entries();
    contents(book.sheet(CONTENTS), entries);
    for (Entry entry : entries) {
      book.sheet(entry.name()).write(entry.table(), CONTENTS);
    }
  }

  private List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    for (Section section : report.sections()) {
      section.blocks().stream()
          .flatMap(block -> table(section, block))
          .map(table -> new Entry(names.name(table.title()), section.title(), table))
          .forEach(entries::add);
    }
    return entries;
  }

  private static Stream<Table<?>> table(Section section, Block block) {
    if (block instanceof Block.Tabular tabular) {
      return Stream.of(tabular.table());
    }
    if (block instanceof Block.Figures figures) {
      return figures.numbers().stream();
    }
    return block instanceof Block.Verdicts verdicts
        ? Stream.of(table(section, verdicts))
        : Stream.empty();
  }

  private static Table<?> table(Section section, Block.Verdicts verdicts) {
    return Table.of(
            section.id(),
            verdicts.statements(),
            Column.text("Firm or average", Block.Statement::subject),
            Column.quantity("Abnormal return", Block.Statement::figure),
            Column.text("Verdict", Block.Statement::label),
            Column.text("In words", Block.Statement::words))
        .titled(section.title())
        .marked(Block.Statement::tone);
  }

  private void contents(Sheet sheet, List<Entry> entries) {
    sheet.text(0, 0, report.headline()).bold().fontSize(16).set();
    sheet.text(1, 0, report.subtitle()).fontColor(Sheet.MUTED).set();
    sheet.text(2, 0, report.lead().orElse("")).fontSize(12).set();
    sheet.text(3, 0, report.footer()).fontColor(Sheet.MUTED).set();
    int heads = 5;
    for (int column = 0; column < CONTENT_WIDTHS.length; column++) {
      sheet.head(heads, column, CONTENT_HEADS.get(column), column == ROWS);
      sheet.wide(column, CONTENT_WIDTHS[column]);
    }
    int row = heads + 1;
    for (Entry entry : entries) {
      sheet.link(row, 0, entry.name(), entry.name());
      sheet.text(row, 1, entry.section()).wrapText(true).verticalAlignment("top").set();
      sheet.text(row, 2, entry.table().title()).wrapText(true).verticalAlignment("top").set();
      sheet.number(row, ROWS, entry.table().rows().size());
      sheet.text(row, 4, entry.table().note()).wrapText(true).verticalAlignment("top").set();
      sheet.height(
          row,
          Math.max(
              Widths.lines(entry.table().title(), CONTENT_WIDTHS[2]),
              Widths.lines(entry.table().note(), CONTENT_WIDTHS[4])));
      row++;
    }
    sheet
        .text(
            row + 1,
            0,
            "Returns are fractions shown as percentages; a cell rounds what it shows and holds"
                + " every digit. An empty cell means not applicable; it never means zero.")
        .italic()
        .fontColor(Sheet.MUTED)
        .set();
    sheet.freeze(heads + 1);
    sheet.print();
  }
}
