package io.marketimpact.reports.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.result.SampleStudy;
import io.marketimpact.reports.HtmlWriter;
import io.marketimpact.reports.StudyReport;
import io.marketimpact.reports.block.Report;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The appendix of a report's page: folded, and open for whoever follows a link or prints. */
class AppendixPageSuite extends PageFixture {

  private static final String APPENDIX = "document.getElementById('appendix')";
  private static final String REPORT = "report";
  private static final Report STUDY = StudyReport.of(SampleStudy.of("plain", 6));

  @BeforeAll
  void writePage() throws IOException {
    write(REPORT, HtmlWriter.render(STUDY));
  }

  @BeforeEach
  void openPage() {
    open(REPORT);
  }

  private boolean isOpen() {
    return tab.value(APPENDIX + ".open").asBoolean();
  }

  private double top(String id) {
    return tab.value(
            "new Promise(done => setTimeout(() => done(document.getElementById('"
                + id
                + "').getBoundingClientRect().top), 900))")
        .asDouble();
  }

  @Test
  void thePageOpensWithTheAnswerAndTheEvidence() {
    assertThat(isOpen()).isFalse();
    assertThat(tab.value("document.querySelectorAll('main > section').length").asInt())
        .isEqualTo(STUDY.body().size());
    assertThat(tab.value("document.querySelectorAll('#appendix > section').length").asInt())
        .isEqualTo(STUDY.appendix().size())
        .isGreaterThan(5);
  }

  @Test
  void aLinkIntoTheAppendixOpensItAtItsPlace() {
    tab.value("location.hash = '#method'; 0");
    assertThat(top("method")).isBetween(-5.0, 900.0);
    assertThat(isOpen()).isTrue();
  }

  @Test
  void theSameLinkOpensItOnceMore() {
    tab.value("location.hash = '#appendix'; 0");
    assertThat(top("appendix")).isLessThan(900.0);
    assertThat(isOpen()).isTrue();
    tab.value(APPENDIX + ".open = false; 0");
    tab.value("document.querySelector('body > nav a[href=\"#appendix\"]').click(); 0");
    assertThat(top("appendix")).isLessThan(900.0);
    assertThat(isOpen()).isTrue();
  }

  @Test
  void theContentsOfThePageNameTheEvidenceAndThoseOfTheAppendixItsSections() {
    assertThat(tab.value("document.querySelectorAll('body > nav a').length").asInt())
        .isEqualTo(STUDY.body().size() + 1);
    assertThat(tab.value("document.querySelectorAll('#appendix > nav a').length").asInt())
        .isEqualTo(STUDY.appendix().size());
  }

  @Test
  void onPaperTheAppendixIsPrintedWithScriptAndWithout() throws Exception {
    tab.media("light", "");
    for (String scripts : new String[] {"allowed", "forbidden"}) {
      tab.scripts(scripts);
      open(REPORT);
      try (PDDocument paper = Loader.loadPDF(tab.print())) {
        String text = new PDFTextStripper().getText(paper);
        assertThat(text).as(scripts).contains("Appendix", "Every statistical test", "SHA-256");
      }
    }
    assertThat(isOpen()).isFalse();
  }

  @Test
  void withoutScriptTheAppendixIsOpenedByItsSummary() {
    tab.scripts("forbidden");
    open(REPORT);
    tab.click("document.querySelector('#appendix > summary')");
    assertThat(isOpen()).isTrue();
  }
}
