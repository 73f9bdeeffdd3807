package io.marketimpact.reports.workbook;

import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Report;
import java.util.List;

/** The answer on the first sheet: in words, as a table, then what the other sheets hold. */
final class SummarySheet {

  static final String NAME = "Summary";

  private static final String ANSWER = "answer";
  private static final String FINDINGS = "findings";
  private static final int COLUMNS = 8;
  private static final double NAMES = 36;
  private static final double NUMBERS = 14;

  private final Report report;
  private final Sheet sheet;
  private int row;

  SummarySheet(Report report, Sheet sheet) {
    this.report = report;
    this.sheet = sheet;
  }

  void write(List<StudyWorkbook.Page> pages, String appendix) {
    sheet.wide(0, NAMES);
    for (int column = 1; column < COLUMNS; column++) {
      sheet.wide(column, NUMBERS);
    }
    sheet.text(row++, 0, report.headline()).bold().fontSize(16).set();
    report.about().ifPresent(about -> sheet.text(row++, 0, about).bold().set());
    sheet.text(row++, 0, report.subtitle()).fontColor(Sheet.MUTED).set();
    row++;
    report.sections().stream()
        .filter(section -> section.id().equals(ANSWER) || section.id().equals(FINDINGS))
        .flatMap(section -> section.blocks().stream())
        .forEach(this::block);
    sheet.text(row++, 0, "Sheets of this workbook").bold().fontSize(12).set();
    for (StudyWorkbook.Page page : pages) {
      sheet.link(row, 0, page.name(), page.name());
      sheet.text(row++, 1, page.holds()).set();
    }
    row++;
    say("Every table of the report, one per sheet, is in " + appendix + " beside this file.");
    say(
        "Returns are fractions shown as percentages; a cell rounds what it shows and holds every"
            + " digit. Bounds show as many digits as keep them from looking closer than they are;"
            + " the report rounds them outward to fewer. An empty cell means not applicable; it"
            + " never means zero.");
    say(report.footer());
    sheet.print();
  }

  private void block(Block block) {
    if (block instanceof Block.Lead lead) {
      say(lead.text());
      row++;
    } else if (block instanceof Block.Paragraph paragraph) {
      say(paragraph.text());
    } else if (block instanceof Block.Remarks remarks) {
      remarks.items().forEach(this::say);
      row++;
    } else if (block instanceof Block.Tabular tabular) {
      row = sheet.stack(row, tabular.table()).next() + 1;
    }
  }

  private void say(String words) {
    sheet.paragraph(row++, words, COLUMNS);
  }
}
