package io.marketimpact.reports.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.Table;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Report;
import io.marketimpact.reports.block.Section;
import java.awt.Dimension;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

/** How tables and drawings go on from page to page. */
class PdfFlowSpec {

  /** The pages after the cover. */
  private static List<PrintedPage> pages(Block... blocks) throws IOException {
    Report report = new Report("T", "s", List.of(new Section("a", "A", List.of(blocks))), "f");
    try (PDDocument document = Loader.loadPDF(PdfWriter.render(report))) {
      List<PrintedPage> all = PrintedPage.of(document);
      return all.subList(1, all.size());
    }
  }

  private static Block table(int rows) {
    List<String> names = IntStream.range(0, rows).mapToObj(i -> "Row " + i).toList();
    return new Block.Tabular(Table.of("Rows", names, List.of(Column.text("Name", name -> name))));
  }

  private static Block.Figures figures(int count, Dimension size) {
    List<Block.Figure> drawings =
        IntStream.range(0, count)
            .mapToObj(
                i ->
                    new Block.Figure(
                        "d" + i,
                        "Drawing " + i,
                        "Described.",
                        size,
                        canvas -> canvas.drawString("Drawing " + i, 10, size.height - 5)))
            .toList();
    return new Block.Figures(drawings, "The caption.");
  }

  private static Block words(int sentences) {
    return new Block.Paragraph("Words of a paragraph. ".repeat(sentences));
  }

  private static long rows(PrintedPage page) {
    return page.text().lines().filter(line -> line.startsWith("Row ")).count();
  }

  @Test
  void noFewerThanThreeRowsOfATableGoOnThePageAfter() throws IOException {
    for (int rows = 40; rows < 60; rows++) {
      List<PrintedPage> pages = pages(table(rows));
      assertThat(pages.stream().mapToLong(PdfFlowSpec::rows).sum()).isEqualTo(rows);
      long last = rows(pages.get(pages.size() - 1));
      assertThat(pages.size() == 1 || last >= 3).as("%d rows, %d last", rows, last).isTrue();
    }
  }

  @Test
  void aDrawingWithoutRoomLetsTheParagraphAfterItFillThePage() throws IOException {
    Block tall = figures(1, new Dimension(900, 900));
    List<PrintedPage> pages = pages(words(150), tall, new Block.Paragraph("The next."), words(20));
    assertThat(pages.get(0).text()).contains("The next.").doesNotContain("Drawing 0");
    assertThat(pages.get(1).text()).contains("Drawing 0", "The caption.");
  }

  @Test
  void drawingsWithRoomStandWhereTheyAreTold() throws IOException {
    Block low = figures(1, new Dimension(900, 200));
    String page = pages(words(20), low, new Block.Paragraph("The next.")).get(0).text();
    assertThat(page.indexOf("Drawing 0")).isBetween(0, page.indexOf("The next."));
  }

  @Test
  void theCaptionOfAnOddNumberOfDrawingsStandsBesideTheLast() throws IOException {
    float three = pages(figures(3, new Dimension(370, 200))).get(0).filled();
    float four = pages(figures(4, new Dimension(370, 200))).get(0).filled();
    assertThat(three).isLessThan(four);
    assertThat(Collections.max(List.of(three, four))).isLessThan(1);
  }
}
