package io.marketimpact.reports.section;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.result.SampleStudy;
import io.marketimpact.event.Confounder;
import io.marketimpact.event.Mask;
import io.marketimpact.market.SecurityId;
import io.marketimpact.reports.HandMade;
import io.marketimpact.study.StudyResult;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What limits an answer, in words. */
class LimitsSpec {

  private static final StudyResult TWO = HandMade.study(HandMade.FELL, HandMade.CALM);

  private static Confounder news(LocalDate date, String touches) {
    return new Confounder(date, "earnings", touches, "certain");
  }

  private static Confounder onDayZero(String touches) {
    return news(SampleStudy.DAY_ZERO, touches);
  }

  private static String otherNews(StudyResult study, Confounder... confounders) {
    return Limits.of(HandMade.with(study, confounders)).otherNews();
  }

  @Test
  void oneDateIsOneObservationHoweverManyFirms() {
    assertThat(Limits.of(TWO).ofTheTest())
        .containsExactly(
            "One date is one observation of the event, not two. The firms' residuals have a mean"
                + " correlation of 0.25, which some tests ignore.",
            "The deciding test cannot distinguish a rise in every stock's variance from an"
                + " effect.");
    assertThat(Limits.of(TWO).ofAllFigures()).isEmpty();
    assertThat(Limits.of(TWO).otherNews())
        .isEqualTo(
            "The study has no other news on record for these days; whatever else moved prices is in"
                + " the figures.");
    assertThat(new OwnResults(TWO).sentence())
        .isEqualTo(
            "No earnings days are on record for the firms, so none is left out of the estimation"
                + " window.");
    assertThat(new OwnResults(HandMade.study(HandMade.FELL)).sentence())
        .startsWith("No earnings days are on record for the firm,");
  }

  @Test
  void severalDatesAreNotOneObservation() {
    assertThat(Limits.of(TwoDates.of(TWO)).ofTheTest())
        .singleElement()
        .satisfies(sentence -> assertThat(sentence).startsWith("The deciding test"));
  }

  @Test
  void firmsWhoseOwnDaysAreKnownAndLeftOutAreCounted() {
    assertThat(new OwnResults(masked(mask("FELL"), mask("OTHER"))).sentence())
        .isEqualTo(
            "Earnings days inside the estimation window are known for one of two firms. They are"
                + " left out for one (announcements: FELL 1). All other days count as normal.");
    assertThat(ownResults(mask("OTHER").from(), "FELL, others"))
        .contains("known for one of two firms. They are left out for none.")
        .doesNotContain("on record");
  }

  @Test
  void daysOfOtherMasksAreSaidToBeLeftOutToo() {
    Mask earnings = mask("FELL");
    Mask tariffs = new Mask(List.of(), earnings.from(), earnings.to(), "tariffs");
    assertThat(new OwnResults(masked(earnings, tariffs)).sentence())
        .endsWith(
            "They are left out for one (announcements: FELL 1). So are the days of other masks; the"
                + " rest count as normal.");
  }

  @Test
  void resultsOnRecordOutsideTheEstimationWindowAreNoneThatIsKnown() {
    assertThat(ownResults(SampleStudy.DAY_ZERO.plusDays(30), "FELL"))
        .contains("known for none of two firms")
        .endsWith(
            "All other days count as normal. The earnings days on record fall outside that"
                + " window.");
    assertThat(ownResults(mask("OTHER").from(), "OTHER"))
        .isEqualTo(
            "No earnings days are on record for the firms, so none is left out of the estimation"
                + " window.");
  }

  @Test
  void resultsOnTheDayThatIsMeasuredAreTheFirstThingToKnow() {
    Mask onTheDay =
        new Mask(
            List.of(new SecurityId("FELL")),
            SampleStudy.DAY_ZERO,
            SampleStudy.DAY_ZERO,
            "earnings of the day");
    assertThat(Limits.of(masked(onTheDay)).ofAllFigures())
        .contains(
            "FELL published earnings inside the event window: no test separates that from the"
                + " event.");
    assertThat(Limits.of(masked(mask("FELL"))).ofAllFigures())
        .noneMatch(sentence -> sentence.contains("inside the event window:"));
  }

  @Test
  void anotherMaskIsNoneOfResults() {
    LocalDate day = mask("FELL").from();
    Mask rumor = new Mask(List.of(new SecurityId("FELL")), day, day, "rumor of a merger");
    assertThat(new OwnResults(masked(rumor)).sentence())
        .contains("known for none of two firms. They are left out for none");
  }

  private static String ownResults(LocalDate date, String touches) {
    return new OwnResults(HandMade.with(TWO, news(date, touches))).sentence();
  }

  private static Mask mask(String symbol) {
    LocalDate day = SampleStudy.DAY_ZERO.minusDays(60);
    return new Mask(List.of(new SecurityId(symbol)), day, day, "earnings");
  }

  private static StudyResult masked(Mask... masks) {
    return TWO.toBuilder().plan(TWO.plan().masked(List.of(masks))).build();
  }

  @Test
  void oneFirmHasNoCorrelationWithOthers() {
    assertThat(Limits.of(HandMade.study(HandMade.FELL)).ofTheTest())
        .containsExactly(
            "The deciding test cannot distinguish a rise in the stock's variance from an effect.");
  }

  @Test
  void nothingStudiedHasNoObservationToCount() {
    assertThat(Limits.of(HandMade.of(HandMade.unstudied("the group", "A", "B"))).ofTheTest())
        .singleElement()
        .satisfies(sentence -> assertThat(sentence).startsWith("The deciding test"));
  }

  @Test
  void newsOutsideTheWindowIsOnlyListed() {
    LocalDate after = SampleStudy.DAY_ZERO.plusDays(1);
    assertThat(otherNews(TWO, news(after, "FELL")))
        .isEqualTo(
            "Other news around the event is on record (one item); its effect is not taken out of"
                + " the abnormal returns.");
    assertThat(otherNews(TWO, news(after, "FELL"), news(after.plusYears(1), "CALM")))
        .contains("(two items)");
  }

  @Test
  void newsInTheWindowThatNamesNoFirmIsCounted() {
    assertThat(otherNews(TWO, onDayZero("the whole market")))
        .isEqualTo(
            "One other news item fell on day 0. The abnormal returns may include its effect.");
  }

  @Test
  void firmsNamedInTheWindowAreCounted() {
    assertThat(
            otherNews(
                TWO,
                onDayZero("FELL, CALM"),
                onDayZero("(FELL)"),
                news(SampleStudy.DAY_ZERO.plusDays(2), "CALM")))
        .isEqualTo(
            "Two other news items fell on day 0; two bear on FELL and one on CALM. The"
                + " abnormal returns may include their effect.");
  }

  private static Confounder mainFor(String symbol) {
    return new Confounder(
        SampleStudy.DAY_ZERO, "earnings", symbol, "certain", List.of(new SecurityId(symbol)));
  }

  @Test
  void anItemThatAFindingAboveTellsOfIsNotCountedAsAnother() {
    assertThat(otherNews(TWO, mainFor("FELL"), onDayZero("FELL"), onDayZero("the market")))
        .endsWith(
            " Including FELL's other news, three news items fell on day 0; two bear on FELL. The"
                + " abnormal returns may include their effect.");
    assertThat(otherNews(TWO, mainFor("FELL"), mainFor("CALM"), mainFor("CALM"), onDayZero("FELL")))
        .contains(" Including FELL and CALM's other news, four news items fell on day 0; ");
    assertThat(otherNews(TWO, mainFor("FELL")))
        .endsWith(
            " FELL's other news is all that is on record for day 0; it bears on FELL. The"
                + " abnormal returns may include its effect.");
    assertThat(otherNews(TWO, mainFor("FELL"), mainFor("CALM")))
        .contains(" FELL and CALM's other news is all that is on record for day 0; one bears");
  }

  @Test
  void aSymbolInsideAnotherWordNamesNoFirm() {
    Limits limits =
        Limits.of(HandMade.with(TWO, onDayZero("FELLOWS; BECALMED"), onDayZero("fell")));
    assertThat(TWO.firms().mapToLong(limits::naming)).containsExactly(0L, 0L);
  }
}
