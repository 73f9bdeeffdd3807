package io.marketimpact.reports.section;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.result.SampleStudy;
import io.marketimpact.data.table.Cell;
import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.NumberStyle;
import io.marketimpact.data.table.Table;
import io.marketimpact.data.table.Tone;
import io.marketimpact.event.Confounder;
import io.marketimpact.reports.HandMade;
import io.marketimpact.reports.HtmlWriter;
import io.marketimpact.reports.StudyReport;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Report;
import io.marketimpact.reports.text.CellText;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.StudyResult;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The statements of the first section, each about a firm or a group. */
class AnswerSpec {

  private static final Block COUNTED =
      new Block.Paragraph(
          "The 30 results with the strongest evidence, of 31; all are in the results of"
              + " the study.");

  private static List<Block> blocks(StudyResult study) {
    return Stream.of(AnswerSection.of(study), FirmByFirmSection.of(study))
        .flatMap(Optional::stream)
        .flatMap(section -> section.blocks().stream())
        .toList();
  }

  private static List<Block.Statement> statements(StudyResult study) {
    return blocks(study).stream()
        .filter(Block.Verdicts.class::isInstance)
        .flatMap(block -> ((Block.Verdicts) block).statements().stream())
        .toList();
  }

  private static Block.Statement only(HandMade.Firm firm) {
    return statements(HandMade.study(firm)).get(0);
  }

  @Test
  void aFallThatStandsOutSaysWhatWasExpectedAndWhatIsLeft() {
    Block.Statement fell = only(HandMade.FELL);
    assertThat(fell.subject()).isEqualTo("FELL");
    assertThat(fell.figure()).isEqualTo(new Cell.Numeric(-0.10, NumberStyle.RETURN));
    assertThat(fell.label()).isEqualTo("significant");
    assertThat(fell.tone()).isEqualTo(Tone.STRONG);
    assertThat(fell.text())
        .startsWith(
            "The stock fell 9.00\u202F% on 14 January 2026, against an expected +1.00\u202F%."
                + " That leaves an abnormal return of \u221210.00\u202F% (95\u202F% interval"
                + " \u221214.00\u202F% to \u22126.00\u202F%, placebo p\u00A0=\u00A00.010,"
                + " family-wise p\u00A0=\u00A00.030). It is statistically significant.")
        .doesNotContain("would detect");
  }

  @Test
  void aRiseIsWordedLikeAFall() {
    Block.Statement rose = only(HandMade.ROSE);
    assertThat(rose.label()).isEqualTo("significant");
    assertThat(rose.text())
        .startsWith("The stock rose 9.00\u202F% on 14 January 2026")
        .contains(
            "an abnormal return of +8.00\u202F% (95\u202F% interval +2.00\u202F% to +14.00\u202F%");
  }

  @Test
  void aCalmShareSaysWhatCouldHaveBeenSeen() {
    Block.Statement calm = only(HandMade.CALM);
    assertThat(calm.label()).isEqualTo("not significant");
    assertThat(calm.tone()).isEqualTo(Tone.PLAIN);
    assertThat(calm.text())
        .startsWith("The stock fell 1.00\u202F% on 14 January 2026")
        .contains(
            "It is not statistically significant. The test would detect a move of 5.70\u202F% or"
                + " more with 80\u202F% power.");
  }

  @Test
  void aFirmThatCouldNotBeStudiedSaysWhy() {
    assertThat(statements(HandMade.of(HandMade.unstudied("the group", "NONE"))))
        .containsExactly(
            new Block.Statement(
                "NONE",
                Cell.NOTHING,
                "could not be studied",
                "no prices: no row of NONE.",
                List.of(),
                Tone.FAILED));
  }

  @Test
  void aGroupOfSeveralComesBeforeItsFirms() {
    List<Block.Statement> both = statements(HandMade.study(HandMade.FELL, HandMade.CALM));
    assertThat(both)
        .extracting(Block.Statement::subject)
        .containsExactly("Both firms, average", "FELL", "CALM");
    assertThat(both.get(0).figure()).isEqualTo(new Cell.Numeric(-0.03, NumberStyle.RETURN));
    assertThat(both.get(0).text())
        .startsWith("On average over day 0 the firms show an abnormal return of \u22123.00\u202F%")
        .contains("placebo p\u00A0=\u00A00.40");
  }

  @Test
  void theTableHasTheFirmsFirstAndTheAverageLast() {
    StudyResult study =
        HandMade.of(
            HandMade.withUnpriced(
                HandMade.group("the group", 0.4, HandMade.FELL, HandMade.CALM), "NONE"));
    Table<?> table =
        blocks(study).stream()
            .filter(Block.Tabular.class::isInstance)
            .map(block -> ((Block.Tabular) block).table())
            .findFirst()
            .orElseThrow();
    assertThat(table.columns().stream().map(Column::head))
        .containsExactly(
            "Firm", "Move", "Expected", "Abnormal", "95\u202F% interval", "Detectable", "Verdict");
    assertThat(table.rows())
        .extracting(row -> row.cells().stream().map(CellText::of).toList())
        .containsExactly(
            List.of(
                "FELL",
                "\u22129.00\u202F%",
                "+1.0\u202F%",
                "\u221210.0\u202F%",
                "\u221214.0\u202F% to \u22126.0\u202F%",
                "5.7\u202F%",
                "significant"),
            List.of(
                "CALM",
                "\u22121.00\u202F%",
                "+1.0\u202F%",
                "\u22122.0\u202F%",
                "\u22127.0\u202F% to +3.0\u202F%",
                "5.7\u202F%",
                "not significant"),
            Stream.concat(Stream.of("NONE"), Collections.nCopies(6, "no row of NONE").stream())
                .toList(),
            List.of(
                "Both firms, average",
                "\u22125.00\u202F%",
                "+1.0\u202F%",
                "\u22123.0\u202F%",
                "\u22128.0\u202F% to +2.0\u202F%",
                "10.0\u202F%",
                "not significant"));
    assertThat(table.rows()).extracting(Table.Row::tone).startsWith(Tone.STRONG, Tone.PLAIN);
  }

  @Test
  void aGroupOfOneHasNoAverageOfItsOwn() {
    assertThat(statements(HandMade.study(HandMade.FELL))).hasSize(1);
  }

  @Test
  void severalGroupsAreNamed() {
    assertThat(
            statements(
                HandMade.of(
                    HandMade.group("first", 0.4, HandMade.FELL, HandMade.CALM),
                    HandMade.group("second", 0.4, HandMade.many(2, HandMade.ROSE)))))
        .extracting(Block.Statement::subject)
        .containsExactly(
            "first: both firms, average",
            "FELL",
            "CALM",
            "second: both firms, average",
            "F1",
            "F2");
  }

  @Test
  void thirtyStatementsFitAndTheRestIsCounted() {
    StudyResult fits = HandMade.study(HandMade.many(29, HandMade.CALM));
    assertThat(statements(fits)).hasSize(30);
    assertThat(blocks(fits)).noneMatch(block -> block.equals(COUNTED));
    StudyResult many = HandMade.study(HandMade.many(30, HandMade.CALM));
    assertThat(statements(many)).hasSize(30);
    assertThat(blocks(many)).contains(COUNTED);
  }

  @Test
  void ofTwoThousandFirmsThoseThatSurviveTheFamilyWiseTestAreInFront() {
    HandMade.Firm[] firms = HandMade.many(2_000, HandMade.CALM);
    firms[1_500] = HandMade.named("SURVIVES", HandMade.FELL);
    firms[1_900] = HandMade.named("ALMOST", HandMade.ROSE);
    Report report = StudyReport.of(HandMade.study(firms));
    List<String> subjects =
        statements(Scope.inOrder(HandMade.study(firms))).stream()
            .map(Block.Statement::subject)
            .toList();
    assertThat(subjects)
        .hasSize(30)
        .startsWith("All 2000 firms, average", "SURVIVES", "ALMOST", "F1", "F10", "F100");
    String page = HtmlWriter.render(report);
    assertThat(page).contains("1900 more rows are in the results of the study");
    assertThat(page.length()).isLessThan(1_500_000);
  }

  @Test
  void ofManyGroupsTheStrongestResultsAreInFrontWhereverTheyAre() {
    GroupResult[] groups =
        IntStream.range(0, 40)
            .mapToObj(i -> HandMade.group("g" + i, 0.4, HandMade.named("A" + i, HandMade.CALM)))
            .toArray(GroupResult[]::new);
    groups[39] =
        HandMade.group("last", 0.3, HandMade.FELL, HandMade.named("BESIDE", HandMade.CALM));
    assertThat(statements(Scope.inOrder(HandMade.of(groups))).get(0).subject()).isEqualTo("FELL");
  }

  @Test
  void theOtherPrimaryWindowHasAPointOfItsOwn() {
    assertThat(statements(SampleStudy.of("calm", 4)).get(1).points())
        .filteredOn(point -> point.about().equals("Days 0 to +1"))
        .singleElement()
        .satisfies(
            point ->
                assertThat(point.text())
                    .contains("\u202F% (95\u202F% interval ")
                    .endsWith("), not significant over the other primary window."));
  }

  @Test
  void otherNewsAboutTheFirmIsSaidOnlyOfIt() {
    List<Block.Statement> statements =
        statements(
            HandMade.with(
                HandMade.study(HandMade.FELL, HandMade.CALM),
                new Confounder(SampleStudy.DAY_ZERO, "earnings", "FELL", "certain")));
    assertThat(statements.get(1).words())
        .contains(
            " Other news: News about the firm falls in the same window, so the move cannot be"
                + " attributed to this event alone.");
    assertThat(statements.get(2).words()).doesNotContain("Other news");
  }

  @Test
  void withoutAnyFirmThereIsNothingToRead() {
    assertThat(blocks(HandMade.of()))
        .startsWith(new Block.Lead("No firm could be studied."))
        .noneMatch(Block.Verdicts.class::isInstance)
        .noneMatch(Block.Tabular.class::isInstance)
        .noneMatch(
            block ->
                block instanceof Block.Paragraph key && key.text().startsWith("How to read this"));
  }

  @Test
  void theFigureLeavesOutWhatHasNoNumbers() {
    StudyResult study =
        HandMade.of(
            HandMade.withUnpriced(
                HandMade.group("the group", 0.4, HandMade.FELL, HandMade.CALM), "NONE"));
    List<Block.Figures> figures =
        blocks(study).stream()
            .filter(Block.Figures.class::isInstance)
            .map(Block.Figures.class::cast)
            .toList();
    assertThat(figures).hasSize(1);
    assertThat(figures.get(0).figures().get(0).description())
        .isEqualTo(
            "FELL: move \u22129.00\u202F%, abnormal \u221210.0\u202F% (\u221214.0\u202F% to"
                + " \u22126.0\u202F%); CALM: move \u22121.00\u202F%, abnormal \u22122.0\u202F%"
                + " (\u22127.0\u202F% to +3.0\u202F%); Average of 2: move \u22125.00\u202F%,"
                + " abnormal \u22123.0\u202F% (\u22128.0\u202F% to +2.0\u202F%).");
  }
}
