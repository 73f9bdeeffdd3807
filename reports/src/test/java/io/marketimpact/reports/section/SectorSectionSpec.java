package io.marketimpact.reports.section;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.table.Table;
import io.marketimpact.reports.HandMade;
import io.marketimpact.reports.JanuaryStudy;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Section;
import io.marketimpact.reports.text.CellText;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.StudyResult;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the report of 14 January says of sectors, by its numbers. */
class SectorSectionSpec {

  private static StudyResult result;

  @BeforeAll
  static void studyTheDay() {
    result = JanuaryStudy.brief();
  }

  private static Table<?> table(String title) {
    return Stream.of(SectorSection.of(result), PeersSection.of(result))
        .flatMap(section -> section.orElseThrow().blocks().stream())
        .flatMap(
            block ->
                block instanceof Block.Tabular tabular
                    ? List.<Table<?>>of(tabular.table()).stream()
                    : List.<Table<?>>of().stream())
        .filter(table -> table.title().startsWith(title))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> row(Table<?> table, int index) {
    return table.rows().get(index).cells().stream().map(CellText::of).collect(Collectors.toList());
  }

  private static List<Block.Statement> statements() {
    Section firms = FirmByFirmSection.of(result).orElseThrow();
    return firms.blocks().stream()
        .filter(Block.Verdicts.class::isInstance)
        .flatMap(block -> ((Block.Verdicts) block).statements().stream())
        .toList();
  }

  @Test
  void theVolatilityThatDecidesIsNamed() {
    assertThat(VolatilityUsed.sentence(result, result.groups().get(0)))
        .isEqualTo(" Volatility of each firm: GARCH(1,1), filtered.");
  }

  @Test
  void daysOfTheirOwnResultsInsideTheEstimationWindowAreLeftOut() {
    assertThat(new OwnResults(result).sentence())
        .isEqualTo(
            "Sessions around known earnings dates are left out of estimation: Broadcom 5, Check"
                + " Point 4, Fortinet 6, Palo Alto Networks 6, Rapid7 5.");
  }

  @Test
  void besideEveryFirmStandsWhatItBecomes() {
    assertThat(statements())
        .filteredOn(statement -> statement.subject().startsWith("Fortinet"))
        .singleElement()
        .satisfies(
            statement ->
                assertThat(point(statement, "Net of the sector"))
                    .startsWith("\u22121.82\u202F% (95\u202F% interval")
                    .contains("against untouched stocks. \u22120.34\u202F% (95\u202F% interval")
                    .endsWith("against sector funds."));
  }

  @Test
  void theEvidenceSaysWhatTheAverageIsAgainstEachControl() {
    assertThat(SectorSection.of(result).orElseThrow().blocks().get(0))
        .isInstanceOfSatisfying(
            Block.Paragraph.class,
            paragraph ->
                assertThat(paragraph.text())
                    .startsWith(
                        "Net of the sector the average is \u22120.67\u202F% against untouched"
                            + " stocks and +0.30\u202F% against sector funds. Broadcom comes"
                            + " closest to significance: \u22123.28\u202F% against untouched"
                            + " stocks, p =\u00A00.098 (0.049 for day 0 alone). A fall shared with"
                            + " untouched stocks, those of the same business that the news did not"
                            + " name, is not specific to the firms it names. The comparison assumes"
                            + " that the news did not move those stocks."));
  }

  @Test
  void anEmptyCellIsExplainedOnlyWhereThereIsOne() {
    assertThat(SectorSection.of(result).orElseThrow().tables().findFirst().orElseThrow().note())
        .doesNotContain("empty cell");
  }

  @Test
  void whatIsNotSignificantWithTheSectorHasWhatWouldHaveBeen() {
    assertThat(SectorSection.of(result).orElseThrow().tables().findFirst().orElseThrow().note())
        .containsPattern(
            " Detectable with 80\u202F% power: \\d\\.\\d\\d\u202F% to .* against untouched stocks,"
                + " .* against sector funds\\.$");
  }

  @Test
  void whatBearsOnAVerdictStandsBelowItPointByPoint() {
    Block.Statement broadcom =
        statements().stream()
            .filter(statement -> statement.subject().startsWith("Broadcom"))
            .findFirst()
            .orElseThrow();
    assertThat(broadcom.points())
        .extracting(Block.Point::about)
        .containsExactly("Other models", "Net of the sector", "Other news");
    assertThat(point(broadcom, "Other models"))
        .matches("\\w+ models give \u2212.*\u202F% to \u2212.*\u202F%\\.");
    assertThat(broadcom.words())
        .contains(
            "statistically significant.", " Net of the sector: \u2212", " Other news: News about");
  }

  private static String point(Block.Statement statement, String about) {
    return statement.points().stream()
        .filter(point -> point.about().equals(about))
        .map(Block.Point::text)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theFiveAndThePureVendorsStandSideBySide() {
    assertThat(statements())
        .extracting(Block.Statement::subject)
        .startsWith(
            "All five firms, average",
            "First-wave security vendors (Check Point, Fortinet, Palo Alto Networks), average")
        .hasSize(7);
    assertThat(point(statements().get(0), "Net of the sector"))
        .startsWith("\u22120.67\u202F% (")
        .contains(", detectable ", ". +0.30\u202F% (");
    assertThat(statements().get(1).text()).contains("an abnormal return of \u22120.06\u202F% (");
    assertThat(point(statements().get(1), "Net of the sector")).startsWith("+0.01\u202F% (");
  }

  @Test
  void aSubgroupGoesByOneNameAndInTheEvidenceBesideItsFirms() {
    GroupResult pure = result.comparisons().subgroups().get(0);
    assertThat(Scope.nameOf(result, pure))
        .isEqualTo(
            "First-wave security vendors (Check Point, Fortinet, Palo Alto Networks), average");
    assertThat(Scope.shortNameOf(result, pure)).isEqualTo("First-wave security vendors, average");
    assertThat(Scope.shortNameOf(result, result.groups().get(0)))
        .isEqualTo("All five firms, average");
  }

  @Test
  void whatStandsOnPageOneIsFoundByItsRules() {
    assertThat(Finding.all(result))
        .contains(
            "Without Broadcom the average abnormal return is \u22120.1\u202F%, not"
                + " \u22120.7\u202F%; neither is significant (detectable:"
                + " 3.0\u202F% to 3.2\u202F%).",
            "Whether the sector explains the average is open: \u22120.7\u202F% against the market,"
                + " \u22120.7\u202F% against untouched stocks, +0.3\u202F% against sector funds."
                + " None is significant (detectable: 2.3\u202F% to 3.0\u202F%).");
  }

  @Test
  void otherNewsIsToldWithTheMoveOfTheStockThatItIsAbout() {
    assertThat(Limits.of(result).otherNews())
        .contains(
            "H200 chips. Nvidia fell 1.44\u202F% (abnormal \u22120.6\u202F%, not significant;"
                + " detectable: 5.7\u202F%). Including Broadcom's other news, ");
  }

  @Test
  void aMoveIsTakenApart() {
    Table<?> parts = table("Each move in its parts");

    assertThat(parts.rows()).hasSize(10);
    assertThat(row(parts, 0))
        .startsWith(
            "Broadcom",
            "baskets",
            "\u22124.15\u202F%",
            "+0.09\u202F%",
            "\u22120.88\u202F%",
            "0.00\u202F%",
            "\u22120.09\u202F%",
            "\u22123.28\u202F%");
  }

  @Test
  void basketsNameTheirSharesAndFundsTheirCaveat() {
    assertThat(row(table("What each sector is made of"), 0))
        .contains(
            "AKAM, CSCO, FFIV, GEN, MSFT, NET, OKTA, QLYS, RBRK, TENB, VRNS, ZS", "IGV", "unknown");
    assertThat(table("Stocks the news did not touch").rows()).hasSize(20);
    assertThat(row(table("Stocks the news did not touch"), 7))
        .startsWith("MSFT", "software basket", "\u22122.40\u202F%", "\u22121.97\u202F%");
  }

  @Test
  void aStudyWithoutSectorsSaysNothingOfThem() {
    StudyResult plain = HandMade.study(new HandMade.Firm("A", -0.03, 0.2, -0.06, 0.01, 0.3));

    assertThat(SectorSection.of(plain)).isEmpty();
    assertThat(Lead.of(plain)).doesNotContain("sector");
  }

  /** Beside the five stand the pure vendors of the first wave, by the test that decides. */
  @Test
  void whatCouldHaveBeenDetectedNamesThePureVendors() {
    Table<?> detectable =
        DetectableSection.of(result).orElseThrow().tables().findFirst().orElseThrow();

    assertThat(row(detectable, 0)).startsWith("Average of the firms");
    assertThat(row(detectable, 1))
        .startsWith(
            "First-wave security vendors (Check Point, Fortinet, Palo Alto Networks), average");
  }

  @Test
  void untouchedSharesSayTheirWeightInTheGap() {
    Table<?> shares = table("Stocks the news did not touch");

    assertThat(shares.columns().get(shares.columns().size() - 1).head())
        .isEqualTo("Weight in the gap");
  }
}
