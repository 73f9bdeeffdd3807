package io.marketimpact.reports.section;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.model.ModelId;
import io.marketimpact.reports.Aligned;
import io.marketimpact.reports.HandMade;
import io.marketimpact.reports.StudyReport;
import io.marketimpact.reports.block.Report;
import io.marketimpact.study.StudyResult;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The headline says the finding: yes as plainly as no. */
class HeadlineSpec {

  @Test
  void whereNothingIsSignificantTheLargestMoveIsNoise() {
    HandMade.Firm larger = new HandMade.Firm("LARGER", -0.051, 0.50, -0.12, 0.02, 0.90);
    assertThat(Headline.of(HandMade.study(HandMade.CALM, larger)))
        .isEqualTo(
            "LARGER fell 4.10\u202F%; no move is statistically distinguishable from normal noise");
    assertThat(Headline.of(HandMade.study(HandMade.CALM)))
        .isEqualTo(
            "CALM fell 1.00\u202F%, which is statistically indistinguishable from its normal"
                + " noise");
  }

  @Test
  void aRiseOrAFallBeyondNoiseIsSaidToBeSo() {
    assertThat(Headline.of(HandMade.study(HandMade.ROSE)))
        .isEqualTo(
            "ROSE rose 9.00\u202F%, +8.0\u202F% net of the market: statistically significant");
    assertThat(Headline.of(HandMade.study(HandMade.FELL, HandMade.CALM)))
        .isEqualTo(
            "FELL fell 9.00\u202F%, \u221210.0\u202F% net of the market, the only statistically"
                + " significant move of two");
    assertThat(Headline.of(HandMade.study(HandMade.FELL, HandMade.ROSE)))
        .isEqualTo(
            "FELL fell 9.00\u202F%, \u221210.0\u202F% net of the market; both abnormal returns are"
                + " statistically significant, one of them after adjusting for two firms");
    assertThat(Headline.of(HandMade.study(HandMade.FELL, HandMade.ROSE, HandMade.CALM)))
        .isEqualTo(
            "FELL fell 9.00\u202F%, \u221210.0\u202F% net of the market; two of three abnormal"
                + " returns are statistically significant, one of them after adjusting for three"
                + " firms");
  }

  @Test
  void whatIsNotSignificantAmongAllFirmsIsSaidToBeSo() {
    assertThat(Headline.of(HandMade.study(HandMade.ROSE, HandMade.CALM)))
        .isEqualTo(
            "ROSE rose 9.00\u202F%, +8.0\u202F% net of the market, the only statistically"
                + " significant move of two, though not after adjusting for two firms");
    assertThat(Headline.of(HandMade.study(HandMade.many(2, HandMade.ROSE))))
        .endsWith(
            "both abnormal returns are statistically significant, though none after adjusting for"
                + " two firms");
  }

  @Test
  void aSignificantReturnIsTheAbnormalOneWhichMayGoTheOtherWay() {
    HandMade.Firm below = new HandMade.Firm("BELOW", -0.005, 0.01, -0.009, -0.001, 0.03);
    HandMade.Firm still = new HandMade.Firm("STILL", -0.01, 0.01, -0.018, -0.002, 0.03);
    assertThat(Headline.of(HandMade.study(below)))
        .isEqualTo(
            "BELOW rose 0.50\u202F%, \u22120.5\u202F% net of the market: statistically"
                + " significant");
    assertThat(Headline.of(HandMade.study(still, HandMade.CALM)))
        .isEqualTo(
            "STILL did not move, \u22121.0\u202F% net of the market, the only statistically"
                + " significant move of two");
  }

  @Test
  void theLargestAbnormalReturnIsNamedNotTheLargestMove() {
    HandMade.Firm up = new HandMade.Firm("UP", 0.095, 0.01, 0.05, 0.14, 0.03);
    assertThat(Headline.of(HandMade.study(up, HandMade.FELL))).startsWith("FELL fell");
  }

  @Test
  void aFirmThatIsThereTwiceIsNamedWithItsDay() {
    Iterator<LocalDate> days =
        List.of(LocalDate.of(2026, 1, 14), LocalDate.of(2026, 1, 21)).iterator();
    StudyResult twice =
        Aligned.with(
            HandMade.study(HandMade.FELL, HandMade.FELL), event -> event.assuming(days.next()));
    assertThat(Headline.of(twice)).startsWith("FELL (14\u00A0Jan\u00A02026) fell 9.00");
    assertThat(Found.largest(twice).orElseThrow()).startsWith("FELL (14\u00A0Jan\u00A02026), ");
  }

  @Test
  void whatAnotherModelLeavesIsAnAbnormalReturn() {
    assertThat(Headline.netOf(ModelId.MARKET)).isEqualTo(" net of the market");
    assertThat(Headline.netOf(ModelId.MEAN_ADJUSTED)).isEqualTo(" abnormal return");
  }

  @Test
  void whatIsNotAdjustedOverAllFirmsIsSaidToBeSo() {
    HandMade.Firm alone = HandMade.unadjusted(HandMade.FELL);
    assertThat(Headline.of(HandMade.study(alone, HandMade.CALM)))
        .endsWith("the only statistically significant move of two, not adjusted for two firms");
    assertThat(
            Headline.of(
                HandMade.of(
                    HandMade.group("first", 0.4, HandMade.FELL),
                    HandMade.group("second", 0.4, HandMade.CALM))))
        .endsWith("move of two, not adjusted across groups");
    assertThat(
            Headline.of(
                HandMade.of(
                    HandMade.group("first", 0.4, HandMade.ROSE),
                    HandMade.group("second", 0.4, HandMade.CALM))))
        .endsWith("move of two, though not after adjusting within groups");
  }

  @Test
  void anAverageMayBeTheFinding() {
    StudyResult study =
        HandMade.of(
            HandMade.group(
                "the group", 0.02, HandMade.CALM, HandMade.named("OTHER", HandMade.CALM)));
    assertThat(Headline.of(study))
        .isEqualTo(
            "The average abnormal return of \u22123.0\u202F% is statistically significant, though"
                + " no firm's own is");
  }

  @Test
  void theReportIsAboutTheNewsAndItsHeadlineIsTheFinding() {
    Report report = StudyReport.of(HandMade.study(HandMade.FELL));
    assertThat(report.about()).contains("News");
    assertThat(report.headline()).startsWith("FELL fell 9.00");
    assertThat(StudyReport.of(HandMade.of()).headline()).isEqualTo("No firm could be studied");
  }

  @Test
  void aReportWithoutAFindingIsHeadedByItsTitle() {
    Report report = new Report("Title", "subtitle", List.of(), "footer");
    assertThat(report.headline()).isEqualTo("Title");
    assertThat(report.about()).isEmpty();
  }
}
