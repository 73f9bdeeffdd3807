package io.marketimpact.reports.section;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.data.result.SampleStudy;
import io.marketimpact.event.PublicationTime;
import io.marketimpact.intraday.IntradayDay;
import io.marketimpact.intraday.IntradayPoint;
import io.marketimpact.intraday.IntradayStudy;
import io.marketimpact.intraday.NewsMark;
import io.marketimpact.intraday.NewsReaction;
import io.marketimpact.market.SecurityId;
import io.marketimpact.reports.HandMade;
import io.marketimpact.reports.figures.DayOfNews;
import io.marketimpact.reports.text.Digits;
import io.marketimpact.study.StudyResult;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The chart's caption and the finding are of one stock and by one rule: its close. */
class TimeOfMoveSpec {

  private static final Instant OPEN = Instant.parse("2026-01-14T14:30:00Z");
  private static final double USUAL = 0.017;

  private static StudyResult with(IntradayStudy... days) {
    return HandMade.study(HandMade.FELL, HandMade.CALM).toBuilder().intraday(List.of(days)).build();
  }

  private static IntradayStudy day(String symbol, Instant news, double... abnormal) {
    return new IntradayStudy(
        new SecurityId(symbol),
        new SecurityId("MKT"),
        none(),
        List.of(new NewsReaction(new NewsMark("W1", new PublicationTime.At(news)), none())),
        List.of(
            new IntradayDay(SampleStudy.DAY_ZERO, 78, 78, path(abnormal), none(), none(), none())));
  }

  private static List<IntradayPoint> path(double... abnormal) {
    return IntStream.range(0, abnormal.length)
        .mapToObj(
            bar ->
                new IntradayPoint(
                    OPEN.plusSeconds(300L * bar), abnormal[bar], 0, abnormal[bar], USUAL))
        .toList();
  }

  private static <T> Outcome<T> none() {
    return Outcome.excluded(ExclusionReason.MISSING_INPUT, "not part of this test");
  }

  @Test
  void aDayThatClosedBeyondItsUsualRangeIsSaidToBeSoByBoth() {
    StudyResult study = with(day("FELL", OPEN.minusSeconds(60), -0.002, -0.047));
    assertThat(DayOfNews.range(study))
        .isEqualTo(
            " In bars FELL's abnormal return was \u22124.7\u202F% at the close, beyond the usual"
                + " range of bars (\u00B13.4\u202F%). The daily model, estimated on 130 days,"
                + " gives \u221210.0\u202F%.");
    assertThat(new TimeOfMove().of(study))
        .hasValueSatisfying(
            words -> assertThat(words).endsWith("; most of it came after the open."));
  }

  @Test
  void aDayThatCameBackIntoItsUsualRangeIsUsualForBoth() {
    StudyResult study = with(day("FELL", OPEN.minusSeconds(60), -0.002, -0.05, -0.03));
    assertThat(DayOfNews.range(study))
        .isEqualTo(
            " In bars FELL's abnormal return was \u22123.0\u202F% at the close, within the usual"
                + " range of bars (\u00B13.4\u202F%). The daily model, estimated on 130 days,"
                + " gives \u221210.0\u202F%.");
    assertThat(new TimeOfMove().of(study))
        .contains(
            "In five-minute bars FELL's abnormal return was \u22120.20\u202F% at the open, after"
                + " the news. By the close it was \u22123.0\u202F%, within its usual range.");
  }

  @Test
  void aDaySmallerThanUsualAndOneThatCameAtNoTimeAreNoFinding() {
    assertThat(new TimeOfMove().of(with(day("FELL", OPEN.minusSeconds(60), -0.002, -0.016))))
        .isEmpty();
    assertThat(new TimeOfMove().of(with(day("FELL", OPEN.minusSeconds(60), -0.02, -0.047))))
        .isEmpty();
  }

  @Test
  void aStockThatTheChartIsNotAboutIsNoFinding() {
    StudyResult study =
        with(
            day("CALM", OPEN.minusSeconds(60), -0.002, -0.047),
            day("FELL", OPEN.plusSeconds(60), -0.002, -0.06));
    assertThat(DayOfNews.range(study)).startsWith(" In bars FELL's abnormal return");
    assertThat(new TimeOfMove().of(study)).isEmpty();
  }

  @Test
  void theGrayLinesAreNamedAsTheyAreDrawn() {
    StudyResult study = with(day("FELL", OPEN.minusSeconds(60), -0.002, -0.047));
    assertThat(DayOfNews.beside(study)).isEqualTo(" Gray: benchmark.");
    assertThat(DayOfNews.beside(HandMade.study(HandMade.FELL))).isEmpty();
    assertThat(Arrays.asList(DayOfNews.range(with()), DayOfNews.marks(with()))).containsOnly("");
  }

  @Test
  void anOpenThatAnotherSlopeWouldMakeMuchElseIsGivenByBoth() {
    Instant news = OPEN.minusSeconds(60);
    IntradayPoint open = new IntradayPoint(OPEN, -0.016, -0.004, -0.0025, USUAL);
    IntradayPoint close = new IntradayPoint(OPEN.plusSeconds(23400), -0.05, -0.004, -0.04, USUAL);
    TimeOfMove.Move move = new TimeOfMove.Move(day("FELL", news, 0), news, open, close);
    assertThat(TimeOfMove.sentence("F1", move, OptionalDouble.of(1.78), Digits.TENTHS))
        .hasValueSatisfying(
            words ->
                assertThat(words)
                    .contains(
                        "\u22120.25\u202F% at the open (\u22120.89\u202F% by the daily slope),"));
    assertThat(TimeOfMove.sentence("F1", move, OptionalDouble.of(3.4), Digits.TENTHS))
        .hasValueSatisfying(words -> assertThat(words).doesNotContain("daily slope"));
  }
}
