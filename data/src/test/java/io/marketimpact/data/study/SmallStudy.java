package io.marketimpact.data.study;

import io.marketimpact.event.Comparisons;
import io.marketimpact.event.ControlGroup;
import io.marketimpact.event.EstimationWindow;
import io.marketimpact.event.EventId;
import io.marketimpact.event.EventWindow;
import io.marketimpact.event.GroupId;
import io.marketimpact.event.PlannedEvent;
import io.marketimpact.event.PublicationTime;
import io.marketimpact.market.PriceBar;
import io.marketimpact.market.SecurityId;
import io.marketimpact.model.ModelId;
import io.marketimpact.study.StudyDesign;
import io.marketimpact.study.StudyPlan;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A study small enough to be reckoned by hand: a market that closes at 100 and 101 in turn, and
 * shares that follow it within 0.2 % and fall on the day of the news.
 */
final class SmallStudy {

  static final SecurityId MARKET = new SecurityId("MKT");
  static final SecurityId FIRM = new SecurityId("AAA");
  static final SecurityId OTHER = new SecurityId("BBB");
  static final LocalDate FIRST = LocalDate.parse("2025-01-02");

  /** The 61st weekday. */
  static final LocalDate NEWS = days(61).get(60);

  private SmallStudy() {}

  static StudyPlan plan() {
    return StudyPlan.builder(MARKET)
        .models(List.of(new ModelId("market_adjusted")))
        .estimation(new EstimationWindow(-50, -11))
        .path(new EventWindow(-2, 2))
        .minimumEstimation(30)
        .seed(1)
        .build();
  }

  static StudyDesign design() {
    return design(List.of());
  }

  static StudyDesign design(List<ControlGroup> controls) {
    StudyDesign plain = StudyDesign.of(plan(), List.of(event(FIRM)));
    return new StudyDesign(
        plain.id(),
        plain.dossier(),
        plain.plan(),
        List.of(),
        plain.events(),
        Comparisons.of(controls),
        Optional.empty());
  }

  /** Before the opening of the day of the news. */
  static PlannedEvent event(SecurityId firm) {
    return event(firm, new PublicationTime.At(NEWS.atTime(13, 0).toInstant(ZoneOffset.UTC)));
  }

  static PlannedEvent event(SecurityId firm, LocalDate day) {
    return event(firm, new PublicationTime.OnDate(day));
  }

  private static PlannedEvent event(SecurityId firm, PublicationTime time) {
    return new PlannedEvent(new EventId("E1"), new GroupId("E1"), firm, time);
  }

  static ControlGroup controls(SecurityId... shares) {
    return new ControlGroup("controls", List.of(shares), "untouched", List.of());
  }

  static List<LocalDate> days(int number) {
    List<LocalDate> days = new ArrayList<>();
    for (LocalDate day = FIRST; days.size() < number; day = day.plusDays(1)) {
      if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
        days.add(day);
      }
    }
    return days;
  }

  /**
   * A share's closes: 100 and 101 in turn, times 1, 1.001 and 1.002 in turn for all but the market,
   * and lower by a part from the day of the news on.
   */
  static List<PriceBar> bars(SecurityId security, double dropped) {
    List<PriceBar> bars = new ArrayList<>();
    List<LocalDate> days = days(70);
    for (int i = 0; i < days.size(); i++) {
      double own = security.equals(MARKET) ? 1 : 1 + 0.001 * (i % 3);
      double level = days.get(i).isBefore(NEWS) ? 1 : 1 - dropped;
      bars.add(PriceBar.of(security, days.get(i), (100 + i % 2) * own * level));
    }
    return bars;
  }

  static List<PriceBar> bars() {
    List<PriceBar> bars = new ArrayList<>(bars(MARKET, 0));
    bars.addAll(bars(FIRM, 0.1));
    return bars;
  }
}
