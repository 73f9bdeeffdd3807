package io.marketimpact.reports.slides;

import io.marketimpact.reports.figures.TextWidth;
import io.marketimpact.reports.slides.Slide.Grid;
import io.marketimpact.reports.slides.Slide.Head;
import io.marketimpact.reports.slides.Slide.Row;
import io.marketimpact.reports.slides.Slide.Wide;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.sl.usermodel.TableCell.BorderEdge;
import org.apache.poi.sl.usermodel.TextParagraph.TextAlign;
import org.apache.poi.sl.usermodel.VerticalAlignment;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTableCell;
import org.apache.poi.xslf.usermodel.XSLFTableRow;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTableProperties;
import org.openxmlformats.schemas.presentationml.x2006.main.CTGraphicalObjectFrame;

/** A table that presentation programs edit, its rows one line high. */
final class GridTable {

  private static final double TITLE = 10.5;
  private static final double TITLE_HEIGHT = 17;
  private static final double LETTERS = 12;
  private static final double LOWEST_ROW = 19;
  private static final double HIGHEST_ROW = 24;
  private static final double INSET = 5;

  /** Two lines in small letters, and what keeps them from the last row. */
  private static final double NOTE_HEIGHT = 28;

  private static final double NOTE_GAP = 5;

  /** Letters of a row that is as low as rows may be. */
  private static final double SMALL_LETTERS = 10.5;

  /** A first column is never narrower than this part of the table. */
  private static final double FIRST = 0.2;

  private final Grid grid;
  private final double letters;

  private GridTable(Grid grid, double letters) {
    this.grid = grid;
    this.letters = letters;
  }

  /** How high a table stands where it has all the room it asks for. */
  static double height(Grid grid) {
    return TITLE_HEIGHT + HIGHEST_ROW * (grid.rows().size() + 1) + foot(grid);
  }

  private static double foot(Grid grid) {
    return grid.note().isEmpty() ? 0 : NOTE_HEIGHT;
  }

  /** Adds a table, and says how much of the height it takes. */
  static double add(XSLFSlide slide, TextBoxes texts, Grid grid, Rectangle2D place) {
    double foot = foot(grid);
    double room = (place.getHeight() - TITLE_HEIGHT - foot) / (grid.rows().size() + 1);
    double row = Math.min(HIGHEST_ROW, room);
    texts.line(
        "Title of the table",
        grid.title(),
        TITLE,
        Style.MUTED,
        new Rectangle2D.Double(place.getX(), place.getY(), place.getWidth(), TITLE_HEIGHT));
    double height = row * (grid.rows().size() + 1);
    new GridTable(grid, row < LOWEST_ROW + 2 ? SMALL_LETTERS : LETTERS)
        .draw(
            slide,
            new Rectangle2D.Double(
                place.getX(), place.getY() + TITLE_HEIGHT, place.getWidth(), height),
            row);
    texts.small(
        "Note on the table",
        grid.note(),
        new Rectangle2D.Double(
            place.getX(),
            place.getY() + TITLE_HEIGHT + height + NOTE_GAP,
            place.getWidth(),
            foot - NOTE_GAP));
    return TITLE_HEIGHT + height + foot;
  }

  private void draw(XSLFSlide slide, Rectangle2D place, double height) {
    XSLFTable table = slide.createTable();
    table.setAnchor(place);
    describe(table);
    double[] widths = widths(place.getWidth());
    Row head = new Row(grid.heads().stream().map(Head::text).toList(), true, Optional.empty());
    row(table, height, head, widths, true);
    for (Row row : grid.rows()) {
      row(table, height, row, widths, false);
    }
    for (int i = 0; i < widths.length; i++) {
      table.setColumnWidth(i, widths[i]);
    }
  }

  /** The first row heads the columns: programs read it aloud before each value. */
  private void describe(XSLFTable table) {
    CTTableProperties properties =
        table.getCTTable().isSetTblPr()
            ? table.getCTTable().getTblPr()
            : table.getCTTable().addNewTblPr();
    properties.setFirstRow(true);
    properties.setBandRow(false);
    CTNonVisualDrawingProps names =
        ((CTGraphicalObjectFrame) table.getXmlObject()).getNvGraphicFramePr().getCNvPr();
    names.setName("Table");
    names.setDescr(grid.title());
  }

  private void row(XSLFTable table, double height, Row row, double[] widths, boolean isHead) {
    XSLFTableRow added = table.addRow();
    added.setHeight(height);
    for (int i = 0; i < widths.length; i++) {
      XSLFTableCell cell = added.addCell();
      dress(cell, isHead);
      XSLFTextParagraph paragraph = cell.addNewTextParagraph();
      paragraph.setTextAlign(grid.heads().get(i).isNumeric() ? TextAlign.RIGHT : TextAlign.LEFT);
      XSLFTextRun run = paragraph.addNewTextRun();
      run.setText(Wrapped.line(row.cells().get(i), letters, row.isStrong(), room(row, widths, i)));
      run.setFontSize(letters);
      run.setFontFamily(Style.FONT);
      run.setFontColor(Style.INK);
      run.setBold(row.isStrong());
    }
    row.wide()
        .ifPresent(
            wide -> {
              int number = table.getNumberOfRows() - 1;
              table.mergeCells(number, number, wide.from(), wide.from() + wide.span() - 1);
              added
                  .getCells()
                  .get(wide.from())
                  .getTextParagraphs()
                  .get(0)
                  .setTextAlign(TextAlign.LEFT);
            });
  }

  private static double room(Row row, double[] widths, int column) {
    int span = row.wide().filter(wide -> wide.from() == column).map(Wide::span).orElse(1);
    return Arrays.stream(widths, column, column + span).sum() - 2 * INSET;
  }

  private static void dress(XSLFTableCell cell, boolean isHead) {
    cell.setVerticalAlignment(VerticalAlignment.MIDDLE);
    cell.setLeftInset(INSET);
    cell.setRightInset(INSET);
    cell.setTopInset(0);
    cell.setBottomInset(0);
    cell.setFillColor(isHead ? Style.SHADE : Color.WHITE);
    cell.setBorderColor(BorderEdge.bottom, Style.RULE);
    cell.setBorderWidth(BorderEdge.bottom, isHead ? 1.25 : 0.5);
  }

  /** As wide as the longest cell; the first column takes what is left, or the others give way. */
  private double[] widths(double all) {
    double[] widths = new double[grid.heads().size()];
    double others = 0;
    for (int i = 1; i < widths.length; i++) {
      widths[i] = longest(i);
      others += widths[i];
    }
    double most = (1 - FIRST) * all;
    if (others > most) {
      for (int i = 1; i < widths.length; i++) {
        widths[i] *= most / others;
      }
      others = most;
    }
    double spare = Math.max(0, all - others - longest(0)) / (2 * widths.length);
    for (int i = 1; i < widths.length; i++) {
      widths[i] += spare;
      others += spare;
    }
    widths[0] = all - others;
    return widths;
  }

  private double longest(int column) {
    return Stream.concat(
                Stream.of(grid.heads().get(column).text()),
                grid.rows().stream()
                    .filter(row -> row.wide().filter(wide -> wide.from() == column).isEmpty())
                    .map(row -> row.cells().get(column)))
            .mapToDouble(text -> 1.04 * TextWidth.of(text, letters, true))
            .max()
            .orElseThrow()
        + 2 * INSET
        + 2;
  }
}
