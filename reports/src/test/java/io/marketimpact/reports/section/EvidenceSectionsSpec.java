package io.marketimpact.reports.section;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Interval;
import io.marketimpact.base.Outcome;
import io.marketimpact.data.table.Table;
import io.marketimpact.data.table.Tone;
import io.marketimpact.inference.Assessment;
import io.marketimpact.inference.ReferenceDistribution;
import io.marketimpact.inference.TestResult;
import io.marketimpact.inference.Trust;
import io.marketimpact.inference.TrustLevel;
import io.marketimpact.inference.catalog.TestStatistics;
import io.marketimpact.inference.group.TestId;
import io.marketimpact.reports.HandMade;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Section;
import io.marketimpact.reports.text.Format;
import io.marketimpact.reports.text.ShownTable;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.GroupTest;
import io.marketimpact.study.StudyResult;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The sections on tests and on what could have been seen. */
class EvidenceSectionsSpec {

  private static final GroupResult PAIR =
      HandMade.group("the group", 0.40, HandMade.FELL, HandMade.CALM);

  private static GroupTest test(String id, double statistic, double p, TrustLevel level) {
    return new GroupTest(
        TestStatistics.of(new TestId(id)).method(),
        Outcome.of(
            new Assessment(
                TestResult.directed(
                    statistic, new ReferenceDistribution.StudentT(87), p, p / 2, 1 - p / 2),
                new Trust(level, "because of " + id))));
  }

  private static Section tests(StudyResult study) {
    return TestsSection.of(study).orElseThrow();
  }

  private static ShownTable shown(Section section, int place) {
    return ShownTable.of(section.tables().toList().get(place));
  }

  private static List<String> texts(ShownTable table, int line) {
    return table.lines().get(line).cells().stream().map(ShownTable.Shown::text).toList();
  }

  @Test
  void testsAreMarkedByHowFarTheyCanBeTrusted() {
    ShownTable table =
        shown(
            tests(
                HandMade.of(
                    HandMade.tested(
                        PAIR,
                        test("portfolio_t", -1.5, 0.137, TrustLevel.HEADLINE),
                        test("placebo_time", -0.03, 0.4, TrustLevel.VALID),
                        test("t_copula_bootstrap", -0.00747, 0.48, TrustLevel.VALID),
                        test("patell_z", -4.9, 0.0001, TrustLevel.COMPARISON_ONLY),
                        test("generalized_sign_z", -1.4, 0.16, TrustLevel.CANNOT_REJECT)))),
            0);
    assertThat(table.lines())
        .extracting(ShownTable.Line::tone)
        .containsExactly(Tone.STRONG, Tone.PLAIN, Tone.PLAIN, Tone.GRAYED, Tone.GRAYED);
    assertThat(texts(table, 0).subList(1, 7))
        .containsExactly("\u22121.50", "t", "87", "0.14", "headline", "because of portfolio_t");
    assertThat(texts(table, 1).get(1)).isEqualTo("\u22123.00\u202F%");
    assertThat(texts(table, 2).get(1)).isEqualTo("\u22120.75\u202F%");
    assertThat(texts(table, 3).subList(4, 7))
        .containsExactly("<0.001", "comparison only", "because of patell_z");
    assertThat(texts(table, 4).get(5)).isEqualTo("cannot reject");
  }

  @Test
  void aTestThatCouldNotBeComputedSaysWhy() {
    ShownTable table =
        shown(
            tests(
                HandMade.of(
                    HandMade.tested(
                        PAIR,
                        new GroupTest(
                            TestStatistics.of(new TestId("cross_sectional_t")).method(),
                            Outcome.excluded(
                                ExclusionReason.TOO_FEW_FIRMS, "it needs at least 3 firms"))))),
            0);
    assertThat(texts(table, 0).subList(1, 7))
        .containsExactly(
            "\u2013", "\u2013", "\u2013", "\u2013", "\u2013", "it needs at least 3 firms");
    assertThat(table.lines().get(0).tone()).isEqualTo(Tone.GRAYED);
  }

  @Test
  void aGroupWithoutAStudiedFirmHasNothingToTest() {
    assertThat(tests(HandMade.of(HandMade.unstudied("the group", "NONE"))).blocks())
        .contains(new Block.Paragraph("No firm could be studied: nothing to test."));
  }

  @Test
  void testsOfSeveralGroupsHaveHeadingsAndTitlesOfTheirOwn() {
    Section section =
        tests(HandMade.of(PAIR, HandMade.group("second", 0.4, HandMade.many(2, HandMade.ROSE))));
    assertThat(section.blocks())
        .contains(new Block.Heading("Group the group"), new Block.Heading("Group second"));
    assertThat(section.tables().map(Table::title))
        .contains("Tests of the average abnormal return, day 0, market model, group second");
  }

  @Test
  void fortyGroupsAreListedAndTheRestIsCounted() {
    GroupResult[] groups = new GroupResult[43];
    for (int i = 0; i < groups.length; i++) {
      groups[i] = HandMade.unstudied("g" + i, "NONE");
    }
    List<Block> blocks = tests(HandMade.of(groups)).blocks();
    assertThat(blocks).filteredOn(Block.Heading.class::isInstance).hasSize(40);
    assertThat(blocks.get(blocks.size() - 1))
        .isEqualTo(
            new Block.Paragraph(
                "3 more groups, with less evidence, are in the results of the study."));
  }

  /** With a standard error of 2 % and 100 degrees of freedom, from tables of power. */
  @Test
  void detectabilityIsGivenForTheAverageAndEachFirm() {
    ShownTable table = shown(DetectableSection.of(HandMade.of(PAIR)).orElseThrow(), 0);
    assertThat(table.heads())
        .extracting(ShownTable.Head::text)
        .containsExactly(
            "Firm or average",
            "Detectable",
            "0.50\u202F%",
            "1.00\u202F%",
            "2.00\u202F%",
            "3.00\u202F%",
            "5.00\u202F%",
            "8.00\u202F%",
            "No larger than",
            "Detectable by t");
    assertThat(table.lines())
        .extracting(line -> line.cells().get(0).text())
        .containsExactly("Average of the firms", "FELL", "CALM");
    assertThat(table.lines())
        .extracting(ShownTable.Line::tone)
        .containsExactly(Tone.STRONG, Tone.PLAIN, Tone.PLAIN);
    // (1.984 + 0.845) standard errors; the farther end of the interval that decides
    assertThat(texts(table, 0).get(9)).startsWith("5.6");
    for (int i = 0; i < PAIR.firms().size(); i++) {
      Interval decides =
          PAIR.firms()
              .get(i)
              .window(HandMade.of(PAIR).plan().headline())
              .result()
              .flatMap(window -> window.test().interval().result())
              .orElseThrow();
      double farther = Math.max(-decides.low(), decides.high());
      assertThat(texts(table, i + 1).get(8)).isEqualTo(Format.size(farther));
    }
  }

  @Test
  void nothingStudiedMeansNoSectionOnDetectability() {
    assertThat(DetectableSection.of(HandMade.of(HandMade.unstudied("the group", "NONE"))))
        .isEmpty();
  }

  @Test
  void aHundredRowsAtMostShowWhatCouldHaveBeenSeen() {
    StudyResult study = HandMade.study(HandMade.many(120, HandMade.CALM));
    assertThat(shown(DetectableSection.of(study).orElseThrow(), 0).lines()).hasSize(100);
  }
}
