package io.marketimpact.data.study;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.event.EventId;
import io.marketimpact.event.GroupId;
import io.marketimpact.event.PlannedEvent;
import io.marketimpact.event.PublicationTime;
import io.marketimpact.market.PriceBar;
import io.marketimpact.market.SecurityId;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.StudyDesign;
import io.marketimpact.study.StudyPlan;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One event of a family with the prices it is studied on: small enough to travel to where it is
 * worked.
 *
 * @param event the event
 * @param day0 the session to take as day 0
 * @param shares that it hit
 * @param plan what to compute
 * @param closes adjusted closes of shares and benchmark, each from one file alone
 * @param files the files' names
 */
public record FamilyTask(
    EventId event,
    LocalDate day0,
    List<SecurityId> shares,
    StudyPlan plan,
    SortedMap<SecurityId, SortedMap<LocalDate, Double>> closes,
    Map<SecurityId, String> files)
    implements Serializable {

  private static final int BEFORE_THE_OPEN = 12;

  /** Keeps its own copies. */
  public FamilyTask {
    shares = List.copyOf(shares);
    closes = new TreeMap<>(closes);
    files = Map.copyOf(files);
  }

  /**
   * Studies the event as a study of its own: other events of its shares are left where they are in
   * the estimation window.
   *
   * @return what it did
   */
  public EventOutcome run() {
    GroupId group = new GroupId(event.value());
    // The family has decided on day 0; news before that day's open has it, on every exchange there.
    PublicationTime decided =
        new PublicationTime.NoLaterThan(day0.atTime(BEFORE_THE_OPEN, 0).toInstant(ZoneOffset.UTC));
    StudyDesign design =
        StudyDesign.of(
            plan,
            shares.stream().map(share -> new PlannedEvent(event, group, share, decided)).toList());
    GroupResult result =
        StudyFunction.effects(StudyInputs.of(design), PricesInMemory.of(bars())).get(0);
    return new EventOutcome(
        event,
        day0,
        plan.headline(),
        result.firms(),
        result
            .window(plan.headline())
            .map(Outcome::of)
            .orElseGet(
                () ->
                    Outcome.excluded(
                        ExclusionReason.TOO_FEW_FIRMS, "no share of " + event + " has a result")),
        files);
  }

  private List<PriceBar> bars() {
    return closes.entrySet().stream()
        .flatMap(
            share ->
                share.getValue().entrySet().stream()
                    .map(day -> PriceBar.of(share.getKey(), day.getKey(), day.getValue())))
        .toList();
  }
}
