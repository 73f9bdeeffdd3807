package io.marketimpact.reports.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.result.SampleStudy;
import io.marketimpact.data.table.Table;
import io.marketimpact.reports.HostileReport;
import io.marketimpact.reports.StudyReport;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Report;
import io.marketimpact.reports.block.Section;
import io.marketimpact.reports.text.ShownTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

/** What a reader that reads aloud finds. */
class PdfTagsSpec {

  private static final Report STUDY = StudyReport.of(SampleStudy.of("Firm & Co", 6));
  private static final Typeface FACE = new Typeface();
  private static final List<Tag> TAGS = tags(PdfWriter.render(STUDY));

  /**
   * A tag of a document with the text a reader is given.
   *
   * @param role what it is
   * @param description what a figure shows
   * @param text the text
   */
  private record Tag(String role, String description, String text) {}

  private static List<Tag> tags(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      Map<String, String> marked = new HashMap<>();
      for (PDPage page : document.getPages()) {
        marked.putAll(marked(page));
      }
      List<Tag> tags = new ArrayList<>();
      collect(document.getDocumentCatalog().getStructureTreeRoot(), marked, tags);
      return tags;
    } catch (IOException broken) {
      throw new AssertionError(broken);
    }
  }

  private static Map<String, String> marked(PDPage page) throws IOException {
    PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
    extractor.processPage(page);
    Map<String, String> marked = new HashMap<>();
    for (PDMarkedContent content : extractor.getMarkedContents()) {
      StringBuilder text = new StringBuilder();
      for (Object inside : content.getContents()) {
        if (inside instanceof TextPosition letter) {
          text.append(letter.getUnicode());
        }
      }
      marked.put(key(page, content.getMCID()), text.toString());
    }
    return marked;
  }

  private static String key(PDPage page, int mark) {
    return System.identityHashCode(page.getCOSObject()) + " " + mark;
  }

  private static void collect(PDStructureNode node, Map<String, String> marked, List<Tag> tags) {
    StringBuilder text = new StringBuilder();
    int place = tags.size();
    for (Object kid : node.getKids()) {
      if (kid instanceof Integer mark && node instanceof PDStructureElement element) {
        text.append(marked.get(key(element.getPage(), mark)));
      } else if (kid instanceof PDMarkedContentReference reference) {
        text.append(marked.get(key(reference.getPage(), reference.getMCID())));
      } else if (kid instanceof PDStructureNode inside) {
        collect(inside, marked, tags);
      }
    }
    if (node instanceof PDStructureElement element) {
      tags.add(
          place,
          new Tag(
              element.getStructureType(),
              String.valueOf(element.getAlternateDescription()),
              Optional.ofNullable(element.getActualText()).orElse(text.toString())));
    }
  }

  private static Stream<String> texts(String role) {
    return TAGS.stream().filter(tag -> tag.role().equals(role)).map(Tag::text);
  }

  private static <T> Stream<T> blocks(Class<T> kind) {
    return STUDY.sections().stream()
        .flatMap(section -> section.blocks().stream())
        .filter(kind::isInstance)
        .map(kind::cast);
  }

  @Test
  void theTitleAndTheSectionsAreHeadingsInTheirOrder() {
    assertThat(texts("H1")).containsExactly(STUDY.headline());
    List<String> body = STUDY.body().stream().skip(1).map(Section::title).toList();
    List<String> appendix = STUDY.appendix().stream().map(Section::title).toList();
    assertThat(texts("H2"))
        .isEqualTo(
            Stream.of(List.of("Contents"), body, List.of("Appendix"), appendix)
                .flatMap(List::stream)
                .toList());
  }

  @Test
  void everyFigureSaysWhatItShows() {
    List<Block.Figure> figures =
        blocks(Block.Figures.class).flatMap(block -> block.figures().stream()).toList();
    assertThat(TAGS.stream().filter(tag -> tag.role().equals("Figure")).map(Tag::description))
        .isEqualTo(
            figures.stream().map(figure -> figure.title() + ". " + figure.description()).toList());
  }

  @Test
  void tablesHaveHeadsAndRowsAndCellsReadOnceThoughHeadsStandOnEveryPage() {
    List<Table<?>> tables =
        blocks(Block.Tabular.class).<Table<?>>map(Block.Tabular::table).toList();
    List<ShownTable> shown = tables.stream().map(ShownTable::of).toList();
    assertThat(tables).hasSizeLessThanOrEqualTo((int) STUDY.tables().count());
    assertThat(texts("Caption"))
        .isEqualTo(tables.stream().map(table -> spoken(table.title())).toList());
    assertThat(texts("TH"))
        .isEqualTo(
            shown.stream()
                .flatMap(table -> table.heads().stream())
                .map(head -> spoken(head.text()))
                .toList());
    assertThat(texts("TD"))
        .isEqualTo(
            shown.stream()
                .flatMap(table -> table.lines().stream())
                .flatMap(line -> line.cells().stream())
                .map(cell -> spoken(cell.text()))
                .toList());
  }

  private static String spoken(String text) {
    return FACE.shown(text);
  }

  @Test
  void noWordIsJoinedToTheNextWhereALineEnds() {
    assertThat(texts("P"))
        .containsAll(blocks(Block.Paragraph.class).map(one -> spoken(one.text())).toList())
        .containsAll(
            blocks(Block.Verdicts.class)
                .flatMap(verdicts -> verdicts.statements().stream())
                .map(statement -> spoken(statement.text()))
                .toList());
    assertThat(texts("LBody"))
        .isEqualTo(
            blocks(Block.Remarks.class)
                .flatMap(remarks -> remarks.items().stream())
                .map(PdfTagsSpec::spoken)
                .toList());
  }

  @Test
  void everyEntryOfTheContentsIsALinkThatSaysWhereItLeads() throws IOException {
    try (PDDocument document = Loader.loadPDF(PdfWriter.render(STUDY))) {
      List<String> words = new ArrayList<>();
      for (PDPage page : document.getPages()) {
        for (PDAnnotation link : page.getAnnotations()) {
          assertThat(link.getStructParent()).isNotNegative();
          words.add(link.getContents());
        }
      }
      assertThat(words).hasSize(2 * STUDY.sections().size());
      assertThat(words.get(0)).startsWith(STUDY.sections().get(1).title() + ", page ");
    }
  }

  @Test
  void aTextOverSeveralPagesIsOneParagraph() {
    assertThat(tags(PdfWriter.render(HostileReport.report())))
        .filteredOn(tag -> tag.role().equals("P"))
        .anySatisfy(tag -> assertThat(tag.text().split("gnp.exe", -1)).hasSizeGreaterThan(400));
  }
}
