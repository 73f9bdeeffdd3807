package io.marketimpact.reports.section;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.result.SampleExposure;
import io.marketimpact.data.result.SampleStudy;
import io.marketimpact.data.table.Table;
import io.marketimpact.exposure.Market;
import io.marketimpact.exposure.MarketRegion;
import io.marketimpact.reports.JanuaryStudy;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Block.Point;
import io.marketimpact.reports.block.Section;
import io.marketimpact.reports.text.Format;
import io.marketimpact.reports.text.ShownTable;
import io.marketimpact.study.FirmExposure;
import io.marketimpact.study.StudyResult;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The ledger of the evidence: filings first, assumptions named, origins with filing and page. */
class ExposureLedgerSpec {

  private static final StudyResult JANUARY = JanuaryStudy.withBars();

  private static final String AT_MOST = " probability at the upper bound of the filings";
  private static final Pattern SPACE = Pattern.compile("[\\u202F\\u00A0]");

  private static List<Block> blocks(StudyResult study) {
    return ExposureSection.of(study).orElseThrow().blocks();
  }

  private static Table<?> table(StudyResult study, String id) {
    return blocks(study).stream()
        .filter(Block.Tabular.class::isInstance)
        .<Table<?>>map(block -> ((Block.Tabular) block).table())
        .filter(table -> table.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static String row(String id, String firm) {
    return row(JANUARY, id, firm);
  }

  private static String row(StudyResult study, String id, String firm) {
    return ShownTable.of(table(study, id)).lines().stream()
        .map(line -> line.cells().stream().map(cell -> SPACE.matcher(cell.text()).replaceAll(" ")))
        .map(texts -> texts.collect(Collectors.joining(" | ")))
        .filter(text -> text.startsWith(firm))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatFilingsAloneAllowComesBeforeTheRangeThatAnAssumptionNarrows() {
    assertThat(row("exposure-1", "Check Point")).contains("0 % to 12 % | 0 to $273 m | 0 % to 8 %");
    assertThat(table(JANUARY, "exposure-1").note())
        .contains(
            "nothing is assumed; bounds are rounded outward.",
            "if an assumption holds",
            "Japan, India");
  }

  @Test
  void everyClassIsDefinedWhereItIsShown() {
    String classes = ExposedShare.classes("the share");
    assertThat(classes).contains("Class A: the share is reported", "; B to D: ", "; E: ");
    assertThat(table(JANUARY, "exposure-1").note()).contains(classes);
  }

  @Test
  void aShareOfAllProductsHasAClassOfItsOwn() {
    assertThat(row("exposure-1", "Broadcom")).endsWith("| E (of all products: B)");
  }

  @Test
  void aCeilingOfAllProductsStandsInTheNoteAndNotWhereTheExposureDoes() {
    assertThat(row("exposure-1", "Broadcom"))
        .contains("VMware: not disclosed")
        .doesNotContain("17 %", "bn");
    assertThat(table(JANUARY, "exposure-1").note())
        .contains(
            "Broadcom: revenue from VMware in China is not disclosed; from all products China is"
                + " 17.5\u202F%, a ceiling, not");
  }

  @Test
  void theLossThatPageOneGivesStandsBesideWhatFilingsAllowWithTwoDigits() {
    assertThat(row("exposure-1", "Check Point")).contains("| \u221212 % | $230 m |");
    assertThat(row("exposure-1", "Palo Alto")).contains("| \u22126 % | $730 m |");
  }

  @Test
  void anAnswerThatDependsOnTheBoundIsTheSameWhereverItStands() {
    FirmExposure paloAlto =
        JANUARY.exposure().orElseThrow().firms().stream()
            .filter(firm -> AtStake.name(JANUARY, firm).startsWith("Palo"))
            .findFirst()
            .orElseThrow();
    String verdict = AtStake.dependsOnBound(paloAlto).orElseThrow();
    assertThat(verdict.replace('\u202F', ' '))
        .isEqualTo(
            "the answer depends on the bound: the test would find the loss with 89 % probability at"
                + " the upper bound of the filings, 54 % at the narrowed bound, 12 % at the"
                + " median");
  }

  @Test
  void whatNothingNarrowsHasNoSecondRange() {
    StudyResult plain = SampleExposure.in(SampleStudy.of("plain", 2), "plain");
    assertThat(ShownTable.of(table(plain, "exposure-1")).heads())
        .extracting(ShownTable.Head::text)
        .contains("Share, filings alone")
        .doesNotContain("Share, narrowed");
  }

  @Test
  void onlyWhatABoundRestsOnIsNamedWithOneStop() {
    assertThat(table(sample(), "exposure-1").note())
        .contains("The rest lies in it. Stock if all")
        .doesNotContain("Nobody reports it", "..");
  }

  private static StudyResult sample() {
    Market market =
        new Market(
            "utopia",
            "Utopia",
            List.of("CHN"),
            new Market.Areas(List.of("Utopia"), List.of("Americas")),
            Collections.emptySortedMap(),
            List.of(region("APAC", "The rest lies in it."), region("EMEA", "Nobody reports it.")));
    return SampleExposure.in(
        SampleStudy.of("plain", 2), "plain", SampleExposure.disclosures("plain", market));
  }

  private static MarketRegion region(String area, String reason) {
    return new MarketRegion(
        List.of(area), List.of(new MarketRegion.Country("rest", List.of())), reason);
  }

  @Test
  void eachLineHasItsYearBasisFilingPageAndReply() {
    assertThat(row("exposure-2", "Check Point"))
        .contains("FY2023, to 31 December 2023", "location of channel partner", "note 15")
        .endsWith("; the 20-F for 2024 (0001178913-25-000867) was not read");
    assertThat(table(JANUARY, "exposure-2").note())
        .endsWith(" All five companies: no reply found.");
    assertThat(row("exposure-2", "Palo Alto"))
        .contains("0001327567-25-000027 note on revenue by theater");
    assertThat(row("exposure-2", "Broadcom")).contains("all products, mostly chips");
    assertThat(row("exposure-2", "Rapid7"))
        .contains("no revenue figure found for China or a region that includes it");
  }

  @Test
  void pageOneSaysOfWhichYearAnOlderBoundIs() {
    assertThat(new OlderFiling(JANUARY).years(JANUARY.exposure().orElseThrow()))
        .isEqualTo(" Check Point's figure is for fiscal 2023.");
  }

  @Test
  void theCeilingOfAPartIsGivenWithItsSize() {
    Section exposure = ExposureSection.of(JANUARY).orElseThrow();
    assertThat(((Block.Paragraph) exposure.blocks().get(0)).text().replace('\u202F', ' '))
        .contains(
            "its exposure is unknown. Of all its revenue China is 17.5 %, a ceiling, not the"
                + " exposure. For Rapid7 we found no revenue figure for China or a region that"
                + " includes it; its sales there are unknown, not zero.");
  }

  @Test
  void aFilingAfterTheNewsIsCalledSo() {
    assertThat(row("exposure-2", "Fortinet"))
        .contains("10-K FY2025 was filed after the news and repeats the year's figures");
    assertThat(row("exposure-2", "Broadcom")).doesNotContain("after the news");
  }

  @Test
  void aFilingSaysWhatItsFigureWasReadFrom() {
    assertThat(row("exposure-2", "Broadcom")).contains("(two secondary copies agree)");
    assertThat(row("exposure-2", "Fortinet"))
        .contains("prior-year column of 10-K FY2025 (derived from XBRL); 10-K FY2025");
  }

  @Test
  void everyRowLeadsToItsFiling() {
    assertThat(ShownTable.of(table(JANUARY, "exposure-2")).lines())
        .extracting(line -> line.cells().get(4).address().orElseThrow().toString())
        .allMatch(page -> page.startsWith("https://www.sec.gov/Archives/edgar/data/"))
        .anyMatch(page -> page.endsWith("/000126203925000011/R24.htm"));
  }

  @Test
  void aFirmThatDisclosesNothingOfTheMarketHasTheFilingThatWasReadAndWhenItCame() {
    assertThat(row("exposure-2", "Rapid7"))
        .contains(
            "FY2025", "0001560327-26-000008 total revenue (total only); filed after the news");
  }

  @Test
  void whatDrivesTheValueAtStakeIsASentenceWhereItIsTheSameForAll() {
    Section detail = ExposureDetailSection.of(JANUARY).orElseThrow();
    assertThat(detail.blocks())
        .filteredOn(Block.Paragraph.class::isInstance)
        .extracting(block -> ((Block.Paragraph) block).text())
        .anyMatch(
            text ->
                text.startsWith(
                    "The value at stake depends most on the share sold in China for Check Point,"
                        + " Fortinet and Palo Alto Networks alike"))
        .anyMatch(text -> text.startsWith("Not disclosed: Broadcom does not disclose"));
    assertThat(detail.tables().map(Table::note))
        .anyMatch(note -> note.contains("narrowed as the row Bounds says"))
        .anyMatch(note -> note.startsWith("Bounds: of what is disclosed; "));
  }

  /** The evidence and the text of each firm say one probability of one bound. */
  @Test
  void theProbabilityAtTheUpperBoundIsThatOfTheFilings() {
    List<String> said =
        JANUARY
            .firms()
            .flatMap(firm -> AtStake.point(JANUARY, firm).stream())
            .map(Point::text)
            .filter(text -> text.contains(AT_MOST))
            .toList();
    List<String> probabilities =
        JANUARY.exposure().orElseThrow().firms().stream()
            .filter(AtStake::isOpen)
            .map(firm -> Format.chance(AtStake.powerAtMost(firm)) + AT_MOST)
            .toList();
    assertThat(said)
        .isNotEmpty()
        .allMatch(text -> probabilities.stream().anyMatch(text::contains))
        .anyMatch(text -> text.contains("89\u202F%" + AT_MOST));
  }
}
