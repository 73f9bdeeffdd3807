package io.marketimpact.reports.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.result.SampleExposure;
import io.marketimpact.data.result.SampleStudy;
import io.marketimpact.reports.StudyReport;
import io.marketimpact.reports.block.Report;
import io.marketimpact.reports.block.Section;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDNamedDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The printed report: page one, the evidence, then the appendix as a part of its own. */
class PdfPartsSpec {

  private static final Report STUDY =
      StudyReport.of(SampleExposure.in(SampleStudy.of("plain", 6), "plain"));

  private static PDDocument printed;

  @BeforeAll
  static void print() throws IOException {
    printed = Loader.loadPDF(PdfWriter.render(STUDY));
  }

  @AfterAll
  static void close() throws IOException {
    printed.close();
  }

  private static String page(int page) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    return stripper.getText(printed);
  }

  private static List<String> titles(List<Section> sections) {
    return sections.stream().map(Section::title).toList();
  }

  private static int appendix() throws IOException {
    return 1 + PrintedPage.appendix(PrintedPage.of(printed));
  }

  private static List<String> below(PDOutlineNode node) throws IOException {
    List<String> titles = new ArrayList<>();
    for (PDOutlineItem item : node.children()) {
      titles.add(item.getTitle());
      int page = printed.getPages().indexOf(item.findDestinationPage(printed));
      if (!item.getTitle().equals("The answer")) {
        assertThat(page(page + 1)).contains(item.getTitle());
      }
    }
    return titles;
  }

  @Test
  void bookmarksLeadToEverySectionThoseOfTheAppendixBelowItsOwn() throws IOException {
    PDOutlineNode root = printed.getDocumentCatalog().getDocumentOutline();
    assertThat(below(root))
        .isEqualTo(Stream.concat(titles(STUDY.body()).stream(), Stream.of("Appendix")).toList());
    PDOutlineItem last = root.getLastChild();
    assertThat(below(last)).isEqualTo(titles(STUDY.appendix()));
  }

  /** The pages that the entries of a page's contents lead to, by their titles. */
  private static Map<String, Integer> contents(int page) throws IOException {
    Map<String, Integer> pages = new TreeMap<>();
    for (PDAnnotation note : printed.getPage(page - 1).getAnnotations()) {
      if (!(((PDAnnotationLink) note).getAction() instanceof PDActionGoTo action)) {
        continue;
      }
      PDNamedDestination name = (PDNamedDestination) action.getDestination();
      PDPageDestination to = printed.getDocumentCatalog().findNamedDestinationPage(name);
      String[] words = note.getContents().split(", page ", 2);
      assertThat(Integer.parseInt(words[1])).isEqualTo(to.retrievePageNumber() + 1);
      assertThat(page(page)).contains(words[0] + " " + words[1]);
      pages.put(words[0], to.retrievePageNumber() + 1);
    }
    return pages;
  }

  @Test
  void eachPartHasItsOwnContentsThatLeadToThePagesTheyName() throws IOException {
    int appendix = appendix();
    List<String> body = new ArrayList<>(titles(STUDY.body()));
    body.set(0, "Appendix");
    Map<String, Integer> first = contents(2);
    assertThat(first.keySet()).containsExactlyInAnyOrderElementsOf(body);
    assertThat(first.get("Appendix")).isEqualTo(appendix);
    assertThat(contents(appendix).keySet())
        .containsExactlyInAnyOrderElementsOf(titles(STUDY.appendix()));
    assertThat(first.values()).allMatch(page -> page <= appendix);
    assertThat(contents(appendix).values()).allMatch(page -> page >= appendix);
  }

  @Test
  void theEvidenceIsReadInFourPagesAfterPageOne() throws IOException {
    assertThat(appendix()).isLessThanOrEqualTo(6);
  }

  @Test
  void noPageIsMoreThanAThirdEmptyButTheLast() throws IOException {
    List<PrintedPage> pages = PrintedPage.of(printed);
    assertThat(pages.subList(0, pages.size() - 1))
        .allSatisfy(page -> assertThat(page.filled()).isGreaterThan(2 / 3f));
  }
}
