package io.marketimpact.data.library;

import io.marketimpact.base.Require;
import io.marketimpact.event.AlignedEvent;
import io.marketimpact.event.EventId;
import io.marketimpact.event.GroupId;
import io.marketimpact.event.PublicationPhase;
import io.marketimpact.market.ReturnSeries;
import io.marketimpact.market.SecurityId;
import io.marketimpact.market.SessionAxis;
import io.marketimpact.model.Market;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.StudyPlan;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Returns without days and names. */
final class ReturnArrays {

  private static final SecurityId FIRM = new SecurityId("FIRM");
  private static final SecurityId MARKET = new SecurityId("MARKET");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final String EVENT = "event";

  private ReturnArrays() {}

  static FirmEffect marketModel(double[] firm, double[] market, int day0) {
    Require.given(firm, "the firm's returns");
    Require.given(market, "the market's returns");
    Require.that(
        firm.length == market.length,
        "firm and market must have one return per day each: %s and %s",
        firm.length,
        market.length);
    Require.that(
        day0 >= 0 && day0 < firm.length,
        "day 0 must be one of the %s days, the first being 0: %s",
        firm.length,
        day0);
    SessionAxis axis =
        SessionAxis.of(
            IntStream.range(0, firm.length).mapToObj(LocalDate.EPOCH::plusDays).toList());
    AlignedEvent event =
        new AlignedEvent(
            new EventId(EVENT),
            new GroupId(EVENT),
            FIRM,
            axis.date(day0),
            PublicationPhase.UNKNOWN,
            List.of(),
            "");
    StudyPlan plan = StudyPlan.of(MARKET);
    FirmStudy study =
        FirmStudy.of(
            ReturnSeries.ofReturns(FIRM, axis, firm),
            event,
            Market.of(ReturnSeries.ofReturns(MARKET, axis, market)),
            plan);
    study
        .headline(plan)
        .exclusion()
        .ifPresent(
            why -> {
              throw new IllegalArgumentException(
                  "the returns must allow an estimate: " + byIndex(why.detail()));
            });
    return new FirmEffect(study, plan.headline(), 0);
  }

  /** The days and names that stand for indexes and arrays are nothing that a caller knows. */
  private static String byIndex(String detail) {
    return DATE.matcher(detail)
        .replaceAll(date -> "day " + LocalDate.parse(date.group()).toEpochDay())
        .replace(FIRM.symbol(), "the firm")
        .replace("the benchmark " + MARKET.symbol(), "the market")
        .replace(MARKET.symbol(), "the market");
  }
}
