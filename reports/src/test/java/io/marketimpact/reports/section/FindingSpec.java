package io.marketimpact.reports.section;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.data.result.SampleStudy;
import io.marketimpact.event.EventWindow;
import io.marketimpact.event.PublicationTime;
import io.marketimpact.intraday.IntradayDay;
import io.marketimpact.intraday.IntradayPoint;
import io.marketimpact.intraday.IntradayStudy;
import io.marketimpact.intraday.NewsMark;
import io.marketimpact.intraday.NewsReaction;
import io.marketimpact.market.SecurityId;
import io.marketimpact.reports.HandMade;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Each rule of page one where it holds and where it does not. */
class FindingSpec {

  private static final Instant OPEN = Instant.parse("2026-01-14T14:30:00Z");
  private static final EventWindow BEFORE = new EventWindow(-5, -1);

  private static Optional<String> inTheDay(Instant news, double open, double close) {
    IntradayStudy study =
        new IntradayStudy(
            new SecurityId("F1"),
            new SecurityId("MKT"),
            none(),
            List.of(new NewsReaction(new NewsMark("W1", new PublicationTime.At(news)), none())),
            List.of(
                new IntradayDay(
                    SampleStudy.DAY_ZERO,
                    78,
                    78,
                    List.of(point(OPEN, open), point(OPEN.plus(Duration.ofMinutes(390)), close)),
                    none(),
                    none(),
                    none())));
    return TimeOfMove.Move.of(study).flatMap(move -> TimeOfMove.sentence("F1", move));
  }

  private static IntradayPoint point(Instant time, double abnormal) {
    return new IntradayPoint(time, abnormal, 0, abnormal, 0.017);
  }

  private static <T> Outcome<T> none() {
    return Outcome.excluded(ExclusionReason.MISSING_INPUT, "not part of this test");
  }

  @Test
  void aFirmDrivesTheAverageThatIsHalfOrLessWithoutIt() {
    assertThat(AverageDriver.sentence("Broadcom", -0.0067, 0))
        .contains(
            "Broadcom drives the average: without it the abnormal return is 0.00\u202F%, not"
                + " \u22120.67\u202F%.");
    assertThat(AverageDriver.sentence("Broadcom", 0.02, -0.01)).isPresent();
    assertThat(AverageDriver.sentence("Broadcom", -0.0067, -0.0040)).isEmpty();
    assertThat(AverageDriver.sentence("Broadcom", -0.0067, -0.0090)).isEmpty();
    assertThat(new AverageDriver().of(HandMade.study(HandMade.FELL, HandMade.CALM))).isEmpty();
  }

  @Test
  void theMoveCameAfterTheOpenOrWithItWhereNewsWasOutBefore() {
    assertThat(inTheDay(OPEN.minusSeconds(10_800), -0.0025, -0.0271))
        .contains(
            "F1's move came after the open. Within the day its abnormal return was"
                + " \u22120.25\u202F% at the open, at least 3 hours after the news, and"
                + " \u22122.71\u202F% at the close.");
    assertThat(inTheDay(OPEN.minusSeconds(60), -0.025, -0.0271))
        .hasValueSatisfying(
            words ->
                assertThat(words)
                    .startsWith("F1's move came with the opening price.")
                    .contains("at the open, after the news, and"));
  }

  @Test
  void nothingIsSaidOfAUsualDayOfAMoveInBothPartsOrOfNewsDuringTheDay() {
    assertThat(inTheDay(OPEN.minusSeconds(60), -0.001, -0.016)).isEmpty();
    assertThat(inTheDay(OPEN.minusSeconds(60), -0.014, -0.028)).isEmpty();
    assertThat(inTheDay(OPEN.plusSeconds(60), -0.0025, -0.0271)).isEmpty();
    assertThat(new TimeOfMove().of(HandMade.study(HandMade.FELL))).isEmpty();
  }

  @Test
  void theSectorAccountsForAnAverageOfWhichItLeavesHalfOrLess() {
    SectorExplains.Net funds = new SectorExplains.Net(0.0041, " against sector funds");
    SectorExplains.Net half = new SectorExplains.Net(-0.0033, " against untouched stocks");
    assertThat(SectorExplains.sentence(-0.0067, List.of(half, funds)))
        .contains(
            "The sector accounts for much of the average: it is \u22120.33\u202F% against untouched"
                + " stocks and +0.41\u202F% against sector funds, not \u22120.67\u202F%.");
    assertThat(new SectorExplains().of(HandMade.study(HandMade.FELL, HandMade.CALM))).isEmpty();
  }

  @Test
  void controlsThatDisagreeAreBothGivenAndNeitherIsTheFinding() {
    SectorExplains.Net funds = new SectorExplains.Net(0.0041, " against sector funds");
    SectorExplains.Net stocks = new SectorExplains.Net(-0.0060, " against untouched stocks");
    assertThat(SectorExplains.sentence(-0.0067, List.of(stocks, funds)))
        .contains(
            "Whether the sector accounts for the average of \u22120.67\u202F% is open. It is"
                + " \u22120.60\u202F% against untouched stocks and +0.41\u202F% against sector"
                + " funds.");
    assertThat(SectorExplains.sentence(-0.0067, List.of(stocks))).isEmpty();
    assertThat(SectorExplains.sentence(-0.0067, List.of())).isEmpty();
    assertThat(SectorExplains.sentence(0, List.of(stocks))).isEmpty();
  }

  @Test
  void aRunUpBeforeTheNewsStandsBesideThatOfPeers() {
    assertThat(RunUpBeforeNews.sentence("360 Security", BEFORE, 0.1988, OptionalDouble.of(0.089)))
        .contains(
            "360 Security's daily returns add up to +19.88\u202F% over days \u22125 to \u22121,"
                + " before the news. Those of peers the news did not name add up to +8.90\u202F% on"
                + " average.");
    assertThat(RunUpBeforeNews.sentence("360 Security", BEFORE, 0.12, OptionalDouble.empty()))
        .hasValueSatisfying(words -> assertThat(words).endsWith("before the news."));
    assertThat(RunUpBeforeNews.sentence("360 Security", BEFORE, 0.05, OptionalDouble.of(0.01)))
        .isEmpty();
    assertThat(new RunUpBeforeNews().of(HandMade.study(HandMade.FELL))).isEmpty();
  }

  @Test
  void companiesThatDenySalesAndFellAreNamed() {
    DeniedAndFell.Move fell = new DeniedAndFell.Move("CrowdStrike", -0.0156, -0.0089, -0.40);
    DeniedAndFell.Move too = new DeniedAndFell.Move("SentinelOne", -0.0287, -0.0201, -0.83);
    DeniedAndFell.Move rose = new DeniedAndFell.Move("Claroty", 0.01, 0.02, 0.9);
    DeniedAndFell.Move withTheMarket = new DeniedAndFell.Move("Orca", -0.01, 0.001, 0.1);

    assertThat(DeniedAndFell.sentence("China", List.of(fell, rose, too, withTheMarket)))
        .contains(
            "CrowdStrike (\u22121.56\u202F%, abnormal \u22120.89\u202F%) and SentinelOne"
                + " (\u22122.87\u202F%, abnormal \u22122.01\u202F%), also named, fell within the"
                + " normal range. They have since denied direct sales or revenue in China.");
    assertThat(DeniedAndFell.sentence("China", List.of(fell)))
        .hasValueSatisfying(
            words ->
                assertThat(words).contains("fell within the normal range. It has since denied"));
    assertThat(DeniedAndFell.sentence("China", List.of(rose, withTheMarket))).isEmpty();
    assertThat(new DeniedAndFell().of(HandMade.study(HandMade.FELL))).isEmpty();
  }

  @Test
  void aStudyInWhichNoRuleHoldsHasNoFinding() {
    assertThat(Finding.all(HandMade.study(HandMade.FELL))).isEmpty();
    assertThat(Finding.all(HandMade.of())).isEmpty();
  }
}
