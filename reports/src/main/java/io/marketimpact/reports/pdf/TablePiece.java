package io.marketimpact.reports.pdf;

import com.lowagie.text.Element;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfStructureElement;
import io.marketimpact.reports.block.Block.Kind;
import io.marketimpact.reports.block.Block.Row;
import io.marketimpact.reports.block.Block.Table;
import io.marketimpact.reports.block.Block.Tone;
import io.marketimpact.reports.pdf.Typeface.Cut;
import java.awt.Color;
import java.util.List;

/** Sets a table: caption and head on each page, rows striped, numbers to the right. */
final class TablePiece {

  private static final float CAPTION = 9f;
  private static final float NOTE = 7.5f;
  private static final float ROW_SPACE = 2.6f;

  private final Cells cells;
  private final Table table;
  private final ColumnWidths widths;
  private final PdfPTable page;
  private final PdfStructureElement tag;

  private TablePiece(Cells cells, Table table, float width) {
    this.cells = cells;
    this.table = table;
    this.widths = ColumnWidths.of(table, cells.face(), width);
    this.page = Cells.table(width, widths.widths());
    this.tag = cells.tags().group("Table");
    page.setSpacingBefore(12);
  }

  static Piece of(Cells cells, Table table, float width) {
    return table.columns().isEmpty()
        ? Piece.text(Cells.column(width, List.of(captionAlone(cells, table))))
        : new TablePiece(cells, table, width).set();
  }

  private Piece set() {
    PdfPCell caption = caption(cells, table);
    cells.tags().mark(caption, tag, "Caption");
    across(caption);
    head();
    page.setHeaderRows(2);
    for (int i = 0; i < table.rows().size(); i++) {
      row(table.rows().get(i), i % 2 == 1);
    }
    if (table.rows().isEmpty()) {
      nothing();
    }
    if (!table.note().isEmpty()) {
      note();
    }
    return new Piece(page, Piece.Breaks.ROWS_IF_LONG, 3, table.note().isEmpty() ? 2 : 3);
  }

  private static PdfPCell captionAlone(Cells cells, Table table) {
    PdfPCell cell = caption(cells, table);
    cells.tags().mark(cell, "P");
    return cell;
  }

  private static PdfPCell caption(Cells cells, Table table) {
    PdfPCell cell = cells.text(table.caption(), Cut.BOLD, CAPTION, Ink.TEXT);
    cell.setPaddingBottom(4);
    return cell;
  }

  private void head() {
    PdfStructureElement line = cells.tags().group(tag, "TR");
    for (int column = 0; column < table.columns().size(); column++) {
      PdfPCell cell =
          cells.text(table.columns().get(column).head(), Cut.BOLD, widths.size(), Ink.TEXT);
      cells.tags().mark(cell, line, "TH");
      place(cell, column);
      cell.setVerticalAlignment(Element.ALIGN_BOTTOM);
      cell.setBorder(Rectangle.TOP | Rectangle.BOTTOM);
      cell.setBorderColor(Ink.TEXT);
      cell.setBorderWidthTop(0.4f);
      cell.setBorderWidthBottom(0.9f);
      page.addCell(cell);
    }
  }

  private void row(Row row, boolean isStriped) {
    int columns = table.columns().size();
    PdfStructureElement line = cells.tags().group(tag, "TR");
    for (int column = 0; column < row.cells().size(); column++) {
      boolean spans = row.spans(column, columns);
      PdfPCell cell =
          cells.text(
              row.cells().get(column), cut(row.tone(), column, spans), widths.size(), ink(row));
      cells.tags().mark(cell, line, "TD");
      place(cell, column);
      if (spans) {
        cell.setColspan(columns - column);
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

  private static Color ink(Row row) {
    return switch (row.tone()) {
      case GREYED -> Ink.GREYED;
      case FAILED -> Ink.ORANGE;
      case PLAIN, STRONG -> Ink.TEXT;
    };
  }

  /** Never by colour alone: what is to be quoted is bold, what is not to be relied on slanted. */
  private Cut cut(Tone tone, int column, boolean spans) {
    boolean isKey = column == 0 || table.columns().get(column).kind() == Kind.NUMBER;
    return switch (tone) {
      case STRONG -> isKey ? Cut.BOLD : Cut.REGULAR;
      case GREYED -> Cut.ITALIC;
      case FAILED -> spans ? Cut.ITALIC : Cut.REGULAR;
      case PLAIN -> Cut.REGULAR;
    };
  }

  private void place(PdfPCell cell, int column) {
    cell.setPadding(ROW_SPACE);
    cell.setPaddingLeft(ColumnWidths.PADDING);
    cell.setPaddingRight(ColumnWidths.PADDING);
    if (table.columns().get(column).kind() == Kind.NUMBER) {
      cell.setHorizontalAlignment(Element.ALIGN_RIGHT);
    }
  }

  private void nothing() {
    PdfPCell cell = cells.text("No rows.", Cut.ITALIC, widths.size(), Ink.MUTED);
    cells.tags().mark(cell, cells.tags().group(tag, "TR"), "TD");
    cell.setPadding(ROW_SPACE);
    across(cell);
  }

  private void note() {
    PdfPCell cell = cells.tagged("P", table.note(), Cut.REGULAR, NOTE, Ink.MUTED);
    cell.setPaddingTop(4);
    across(cell);
  }

  private void across(PdfPCell cell) {
    cell.setColspan(table.columns().size());
    page.addCell(cell);
  }
}
