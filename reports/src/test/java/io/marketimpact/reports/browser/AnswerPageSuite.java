package io.marketimpact.reports.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.result.SampleStudy;
import io.marketimpact.reports.HtmlWriter;
import io.marketimpact.reports.StudyReport;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The answer as page one: whole on a screen at a desk, read without scrolling sideways on a phone.
 */
class AnswerPageSuite {

  @TempDir private static Path work;
  private static Browser browser;
  private static Tab tab;

  @BeforeAll
  static void open() throws Exception {
    Path page = work.resolve("page.html");
    Files.writeString(page, HtmlWriter.render(StudyReport.of(SampleStudy.of("plain", 7))));
    browser = Browser.start(Files.createDirectory(work.resolve("profile")));
    tab = browser.tab();
    tab.media("light", "screen");
    tab.size(1440, 900);
    tab.open(page);
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  private static double number(String expression) {
    return tab.value(expression).asDouble();
  }

  @Test
  void theAnswerEndsWithinTheFirstScreenAtADesk() {
    tab.size(1440, 900);
    assertThat(number("document.querySelector('#answer').getBoundingClientRect().bottom"))
        .isBetween(300.0, 900.0);
    assertThat(number("document.querySelector('#answer figure').getBoundingClientRect().left"))
        .isGreaterThan(number("document.querySelector('#answer .remarks li').offsetLeft"));
  }

  @Test
  void onAPhoneEachCompanyIsACardThatNamesItsNumbers() {
    tab.size(390, 900);
    assertThat(
            number(
                "(box => box.scrollWidth - box.clientWidth)(document.querySelector('#answer-1'))"))
        .isZero();
    assertThat(
            tab.text(
                "getComputedStyle(document.querySelector('#answer-1 tbody td'), '::before')"
                    + ".content"))
        .isEqualTo("\"Move\"");
  }
}
