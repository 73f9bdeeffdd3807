package io.marketimpact.reports.section;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.result.SampleExposure;
import io.marketimpact.data.result.SampleStudy;
import io.marketimpact.reports.HandMade;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an answer means for an investor, by what was found and what could have been. */
class SoWhatSpec {

  @Test
  void aStudyThatFoundNothingSaysWhatItWouldHaveFound() {
    assertThat(SoWhat.of(HandMade.study(HandMade.CALM)))
        .isEqualTo(
            "For an investor, prices neither confirm nor exclude an effect; 5.7\u202F% in one"
                + " stock was detectable.");
    assertThat(SoWhat.of(SampleStudy.of("calm", 4))).contains("\u202F% to ");
  }

  @Test
  void aStudyThatFoundSomethingSaysWhatItCannotSeparate() {
    assertThat(SoWhat.of(HandMade.study(HandMade.ROSE)))
        .startsWith("For an investor, this is more");
    assertThat(SoWhat.of(HandMade.study(HandMade.CALM, HandMade.FELL)))
        .isEqualTo(
            "For an investor, this is more than noise. One date cannot separate the news from other"
                + " news of the same day.");
  }

  @Test
  void whatDoesNotSurviveAdjustmentForAllFirmsMayBeChance() {
    assertThat(SoWhat.of(HandMade.study(HandMade.CALM, HandMade.ROSE)))
        .isEqualTo(
            "For an investor, this may be chance: among 2 firms some moves look significant without"
                + " any news.");
    assertThat(
            SoWhat.of(HandMade.of(HandMade.group("the group", 0.02, HandMade.CALM, HandMade.ROSE))))
        .startsWith("For an investor, this is more than noise.");
  }

  @Test
  void whereNoFirmCouldBeStudiedThereIsNothingToSay() {
    assertThat(SoWhat.of(HandMade.of())).isEmpty();
  }

  @Test
  void whereExposureIsBoundedItsLossIsComparedWithWhatIsDetectable() {
    assertThat(SoWhat.of(SampleExposure.in(SampleStudy.of("plain", 4), "plain")))
        .endsWith(" The loss of all revenue in China that filings allow was detectable at plain.");
    assertThat(SoWhat.of(SampleStudy.of("plain", 4))).doesNotContain("revenue");
  }

  @Test
  void theFirmsWhoseLossWouldHaveBeenFoundAreNamedOrCounted() {
    assertThat(SoWhat.sentence("China", List.of("Fortinet"), 4)).endsWith("only at Fortinet.");
    assertThat(SoWhat.sentence("China", List.of("A", "B", "C", "D", "E"), 9))
        .endsWith("only at 5 of 9 firms.");
    assertThat(SoWhat.sentence("China", List.of(), 4))
        .isEqualTo("Not even the loss of all revenue in China that filings allow was detectable.");
  }
}
