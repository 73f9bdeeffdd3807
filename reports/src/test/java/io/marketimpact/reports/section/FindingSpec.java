package io.marketimpact.reports.section;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.data.result.SampleStudy;
import io.marketimpact.event.Confounder;
import io.marketimpact.event.EventWindow;
import io.marketimpact.event.PublicationTime;
import io.marketimpact.exposure.Beneficiary;
import io.marketimpact.intraday.IntradayDay;
import io.marketimpact.intraday.IntradayPoint;
import io.marketimpact.intraday.IntradayStudy;
import io.marketimpact.intraday.NewsMark;
import io.marketimpact.intraday.NewsReaction;
import io.marketimpact.market.SecurityId;
import io.marketimpact.reports.HandMade;
import io.marketimpact.reports.JanuaryStudy;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.text.Digits;
import io.marketimpact.study.StudyResult;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each rule of page one where it holds and where it does not. */
class FindingSpec {

  private static final Instant OPEN = Instant.parse("2026-01-14T14:30:00Z");
  private static final EventWindow BEFORE = new EventWindow(-5, -1);
  private static final RunUpBeforeNews.Net NET =
      new RunUpBeforeNews.Net(0.0312, false, Outcome.of(0.142));

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
    return TimeOfMove.Move.of(study)
        .flatMap(
            move -> TimeOfMove.sentence("F1", move, OptionalDouble.empty(), Digits.HUNDREDTHS));
  }

  private static IntradayPoint point(Instant time, double abnormal) {
    return new IntradayPoint(time, abnormal, 0, abnormal, 0.017);
  }

  private static <T> Outcome<T> none() {
    return Outcome.excluded(ExclusionReason.MISSING_INPUT, "not part of this test");
  }

  @Test
  void aFirmDrivesTheAverageThatIsHalfOrLessWithoutIt() {
    assertThat(AverageDriver.sentence("Broadcom", -0.0067, 0, new double[0], Digits.HUNDREDTHS))
        .contains(
            "Without Broadcom the average abnormal return is 0.00\u202F%, not"
                + " \u22120.67\u202F%.");
    assertThat(AverageDriver.sentence("Broadcom", 0.02, -0.01, new double[0], Digits.HUNDREDTHS))
        .isPresent();
    assertThat(
            AverageDriver.sentence("Broadcom", -0.0067, -0.0040, new double[0], Digits.HUNDREDTHS))
        .isEmpty();
    assertThat(
            AverageDriver.sentence("Broadcom", -0.0067, -0.0090, new double[0], Digits.HUNDREDTHS))
        .isEmpty();
    assertThat(new AverageDriver().of(HandMade.study(HandMade.FELL, HandMade.CALM))).isEmpty();
  }

  @Test
  void theMoveCameAfterTheOpenOrWithItWhereItIsBeyondTheUsualRange() {
    assertThat(inTheDay(OPEN.minusSeconds(10_800), -0.0025, -0.0471))
        .contains(
            "In five-minute bars F1's abnormal return was \u22120.25\u202F% at the open, at least"
                + " three hours after the news. By the close it was \u22124.71\u202F%; most of it"
                + " came after the open.");
    assertThat(inTheDay(OPEN.minusSeconds(60), -0.045, -0.0471))
        .hasValueSatisfying(
            words ->
                assertThat(words)
                    .contains("at the open, after the news. By the close")
                    .endsWith("; most of it came with the open."));
  }

  @Test
  void ofAUsualDayOpenAndCloseAreGivenAndNoTimeIsClaimed() {
    assertThat(inTheDay(OPEN.minusSeconds(60), -0.001, -0.033))
        .hasValueSatisfying(
            words ->
                assertThat(words)
                    .endsWith(" By the close it was \u22123.30\u202F%, within its usual range."));
  }

  @Test
  void nothingIsSaidOfASmallDayOfAMoveInBothPartsOrOfNewsDuringTheDay() {
    assertThat(inTheDay(OPEN.minusSeconds(60), -0.001, -0.003)).isEmpty();
    assertThat(inTheDay(OPEN.minusSeconds(60), -0.024, -0.048)).isEmpty();
    assertThat(inTheDay(OPEN.plusSeconds(60), -0.0025, -0.0471)).isEmpty();
    assertThat(new TimeOfMove().of(HandMade.study(HandMade.FELL))).isEmpty();
  }

  private static Optional<String> runUp(
      double rise, Optional<RunUpBeforeNews.Net> netOfSector, Optional<Double> peers) {
    return RunUpBeforeNews.sentence(
        new RunUpBeforeNews.RunUp(
            "360 Security",
            Beneficiary.Naming.LOCAL_VENDOR,
            LocalDate.of(2026, 1, 15),
            rise,
            netOfSector),
        BEFORE,
        peers,
        Digits.TENTHS);
  }

  @Test
  void aRunUpBeforeTheNewsIsNetOfItsSectorWhereThatHasAnIndex() {
    assertThat(runUp(0.2091, Optional.of(NET), Optional.of(0.089)))
        .contains(
            "360 Security, named among the largest local vendors, rose 20.91\u202F% in the five"
                + " sessions before 15 January 2026, most of it with its sector. The excess,"
                + " +3.1\u202F%, is not significant (detectable: 14.2\u202F%).");
  }

  @Test
  void aCompanyIsCalledASubstituteOnlyWhereTheNewsCallsItOne() {
    assertThat(
            RunUpBeforeNews.sentence(
                new RunUpBeforeNews.RunUp(
                    "360 Security",
                    Beneficiary.Naming.SUBSTITUTE,
                    LocalDate.of(2026, 1, 15),
                    0.2091,
                    Optional.empty()),
                BEFORE,
                Optional.empty(),
                Digits.TENTHS))
        .contains(
            "360 Security, named as a substitute, rose 20.91\u202F% in the five sessions before 15"
                + " January 2026.");
  }

  @Test
  void aRunUpMostlyOfItsOwnIsNotPutDownToTheSector() {
    RunUpBeforeNews.Net most = new RunUpBeforeNews.Net(0.15, true, Outcome.of(0.142));
    assertThat(runUp(0.2091, Optional.of(most), Optional.empty()))
        .hasValueSatisfying(
            words ->
                assertThat(words)
                    .endsWith(
                        " before 15 January 2026. The excess, +15.0\u202F%, is statistically"
                            + " significant."));
  }

  @Test
  void aRunUpWithoutAnIndexOfItsSectorStandsBesideThatOfPeers() {
    assertThat(runUp(0.2091, Optional.empty(), Optional.of(0.089)))
        .hasValueSatisfying(
            words ->
                assertThat(words)
                    .endsWith(" Peers the news did not name rose 8.90\u202F% on average."));
    assertThat(runUp(0.12, Optional.empty(), Optional.empty()))
        .hasValueSatisfying(words -> assertThat(words).endsWith("before 15 January 2026."));
  }

  @Test
  void theSessionsBeforeDayZeroAreThoseOfAWindowThatReachesIt() {
    EventWindow earlier = new EventWindow(-4, -2);
    assertThat(RunUpBeforeNews.before(List.of(earlier, new EventWindow(-10, -1), BEFORE)))
        .contains(BEFORE);
    assertThat(RunUpBeforeNews.before(List.of(earlier, new EventWindow(-1, -1)))).isEmpty();
  }

  @Test
  void aSmallRiseBeforeTheNewsIsNoRunUp() {
    assertThat(runUp(0.05, Optional.of(NET), Optional.of(0.01))).isEmpty();
    assertThat(new RunUpBeforeNews().of(HandMade.study(HandMade.FELL))).isEmpty();
  }

  private static Confounder onTheDay(SecurityId... mainFor) {
    return new Confounder(
        SampleStudy.DAY_ZERO, "a chip is not permitted.", "FELL, chips", "good", List.of(mainFor));
  }

  @Test
  void theMainConfounderOfAFirmIsNamedInTheWordsOfTheEvent() {
    StudyResult study = HandMade.study(HandMade.FELL, HandMade.CALM);
    assertThat(MainConfounder.of(HandMade.with(study, onTheDay(new SecurityId("FELL")))))
        .contains("Other news for FELL: a chip is not permitted.");
  }

  private static Confounder saying(String what) {
    return new Confounder(
        SampleStudy.DAY_ZERO, what, "FELL", "good", List.of(new SecurityId("FELL")));
  }

  private static Optional<String> mainOf(String... texts) {
    return MainConfounder.of(
        HandMade.with(
            HandMade.study(HandMade.FELL),
            Stream.of(texts).map(FindingSpec::saying).toArray(Confounder[]::new)));
  }

  @Test
  void aLongMainConfounderIsCutAtTheEndOfASentenceOrOfAWord() {
    assertThat(mainOf("A rule came. So " + "so ".repeat(30)))
        .contains("Other news for FELL: A rule came.");
    assertThat(mainOf("so ".repeat(30)))
        .contains("Other news for FELL: " + "so ".repeat(21).strip() + "\u2026");
  }

  @Test
  void allMainConfoundersAreQuotedOrCounted() {
    assertThat(mainOf("First", "Second"))
        .contains("Other news for FELL: First. Other news for FELL: Second.");
    assertThat(mainOf("First", "Second", "Third"))
        .hasValueSatisfying(
            words ->
                assertThat(words)
                    .endsWith(" The appendix has 1 more among the other news.")
                    .doesNotContain("Third"));
  }

  @Test
  void otherNewsIsNoMainConfounderUnlessTheEventSaysSoOfAFirmAndOfTheDay() {
    StudyResult study = HandMade.study(HandMade.FELL, HandMade.CALM);
    SecurityId fell = new SecurityId("FELL");
    Confounder later =
        new Confounder(SampleStudy.DAY_ZERO.plusDays(1), "later", "FELL", "good", List.of(fell));
    assertThat(MainConfounder.of(study)).isEmpty();
    assertThat(MainConfounder.of(HandMade.with(study, onTheDay()))).isEmpty();
    assertThat(MainConfounder.of(HandMade.with(study, later))).isEmpty();
    assertThat(MainConfounder.of(HandMade.with(study, onTheDay(new SecurityId("OTHER")))))
        .isEmpty();
  }

  @Test
  void whatElseMovedAStockIsToldBeforeHowMuchElseThereWas() {
    StudyResult study =
        HandMade.with(HandMade.study(HandMade.FELL), onTheDay(new SecurityId("FELL")));
    assertThat(Limits.of(study).otherNews())
        .startsWith("Other news for FELL: a chip is not permitted. FELL's other news is all");
    assertThat(Finding.all(study)).isEmpty();
  }

  @Test
  void aStudyInWhichNoRuleHoldsHasNoFinding() {
    assertThat(Finding.all(HandMade.study(HandMade.FELL))).isEmpty();
    assertThat(Finding.all(HandMade.of())).isEmpty();
    assertThat(FurtherFindingsSection.of(HandMade.of())).isEmpty();
  }

  @Test
  void threeFindingsStandOnPageOneAndTheOthersBelow() {
    StudyResult result = JanuaryStudy.withBars();
    List<String> further =
        FurtherFindingsSection.of(result).orElseThrow().blocks().stream()
            .flatMap(block -> ((Block.Remarks) block).items().stream())
            .toList();
    assertThat(Finding.first(result)).hasSize(3);
    assertThat(further).isNotEmpty().doesNotContainAnyElementsOf(Finding.first(result));
    assertThat(Stream.concat(Finding.first(result).stream(), further.stream()))
        .containsExactlyElementsOf(Finding.all(result));
  }
}
