package io.marketimpact.reports.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import io.marketimpact.data.result.SampleStudy;
import io.marketimpact.reports.HostileReport;
import io.marketimpact.reports.HtmlWriter;
import io.marketimpact.reports.StudyReport;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The report where it is read: in a browser, on screens of three widths and by ear. */
class ReportPageSuite extends PageFixture {

  @BeforeAll
  void writePages() throws IOException {
    write("sample", HtmlWriter.render(StudyReport.of(SampleStudy.of("plain", 7))));
    write("crash", HtmlWriter.render(StudyReport.of(SampleStudy.ofACrash(4))));
    write(
        "hostile-words",
        HtmlWriter.render(StudyReport.of(SampleStudy.of(HostileReport.HEADLINE, 4))));
    write("hostile-tables", HtmlWriter.render(HostileReport.report()));
    write("many-firms", HtmlWriter.render(StudyReport.of(SampleStudy.of("plain", 200))));
    write("none-studied", HtmlWriter.render(StudyReport.of(SampleStudy.of("plain", 1))));
    write("example", Files.readString(Path.of("example", "report.html")));
  }

  static Stream<String> pages() {
    return Stream.of(
        "sample",
        "crash",
        "hostile-words",
        "hostile-tables",
        "many-firms",
        "none-studied",
        "example");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void nothingIsComplainedOfAndNothingLeavesThePage(String name) {
    Path file = open(name);
    assertThat(tab.requests()).containsOnly(file.toUri().toString());
    assertThat(tab.complaints()).isEmpty();
    assertThat(tab.text("getComputedStyle(document.querySelector('header')).borderBottomWidth"))
        .isEqualTo("3px");
    assertThat(tab.value("document.getElementById('theme').hidden").asBoolean()).isFalse();
    assertThat(tab.value("document.scripts.length").asInt()).isEqualTo(1);
    assertThat(tab.value("document.images.length").asInt()).isZero();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void noJudgeOfAccessiblePagesFindsABarrier(String name) throws IOException {
    for (String scheme : List.of("light", "dark")) {
      tab.media(scheme, "screen");
      open(name);
      assertThat(tab.barriers()).as(name + " in " + scheme).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void thePageFitsEveryScreen(String name) throws IOException {
    for (int width : new int[] {1440, 768, 390}) {
      for (String scheme : List.of("light", "dark")) {
        tab.size(width, 900);
        tab.media(scheme, "screen");
        open(name);
        byte[] picture = tab.picture(Map.of("format", "png"));
        Tab.keep(picture, PICTURES.resolve(name + "-" + width + "-" + scheme + ".png"));
        assertThat(tab.value("document.documentElement.scrollWidth").asInt())
            .as(name + " at " + width)
            .isLessThanOrEqualTo(width);
        BufferedImage seen = ImageIO.read(new ByteArrayInputStream(picture));
        assertThat(seen.getWidth()).isEqualTo(width);
        assertThat(seen.getRGB(2, 2) & 0xFF).isEqualTo(scheme.equals("dark") ? 0x1B : 0xFF);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sample", "crash", "example"})
  void theAnswerWithItsTableIsOnTheFirstScreen(String name) {
    open(name);
    assertThat(
            tab.value("document.querySelector('#answer-1 table').getBoundingClientRect().bottom")
                .asDouble())
        .isBetween(300.0, 900.0);
    assertThat(
            tab.value(
                    "(box => box.scrollWidth - box.clientWidth)(document.querySelector("
                        + "'#answer-1'))")
                .asInt())
        .as("pixels of the table that are out of sight")
        .isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {390, 768, 1440})
  void theChartOfEffectsFitsTheScreenAndCanBeRead(int width) {
    String svg = "document.getElementById('effects-title').closest('svg')";
    for (String name : List.of("sample", "crash")) {
      tab.size(width, 900);
      open(name);
      assertThat(
              tab.value(
                      "(box => box.scrollWidth - box.clientWidth)("
                          + svg
                          + ".closest('.drawings'))")
                  .asInt())
          .as("pixels of the chart that are out of sight")
          .isZero();
      assertThat(
              tab.value(
                      "Math.min(..."
                          + texts(svg)
                          + ".map(text => parseFloat(getComputedStyle(text).fontSize)"
                          + " * text.getScreenCTM().a))")
                  .asDouble())
          .as("pixels of its smallest letters")
          .isGreaterThan(9.5);
      assertThat(
              tab.value(
                      "Math.max(..."
                          + texts(svg)
                          + ".map(text => text.getBoundingClientRect().right)) - "
                          + svg
                          + ".getBoundingClientRect().right")
                  .asDouble())
          .as("pixels by which words leave it")
          .isNotPositive();
    }
  }

  private static String texts(String svg) {
    return "[..." + svg + ".querySelectorAll('text')]";
  }

  @ParameterizedTest
  @MethodSource("pages")
  void headingsGoDownOneStepAtATime(String name) {
    open(name);
    JsonNode levels =
        tab.value("[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(h => +h.tagName[1])");
    List<Integer> all = new ArrayList<>();
    levels.forEach(level -> all.add(level.asInt()));
    assertThat(all.get(0)).isEqualTo(1);
    assertThat(Collections.frequency(all, 1)).isEqualTo(1);
    for (int i = 1; i < all.size(); i++) {
      assertThat(all.get(i)).isLessThanOrEqualTo(all.get(i - 1) + 1);
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyFigureLeadsToItsNumbers(String name) {
    open(name);
    assertThat(
            tab.value(
                "[...document.querySelectorAll('figure')].filter(f => {"
                    + " const link = f.querySelector('figcaption a');"
                    + " const table = link ? document.querySelector(link.hash + ' table')"
                    + " : f.querySelector('details table');"
                    + " return !table || !table.tBodies[0].rows.length; }).length"))
        .as("figures without numbers")
        .isEqualTo(IntNode.valueOf(0));
    assertThat(
            tab.value(
                "[...document.querySelectorAll('svg')].every(s => s.getAttribute('role') === 'img'"
                    + " && s.getAttribute('aria-labelledby').split(' ')"
                    + ".every(id => document.getElementById(id)?.textContent))"))
        .isEqualTo(BooleanNode.TRUE);
  }
}
