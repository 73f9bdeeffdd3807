package io.marketimpact.reports;

import static io.marketimpact.reports.RenderedPage.html;
import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.result.SampleStudy;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The form of the page: safe, the same bytes anywhere, and readable by machines. */
@Isolated("the locale, the time zone and standard error are those of the whole process")
class HtmlReportSpec {

  private static final String HOSTILE =
      "<script>alert(1)</script><img src=x onerror=alert(2)>\"'&=cmd|' /C calc'!A0 \u202Egnp.exe";

  @Test
  void whatComesFromOutsideIsShownAsText() {
    String page = html(SampleStudy.of(HOSTILE, 4));
    assertThat(page)
        .contains("&lt;script&gt;alert(1)")
        .containsOnlyOnce("<script")
        .doesNotContain("<img")
        .doesNotContain("\u202E");
    assertThat(page.split("&lt;script", -1).length).isGreaterThan(8);
  }

  @Test
  void thePageNeedsNoNetwork() {
    String page = html(SampleStudy.of("plain", 4));
    assertThat(page).contains("default-src 'none'");
    Matcher links = Pattern.compile("(?:src|href)=\"([^\"]*)\"").matcher(page);
    assertThat(links.results().map(link -> link.group(1)))
        .isNotEmpty()
        .allMatch(to -> to.matches("#[a-z0-9-]+"));
    assertThat(page.replaceAll("xmlns(:\\w+)?=\"[^\"]*\"", ""))
        .doesNotContain("http:")
        .doesNotContain("https:");
  }

  @Test
  void thePolicyNamesTheOneStyleAndTheOneScriptByTheHashOfTheirBytes() throws Exception {
    String page = html(SampleStudy.of(HOSTILE, 4));
    String policy = firstGroup(page, "Content-Security-Policy\" content=\"([^\"]*)\"");
    assertThat(policy)
        .isEqualTo(
            "default-src 'none'; style-src 'sha256-%s'; script-src 'sha256-%s'; img-src data:;"
                    .formatted(
                        hash(firstGroup(page, "(?s)<style>(.*?)</style>")),
                        hash(firstGroup(page, "(?s)<script>(.*?)</script>")))
                + " base-uri 'none'; form-action 'none'");
    assertThat(page).doesNotContainPattern("<[^>]*\\s(?:style|on\\w+)=\"");
  }

  private static String firstGroup(String page, String pattern) {
    List<String> all =
        Pattern.compile(pattern).matcher(page).results().map(match -> match.group(1)).toList();
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private static String hash(String text) throws Exception {
    return Base64.getEncoder()
        .encodeToString(
            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void everyColorOfTheDrawingsHasItsCounterpartInTheDark() {
    String page = html(SampleStudy.of("plain", 7));
    String style = firstGroup(page, "(?s)<style>(.*?)</style>");
    assertThat(
            Pattern.compile("\\s((?:fill|stroke)=\"(?!none|black|rgb\\(0,0,0\\)|url)[^\"]+\")")
                .matcher(page)
                .results()
                .map(color -> "[" + color.group(1) + "]")
                .distinct())
        .hasSizeGreaterThan(8)
        .allSatisfy(color -> assertThat(style).contains(".drawing " + color));
  }

  @Test
  void headingsFormAnOutlineAndIdsAreUnique() {
    String page = html(SampleStudy.of("plain", 6));
    assertThat(page.split("<h1", -1)).hasSize(2);
    Matcher headings = Pattern.compile("<h([1-6])").matcher(page);
    int before = 0;
    while (headings.find()) {
      int level = Integer.parseInt(headings.group(1));
      assertThat(level).isLessThanOrEqualTo(before + 1);
      before = level;
    }
    List<String> ids =
        Pattern.compile("\\sid=\"([^\"]+)\"")
            .matcher(page)
            .results()
            .map(id -> id.group(1))
            .toList();
    assertThat(ids).isNotEmpty().doesNotHaveDuplicates();
  }

  @Test
  void chartsCarryRealTextAndADescription() {
    String page = html(SampleStudy.of("Firm & Co", 4));
    assertThat(page)
        .contains("Trading days from day 0</text")
        .contains("Firm &amp; Co</text")
        .contains("role=\"img\"")
        .contains("<desc id=");
  }

  @Test
  void theDrawingForPhonesHasTheNameOfTheOneBesideIt() {
    String page = html(SampleStudy.of("plain", 4));
    assertThat(page.split("<svg aria-labelledby=\"waves-title waves-desc\"", -1)).hasSize(3);
    assertThat(page.split("<title id=\"waves-title\"", -1)).hasSize(2);
    assertThat(page)
        .contains("<div class=\"drawing phone\"><svg", ".drawing text:not([stroke])")
        .doesNotContain("waves-phone-title");
  }

  @Test
  void onAPhoneRowsOfTheEvidenceAreListsWhoseValuesHaveTheirHeads() {
    String page = html(SampleStudy.of("plain", 4));
    assertThat(page)
        .contains("<div class=\"scroll narrow\" id=\"returns-1\"")
        .containsPattern("<td data-head=\"Detectable\">[\\d.]+")
        .contains("<div class=\"scroll\" id=\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar-EG", "tr-TR", "hi-IN-u-nu-deva"})
  void theSameStudyGivesTheSameBytesWhateverTheMachineIsSetTo(String language) {
    String page = html(SampleStudy.of("plain", 4));
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(language));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kolkata"));
      assertThat(html(SampleStudy.of("plain", 4))).isEqualTo(page);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }
}
