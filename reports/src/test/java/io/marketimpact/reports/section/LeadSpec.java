package io.marketimpact.reports.section;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.result.SampleStudy;
import io.marketimpact.event.EventWindow;
import io.marketimpact.reports.HandMade;
import io.marketimpact.reports.JanuaryStudy;
import io.marketimpact.study.StudyResult;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The report's first sentence in each combination of firms and average. */
class LeadSpec {

  @Test
  void nothingStudiedIsSaidAndNothingElse() {
    assertThat(Lead.significance(HandMade.of(HandMade.unstudied("the group", "NONE"))))
        .isEqualTo("No firm could be studied.");
    assertThat(Lead.significance(HandMade.of())).isEqualTo("No firm could be studied.");
  }

  @Test
  void oneFirmWithoutASignificantMoveHasItsFiguresAllTheSame() {
    assertThat(Lead.significance(HandMade.study(HandMade.CALM)))
        .isEqualTo(
            "CALM fell 1.00\u202F%. Its abnormal return of \u22122.0\u202F% (placebo"
                + " p\u00A0=\u00A00.40) is not statistically significant.");
  }

  @Test
  void oneFirmWithASignificantMoveIsNamedWithoutAWordOnEveryFirm() {
    assertThat(Lead.significance(HandMade.study(HandMade.FELL)))
        .isEqualTo(
            "FELL fell 9.00\u202F%. Its abnormal return of \u221210.0\u202F% (placebo"
                + " p\u00A0=\u00A00.010) is statistically significant.");
    assertThat(Lead.significance(HandMade.study(HandMade.ROSE)))
        .isEqualTo(
            "ROSE rose 9.00\u202F%. Its abnormal return of +8.0\u202F% (placebo"
                + " p\u00A0=\u00A00.030) is statistically significant.");
  }

  @Test
  void whereNoneIsSignificantTheClosestIsNamed() {
    HandMade.Firm closer = new HandMade.Firm("NEAR", -0.031, 0.08, -0.07, 0.01, 0.30);
    assertThat(Lead.significance(HandMade.study(HandMade.CALM, closer)))
        .isEqualTo(
            "None of the two abnormal returns is statistically significant. NEAR comes closest to"
                + " significance at \u22123.1\u202F% (placebo p\u00A0=\u00A00.080). The average,"
                + " \u22123.0\u202F%, is not significant (detectable: 10.0\u202F%).");
  }

  @Test
  void anAverageMayBeSignificantWhereNoFirmIs() {
    assertThat(
            Lead.significance(
                HandMade.of(
                    HandMade.group(
                        "the group", 0.02, HandMade.CALM, HandMade.named("OTHER", HandMade.CALM)))))
        .endsWith(" The average, \u22123.0\u202F%, is statistically significant.");
  }

  @Test
  void significantFirmsAreNamedAndCountedAgainAfterAdjustment() {
    assertThat(Lead.significance(HandMade.study(HandMade.FELL, HandMade.ROSE, HandMade.CALM)))
        .isEqualTo(
            "Two of three abnormal returns are statistically significant: FELL and ROSE. The"
                + " strongest evidence is for FELL, at \u221210.0\u202F% (placebo"
                + " p\u00A0=\u00A00.010). After adjusting for the number of firms tested, one"
                + " remains significant. The average, \u22123.0\u202F%, is not significant"
                + " (detectable: 10.0\u202F%).");
  }

  @Test
  void whatCouldNotBeAdjustedIsNotSaidToHaveFailed() {
    assertThat(Lead.significance(HandMade.study(HandMade.unadjusted(HandMade.FELL), HandMade.CALM)))
        .contains(" Nothing here is adjusted for the number of firms tested, so it may be chance.")
        .doesNotContain("none remains");
    assertThat(Lead.significance(HandMade.study(HandMade.unadjusted(HandMade.FELL), HandMade.ROSE)))
        .contains(
            " After adjusting for the number of firms tested, none remains significant; one could"
                + " not be adjusted.");
  }

  @Test
  void overSeveralGroupsTheAdjustmentIsWithinThem() {
    assertThat(
            Lead.significance(
                HandMade.of(
                    HandMade.group("first", 0.4, HandMade.FELL),
                    HandMade.group("second", 0.4, HandMade.CALM))))
        .endsWith(
            " After adjusting for the number of firms in its group, one remains significant.");
  }

  @Test
  void ofSeveralWithTheSmallestPValueTheLargestIsNamed() {
    HandMade.Firm larger = new HandMade.Firm("LARGER", -0.12, 0.01, -0.16, -0.08, 0.03);
    assertThat(Lead.significance(HandMade.study(HandMade.FELL, larger)))
        .contains(" The largest is LARGER's, at \u221212.0\u202F% (placebo p\u00A0=\u00A00.010).");
  }

  @Test
  void theLargestIsThatOfAllSignificantMovesWhereSeveralHaveTheSmallestPValue() {
    HandMade.Firm largest = new HandMade.Firm("LARGEST", -0.15, 0.02, -0.2, -0.1, 0.03);
    HandMade.Firm alike = HandMade.named("ALIKE", HandMade.FELL);
    assertThat(Lead.significance(HandMade.study(HandMade.FELL, alike, largest)))
        .contains(" The largest is LARGEST's, at \u221215.0\u202F% (placebo p\u00A0=\u00A00.020).");
  }

  @Test
  void oneOfSeveralMovesIsSignificant() {
    assertThat(Lead.significance(HandMade.study(HandMade.CALM, HandMade.ROSE)))
        .startsWith(
            "One of two abnormal returns is statistically significant: ROSE. The strongest evidence"
                + " is for ROSE, at +8.0\u202F% (placebo p\u00A0=\u00A00.030). After adjusting for"
                + " the number of firms tested, none remains significant.");
  }

  @Test
  void anAverageThatIsSignificantWithItsFirmsIsSoAsWell() {
    assertThat(
            Lead.significance(
                HandMade.of(HandMade.group("the group", 0.01, HandMade.FELL, HandMade.CALM))))
        .endsWith(" The average, \u22123.0\u202F%, is significant as well.");
  }

  @Test
  void fiveFirmsAreNamedAndSixAreCounted() {
    assertThat(Lead.significance(HandMade.study(HandMade.many(5, HandMade.FELL))))
        .startsWith(
            "All five abnormal returns are statistically significant: F1, F2, F3, F4 and F5. The"
                + " largest is F1's, at")
        .contains(" all five remain significant.");
    assertThat(Lead.significance(HandMade.study(HandMade.many(6, HandMade.FELL))))
        .startsWith("All six abnormal returns are statistically significant. The largest");
  }

  @Test
  void aFirmThatCouldNotBeStudiedIsNotCounted() {
    assertThat(
            Lead.significance(
                HandMade.of(
                    HandMade.withUnpriced(
                        HandMade.group("the group", 0.4, HandMade.FELL, HandMade.CALM), "NONE"))))
        .startsWith("One of two abnormal returns is statistically significant");
  }

  @Test
  void overSeveralGroupsNoAverageIsSpokenOf() {
    assertThat(
            Lead.significance(
                HandMade.of(
                    HandMade.group(
                        "first", 0.01, HandMade.CALM, HandMade.named("B", HandMade.CALM)),
                    HandMade.group("second", 0.01, HandMade.named("C", HandMade.CALM)))))
        .isEqualTo(
            "None of the three abnormal returns is statistically significant. CALM comes closest"
                + " to significance at \u22122.0\u202F% (placebo p\u00A0=\u00A00.40).");
  }

  @Test
  void whatTheAverageHasBecomeSinceStandsBelowTheTableWhereAWindowIsLonger() {
    assertThat(
            new SinceThen(
                    JanuaryStudy.over(
                        List.of(
                            EventWindow.DAY_ZERO, new EventWindow(0, 1), new EventWindow(0, 5))))
                .words())
        .containsPattern(
            "^ Over days 0 to \\+\\d+, later news included, the average is .\\d\\.\\d+\u202F%"
                + " \\(.\\d\\.\\d+\u202F% to .\\d\\.\\d+\u202F%\\), not significant"
                + " \\(detectable: \\d+\\.\\d+\u202F%\\)\\.$");
    assertThat(new SinceThen(HandMade.study(HandMade.FELL)).words()).isEmpty();
  }

  @Test
  void theOtherPrimaryWindowIsAnsweredTooBelowTheTableWhereItHasNothing() {
    assertThat(Lead.significance(SampleStudy.of("calm", 4))).doesNotContain(" Over days");
    assertThat(Primary.notFound(SampleStudy.of("calm", 4)))
        .containsPattern(
            " Over days 0 to \\+1, no firm's is significant \\(detectable: \\d+\\.\\d\u202F% to"
                + " \\d+\\.\\d\u202F%\\)\\.$");
    StudyResult crash = SampleStudy.ofACrash(4);
    assertThat(Primary.found(crash)).contains(" significant.");
    assertThat(Primary.notFound(crash)).isEmpty();
    assertThat(Lead.significance(crash)).endsWith(Primary.found(crash));
    assertThat(Primary.adjustment(SampleStudy.of("calm", 4).plan()))
        .contains("The p that decides is doubled")
        .contains("97.5\u202F% confidence alone");
    assertThat(Primary.adjustment(HandMade.study(HandMade.CALM).plan())).isEmpty();
  }
}
