package io.marketimpact.reports.pdf;

import com.lowagie.text.Element;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfStructureElement;
import io.marketimpact.data.table.Table;
import io.marketimpact.data.table.Tone;
import io.marketimpact.reports.pdf.Typeface.Cut;
import io.marketimpact.reports.text.ShownTable;
import io.marketimpact.reports.text.ShownTable.Setting;
import java.awt.Color;

/** Sets a table: caption and head on each page, rows striped, numbers to the right. */
final class TablePiece {

  private static final float CAPTION = 9f;
  private static final float NOTE = 7.5f;
  private static final float ROW_SPACE = 2.6f;

  /** Fewer would stand on a page of their own below a head that takes as much room. */
  private static final int LAST_ROWS = 3;

  private final Cells cells;
  private final Table<?> table;
  private final ShownTable shown;
  private final ColumnWidths widths;
  private final PdfPTable page;
  private final PdfStructureElement tag;

  private TablePiece(Cells cells, Table<?> table, float width) {
    this.cells = cells;
    this.table = table;
    this.shown = ShownTable.of(table);
    this.widths = ColumnWidths.of(shown, cells.face(), width);
    this.page = Cells.table(width, widths.widths());
    this.tag = cells.tags().group("Table");
    page.setSpacingBefore(8);
  }

  static Piece of(Cells cells, Table<?> table, float width) {
    return new TablePiece(cells, table, width).set();
  }

  private Piece set() {
    PdfPCell caption = caption();
    cells.tags().mark(caption, tag, "Caption");
    across(caption);
    head();
    page.setHeaderRows(2);
    for (int i = 0; i < shown.lines().size(); i++) {
      row(shown.lines().get(i), i % 2 == 1);
    }
    if (shown.lines().isEmpty()) {
      nothing();
    }
    if (!table.note().isEmpty()) {
      note();
    }
    return new Piece(
        page, Piece.Breaks.ROWS_IF_LONG, 3, table.note().isEmpty() ? LAST_ROWS : LAST_ROWS + 1);
  }

  private PdfPCell caption() {
    PdfPCell cell = cells.text(table.title(), Cut.BOLD, CAPTION, Ink.TEXT);
    cell.setPaddingBottom(4);
    return cell;
  }

  private void head() {
    PdfStructureElement line = cells.tags().group(tag, "TR");
    for (int column = 0; column < shown.heads().size(); column++) {
      PdfPCell cell =
          cells.text(shown.heads().get(column).text(), Cut.BOLD, widths.size(), Ink.TEXT);
      cells.tags().head(cell, line);
      place(cell, column);
      cell.setVerticalAlignment(Element.ALIGN_BOTTOM);
      cell.setBorder(Rectangle.TOP | Rectangle.BOTTOM);
      cell.setBorderColor(Ink.TEXT);
      cell.setBorderWidthTop(0.4f);
      cell.setBorderWidthBottom(0.9f);
      page.addCell(cell);
    }
  }

  private void row(ShownTable.Line row, boolean isStriped) {
    PdfStructureElement line = cells.tags().group(tag, "TR");
    for (ShownTable.Shown one : row.cells()) {
      Color ink = one.address().isPresent() ? Ink.BLUE : ink(row.tone());
      PdfPCell cell = cells.text(one.text(), cut(row.tone(), one), widths.size(), ink);
      place(cell, one.column());
      if (one.address().isPresent()) {
        String address = one.address().get().toASCIIString();
        cells.tags().leads(cell, cells.tags().group(line, "TD"), one.text(), address);
      } else if (!one.isWide()) {
        cells.tags().mark(cell, line, "TD");
      } else {
        cells.tags().wide(cell, line, one.span());
        cell.setColspan(one.span());
        cell.setHorizontalAlignment(Element.ALIGN_LEFT);
      }
      cell.setBorder(Rectangle.BOTTOM);
      cell.setBorderColor(Ink.LINE);
      cell.setBorderWidth(0.4f);
      if (row.tone() == Tone.STRONG) {
        cell.setBackgroundColor(Ink.STRONG);
      } else if (isStriped) {
        cell.setBackgroundColor(Ink.SOFT);
      }
      page.addCell(cell);
    }
  }

  private static Color ink(Tone tone) {
    return switch (tone) {
      case GRAYED -> Ink.GRAYED;
      case FAILED -> Ink.ORANGE;
      case PLAIN, STRONG -> Ink.TEXT;
    };
  }

  /** Never by color alone: what is to be quoted is bold, what is not to be relied on slanted. */
  private Cut cut(Tone tone, ShownTable.Shown cell) {
    boolean isKey =
        cell.column() == 0 || shown.heads().get(cell.column()).setting() == Setting.NUMBER;
    return switch (tone) {
      case STRONG -> isKey ? Cut.BOLD : Cut.REGULAR;
      case GRAYED -> Cut.ITALIC;
      case FAILED -> cell.isWide() ? Cut.ITALIC : Cut.REGULAR;
      case PLAIN -> Cut.REGULAR;
    };
  }

  private void place(PdfPCell cell, int column) {
    cell.setPadding(ROW_SPACE);
    cell.setPaddingLeft(widths.padding());
    cell.setPaddingRight(widths.padding());
    if (shown.heads().get(column).setting() == Setting.NUMBER) {
      cell.setHorizontalAlignment(Element.ALIGN_RIGHT);
    }
  }

  private void nothing() {
    PdfPCell cell = cells.text("No rows.", Cut.ITALIC, widths.size(), Ink.MUTED);
    cells.tags().wide(cell, cells.tags().group(tag, "TR"), shown.heads().size());
    cell.setPadding(ROW_SPACE);
    across(cell);
  }

  private void note() {
    PdfPCell cell = cells.tagged("P", table.note(), Cut.REGULAR, NOTE, Ink.MUTED);
    cell.setPaddingTop(4);
    across(cell);
  }

  private void across(PdfPCell cell) {
    cell.setColspan(shown.heads().size());
    page.addCell(cell);
  }
}
