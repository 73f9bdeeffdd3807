package io.marketimpact.reports.section;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.result.SampleExposure;
import io.marketimpact.data.result.SampleStudy;
import io.marketimpact.reports.HandMade;
import io.marketimpact.study.StudyResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What an answer means for an investor, by what was found and what could have been. */
class SoWhatSpec {

  @Test
  void aStudyThatFoundNothingSaysWhatItWouldHaveFound() {
    assertThat(SoWhat.of(HandMade.study(HandMade.CALM)))
        .isEqualTo(
            "For an investor, prices do not confirm an effect; tests could miss one"
                + " smaller than 5.7\u202F%.");
    assertThat(SoWhat.of(SampleStudy.of("calm", 4))).matches(".*% to .*%, varying by stock\\.");
  }

  @Test
  void itIsTwoSentencesAtMost() {
    StudyResult bounded = SampleExposure.in(SampleStudy.of("plain", 4), "plain");
    assertThat(sentences(SoWhat.of(bounded))).isEqualTo(2);
    StudyResult fell = SampleExposure.in(SampleStudy.ofACrash(4), "plain");
    assertThat(SoWhat.of(fell)).contains("more than noise");
    assertThat(sentences(SoWhat.of(fell))).isEqualTo(2);
  }

  private static long sentences(String text) {
    return Pattern.compile("\\.(?: (?=\\p{Lu})|$)").matcher(text).results().count();
  }

  @Test
  void aStudyThatFoundSomethingSaysWhatItCannotSeparate() {
    assertThat(SoWhat.of(HandMade.study(HandMade.ROSE)))
        .startsWith("For an investor, this is more");
    assertThat(SoWhat.of(HandMade.study(HandMade.CALM, HandMade.FELL)))
        .isEqualTo(
            "For an investor, this is more than noise: FELL, \u221210.0\u202F% (\u221214.0\u202F%"
                + " to \u22126.0\u202F%). One date cannot separate the news from other news of the"
                + " same day.");
  }

  @Test
  void severalDatesAreNotSaidToBeOne() {
    assertThat(SoWhat.of(TwoDates.of(HandMade.study(HandMade.CALM, HandMade.FELL))))
        .startsWith("For an investor, this is more than noise: FELL")
        .endsWith("). Other news of the same days is in these returns.");
  }

  @Test
  void whatDoesNotSurviveAdjustmentForAllFirmsMayBeChance() {
    assertThat(SoWhat.of(HandMade.study(HandMade.CALM, HandMade.ROSE)))
        .isEqualTo(
            "For an investor, this may be chance: it does not survive adjustment for two firms.");
    assertThat(
            SoWhat.of(HandMade.of(HandMade.group("the group", 0.02, HandMade.CALM, HandMade.ROSE))))
        .startsWith("For an investor, the average is more than noise: \u22123.0\u202F% (");
  }

  @Test
  void whatIsNotAdjustedOverAllFirmsMayBeChanceAsWell() {
    assertThat(SoWhat.of(HandMade.study(HandMade.CALM, HandMade.unadjusted(HandMade.FELL))))
        .isEqualTo("For an investor, this may be chance: it is not adjusted for two firms.");
    assertThat(
            SoWhat.of(
                HandMade.of(
                    HandMade.group("first", 0.4, HandMade.FELL),
                    HandMade.group("second", 0.4, HandMade.CALM))))
        .isEqualTo("For an investor, this may be chance: it is not adjusted across groups.");
  }

  @Test
  void theAverageOfOneOfSeveralGroupsMayBeChance() {
    assertThat(
            SoWhat.of(
                HandMade.of(
                    HandMade.group("first", 0.02, HandMade.CALM),
                    HandMade.group("second", 0.4, HandMade.named("OTHER", HandMade.CALM)))))
        .isEqualTo(
            "For an investor, the significant average of one group may be chance: no average is"
                + " adjusted for two groups.");
  }

  @Test
  void whereNoFirmCouldBeStudiedThereIsNothingToSay() {
    assertThat(SoWhat.of(HandMade.of())).isEmpty();
  }
}
