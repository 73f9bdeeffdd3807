package io.marketimpact.study;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.event.AlignedEvent;
import io.marketimpact.event.EventId;
import io.marketimpact.event.EventWindow;
import io.marketimpact.inference.activity.AbnormalVolume;
import io.marketimpact.inference.activity.LogVolume;
import io.marketimpact.inference.activity.MedianVolume;
import io.marketimpact.inference.activity.RangeVolatility;
import io.marketimpact.market.DaySeries;
import io.marketimpact.market.PriceBar;
import io.marketimpact.market.SecurityId;
import io.marketimpact.model.EstimationSample;
import io.marketimpact.model.Market;
import io.marketimpact.model.ModelId;
import io.marketimpact.model.SessionMask;
import io.marketimpact.model.catalog.Models;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * How lively a share traded around its event: volume beside its ordinary volume, and the range of
 * the day beside its ordinary range. Volume is expected to be the mean of the estimation days.
 *
 * @param event the event
 * @param security the share
 * @param window the window measured, the study's headline
 * @param volume abnormal volume, or why there is none
 * @param overMedian volume over the median of the 60 sessions before, or why there is none
 * @param range volatility from highs and lows, or why there is none
 */
public record FirmActivity(
    EventId event,
    SecurityId security,
    EventWindow window,
    Outcome<AbnormalVolume> volume,
    Outcome<Double> overMedian,
    Outcome<RangeVolatility> range)
    implements Serializable {

  /**
   * Measures a share.
   *
   * @param event the event
   * @param bars the share's daily bars, in any order
   * @param others the firm's other events, whose days are not estimated from
   * @param market whose sessions count
   * @param plan the estimation days, the masks and the headline window
   * @return what can be said
   */
  public static FirmActivity of(
      AlignedEvent event,
      List<PriceBar> bars,
      List<LocalDate> others,
      Market market,
      StudyPlan plan) {
    OptionalInt day0 = market.axis().indexOf(event.day0());
    EventWindow window = plan.headline().window();
    if (day0.isEmpty()) {
      String detail = "the prices have no session on day 0, " + event.day0();
      return new FirmActivity(
          event.event(),
          event.security(),
          window,
          Outcome.excluded(ExclusionReason.EVENT_OUTSIDE_PRICES, detail),
          Outcome.excluded(ExclusionReason.EVENT_OUTSIDE_PRICES, detail),
          Outcome.excluded(ExclusionReason.EVENT_OUTSIDE_PRICES, detail));
    }
    SessionMask mask =
        OtherEvents.of(others, event.day0(), market.axis())
            .mask(SessionMask.of(plan.masks(), event.security(), market.axis()), plan.span());
    int first = day0.getAsInt() + window.start();
    Outcome<DaySeries> volume = LogVolume.of(event.security(), bars, market.axis());
    DaySeries ranges = logRanges(event.security(), bars, market);
    return new FirmActivity(
        event.event(),
        event.security(),
        window,
        volume.then(
            logVolume ->
                Models.of(ModelId.MEAN_ADJUSTED)
                    .fit(sample(event, logVolume, market, day0.getAsInt(), plan, mask))
                    .then(fitted -> AbnormalVolume.of(logVolume, fitted, first, window.length()))),
        volume.then(logVolume -> MedianVolume.multiple(logVolume, first, window.length())),
        RangeVolatility.of(
            ranges,
            sample(event, ranges, market, day0.getAsInt(), plan, mask).sessions().toArray(),
            first,
            window.length()));
  }

  private static EstimationSample sample(
      AlignedEvent event,
      DaySeries series,
      Market market,
      int day0,
      StudyPlan plan,
      SessionMask mask) {
    return new EstimationSample(
        event.security(), series, market, day0, plan.estimation(), plan.minimumEstimation(), mask);
  }

  /** ln H/L per session; a day whose high lies below its low says nothing. */
  private static DaySeries logRanges(SecurityId security, List<PriceBar> bars, Market market) {
    double[] ranges = new double[market.axis().size()];
    Arrays.fill(ranges, Double.NaN);
    for (PriceBar bar : bars) {
      OptionalInt session = market.axis().indexOf(bar.date());
      double high = bar.high().orElse(Double.NaN);
      double low = bar.low().orElse(Double.NaN);
      if (session.isPresent() && low > 0 && high >= low && Double.isFinite(high)) {
        ranges[session.getAsInt()] = Math.log(high / low);
      }
    }
    return DaySeries.of(security.symbol(), market.axis(), ranges);
  }
}
