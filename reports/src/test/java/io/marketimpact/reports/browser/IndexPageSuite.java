package io.marketimpact.reports.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.publication.Publication;
import io.marketimpact.reports.index.IndexWriter;
import io.marketimpact.reports.index.PublishedStudies;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page over many studies, in a browser. */
class IndexPageSuite extends PageFixture {

  private Path page;

  @BeforeAll
  void publish() throws IOException {
    Path studies = work.resolve("studies");
    PublishedStudies.fill(studies);
    page = studies.resolve("index.html");
    IndexWriter.write(Publication.ON_DISK, studies, page);
  }

  @BeforeEach
  void openPage() {
    tab.open(page);
  }

  @Test
  void nothingIsComplainedOfAndNothingLeavesThePage() {
    assertThat(tab.complaints()).isEmpty();
    assertThat(tab.requests()).containsOnly(page.toUri().toString());
    assertThat(tab.value("document.scripts.length").asInt()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void noJudgeOfAccessiblePagesFindsABarrier(String scheme) throws IOException {
    tab.media(scheme, "screen");
    tab.open(page);
    assertThat(tab.barriers()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1440, 768, 390})
  void thePageFitsEveryScreen(int width) throws IOException {
    tab.size(width, 900);
    tab.open(page);
    Tab.keep(tab.picture(Map.of("format", "png")), PICTURES.resolve("index-" + width + ".png"));
    assertThat(tab.value("document.documentElement.scrollWidth").asInt())
        .isLessThanOrEqualTo(width);
  }

  private List<Double> keys(String name) {
    List<Double> keys = new ArrayList<>();
    tab.value("[...document.querySelectorAll('.cards > li')].map(c => c.dataset." + name + ")")
        .forEach(key -> keys.add(key.isNull() ? Double.NaN : key.asDouble()));
    return keys;
  }

  @ParameterizedTest
  @CsvSource({
    "effect, largest first, smallest first",
    "detectable, finest first, coarsest first",
    "p, strongest first, weakest first",
    "trust, most trusted first, least trusted first"
  })
  void studiesAreSortedByAButtonThatSaysHow(String key, String first, String second) {
    String button = "document.querySelector('[data-key=" + key + "]')";
    tab.click(button);
    assertThat(tab.text(button + ".textContent")).endsWith(first);
    assertThat(tab.text(button + ".ariaPressed")).isEqualTo("true");
    List<Double> once = keys(key);
    tab.value(button + ".focus()");
    tab.press("Enter");
    assertThat(tab.text(button + ".textContent")).endsWith(second);
    List<Double> twice = keys(key);
    assertThat(once).hasSize(6).last().isEqualTo(Double.NaN);
    assertThat(twice).last().isEqualTo(Double.NaN);
    assertThat(key.equals("effect") ? twice.subList(0, 5) : once.subList(0, 5)).isSorted();
    assertThat(once.get(0)).isEqualTo(twice.get(4));
  }

  @Test
  void aLinkLeadsToTheReport() {
    assertThat(
            tab.value(
                    "[...document.querySelectorAll('.cards h3 a')].every(a =>"
                        + " new URL(a.href).pathname.endsWith('/report.html'))"
                        + " && document.querySelectorAll('.cards h3 a').length")
                .asInt())
        .isEqualTo(6);
  }
}
