package io.marketimpact.reports.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.result.SampleStudy;
import io.marketimpact.reports.HostileReport;
import io.marketimpact.reports.HtmlWriter;
import io.marketimpact.reports.StudyReport;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a reader does with the page, by key, in other colors and on paper, and nobody else can. */
class ReportPageUseSuite extends PageFixture {

  @BeforeAll
  void writePages() throws IOException {
    write("sample", HtmlWriter.render(StudyReport.of(SampleStudy.of("plain", 7))));
    write(
        "hostile-words",
        HtmlWriter.render(StudyReport.of(SampleStudy.of(HostileReport.HEADLINE, 4))));
    write("hostile-tables", HtmlWriter.render(HostileReport.report()));
    write("many-firms", HtmlWriter.render(StudyReport.of(SampleStudy.of("plain", 200))));
  }

  @Test
  void theSwitchOfColorsWorksWithTheKeyboardAndPaperStaysLight() {
    open("sample");
    String paper = "getComputedStyle(document.body).backgroundColor";
    String line = "getComputedStyle(document.querySelector('.drawing [stroke=\"#0b5c92\"]'))";
    assertThat(tab.text(paper)).isEqualTo("rgb(255, 255, 255)");
    assertThat(tab.text(line + ".stroke")).isEqualTo("rgb(11, 92, 146)");
    tab.value("document.getElementById('theme').focus()");
    tab.press("Space");
    assertThat(tab.text("document.getElementById('theme').textContent")).isEqualTo("Light colors");
    assertThat(tab.text(paper)).isEqualTo("rgb(18, 22, 27)");
    assertThat(tab.text(line + ".stroke")).isEqualTo("rgb(127, 189, 234)");
    tab.media("light", "print");
    assertThat(tab.text(paper)).isEqualTo("rgb(255, 255, 255)");
    tab.media("light", "screen");
    tab.value("document.getElementById('theme').focus()");
    tab.press("Enter");
    assertThat(tab.text(paper)).isEqualTo("rgb(255, 255, 255)");
    tab.media("dark", "screen");
    open("sample");
    assertThat(tab.text(paper)).isEqualTo("rgb(18, 22, 27)");
    assertThat(tab.text("document.getElementById('theme').textContent")).isEqualTo("Light colors");
  }

  @Test
  void theFirstKeyLeadsPastTheContents() {
    open("sample");
    tab.press("Tab");
    assertThat(tab.text("document.activeElement.className")).isEqualTo("skip");
    tab.press("Enter");
    assertThat(tab.text("document.activeElement.id")).isEqualTo("main");
  }

  @Test
  void theContentsStayInSightOnWideScreens() {
    open("sample");
    tab.value("document.getElementById('sure').scrollIntoView(); 0");
    assertThat(tab.value("document.querySelector('nav').getBoundingClientRect().top").asDouble())
        .isBetween(-1.0, 10.0);
    assertThat(
            tab.text(
                "new Promise(done => setTimeout(() => done(document.querySelector("
                    + "'nav [aria-current]').hash), 300))"))
        .isEqualTo("#sure");
  }

  @Test
  void whatIsSmuggledInIsRefused() {
    open("sample");
    tab.value(
        "document.body.insertAdjacentHTML('beforeend', '<p id=x style=color:red>x</p>"
            + "<img src=http://example.com/x.png onerror=document.title=1>'); 0");
    tab.value(
        "const s = document.createElement('script'); s.text = 'document.title = 2';"
            + " document.body.append(s); 0");
    assertThat(tab.text("getComputedStyle(document.getElementById('x')).color"))
        .isEqualTo("rgb(27, 31, 36)");
    assertThat(tab.text("new Promise(done => setTimeout(() => done(document.title), 300))"))
        .isEqualTo("plain");
    assertThat(tab.complaints()).isNotEmpty().allMatch(said -> said.contains("Content Security"));
  }

  @Test
  void hostileWordsAreWordsOnly() {
    open("hostile-words");
    assertThat(tab.text("document.querySelector('.brand span').textContent"))
        .startsWith("<script>alert(1)</script> O'Neil & \"Sons\" ]]>")
        .doesNotContain("\u202E");
    open("hostile-tables");
    assertThat(tab.text("document.querySelector('.verdict h3').textContent"))
        .isEqualTo(HostileReport.FORMULA);
  }

  @Test
  void onPaperThePageIsLightAndEveryPageOfATableHasItsHeads() throws IOException {
    tab.media("dark", "");
    open("many-firms");
    tab.value("document.getElementById('theme').click()");
    tab.value("document.getElementById('theme').click()");
    try (PDDocument paper = Loader.loadPDF(tab.print())) {
      Files.createDirectories(PICTURES);
      paper.save(PICTURES.resolve("many-firms.pdf").toFile());
      String text = new PDFTextStripper().getText(paper);
      assertThat(text)
          .contains("plain")
          .doesNotContain("Dark colors", "Light colors")
          .doesNotContain("CSV of");
      BufferedImage first = new PDFRenderer(paper).renderImage(0);
      assertThat(first.getRGB(3, 3) & 0xFFFFFF).isEqualTo(0xFFFFFF);
      assertThat(text.split("Expected Abnormal", -1)).hasSizeGreaterThan(3);
    }
  }
}
