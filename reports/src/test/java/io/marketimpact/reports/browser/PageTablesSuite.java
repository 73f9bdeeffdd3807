package io.marketimpact.reports.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.result.SampleStudy;
import io.marketimpact.data.table.TableCsv;
import io.marketimpact.reports.HostileReport;
import io.marketimpact.reports.HtmlWriter;
import io.marketimpact.reports.StudyReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The tables of a report's page: sorted by a click or a key, and saved from the page alone. */
class PageTablesSuite extends PageFixture {

  private static final String FIRM_TABLE = "document.querySelector('#returns-1 table')";

  @BeforeAll
  void writePages() throws IOException {
    write("sample", HtmlWriter.render(StudyReport.of(SampleStudy.of("plain", 7))));
    write("hostile-tables", HtmlWriter.render(HostileReport.report()));
    write("many-firms", HtmlWriter.render(StudyReport.of(SampleStudy.of("plain", 200))));
  }

  private List<String> column(int column) {
    List<String> texts = new ArrayList<>();
    tab.value(
            "["
                + FIRM_TABLE
                + ".tBodies[0]].flatMap(b => [...b.rows].map(r => r.cells["
                + column
                + "]?.textContent ?? ''))")
        .forEach(text -> texts.add(text.asText()));
    return texts;
  }

  private static List<Double> values(List<String> texts) {
    return texts.stream()
        .filter(text -> text.matches("[+\u2212]?[\\d.]+\u202F?%?"))
        .map(text -> text.replace('\u2212', '-').replaceAll("[^-\\d.]", ""))
        .map(Double::valueOf)
        .toList();
  }

  private static String head(int column) {
    return FIRM_TABLE + ".tHead.rows[0].cells[" + column + "]";
  }

  private String order(int column) {
    return tab.text(head(column) + ".getAttribute('aria-sort')");
  }

  @Test
  void aClickSortsByValueAndTheThirdRestores() {
    open("sample");
    List<String> made = column(4);
    String button = head(4) + ".querySelector('button')";
    tab.click(button);
    assertThat(order(4)).isEqualTo("ascending");
    assertThat(values(column(4))).hasSize(6).isSorted();
    assertThat(column(0)).last().isEqualTo("NONE");
    tab.click(button);
    assertThat(order(4)).isEqualTo("descending");
    List<Double> down = new ArrayList<>(values(column(4)));
    Collections.reverse(down);
    assertThat(down).hasSize(6).isSorted();
    assertThat(column(0)).last().isEqualTo("NONE");
    tab.click(button);
    assertThat(order(4)).isEqualTo("null");
    assertThat(column(4)).isEqualTo(made);
    assertThat(tab.complaints()).isEmpty();
  }

  @Test
  void keysSortTooAndOnlyOneColumnIsSaidToBeSorted() {
    open("sample");
    tab.value(head(2) + ".querySelector('button').focus()");
    tab.press("Enter");
    assertThat(order(2)).isEqualTo("ascending");
    assertThat(values(column(2))).isSorted();
    tab.press("Tab");
    tab.press("Space");
    assertThat(order(2)).isEqualTo("null");
    assertThat(order(3)).isEqualTo("ascending");
    assertThat(tab.value(FIRM_TABLE + ".querySelectorAll('[aria-sort]').length").asInt())
        .isEqualTo(1);
  }

  @Test
  void equalRowsKeepTheirOrder() {
    open("hostile-tables");
    String table = "document.querySelector('#tables-1 table')";
    tab.click(table + ".tHead.rows[0].cells[2].querySelector('button')");
    tab.click(table + ".tHead.rows[0].cells[2].querySelector('button')");
    Map<String, String> ends = new TreeMap<>();
    ends.put("first", tab.text(table + ".tBodies[0].rows[0].cells[0].textContent"));
    ends.put("without a number", tab.text(table + ".tBodies[0].rows[196].cells[0].textContent"));
    ends.put("last", tab.text(table + ".tBodies[0].rows[199].cells[0].textContent"));
    assertThat(ends)
        .containsEntry("first", "Firm 199")
        .containsEntry("without a number", "Firm 7")
        .containsEntry("last", "Firm 157");
  }

  @Test
  void withoutScriptThePageIsWholeAndHasNoDeadButtons() {
    tab.scripts("forbidden");
    open("sample");
    assertThat(tab.value("document.querySelectorAll('th button').length").asInt()).isZero();
    assertThat(tab.value("document.getElementById('theme').hidden").asBoolean()).isTrue();
    assertThat(tab.text(FIRM_TABLE + ".caption.innerText")).startsWith("Every firm");
    assertThat(column(0)).hasSize(7);
  }

  /** As in Safari before 16.4 and Firefox before 113. */
  @Test
  void aBrowserThatCannotUnpackSortsWhatIsShownAndKeepsTheNamesOfFiles() {
    String old = tab.runAhead("delete globalThis.DecompressionStream;");
    try {
      open("sample");
      assertThat(tab.value("document.querySelectorAll('button.file').length").asInt()).isZero();
      assertThat(tab.text("document.querySelector('#answer-1 + .note .file').textContent"))
          .isEqualTo("tables/answer-1.csv");
      tab.click(head(4) + ".querySelector('button')");
      assertThat(order(4)).isEqualTo("ascending");
      assertThat(values(column(4))).hasSize(6).isSorted();
      assertThat(column(0)).last().isEqualTo("NONE");
      assertThat(tab.complaints()).isEmpty();
    } finally {
      tab.endAhead(old);
    }
  }

  @Test
  void aTableThatThePageDoesNotHoldKeepsTheNameOfItsFile() throws IOException {
    String page = HtmlWriter.render(StudyReport.of(SampleStudy.of("plain", 7)));
    write("missing", page.replaceAll("(<template id=\"exact\">)[^<]*", "$1" + packed("other\n1")));
    open("missing");
    assertThat(tab.text("document.documentElement.dataset.exact")).isEqualTo("read");
    assertThat(tab.value("document.querySelectorAll('button.file').length").asInt()).isZero();
    assertThat(tab.complaints()).isEmpty();
  }

  private static String packed(String files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DeflaterOutputStream to = new DeflaterOutputStream(bytes)) {
      to.write(files.getBytes(StandardCharsets.UTF_8));
    }
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }

  /** What the folder of the study would have held. */
  @Test
  void theExactValuesOfATableCanBeSavedFromThePageAlone() {
    open("sample");
    tab.value(
        "window.saved = []; URL.createObjectURL = (blob) => { window.blob = blob; return 'blob:';"
            + " }; HTMLAnchorElement.prototype.click = function () {"
            + " window.saved.push(this.download); }; 0");
    tab.value("document.querySelector('#answer-1 + .note button.file').click()");
    assertThat(tab.text("window.blob.text()"))
        .isEqualTo(
            TableCsv.of(
                StudyReport.of(SampleStudy.of("plain", 7))
                    .tables()
                    .filter(table -> table.id().equals("answer-1"))
                    .findFirst()
                    .orElseThrow()));
    assertThat(tab.text("window.saved[0]")).isEqualTo("answer-1.csv");
    assertThat(tab.complaints()).isEmpty();
    open("many-firms");
    assertThat(
            tab.value(
                    "document.querySelectorAll('.note').length"
                        + " - document.querySelectorAll('.note button.file').length")
                .asInt())
        .isZero();
    assertThat(tab.value("document.querySelectorAll('a[href^=\"tables/\"]').length").asInt())
        .isZero();
  }
}
