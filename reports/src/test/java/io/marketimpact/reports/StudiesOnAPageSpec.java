package io.marketimpact.reports;

import static io.marketimpact.reports.RenderedPage.html;
import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.result.SampleStudy;
import io.marketimpact.event.Confounder;
import io.marketimpact.event.Dossier;
import io.marketimpact.event.GroupId;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Report;
import io.marketimpact.reports.block.Section;
import io.marketimpact.reports.figures.Largest;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.StudyResult;
import io.marketimpact.study.StudyState;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the page says of studies of every size and kind. */
class StudiesOnAPageSpec {

  @Test
  void aProvisionalStudySaysSoInItsHeadAndItsAnswer() {
    String page = html(SampleStudy.of("Firm", 4).toBuilder().state(StudyState.PROVISIONAL).build());
    assertThat(page)
        .containsPattern("class=\"subtitle\">[^<]* \u00B7 Provisional</p>")
        .contains("This study is provisional: the prices end before the last day that it lists.");
    assertThat(html(SampleStudy.of("Firm", 4))).doesNotContainIgnoringCase("provisional");
  }

  @Test
  void testsThatMisleadAreGrayedWithTheReasonBesideThem() {
    String page = html(SampleStudy.of("plain", 6));
    assertThat(page)
        .containsPattern(
            "(?s)<tr class=\"grayed\">\\s*<th[^>]*>Patell Z</th>.*?assumes independent events")
        .containsPattern(
            "(?s)<tr class=\"strong\">\\s*<th[^>]*>Placebo in time, by the volatility of the"
                + " day</th>");
  }

  @Test
  void anExcludedFirmIsNamedWithItsReason() {
    String page = html(SampleStudy.of("reason", 4));
    assertThat(page)
        .contains("could not be studied")
        .contains("no prices: no row of NONE, reason")
        .containsPattern(
            "(?s)<tr class=\"failed\">\\s*<th[^>]*>NONE</th>\\s*<td[^>]*>NONE</td>"
                + "\\s*<td[^>]* colspan=\"7\"[^>]*>no row of NONE, reason</td>");
  }

  /** Without the links from terms to where they are explained. */
  private static String unlinked(String page) {
    return page.replaceAll("<a class=\"term\"[^>]*>([^<]*)</a>", "$1");
  }

  @Test
  void wordsFollowTheDecision() {
    assertThat(unlinked(html(SampleStudy.of("calm", 4))))
        .contains("None of the three abnormal returns is statistically significant")
        .contains("It is not statistically significant")
        .contains("The test would detect a move of")
        .doesNotContainIgnoringCase("no impact");
    assertThat(unlinked(html(SampleStudy.ofACrash(4))))
        .contains("All three abnormal returns are statistically significant")
        .contains(". It is statistically significant.")
        .contains("class=\"verdict strong\"");
  }

  @Test
  void aStudyOfBareDatesHasAReportToo() {
    StudyResult bare = bare(SampleStudy.of("plain", 3));
    Report report = StudyReport.of(bare);
    assertThat(report.title()).isEqualTo("Event study of x");
    assertThat(report.sections())
        .extracting(Section::id)
        .contains("answer", "event", "returns", "sure", "tests", "quality", "provenance")
        .doesNotContain("confounders");
    assertThat(HtmlWriter.render(report)).contains("The study has no other news on record");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 45, 200})
  void groupsOfAnySizeRender(int firms) {
    Report report = StudyReport.of(SampleStudy.of("plain", firms));
    boolean drawn =
        report.sections().stream()
            .flatMap(section -> section.blocks().stream())
            .anyMatch(
                block ->
                    block instanceof Block.Figures figures
                        && figures.caption().startsWith("Cumulative"));
    assertThat(drawn).isEqualTo(firms > 1);
    String page = HtmlWriter.render(report);
    assertThat(page.split("<svg aria-labelledby=\"group0-firm", -1))
        .hasSize(Math.min(firms - 1, Largest.MOST) + 1);
    assertThat(page).endsWith("</html>\n");
  }

  @Test
  void manyGroupsAreListedInOneTableAndNeverFillThePage() {
    StudyResult sample = SampleStudy.of("plain", 4);
    List<GroupResult> groups =
        IntStream.range(0, 10_000).mapToObj(i -> named(sample.groups().get(0), "g" + i)).toList();
    StudyResult many =
        StudyResult.builder(
                sample.id(), sample.dossier(), sample.plan(), groups, sample.provenance())
            .build();
    String page = html(many);
    assertThat(page)
        .contains("Every group, day 0, market model")
        .contains("Group g0</h3>")
        .doesNotContain("Group g40</h3>")
        .contains("9960 more groups, with less evidence, are in the results of the study")
        .doesNotContain("id=\"effects\"");
    assertThat(page.length()).isLessThan(2_000_000);
  }

  @Test
  void aStudyOfWhichNothingCouldBeStudiedSaysSo() {
    String page = html(SampleStudy.of("plain", 1));
    assertThat(page)
        .contains("No firm could be studied.")
        .contains("No firm could be studied: nothing to test.")
        .doesNotContain("<svg aria-labelledby=\"effects");
  }

  @Test
  void onlyOtherNewsOfTheWindowIsCountedAsSuch() {
    StudyResult sample = SampleStudy.of("plain", 4);
    String page =
        html(
            with(
                sample,
                List.of(
                    new Confounder(SampleStudy.DAY_ZERO, "on the day", "chips, F1: mainly", "good"),
                    new Confounder(SampleStudy.DAY_ZERO, "too", "F11, F2x", "good"),
                    new Confounder(SampleStudy.DAY_ZERO.plusDays(1), "later", "F1", "good"),
                    new Confounder(SampleStudy.DAY_ZERO.plusYears(1), "never", "F1", "good"))));
    assertThat(unlinked(page))
        .contains("Two other news items fell on day 0; one bears on plain.")
        .containsOnlyOnce("News about the firm falls in the same window")
        .containsPattern(
            "(?s)<tr class=\"strong\">\\s*<th[^>]*>14\u00A0Jan\u00A02026</th>\\s*<td[^>]*>0</td>")
        .containsPattern("(?s)<tr>\\s*<th[^>]*>15\u00A0Jan\u00A02026</th>\\s*<td[^>]*>\\+1</td>")
        .containsPattern("(?s)<th[^>]*>14\u00A0Jan\u00A02027</th>\\s*<td[^>]*>\u2013</td>");
  }

  private static StudyResult with(StudyResult result, List<Confounder> confounders) {
    Dossier dossier = result.dossier();
    return StudyResult.builder(
            result.id(),
            new Dossier(
                dossier.title(),
                dossier.summary(),
                dossier.attribution(),
                dossier.waves(),
                dossier.registry(),
                dossier.subjects(),
                dossier.claims(),
                confounders,
                dossier.caveats()),
            result.plan(),
            result.groups(),
            result.provenance())
        .build();
  }

  private static GroupResult named(GroupResult group, String name) {
    return new GroupResult(new GroupId(name), group.firms(), group.windows(), group.path());
  }

  private static StudyResult bare(StudyResult result) {
    return StudyResult.builder(
            result.id(),
            Dossier.titled("Event study of x"),
            result.plan(),
            result.groups(),
            result.provenance())
        .build();
  }
}
