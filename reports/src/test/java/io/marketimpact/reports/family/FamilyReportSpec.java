package io.marketimpact.reports.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.marketimpact.data.specification.FamilyFile;
import io.marketimpact.data.specification.FamilySpecification;
import io.marketimpact.data.study.FamilyResult;
import io.marketimpact.data.study.FamilyStudy;
import io.marketimpact.data.table.Cell;
import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.Table;
import io.marketimpact.data.table.TableCsv;
import io.marketimpact.inference.meta.EventEffect;
import io.marketimpact.inference.meta.Pool;
import io.marketimpact.inference.meta.Study;
import io.marketimpact.reports.HtmlWriter;
import io.marketimpact.reports.JanuaryStudy;
import io.marketimpact.reports.StudyReport;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Report;
import io.marketimpact.reports.block.Section;
import io.marketimpact.reports.text.CellText;
import io.marketimpact.stat.Versions;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The family's own report, and its section in the report of the event compared. */
class FamilyReportSpec {

  private static final FamilySpecification FAMILY =
      FamilyFile.read(Path.of("..").resolve("data").resolve("family"));

  private static final FamilyResult RESULT =
      FamilyStudy.of(FAMILY, FamilyStudy.Work.HERE, Versions.all());

  private static List<String> paragraphs(Section section) {
    return section.blocks().stream()
        .filter(Block.Paragraph.class::isInstance)
        .map(block -> ((Block.Paragraph) block).text())
        .toList();
  }

  @Test
  void theReportAnswersFirst() {
    Report report = FamilyReport.of(RESULT);
    assertThat(report.lead().orElseThrow())
        .startsWith("Stocks hit by 24 restrictions had an average abnormal return of −2.66\u202F%")
        .contains(
            "−4.21\u202F% to −1.11\u202F%", "p\u00A0=\u00A00.002", "81\u202F% of the variation");
    assertThat(report.sections())
        .extracting(Section::id)
        .containsExactly(
            "answer", "forest", "events", "exposure", "implied", "robustness", "sources", "limits");
    assertThat(HtmlWriter.render(report))
        .contains("16\u00A0Apr\u00A02018 ACIA, zte-2018", "From memory, no source");
  }

  @Test
  void januaryStandsAmongTheEventsOfItsKind() {
    Section section = FamilyStanding.of(RESULT).orElseThrow();
    assertThat(paragraphs(section).get(0))
        .startsWith("The average abnormal return was −0.75\u202F%. Of 12 events of the same kind")
        .contains(
            "seven had a lower average. The random-effects mean of the 12 is −0.72\u202F%",
            "plain mean −0.82\u202F%)",
            "this event is typical (p\u00A0=\u00A00.98)",
            " In the next such event the average would be expected between −2.85\u202F% and",
            " The mean of all 24 restrictions is −2.66\u202F% (−4.21\u202F% to −1.11\u202F%),"
                + " led by export rules (−5.35\u202F%; −10.29\u202F% to −0.40\u202F%).");
    assertThat(section.blocks().get(1)).isInstanceOf(Block.Figures.class);
    assertThat(((Block.Figures) section.blocks().get(1)).figures().get(0).title())
        .isEqualTo("The event is typical of its kind: 7 of 12 had a lower average");
    assertThat(((Block.Figures) section.blocks().get(1)).caption())
        .contains(
            "for day 0 alone: where page one adjusts for two windows, its interval is wider.",
            "The 24 restrictions by kind: ",
            "export rule 7",
            "use restriction 12",
            " Of 26 events collected, two are left out: one easing, one exit.");
    assertThat(((Block.Figures) section.blocks().get(1)).figures().get(0).description())
        .contains("20\u00A0May\u00A02014 Windows 8, state offices")
        .doesNotContain("win8-2014");
  }

  private static String scope(double restrictions, double easings, double exportRules) {
    return FamilyScope.words(
        new FamilyResult(
            RESULT.specification(),
            RESULT.members(),
            RESULT.compared(),
            List.of(
                pool("all", "restrictions", restrictions, "a", "b", "c", "d", "e"),
                pool("kind", "easing", easings, "f", "g", "h", "i"),
                pool("kind", "export_rule", exportRules, "a", "b", "c", "d")),
            RESULT.peers(),
            RESULT.prior(),
            RESULT.exposure(),
            RESULT.implied(),
            RESULT.provenance()));
  }

  private static Pool pool(String by, String name, double effect, String... ids) {
    return Pool.of(
        by,
        name,
        Stream.of(ids)
            .map(id -> EventEffect.of(id, 1, new Study(effect, 0.01), new double[] {-1, 1}))
            .toList(),
        1);
  }

  @Test
  void noKindThatIsNoRestrictionLeadsThem() {
    assertThat(scope(-0.02, -0.05, -0.03))
        .matches(
            " The mean of all 5 restrictions is −2.00\u202F% \\(−2.*\\), led by export rules"
                + " \\(−3.00\u202F%; −3.*\\)\\.");
    assertThat(scope(-0.02, -0.05, -0.01))
        .startsWith(" The mean of all 5 restrictions is −2.00\u202F% (")
        .endsWith(").")
        .doesNotContain("led by");
  }

  @Test
  void theMeanOfTheEventsCanBeRecomputedFromTheTableBelowTheChart() {
    Table<?> table = FamilyStanding.of(RESULT).orElseThrow().tables().findFirst().orElseThrow();
    assertThat(table.columns()).extracting(Column::head).endsWith("Standard error");
    double tau2 = RESULT.peers().orElseThrow().result().result().orElseThrow().headline().tau2();
    double weights = 0;
    double sum = 0;
    for (Table.Row row : table.rows().subList(0, 12)) {
      double error = number(row, 3);
      double weight = 1 / (error * error + tau2);
      weights += weight;
      sum += weight * number(row, 1);
    }
    Table.Row mean =
        table.rows().stream()
            .filter(row -> CellText.of(row.cells().get(0)).equals("Random-effects mean of the 12"))
            .findFirst()
            .orElseThrow();
    assertThat(sum / weights).isCloseTo(number(mean, 1), within(1e-12));
    assertThat(table.note())
        .startsWith("The interval of an event is that of its placebo test, not a multiple of its")
        .contains("restricted maximum likelihood");
  }

  private static double number(Table.Row row, int column) {
    return ((Cell.Quantity) row.cells().get(column)).value();
  }

  @Test
  void whatHappenedComesBeforeWhatTheSameNewsDidAtOtherTimes() {
    List<Section> sections =
        StudyReport.of(JanuaryStudy.withBars(), Optional.of(RESULT)).sections();
    assertThat(sections)
        .extracting(Section::id)
        .containsSubsequence("answer", "event", "family", "returns", "implied", "family-prior");
    assertThat(sections)
        .filteredOn(section -> section.id().equals("exposure"))
        .singleElement()
        .satisfies(
            section ->
                assertThat(paragraphs(section).get(1))
                    .isEqualTo(
                        "In comparable events such intervals were too narrow: they contained the"
                            + " later figure for "
                            + FamilyTrust.covered(RESULT.implied())
                            + " stocks (see What comparable events imply)."));
  }

  @Test
  void whatSuchIntervalsWereWorthIsSaidOnlyWhereTheyWereTooNarrow() {
    assertThat(FamilyStanding.caution(RESULT)).isPresent();
    assertThat(FamilyTrust.isTooNarrow(List.of())).isFalse();
  }

  @Test
  void nothingLeadsAMeanOfZero() {
    assertThat(scope(0, -0.05, -0.03)).doesNotContain("led by");
  }

  @Test
  void eachStockIsDrawnTowardTheFamilyInTheAppendix() {
    Section section = FamilyStanding.asPrior(RESULT).orElseThrow();
    assertThat(section.part()).isEqualTo(Section.Part.APPENDIX);
    assertThat(section.tables().map(table -> table.rows().size()).toList()).containsExactly(5);
    assertThat(section.tables().findFirst().orElseThrow().note())
        .contains("Intervals are for day 0 alone");
    List<String> avgo =
        TableCsv.texts(
            section.tables().findFirst().orElseThrow().rows().get(0).cells().subList(0, 1));
    assertThat(avgo).containsExactly("AVGO");
  }

  @Test
  void anEventIsUnusualWhereItsAverageIsUnlikelyForTheNextOfItsKind() {
    assertThat(new FamilyPosition(-0.09, 0, 12, 0.049).title())
        .isEqualTo("The event is unusual for its kind: none of 12 had a lower average");
    assertThat(new FamilyPosition(-0.09, 0, 12, 0.05).word()).isEqualTo("typical");
  }

  @Test
  void exposureSaysHowManyDisclosedAndWhatWouldBeNeeded() {
    Section section = FamilyReport.of(RESULT).sections().get(3);
    assertThat(paragraphs(section).get(0))
        .startsWith("Of 53 stocks hit by restrictions, 21 had a share of revenue disclosed before")
        .contains("For 2 of them it is the share of the sales that were restricted.");
    assertThat(paragraphs(section).get(1))
        .startsWith("The abnormal return changes by −0.68\u202F% per 1\u202F% of revenue exposed")
        .contains(
            "−2.00 to 0.65, p\u00A0=\u00A00.29, 18 dates",
            "A slope of 1.85 or more would be detected",
            "between −0.90 and −0.09",
            "these disclosures do not identify a slope",
            "no better than the mean of the others (out-of-sample R\u00B2 −0.15)",
            "this is not evidence",
            "about 72 stocks like these");
    assertThat(section.tables().map(table -> table.rows().size()).toList()).containsExactly(5, 25);
    assertThat(HtmlWriter.render(FamilyReport.of(RESULT)))
        .contains("−18.12\u202F% to +13.28\u202F%", "31.40\u202F%");
  }

  @Test
  void whatPricesImpliedStandsBesideWhatFirmsSaidLater() {
    Section section = FamilyReport.of(RESULT).sections().get(4);
    assertThat(paragraphs(section).get(0))
        .contains(
            "Nine stocks of six comparable events have a later figure from the firm. Eight can be"
                + " tested; for one no market value or revenue was found.",
            "contained the later figure for five of eight. For seven the firm later reported a"
                + " larger loss",
            "Each of the three figures outside the interval was higher than implied");
    assertThat(section.tables().findFirst().orElseThrow().rows()).hasSize(9);
    assertThat(HtmlWriter.render(FamilyReport.of(RESULT)))
        .contains("no market value was found", "10.00\u202F% to 14.00\u202F%", "−5.08\u202F%");
  }

  @Test
  void aFamilyWithoutStatementsHasNeitherSection() {
    FamilySpecification silent =
        new FamilySpecification(
            FAMILY.id(),
            FAMILY.title(),
            FAMILY.summary(),
            FAMILY.plan(),
            FAMILY.events(),
            List.of(),
            FAMILY.prices(),
            FAMILY.compared(),
            FAMILY.files());
    FamilyResult result = FamilyStudy.of(silent, FamilyStudy.Work.HERE, Versions.all());
    assertThat(FamilyReport.of(result).sections())
        .extracting(Section::id)
        .doesNotContain("exposure", "implied");
    assertThat(paragraphs(FamilyStanding.asPrior(result).orElseThrow())).isEmpty();
    Section january = FamilyStanding.asPrior(RESULT).orElseThrow();
    assertThat(paragraphs(january).get(0))
        .startsWith("How far can an implied loss be trusted? Nine stocks of six comparable events")
        .endsWith(
            "the implied loss is not a forecast. Each of the three figures"
                + " outside the interval was higher than implied.");
  }

  @Test
  void beforeTheEventThereIsNothingToCompare() {
    FamilySpecification before = FAMILY.knownBy(Instant.parse("2024-12-31T00:00:00Z"));
    assertThat(before.events()).hasSize(19);
    assertThat(before.compared()).isEmpty();
    FamilyResult result = FamilyStudy.of(before, FamilyStudy.Work.HERE, Versions.all());
    assertThat(FamilyStanding.of(result)).isEmpty();
    assertThat(FamilyStanding.asPrior(result)).isEmpty();
  }
}
