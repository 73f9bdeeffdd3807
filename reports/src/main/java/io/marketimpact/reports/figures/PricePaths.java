package io.marketimpact.reports.figures;

import io.marketimpact.event.Sector;
import io.marketimpact.model.ModelId;
import io.marketimpact.reports.figures.PricePath.Role;
import io.marketimpact.reports.text.Words;
import io.marketimpact.study.AbnormalReturn;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.StudyResult;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** Prices around the event: the firms of a group, their market and their sectors. */
final class PricePaths {

  /** More lines than this nobody follows. */
  private static final int MOST_FIRMS = 6;

  private final StudyResult result;

  private PricePaths(StudyResult result) {
    this.result = result;
  }

  /** The firms with the largest headline, their average, the market and the sectors' baskets. */
  static List<PricePath> of(StudyResult result, GroupResult group) {
    PricePaths paths = new PricePaths(result);
    Collection<FirmStudy> largest = Largest.of(result.plan(), group).firms().values();
    List<PricePath> all = new ArrayList<>();
    List<PricePath> firms = largest.stream().flatMap(firm -> paths.firm(firm).stream()).toList();
    if (firms.size() <= MOST_FIRMS) {
      all.addAll(firms);
    }
    if (firms.size() > 1) {
      PricePath.mean("Average of " + firms.size(), Role.AVERAGE, firms).ifPresent(all::add);
    }
    largest.stream().findFirst().flatMap(paths::market).ifPresent(all::add);
    result.comparisons().asked().sectors().stream()
        .flatMap(sector -> paths.sector(sector).stream())
        .forEach(all::add);
    return all;
  }

  private Optional<PricePath> firm(FirmStudy firm) {
    return path(
        result.nameOf(firm),
        Role.FIRM,
        firm,
        result.plan().headline().model(),
        AbnormalReturn::actual);
  }

  /** The market-adjusted model expects of every stock what the benchmark returned. */
  private Optional<PricePath> market(FirmStudy firm) {
    return path(
        result.plan().benchmark().symbol(),
        Role.MARKET,
        firm,
        ModelId.MARKET_ADJUSTED,
        AbnormalReturn::expected);
  }

  private Optional<PricePath> sector(Sector sector) {
    List<PricePath> members =
        result.comparisons().untouched().stream()
            .filter(share -> sector.basket().contains(share.event().security()))
            .flatMap(share -> firm(share).stream())
            .toList();
    return PricePath.mean(Words.capitalized(sector.name()), Role.SECTOR, members);
  }

  private Optional<PricePath> path(
      String name, Role role, FirmStudy of, ModelId model, ToDoubleFunction<AbnormalReturn> part) {
    TreeMap<Integer, Double> returns = new TreeMap<>();
    Optional.ofNullable(of.estimates().get(model))
        .flatMap(estimate -> estimate.result())
        .ifPresent(
            fit ->
                fit.returns()
                    .days()
                    .forEach(day -> returns.put(day.day(), part.applyAsDouble(day))));
    return PricePath.of(name, role, returns, result.plan().returns());
  }
}
