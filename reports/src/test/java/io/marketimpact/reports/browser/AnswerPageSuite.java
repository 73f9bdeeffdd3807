package io.marketimpact.reports.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.result.SampleStudy;
import io.marketimpact.reports.HtmlWriter;
import io.marketimpact.reports.JanuaryStudy;
import io.marketimpact.reports.StudyReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The answer as page one: whole on a screen at a desk, read without scrolling sideways on a phone.
 */
class AnswerPageSuite extends PageFixture {

  @BeforeAll
  void writePages() throws IOException {
    write("page", HtmlWriter.render(StudyReport.of(SampleStudy.of("plain", 7))));
  }

  @BeforeEach
  void openPage() {
    open("page");
  }

  private double number(String expression) {
    return tab.value(expression).asDouble();
  }

  @Test
  void theAnswerEndsWithinTheFirstScreenAtADesk() {
    assertThat(number("document.querySelector('#answer').getBoundingClientRect().bottom"))
        .isBetween(300.0, 900.0);
    assertThat(number("document.querySelector('#answer figure').getBoundingClientRect().left"))
        .as("the chart stands beside the findings")
        .isGreaterThan(
            number("document.querySelector('#answer .remarks').getBoundingClientRect().right"));
  }

  @Test
  void theExamplesAnswerEndsWithinTheFirstScreen() throws IOException {
    write("example", Files.readString(Path.of("example/report.html")));
    open("example");
    assertThat(number("document.querySelector('#answer').getBoundingClientRect().bottom"))
        .isBetween(300.0, 900.0);
  }

  @Test
  void withTheDayInMinutesBesideTheEffectsItStillEndsWithinTheFirstScreen() throws IOException {
    write("january", HtmlWriter.render(StudyReport.of(JanuaryStudy.withBars())));
    for (int width : List.of(1440, 768, 390)) {
      tab.size(width, 900);
      open("january");
      assertThat(
              tab.value(
                      "Math.min(...[...document.querySelectorAll('#answer svg text')].map(text =>"
                          + " parseFloat(getComputedStyle(text).fontSize) *"
                          + " text.getScreenCTM().a))")
                  .asDouble())
          .as("pixels of the smallest letters at %s", width)
          .isGreaterThan(9.2);
      assertThat(tab.value("document.documentElement.scrollWidth - innerWidth").asDouble())
          .as("pixels out of sight at %s", width)
          .isNotPositive();
    }
    tab.size(1440, 900);
    assertThat(
            tab.value(
                    "document.querySelector('#answer figure').getBoundingClientRect().left -"
                        + " document.querySelector('#answer .lead + .remarks')"
                        + ".getBoundingClientRect().right")
                .asDouble())
        .as("the charts stand beside the findings")
        .isPositive();
    String box = "document.querySelector('#%s-title').closest('svg').getBoundingClientRect().%s";
    assertThat(tab.value(box.formatted("effects", "top")).asDouble())
        .isEqualTo(tab.value(box.formatted("day", "top")).asDouble());
    assertThat(
            tab.value("document.querySelector('#answer').getBoundingClientRect().bottom")
                .asDouble())
        .isBetween(300.0, 900.0);
  }

  @Test
  void whatTheNewsIsAboutStandsAboveTheFindingAndClearOfTheButton() throws IOException {
    write(
        "titled",
        HtmlWriter.render(
            StudyReport.of(
                SampleStudy.of("Authorities tell firms to stop using foreign software", 4))));
    tab.size(390, 900);
    open("titled");
    assertThat(tab.text("document.querySelector('.brand span').textContent"))
        .startsWith("Authorities tell firms");
    assertThat(tab.text("document.querySelector('h1').textContent")).contains("; no move is");
    assertThat(
            tab.value(
                    "(range => range.selectNodeContents(document.querySelector('.brand span')) ||"
                        + " document.getElementById('theme').getBoundingClientRect().left -"
                        + " Math.max(...[...range.getClientRects()].map(line => line.right)))"
                        + "(document.createRange())")
                .asDouble())
        .isNotNegative();
  }

  @Test
  void onAPhoneOrTabletEachCompanyIsACardThatNamesItsNumbersBelowTheChart() {
    for (int width : List.of(1200, 768, 390)) {
      tab.size(width, 900);
      assertThat(
              number(
                  "(box => box.scrollWidth -"
                      + " box.clientWidth)(document.querySelector('#answer-1'))"))
          .isZero();
      assertThat(number("document.querySelector('#answer figure').getBoundingClientRect().bottom"))
          .isLessThan(number("document.querySelector('#answer-1').getBoundingClientRect().top"));
    }
    assertThat(
            tab.text(
                "[...document.querySelectorAll('#answer-1 tbody tr:first-child td')].slice(0, 2)"
                    + ".map(cell => getComputedStyle(cell, '::before').content).join()"))
        .isEqualTo("\"Ticker\",\"Move\"");
  }
}
