package io.marketimpact.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.result.SampleStudy;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Report;
import io.marketimpact.reports.pdf.PdfWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** A report that is forwarded alone says who made it, from what, and what its words mean. */
class ForwardedReportSpec {

  private static final String HOSTILE = "<script>alert(1)</script> \"A\" & B";
  private static final Pattern TERM = Pattern.compile("<a class=\"term\" href=\"#([^\"]*)\">");

  @Test
  void pagesOutsideAreLinkedAndTellThemNothing() {
    assertThat(HtmlWriter.render(StudyReport.of(SourcedStudy.by("A. Author"))))
        .contains(
            "<a href=\"https://news.example.org/story?id=1&amp;page=%22x\" rel=\"noopener"
                + " noreferrer external\">The \"first\" &lt;story&gt;</a>")
        .contains("IL0010824113")
        .contains("By A. Author");
  }

  @Test
  void anAuthorFromOutsideIsTextAlone() {
    assertThat(HtmlWriter.render(StudyReport.of(SourcedStudy.by(HOSTILE))))
        .contains("By &lt;script&gt;alert(1)&lt;/script&gt;")
        .doesNotContain("<script>alert");
  }

  @Test
  void programsFindTheAuthorInThePageAndInThePrintedReport() throws IOException {
    Report signed = StudyReport.of(SourcedStudy.by("A. Author & Co"));
    assertThat(HtmlWriter.render(signed))
        .contains("<meta name=\"author\" content=\"A. Author &amp; Co\">");
    try (PDDocument pdf = Loader.loadPDF(PdfWriter.render(signed))) {
      assertThat(pdf.getDocumentInformation().getAuthor()).isEqualTo("A. Author & Co");
      assertThat(
              new String(
                  pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8))
          .contains("<dc:creator><rdf:Seq><rdf:li>A. Author &amp; Co</rdf:li>");
    }
    Report unsigned = StudyReport.of(SampleStudy.of("plain", 2));
    assertThat(HtmlWriter.render(unsigned)).doesNotContain("name=\"author\"");
    try (PDDocument pdf = Loader.loadPDF(PdfWriter.render(unsigned))) {
      assertThat(pdf.getDocumentInformation().getAuthor()).isNull();
    }
  }

  @Test
  void theLinksOfThePrintedReportLeadOutsideAndAreTagged() throws IOException {
    try (PDDocument pdf =
        Loader.loadPDF(PdfWriter.render(StudyReport.of(SourcedStudy.by(HOSTILE))))) {
      List<String> addresses = new ArrayList<>();
      for (PDPage page : pdf.getPages()) {
        for (PDAnnotation annotation : page.getAnnotations()) {
          if (annotation instanceof PDAnnotationLink link
              && link.getAction() instanceof PDActionURI to) {
            assertThat(annotation.getContents()).contains("story");
            assertThat(annotation.getStructParent()).isNotNegative();
            addresses.add(to.getURI());
          }
        }
      }
      assertThat(addresses).containsExactly(SourcedStudy.ADDRESS);
      assertThat(new PDFTextStripper().getText(pdf))
          .contains("About this report", "is not investment advice", "IL0010824113");
    }
  }

  @Test
  void everyTermIsExplainedOnceAndLinkedFromItsFirstUseAlone() {
    Report report = StudyReport.of(SampleStudy.of("plain", 4));
    String page = HtmlWriter.render(report);
    List<String> anchors =
        report.sections().stream()
            .flatMap(section -> section.blocks().stream())
            .filter(Block.Terms.class::isInstance)
            .flatMap(block -> ((Block.Terms) block).terms().stream())
            .map(Block.Term::anchor)
            .toList();
    List<String> linked =
        TERM.matcher(page).results().map((MatchResult link) -> link.group(1)).toList();
    assertThat(anchors).doesNotHaveDuplicates().isNotEmpty();
    assertThat(linked)
        .doesNotHaveDuplicates()
        .isSubsetOf(anchors)
        .contains("term-abnormal-return", "term-power");
    anchors.forEach(anchor -> assertThat(page).containsOnlyOnce("<dt id=\"" + anchor + "\">"));
  }

  @Test
  void aReportSaysThatItIsNoAdviceAndThatNobodySignedIt() {
    assertThat(HtmlWriter.render(StudyReport.of(SampleStudy.of("plain", 4))))
        .contains("is not investment advice", "No author is named.");
  }
}
