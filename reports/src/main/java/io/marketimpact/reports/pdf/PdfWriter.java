package io.marketimpact.reports.pdf;

import com.lowagie.text.Document;
import com.lowagie.text.PageSize;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfStructureElement;
import io.marketimpact.reports.Fingerprint;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Report;
import io.marketimpact.reports.block.Section;
import io.marketimpact.reports.pdf.Typeface.Cut;
import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/**
 * Renders a report as PDF/A-2b and PDF/UA-1: a page with the answer, the evidence, then the
 * appendix as a part of its own, each part with its contents; bookmarks, figures as lines and text,
 * all of it tagged for those who listen.
 */
public final class PdfWriter {

  private static final float SIDE = 45;
  private static final float TOP = 44;
  private static final float BOTTOM = 56;
  private static final float WIDTH = PageSize.A4.getWidth() - 2 * SIDE;

  /** Text up to this height under a heading stays with what it introduces. */
  private static final float FEW_LINES = 40;

  /** The part of a page that what follows a drawing fills, where the drawing has no room on it. */
  private static final float GAP = 0.2f;

  private static final float REMARKS = 9;
  private static final float ANSWER_REMARKS = 8;
  private static final int MOST_PASSES = 4;

  /**
   * How the lines of the appendix may be set where too much of its last page would be empty: a
   * little wider, to fill it, or closer, to do without it.
   */
  private static final List<Float> LEADINGS =
      List.of(Cells.LEADING, 1.33f, 1.34f, 1.3f, 1.36f, 1.28f);

  /** So many pages before the last can fill it or take in what stands on it. */
  private static final int ENOUGH_PAGES = 10;

  private static final String APPENDIX = "Appendix";

  private final Report report;
  private final Pagination expected;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final Document document = new Document(PageSize.A4, SIDE, SIDE, TOP, BOTTOM);
  private final com.lowagie.text.pdf.PdfWriter writer;
  private final Cells cells;
  private final SectionHeading headings;
  private final Contents contents;
  private final Flow flow;
  private final float leading;
  private float empty;
  private Pagination found;

  private PdfWriter(Report report, Pagination expected, float leading) {
    this.leading = leading;
    this.report = report;
    this.expected = expected;
    this.found = expected;
    this.writer = com.lowagie.text.pdf.PdfWriter.getInstance(document, bytes);
    Archive.prepare(writer);
    document.open();
    this.cells = new Cells(new Typeface(), new Tags(writer));
    this.headings = new SectionHeading(cells, writer, WIDTH);
    this.contents = new Contents(cells, writer, WIDTH);
    this.flow = new Flow(document, writer);
  }

  /**
   * Renders a report.
   *
   * @param report the report
   * @return the file, the same bytes for the same report
   */
  public static byte[] render(Report report) {
    Pagination unknown = new Pagination(Collections.nCopies(report.sections().size() + 1, 1), 1);
    PdfWriter best = written(report, unknown, LEADINGS.get(0));
    for (float other : LEADINGS.subList(1, LEADINGS.size())) {
      if (!best.hasTooEmptyAnEnd()) {
        break;
      }
      PdfWriter written = written(report, best.found, other);
      if (written.empty < best.empty) {
        best = written;
      }
    }
    return settled(best).bytes.toByteArray();
  }

  private boolean hasTooEmptyAnEnd() {
    return empty > Flow.MOST_EMPTY && !report.appendix().isEmpty() && found.pages() >= ENOUGH_PAGES;
  }

  /** Page numbers that are not those expected hardly move a line: leadings are tried with them. */
  private static PdfWriter settled(PdfWriter best) {
    PdfWriter written = best;
    for (int pass = 1; !written.found.equals(written.expected); pass++) {
      if (pass == MOST_PASSES) {
        throw new IllegalStateException("page numbers must settle once they are known");
      }
      written = written(best.report, written.found, best.leading);
    }
    return written;
  }

  private static PdfWriter written(Report report, Pagination expected, float leading) {
    PdfWriter writer = new PdfWriter(report, expected, leading);
    writer.found = writer.write();
    return writer;
  }

  private Pagination write() {
    PageFoot foot = new PageFoot(cells.face(), report.title(), expected.pages());
    writer.setPageEvent(foot);
    Archive.describe(
        writer,
        cells.face().shown(report.title()),
        cells.face().shown(report.author()),
        Fingerprint.of(report));
    List<Section> body = new ArrayList<>(report.body());
    Cover cover = new Cover(cells, WIDTH);
    cover.addTitle(flow, report);
    for (Section section : report.body()) {
      List<Block> told =
          section.blocks().stream().filter(one -> Cover.tells(section, one)).toList();
      told.stream().filter(one -> !(one instanceof Block.Lead)).forEach(this::answer);
      if (told.size() == section.blocks().size()) {
        headings.bookmark(section.title(), document.top());
        body.remove(section);
      }
    }
    if (writer.getPageNumber() > 1) {
      flow.turnIfFilled();
    } else {
      flow.turn();
    }
    List<String> titles = new ArrayList<>(body.stream().map(Section::title).toList());
    if (!report.appendix().isEmpty()) {
      titles.add(APPENDIX);
    }
    contents("Contents", titles, 0);
    flow.add(contents.imprint(report));
    int number = sections(body, 0);
    if (!report.appendix().isEmpty()) {
      appendix(number);
    }
    empty = flow.empty();
    document.close();
    return new Pagination(headings.pages(), foot.last());
  }

  private void appendix(int number) {
    flow.turnIfFilled();
    cells.lead(leading);
    cells.tags().section();
    flow.heading(headings.ofPart(APPENDIX, number));
    flow.add(
        contents.of(report.appendix().stream().map(Section::title).toList(), number + 1, expected));
    sections(report.appendix(), number + 1);
  }

  private void contents(String title, List<String> titles, int first) {
    PdfPTable heading =
        Cells.column(WIDTH, List.of(cells.tagged("H2", title, Cut.BOLD, 12, Ink.TEXT)));
    heading.setSpacingBefore(3);
    heading.setSpacingAfter(2);
    flow.heading(heading);
    flow.add(contents.of(titles, first, expected));
  }

  /** Sets sections from a number on, and gives the next one. */
  private int sections(List<Section> sections, int first) {
    int number = first;
    for (Section section : sections) {
      cells.tags().section();
      flow.heading(headings.of(section.title(), number++));
      blocks(section.blocks().stream().filter(block -> !Cover.tells(section, block)).toList());
      flow.finish();
    }
    return number;
  }

  /** In their order, but for a drawing that would leave much of a page empty before it. */
  private void blocks(List<Block> blocks) {
    Deque<Block> waiting = new ArrayDeque<>(blocks);
    while (!waiting.isEmpty()) {
      Block next = waiting.removeFirst();
      if (next instanceof Block.Figures figures
          && leavesGap(figures)
          && isMovable(waiting.peekFirst())) {
        block(waiting.removeFirst());
        waiting.addFirst(next);
      } else {
        block(next);
      }
    }
  }

  private boolean leavesGap(Block.Figures figures) {
    return flow.empty() > GAP && drawings().least(figures) > flow.room();
  }

  private static boolean isMovable(Block block) {
    return block instanceof Block.Tabular || block instanceof Block.Paragraph;
  }

  /** The answer is to fit on one page: its lists have smaller letters. */
  private void answer(Block block) {
    if (block instanceof Block.Remarks remarks) {
      remarks(remarks.items(), ANSWER_REMARKS);
    } else {
      block(block);
    }
  }

  private void block(Block block) {
    if (block instanceof Block.Lead lead) {
      text(lead.text(), 12, 10);
    } else if (block instanceof Block.Paragraph paragraph) {
      text(paragraph.text(), 9, 8);
    } else if (block instanceof Block.Heading heading) {
      heading(heading.text());
    } else if (block instanceof Block.Remarks remarks) {
      remarks(remarks.items(), REMARKS);
    } else if (block instanceof Block.Links links) {
      flow.add(new LinkPiece(cells, WIDTH).of(links));
    } else if (block instanceof Block.Terms terms) {
      terms.terms().forEach(term -> text(term.name() + ": " + term.meaning(), 9, 5));
    } else if (block instanceof Block.Verdicts verdicts) {
      new VerdictPieces(cells, WIDTH).of(verdicts).forEach(flow::add);
    } else if (block instanceof Block.Tabular tabular) {
      flow.add(TablePiece.of(cells, tabular.table(), WIDTH));
    } else if (block instanceof Block.Figures figures) {
      flow.add(figures(figures));
    }
  }

  private Piece figures(Block.Figures figures) {
    return drawings().of(figures, flow.room());
  }

  private FigurePiece drawings() {
    return new FigurePiece(cells, writer.getDirectContent(), WIDTH);
  }

  private void text(String text, float size, float before) {
    PdfPTable table =
        Cells.column(WIDTH, List.of(cells.tagged("P", text, Cut.REGULAR, size, Ink.TEXT)));
    table.setSpacingBefore(before);
    if (flow.hasHeadings() && table.getTotalHeight() <= FEW_LINES) {
      flow.heading(table);
    } else {
      flow.add(Piece.text(table));
    }
  }

  private void heading(String text) {
    PdfPTable table =
        Cells.column(WIDTH, List.of(cells.tagged("H3", text, Cut.BOLD, 11.5f, Ink.TEXT)));
    table.setSpacingBefore(16);
    flow.heading(table);
  }

  private void remarks(List<String> items, float size) {
    float mark = 11;
    PdfPTable table = Cells.table(WIDTH, new float[] {mark, WIDTH - mark});
    table.setSpacingBefore(7);
    if (items.isEmpty()) {
      return;
    }
    PdfStructureElement list = cells.tags().group("L");
    for (String item : items) {
      PdfStructureElement entry = cells.tags().group(list, "LI");
      PdfPCell bullet = cells.text("\u2022", Cut.REGULAR, size, Ink.BLUE);
      cells.tags().mark(bullet, entry, "Lbl");
      PdfPCell body = cells.text(item, Cut.REGULAR, size, Ink.TEXT);
      cells.tags().mark(body, entry, "LBody");
      for (PdfPCell cell : List.of(bullet, body)) {
        cell.setPaddingBottom(2.5f);
        table.addCell(cell);
      }
    }
    flow.add(Piece.items(table));
  }
}
