package io.marketimpact.reports.section;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.result.SampleStudy;
import io.marketimpact.reports.HandMade;
import org.junit.jupiter.api.Test;

/** The report's first sentence in each combination of firms and average. */
class LeadSpec {

  @Test
  void nothingStudiedIsSaidAndNothingElse() {
    assertThat(Lead.of(HandMade.of(HandMade.unstudied("the group", "NONE"))))
        .isEqualTo("No firm could be studied.");
    assertThat(Lead.of(HandMade.of())).isEqualTo("No firm could be studied.");
  }

  @Test
  void oneFirmThatDoesNotStandOutIsTheMove() {
    assertThat(Lead.of(HandMade.study(HandMade.CALM)))
        .isEqualTo(
            "The move is not statistically distinguishable from the firm's own ordinary days.");
  }

  @Test
  void oneFirmThatStandsOutIsNamedWithoutAWordOnEveryFirm() {
    assertThat(Lead.of(HandMade.study(HandMade.FELL)))
        .isEqualTo("The move stands out from the firm's own ordinary days: FELL.");
  }

  @Test
  void whereNoneStandsOutTheClosestIsNamed() {
    HandMade.Firm closer = new HandMade.Firm("NEAR", -0.031, 0.08, -0.07, 0.01, 0.30);
    assertThat(Lead.of(HandMade.study(HandMade.CALM, closer)))
        .isEqualTo(
            "None of the 2 moves is statistically distinguishable from the firms' own ordinary"
                + " days. NEAR comes closest, with an abnormal return of \u22123.10\u202F% (placebo"
                + " p\u00A0=\u00A00.080). The average, \u22123.00\u202F%, does not stand out"
                + " either; a move of 10.00\u202F% or more would be found four times in five.");
  }

  @Test
  void anAverageMayStandOutWhereNoFirmDoes() {
    assertThat(
            Lead.of(
                HandMade.of(
                    HandMade.group(
                        "the group", 0.02, HandMade.CALM, HandMade.named("OTHER", HandMade.CALM)))))
        .endsWith(
            " The average, \u22123.00\u202F%, does stand out from the same firms' ordinary days.");
  }

  @Test
  void thoseThatStandOutAreNamedAndCountedAgainAfterAdjustment() {
    assertThat(Lead.of(HandMade.study(HandMade.FELL, HandMade.ROSE, HandMade.CALM)))
        .isEqualTo(
            "2 of 3 moves stand out from the firms' own ordinary days: FELL, ROSE; 1 after"
                + " adjusting for the number of firms tested. The average, \u22123.00\u202F%, does"
                + " not stand out; a move of 10.00\u202F% or more would be found four times in"
                + " five.");
  }

  @Test
  void oneOfSeveralMovesStandsOut() {
    assertThat(Lead.of(HandMade.study(HandMade.CALM, HandMade.ROSE)))
        .startsWith(
            "1 of 2 moves stands out from the firms' own ordinary days: ROSE; 0 after adjusting for"
                + " the number of firms tested.");
  }

  @Test
  void anAverageThatStandsOutWithItsFirmsDoesSoAsWell() {
    assertThat(
            Lead.of(HandMade.of(HandMade.group("the group", 0.01, HandMade.FELL, HandMade.CALM))))
        .endsWith(" The average, \u22123.00\u202F%, stands out as well.");
  }

  @Test
  void eightFirmsAreNamedAndNineAreCounted() {
    assertThat(Lead.of(HandMade.study(HandMade.many(8, HandMade.FELL))))
        .startsWith(
            "8 of 8 moves stand out from the firms' own ordinary days: F1, F2, F3, F4, F5, F6, F7,"
                + " F8; 8 after");
    assertThat(Lead.of(HandMade.study(HandMade.many(9, HandMade.FELL))))
        .startsWith("9 of 9 moves stand out from the firms' own ordinary days; 9 after");
  }

  @Test
  void aFirmThatCouldNotBeStudiedIsNotCounted() {
    assertThat(
            Lead.of(
                HandMade.of(
                    HandMade.withUnpriced(
                        HandMade.group("the group", 0.4, HandMade.FELL, HandMade.CALM), "NONE"))))
        .startsWith("1 of 2 moves stands out");
  }

  @Test
  void overSeveralGroupsNoAverageIsSpokenOf() {
    assertThat(
            Lead.of(
                HandMade.of(
                    HandMade.group(
                        "first", 0.01, HandMade.CALM, HandMade.named("B", HandMade.CALM)),
                    HandMade.group("second", 0.01, HandMade.named("C", HandMade.CALM)))))
        .isEqualTo(
            "None of the 3 moves is statistically distinguishable from the firms' own ordinary"
                + " days. CALM comes closest, with an abnormal return of \u22122.00\u202F% (placebo"
                + " p\u00A0=\u00A00.40).");
  }

  @Test
  void theOtherPrimaryWindowIsAnsweredToo() {
    assertThat(Lead.of(SampleStudy.of("calm", 4)))
        .endsWith(" Over days 0 to +1, the other primary window, none of 3 stands out.");
    assertThat(Primary.adjustment(SampleStudy.of("calm", 4).plan()))
        .contains("the p that decides is doubled")
        .contains("97.5\u202F% confidence alone");
    assertThat(Primary.adjustment(HandMade.study(HandMade.CALM).plan())).isEmpty();
  }
}
