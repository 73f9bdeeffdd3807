package io.marketimpact.reports.figures;

import io.marketimpact.event.Sector;
import io.marketimpact.model.ModelId;
import io.marketimpact.reports.figures.PricePath.Role;
import io.marketimpact.reports.text.FirmNames;
import io.marketimpact.reports.text.Words;
import io.marketimpact.study.AbnormalReturn;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.StudyResult;
import java.util.ArrayList;
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

  /** The firms where they are few, the average of all, the market and the sectors' baskets. */
  static List<PricePath> of(StudyResult result, GroupResult group) {
    PricePaths paths = new PricePaths(result);
    List<FirmStudy> studied = studied(result, group);
    FirmNames names = FirmNames.of(result, studied);
    List<PricePath> firms =
        studied.stream().flatMap(firm -> paths.firm(firm, names.of(firm)).stream()).toList();
    List<PricePath> all = new ArrayList<>();
    if (drawsFirms(firms.size())) {
      all.addAll(firms);
    }
    if (firms.size() > 1) {
      List<PricePath> longest = PricePath.longest(firms);
      PricePath.mean("Average of " + longest.size(), Role.AVERAGE, longest).ifPresent(all::add);
    }
    paths.market(studied).ifPresent(all::add);
    result.comparisons().asked().sectors().stream()
        .flatMap(sector -> paths.sector(sector).stream())
        .forEach(all::add);
    return all;
  }

  static boolean drawsFirms(int firms) {
    return firms <= MOST_FIRMS;
  }

  /** Those with a result under the headline. */
  static List<FirmStudy> studied(StudyResult result, GroupResult group) {
    return group.firms().stream()
        .filter(firm -> firm.window(result.plan().headline()).result().isPresent())
        .toList();
  }

  private Optional<PricePath> firm(FirmStudy firm, String name) {
    return path(name, Role.FIRM, firm, result.plan().headline().model(), AbnormalReturn::actual);
  }

  /**
   * The benchmark around the day 0 of each firm, on average. The market-adjusted model expects of
   * every stock what the benchmark returned.
   */
  private Optional<PricePath> market(List<FirmStudy> firms) {
    String name = result.plan().benchmark().symbol();
    return PricePath.mean(
        name,
        Role.MARKET,
        PricePath.longest(
            firms.stream()
                .flatMap(
                    firm ->
                        path(
                            name,
                            Role.MARKET,
                            firm,
                            ModelId.MARKET_ADJUSTED,
                            AbnormalReturn::expected)
                            .stream())
                .toList()));
  }

  private Optional<PricePath> sector(Sector sector) {
    List<PricePath> members =
        result.comparisons().untouched().stream()
            .filter(share -> sector.basket().contains(share.event().security()))
            .flatMap(share -> firm(share, result.nameOf(share)).stream())
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
