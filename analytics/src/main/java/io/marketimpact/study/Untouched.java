package io.marketimpact.study;

import io.marketimpact.event.AlignedEvent;
import io.marketimpact.event.Comparisons;
import io.marketimpact.market.ReturnSeries;
import io.marketimpact.market.SecurityId;
import io.marketimpact.model.ControlReturns;
import io.marketimpact.model.Market;
import io.marketimpact.model.ModelId;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The shares the news did not touch, by name, each with abnormal returns of its own. */
public final class Untouched {

  private Untouched() {}

  /**
   * Studies every untouched share and every sector's fund on the day 0 of the firms, by the
   * headline's model and beside the sector it belongs to.
   *
   * @param firms the firms touched
   * @param market what they were measured against
   * @param plan of the study
   * @return ordered by share; none where the firms do not share their day 0
   */
  public static List<FirmStudy> of(Collection<FirmStudy> firms, Market market, StudyPlan plan) {
    List<AlignedEvent> events = firms.stream().map(FirmStudy::event).toList();
    if (events.stream().map(AlignedEvent::day0).distinct().count() != 1) {
      return List.of();
    }
    StudyPlan compared = plan.restrictedTo(models(plan), plan.windows());
    AlignedEvent shared = events.get(0);
    SortedMap<SecurityId, ReturnSeries> shares = new TreeMap<>();
    members(market).forEach(share -> shares.put(share.security(), share));
    events.forEach(event -> shares.remove(event.security()));
    return shares.values().parallelStream()
        .map(share -> FirmStudy.of(share, shared.on(share.security()), List.of(), market, compared))
        .toList();
  }

  /** The headline's, and the sector's where the study asks for it. */
  private static List<ModelId> models(StudyPlan plan) {
    ModelId headline = plan.headline().model();
    return Stream.concat(
            Stream.of(headline),
            plan.models().stream()
                .filter(ModelId.SECTOR::equals)
                .filter(model -> !model.equals(headline)))
        .toList();
  }

  private static Stream<ReturnSeries> members(Market market) {
    return Stream.concat(
        market.controls().stream().map(ControlReturns::shares).flatMap(List::stream),
        market.sectors().stream()
            .flatMap(sector -> Stream.concat(sector.basket().stream(), sector.funds().stream())));
  }

  static List<String> roles(Comparisons asked, SecurityId share) {
    return Stream.concat(
            asked.sectors().stream()
                .flatMap(
                    sector ->
                        Stream.of(
                                sector.basket().contains(share) ? "basket" : "",
                                sector
                                        .fund()
                                        .filter(fund -> fund.security().equals(share))
                                        .isPresent()
                                    ? "fund"
                                    : "")
                            .filter(role -> !role.isEmpty())
                            .map(role -> sector.name() + " " + role)),
            asked.controls().stream()
                .filter(group -> group.securities().contains(share))
                .map(group -> group.name() + " control"))
        .toList();
  }
}
