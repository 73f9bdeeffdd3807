package io.marketimpact.reports.pdf;

import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.ByteBuffer;
import com.lowagie.text.pdf.PdfAction;
import com.lowagie.text.pdf.PdfAnnotation;
import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfBorderDictionary;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPCellEvent;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfStructureElement;
import com.lowagie.text.pdf.PdfWriter;
import java.util.Arrays;
import java.util.function.Function;

/**
 * Tells readers that read aloud what a page's boxes are: a heading, a paragraph, a cell of a table,
 * a link, a figure and what it shows (ISO 32000-1, 14.8; ISO 14289-1). The library lays boxes out
 * but has no tags for them; so what a box has just drawn is taken back and put down again between
 * its marks. It leaves out the space at which it breaks a line; so a text of several words is given
 * with its tag as well, or the last word of a line would be read as one with the next.
 */
final class Tags {

  private static final PdfName ARTIFACT = new PdfName("Artifact");

  private final PdfWriter writer;
  private final PdfStructureElement document;
  private PdfStructureElement section;
  private PdfContentByte[] last = {};
  private int[] sizes = {};

  Tags(PdfWriter writer) {
    this.writer = writer;
    this.document = new PdfStructureElement(writer.getStructureTreeRoot(), new PdfName("Document"));
    this.section = document;
  }

  /** Begins a part of the document, to which all belongs that follows. */
  void section() {
    section = new PdfStructureElement(document, new PdfName("Sect"));
  }

  /** A group of boxes in this part, such as a table. */
  PdfStructureElement group(String role) {
    return group(section, role);
  }

  /** A group inside another, such as a row. */
  PdfStructureElement group(PdfStructureElement parent, String role) {
    return new PdfStructureElement(parent, new PdfName(role));
  }

  /** Tags a box that stands for itself. */
  void mark(PdfPCell cell, String role) {
    mark(cell, section, role);
  }

  /** Tags a box of a group. */
  void mark(PdfPCell cell, PdfStructureElement parent, String role) {
    cell.setCellEvent(new Marks(worded(cell, parent, role)));
  }

  /** Tags a head of a table, which speaks for its column. */
  void head(PdfPCell cell, PdfStructureElement row) {
    PdfStructureElement element = worded(cell, row, "TH");
    element.put(PdfName.A, ofTable("Scope", new PdfName("Column")));
    cell.setCellEvent(new Marks(element));
  }

  /** Tags a cell of a table that stands for several columns. */
  void wide(PdfPCell cell, PdfStructureElement row, int columns) {
    PdfStructureElement element = worded(cell, row, "TD");
    element.put(PdfName.A, ofTable("ColSpan", new PdfNumber(columns)));
    cell.setCellEvent(new Marks(element));
  }

  /** Tags a box that leads elsewhere, and says where. */
  void link(
      PdfPCell cell,
      PdfStructureElement parent,
      String words,
      Function<Rectangle, PdfAnnotation> made) {
    PdfStructureElement element = worded(cell, parent, "Link");
    cell.setCellEvent(new Marks(element));
    cell.setCellEvent(
        (PdfPCell where, Rectangle box, PdfContentByte[] canvases) -> {
          PdfAnnotation annotation = made.apply(box);
          annotation.put(PdfName.CONTENTS, new PdfString(words, PdfObject.TEXT_UNICODE));
          annotation.put(
              new PdfName("StructParent"),
              new PdfNumber(
                  writer.getStructureTreeRoot().addExistingObject(element.getReference())));
          PdfDictionary place = new PdfDictionary(new PdfName("OBJR"));
          place.put(new PdfName("Obj"), annotation.getIndirectReference());
          place.put(PdfName.PG, writer.getCurrentPage());
          PdfArray inside = new PdfArray(element.get(PdfName.K));
          inside.add(place);
          element.put(PdfName.K, inside);
          writer.addAnnotation(annotation);
        });
  }

  /** Tags a box that leads to a page outside. */
  void leads(PdfPCell cell, PdfStructureElement parent, String words, String address) {
    link(
        cell,
        parent,
        words,
        box -> {
          PdfAnnotation annotation =
              PdfAnnotation.createLink(
                  writer, box, PdfAnnotation.HIGHLIGHT_INVERT, new PdfAction(address));
          annotation.setFlags(PdfAnnotation.FLAGS_PRINT);
          annotation.setBorderStyle(new PdfBorderDictionary(0, 0));
          return annotation;
        });
  }

  private PdfStructureElement worded(PdfPCell cell, PdfStructureElement parent, String role) {
    PdfStructureElement element = group(parent, role);
    String words = cell.getPhrase().getContent();
    if (words.indexOf(' ') >= 0) {
      element.put(new PdfName("ActualText"), new PdfString(words, PdfObject.TEXT_UNICODE));
    }
    return element;
  }

  private static PdfDictionary ofTable(String name, PdfObject value) {
    PdfDictionary attributes = new PdfDictionary();
    attributes.put(PdfName.O, new PdfName("Table"));
    attributes.put(new PdfName(name), value);
    return attributes;
  }

  /** Tags a drawing and says what it shows. */
  void figure(PdfPCell cell, String description) {
    PdfStructureElement element = group("Figure");
    element.put(PdfName.ALT, new PdfString(description, PdfObject.TEXT_UNICODE));
    cell.setCellEvent(new Marks(element));
  }

  /** Marks what was drawn by none of the boxes, such as a page's number. */
  static void artifact(PdfContentByte canvas, Runnable drawing) {
    canvas.beginMarkedContentSequence(ARTIFACT);
    drawing.run();
    canvas.endMarkedContentSequence();
  }

  /** Puts marks around what one box drew. */
  private final class Marks implements PdfPCellEvent {

    private final PdfStructureElement element;
    private final boolean isHead;

    private Marks(PdfStructureElement element) {
      String role = element.get(PdfName.S).toString();
      this.element = element;
      this.isHead = role.equals("/TH") || role.equals("/Caption");
    }

    @Override
    public void cellLayout(PdfPCell cell, Rectangle position, PdfContentByte[] canvases) {
      if (!Arrays.equals(last, canvases)) {
        last = canvases.clone();
        sizes = new int[canvases.length];
      }
      for (int canvas = 0; canvas < canvases.length; canvas++) {
        if (canvas != PdfPTable.BASECANVAS) {
          around(canvases[canvas], canvas);
        }
        sizes[canvas] = canvases[canvas].getInternalBuffer().size();
      }
    }

    /** A table's head is read once, though it stands on every page. */
    private boolean isRepeated() {
      return isHead && element.contains(PdfName.K);
    }

    private void around(PdfContentByte canvas, int number) {
      ByteBuffer buffer = canvas.getInternalBuffer();
      if (buffer.size() <= sizes[number]) {
        return;
      }
      byte[] drawn = Arrays.copyOfRange(buffer.getBuffer(), sizes[number], buffer.size());
      buffer.setSize(sizes[number]);
      if (number == PdfPTable.TEXTCANVAS && !isRepeated()) {
        canvas.beginMarkedContentSequence(element);
      } else {
        canvas.beginMarkedContentSequence(ARTIFACT);
      }
      buffer.append(drawn);
      canvas.endMarkedContentSequence();
    }
  }
}
