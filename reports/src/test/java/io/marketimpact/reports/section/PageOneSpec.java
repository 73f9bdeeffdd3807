package io.marketimpact.reports.section;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.reports.HandMade;
import io.marketimpact.study.StudyResult;
import org.junit.jupiter.api.Test;

/** Headline, lead and what they mean for an investor say the same of one study. */
class PageOneSpec {

  private static final HandMade.Firm UNADJUSTED = HandMade.unadjusted(HandMade.FELL);

  private static void says(StudyResult study, String headline, String lead, String soWhat) {
    assertThat(Headline.of(study)).endsWith(headline);
    assertThat(Lead.of(study)).contains(lead).contains("For an investor, " + soWhat);
  }

  @Test
  void whereTheAverageAloneCarriesItNoFirmIsSaidTo() {
    StudyResult study = HandMade.of(HandMade.group("all", 0.02, UNADJUSTED, HandMade.CALM));
    says(
        study,
        ", not adjusted for two firms",
        " No firm's result is adjusted for the number of firms tested. The average,"
            + " \u22123.0\u202F%, is significant as well.",
        "the average is more than noise: \u22123.0\u202F% (");
    assertThat(Lead.of(study)).doesNotContain("chance");
    says(
        HandMade.of(HandMade.group("all", 0.02, HandMade.ROSE, HandMade.CALM)),
        ", though not after adjusting for two firms",
        ", none remains significant. The average, \u22123.0\u202F%, is significant as well.",
        "the average is more than noise: \u22123.0\u202F% (");
    says(
        HandMade.of(
            HandMade.group("all", 0.02, HandMade.CALM, HandMade.named("OTHER", HandMade.CALM))),
        "is statistically significant, though no firm's own is",
        " The average, \u22123.0\u202F%, is statistically significant.",
        "the average is more than noise: \u22123.0\u202F% (");
  }

  @Test
  void whereAFirmCarriesItTheAverageOnlyAddsToIt() {
    says(
        HandMade.of(HandMade.group("all", 0.02, HandMade.FELL, HandMade.CALM)),
        "the only statistically significant move of two",
        ", one remains significant. The average, \u22123.0\u202F%, is significant as well.",
        "this is more than noise: FELL, \u221210.0\u202F% (\u221214.0\u202F% to"
            + " \u22126.0\u202F%).");
  }

  @Test
  void whatIsAdjustedInPartIsSaidToBeSo() {
    says(
        HandMade.study(UNADJUSTED, HandMade.ROSE),
        ", though none after adjusting for two firms; one could not be adjusted",
        " After adjusting for the number of firms tested, none remains significant; one could not"
            + " be adjusted.",
        "this may be chance: none survives adjustment for two firms; one could not be adjusted.");
  }

  @Test
  void whatIsNotAdjustedAtAllIsSaidToBeSo() {
    says(
        HandMade.study(UNADJUSTED, HandMade.CALM),
        ", not adjusted for two firms",
        " Nothing here is adjusted for the number of firms tested, so it may be chance.",
        "this may be chance: it is not adjusted for two firms.");
  }

  @Test
  void whatRemainsWithinItsGroupIsNotAdjustedAcrossGroups() {
    says(
        HandMade.of(
            HandMade.group("first", 0.4, HandMade.FELL),
            HandMade.group("second", 0.4, HandMade.CALM)),
        ", not adjusted across groups",
        " After adjusting for the number of firms in its group, one remains significant.",
        "this may be chance: it is not adjusted across groups.");
  }

  @Test
  void anAverageOfOneFirmIsNone() {
    says(
        HandMade.of(HandMade.group("all", 0.02, HandMade.CALM)),
        "statistically indistinguishable from its normal noise",
        "is not statistically significant.",
        "prices do not confirm an effect; tests could miss one smaller than ");
  }
}
