package io.marketimpact.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.event.AlignedEvent;
import io.marketimpact.event.EstimationWindow;
import io.marketimpact.event.EventId;
import io.marketimpact.event.EventWindow;
import io.marketimpact.event.GroupId;
import io.marketimpact.event.PublicationPhase;
import io.marketimpact.market.PriceBar;
import io.marketimpact.market.ReturnSeries;
import io.marketimpact.market.SecurityId;
import io.marketimpact.market.SessionAxis;
import io.marketimpact.model.Market;
import io.marketimpact.model.ModelId;
import io.marketimpact.support.Noise;
import io.marketimpact.support.Prices;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Volume and range of a share around its event. */
class FirmActivitySpec {

  private static final int SESSIONS = 60;
  private static final int DAY_ZERO = 50;
  private static final SecurityId SHARE = new SecurityId("AVGO");
  private static final SecurityId BENCHMARK = new SecurityId("SPY");
  private static final SessionAxis AXIS = Prices.axis(SESSIONS);
  private static final Market MARKET =
      Market.of(ReturnSeries.ofReturns(BENCHMARK, AXIS, new Noise(1).draws(SESSIONS, 0.01)));
  private static final StudyPlan PLAN =
      StudyPlan.builder(BENCHMARK)
          .models(List.of(new ModelId("market")))
          .estimation(new EstimationWindow(-45, -6))
          .path(EventWindow.DAY_ZERO)
          .minimumEstimation(20)
          .build();

  private static AlignedEvent event(LocalDate day0) {
    return new AlignedEvent(
        new EventId("E"), new GroupId("E"), SHARE, day0, PublicationPhase.PRE_OPEN, List.of(), "");
  }

  /** Volume and range of one unit on two days, of two units on the next two; day 0 is its own. */
  private static List<PriceBar> bars(double onDayZero) {
    List<PriceBar> bars = new ArrayList<>();
    for (int session = 0; session < SESSIONS; session++) {
      double units = session == DAY_ZERO ? onDayZero : session % 4 < 2 ? 1 : 2;
      bars.add(
          new PriceBar(
              SHARE,
              AXIS.date(session),
              10,
              OptionalDouble.empty(),
              OptionalDouble.of(units * 1000),
              OptionalDouble.of(Math.exp(units / 100)),
              OptionalDouble.of(1)));
    }
    return bars;
  }

  private static FirmActivity activity(List<PriceBar> bars) {
    return FirmActivity.of(event(AXIS.date(DAY_ZERO)), bars, List.of(), MARKET, PLAN);
  }

  @Test
  void aBurstOfVolumeAndRangeStandsOut() {
    FirmActivity firmActivity = activity(bars(8));

    // 8 units against the geometric mean of 1 and 2; 8² against the mean of 1² and 2².
    assertThat(firmActivity.volume().result().orElseThrow().multiple())
        .isCloseTo(8 / Math.sqrt(2), offset(1e-9));
    assertThat(firmActivity.range().result().orElseThrow().multiple())
        .isCloseTo(64 / 2.5, offset(1e-9));
    assertThat(firmActivity.range().result().orElseThrow().comparison().upperTail())
        .isLessThanOrEqualTo(1.0 / 40);
  }

  @Test
  void volumeStandsBesideTheMedianOfTheSessionsBefore() {
    // Of the 50 sessions before day 0 26 have one unit and 24 two: the median is one unit.
    assertThat(activity(bars(8)).overMedian().result().orElseThrow()).isCloseTo(8, offset(1e-9));
    List<PriceBar> recent =
        bars(8).stream()
            .map(
                bar ->
                    bar.date().isBefore(AXIS.date(21)) ? PriceBar.of(SHARE, bar.date(), 10) : bar)
            .toList();
    assertThat(activity(recent).overMedian().exclusion().orElseThrow().detail())
        .isEqualTo(
            "29 of 60 sessions before the window have a volume, at least 30 needed, and 1 of 1 in"
                + " it");
  }

  @Test
  void anOrdinaryDayDoesNot() {
    FirmActivity firmActivity = activity(bars(1));

    assertThat(firmActivity.volume().result().orElseThrow().comparison().twoSided())
        .isGreaterThan(0.4);
    assertThat(firmActivity.range().result().orElseThrow().comparison().upperTail()).isEqualTo(1.0);
  }

  @Test
  void pricesWithoutVolumeAndRangeSaySo() {
    List<PriceBar> plain = List.of(PriceBar.of(SHARE, AXIS.date(DAY_ZERO), 10));

    FirmActivity firmActivity = activity(plain);

    assertThat(firmActivity.volume().exclusion().orElseThrow().reason())
        .isEqualTo(ExclusionReason.MISSING_INPUT);
    assertThat(firmActivity.range().exclusion().orElseThrow().reason())
        .isEqualTo(ExclusionReason.MISSING_INPUT);
  }

  @Test
  void anEventOutsideThePricesIsNamed() {
    FirmActivity activity =
        FirmActivity.of(event(LocalDate.of(2040, 1, 2)), bars(1), List.of(), MARKET, PLAN);

    assertThat(activity.volume().exclusion().orElseThrow().reason())
        .isEqualTo(ExclusionReason.EVENT_OUTSIDE_PRICES);
    assertThat(activity.range().exclusion().orElseThrow().detail()).contains("2040-01-02");
  }
}
