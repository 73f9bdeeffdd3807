package io.marketimpact.reports.section;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.base.Outcome;
import io.marketimpact.data.result.SampleExposure;
import io.marketimpact.data.result.SampleStudy;
import io.marketimpact.exposure.ObservedMove;
import io.marketimpact.model.ModelId;
import io.marketimpact.reports.HtmlWriter;
import io.marketimpact.reports.StudyReport;
import io.marketimpact.reports.block.Section;
import io.marketimpact.reports.text.Amount;
import io.marketimpact.reports.text.CellText;
import io.marketimpact.reports.text.Digits;
import io.marketimpact.study.BeneficiaryMove;
import io.marketimpact.study.FirmEstimate;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.ModelWindow;
import io.marketimpact.study.StudyExposure;
import io.marketimpact.study.StudyResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Revenue at stake in the report: present where a study has it, absent elsewhere. */
class ExposureReportSpec {

  private static final List<String> OWN = List.of("exposure", "exposure-detail", "implied");
  private static final StudyResult STUDY = SampleExposure.in(SampleStudy.of("plain", 4), "plain");
  private static final String PAGE = HtmlWriter.render(StudyReport.of(STUDY));

  @Test
  void aStudyThatWasToldNothingHasNoneOfItsSections() {
    assertThat(Sections.of(SampleStudy.of("plain", 4)))
        .extracting(Section::id)
        .doesNotContainAnyElementsOf(OWN);
    assertThat(HtmlWriter.render(StudyReport.of(SampleStudy.of("plain", 4))))
        .doesNotContain("exposed revenue", "sells in China");
  }

  @Test
  void sharesThatCouldGainAreShownNetOfTheirLineOfBusinessWhereEachHasAnIndex() {
    StudyExposure plain = STUDY.exposure().orElseThrow();
    BeneficiaryMove move = plain.beneficiaries().get(0);
    Map<ModelId, Outcome<FirmEstimate>> estimates = new LinkedHashMap<>(move.study().estimates());
    estimates.put(BeneficiaryMove.SECTOR_INDEX, move.study().estimate(ModelId.MARKET));
    StudyResult net =
        STUDY.with(
            new StudyExposure(
                plain.market(),
                plain.assumptions(),
                plain.firms(),
                plain.together(),
                plain.named(),
                plain.owners(),
                List.of(
                    new BeneficiaryMove(
                        move.beneficiary(), new FirmStudy(move.study().event(), estimates))),
                plain.regressions(),
                plain.replies()));

    assertThat(HtmlWriter.render(StudyReport.of(net)))
        .contains("that could gain, against an index of their line of business");
    assertThat(PAGE).doesNotContain("line of business");
  }

  @Test
  void theFirmsAreWeightedByMarketValueWhereEachHasOne() {
    StudyResult two = SampleExposure.in(SampleStudy.of("plain", 3), "plain");
    GroupResult group = two.groups().get(0);
    ModelWindow headline = two.plan().headline();
    double all = 0;
    double sum = 0;
    for (FirmStudy firm : group.firms().subList(0, 2)) {
      double value =
          two.exposure()
              .flatMap(exposure -> exposure.of(firm.event().security()))
              .flatMap(exposure -> exposure.marketValue().result())
              .orElseThrow()
              .millions();
      all += value;
      sum += value * firm.window(headline).result().orElseThrow().evidence().car();
    }
    AnswerTable table = new AnswerTable(two);
    AnswerRow row = new AnswerRows(two).byMarketValue(group).orElseThrow();
    assertThat(row.name()).isEqualTo("Value-weighted");
    List<String> cells = cells(table, row);
    assertThat(cells).contains(Digits.of(two).percent(sum / all), Amount.rough(sum, "USD"));
    assertThat(cells).filteredOn(cell -> cell.equals("not tested")).hasSize(4);
  }

  private static List<String> cells(AnswerTable table, AnswerRow row) {
    return table.of(List.of(row)).rows().get(0).cells().stream().map(CellText::of).toList();
  }

  @Test
  void whatAFirmGainedOrLostHasItsIntervalInMoney() {
    AnswerTable table = new AnswerTable(STUDY);
    FirmStudy firm = STUDY.groups().get(0).firms().get(0);
    ObservedMove move =
        STUDY
            .exposure()
            .flatMap(exposure -> exposure.of(firm.event().security()))
            .flatMap(exposure -> exposure.study().request().move().result())
            .orElseThrow();
    assertThat(cells(table, new AnswerRows(STUDY).firm(firm)))
        .contains(
            Amount.rough(move.abnormalValueInterval().low(), "USD")
                + " to "
                + Amount.rough(move.abnormalValueInterval().high(), "USD"))
        .doesNotContain("not tested");
  }

  @Test
  void withoutMarketValuesNothingIsWeighted() {
    StudyResult bare = SampleStudy.of("plain", 3);
    assertThat(new AnswerRows(bare).byMarketValue(bare.groups().get(0))).isEmpty();
  }

  @Test
  void aStudyThatWasToldOfRevenueHasThemInOrder() {
    assertThat(Sections.of(STUDY)).extracting(Section::id).containsSubsequence(OWN);
  }

  @Test
  void whatIsNotDisclosedIsSaidSoAndNeverZero() {
    assertThat(PAGE)
        .contains("Not known: the filings of F2 on record as of")
        .contains("or a region that includes it; ", "sales there are unknown, not zero.")
        .contains("What it sells in China was not found, so nothing can be said");
  }

  @Test
  void theHeadlineComesFromTheReadingAndNothingIsCalledNoImpact() {
    assertThat(PAGE)
        .contains(
            STUDY.exposure().orElseThrow().firms().stream()
                .flatMap(firm -> AtStake.view(firm).stream())
                .findFirst()
                .orElseThrow()
                .reading()
                .words())
        .doesNotContainIgnoringCase("no impact")
        .contains("Losing all its exposed revenue permanently would move the stock by");
  }

  @Test
  void everyRouteOfEveryScenarioIsShownAndTheUnknownOneIsNamed() {
    assertThat(PAGE)
        .contains("Value at stake by scenario and route")
        .contains("State-owned firms and critical infrastructure only")
        .contains("No firm has both the EV/sales and the operating margin")
        .contains("What the move would mean if it were about the exposed revenue alone");
  }

  /** A slope through a handful of firms is in cross_section.csv and nowhere in the report. */
  @Test
  void noSlopeThroughAFewFirmsIsShown() {
    assertThat(PAGE)
        .doesNotContain("id=\"cross-section\"")
        .doesNotContain("per unit of exposed share of revenue");
  }

  @Test
  void textOfFilingsIsEscaped() {
    String hostile = "<script>alert('x')</script>";
    String page =
        HtmlWriter.render(StudyReport.of(SampleExposure.in(SampleStudy.of("plain", 3), hostile)));
    assertThat(page).doesNotContain("<script>alert").contains("&lt;script&gt;alert");
  }
}
