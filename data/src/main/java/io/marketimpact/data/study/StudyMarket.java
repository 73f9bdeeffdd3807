package io.marketimpact.data.study;

import io.marketimpact.data.BadInputException;
import io.marketimpact.event.Ownership;
import io.marketimpact.event.PlannedEvent;
import io.marketimpact.event.PressClaim;
import io.marketimpact.event.Sector;
import io.marketimpact.event.SectorFund;
import io.marketimpact.market.DaySeries;
import io.marketimpact.market.FoundValue;
import io.marketimpact.market.PriceBar;
import io.marketimpact.market.PriceContext;
import io.marketimpact.market.PriceContext.Role;
import io.marketimpact.market.PriceContext.Touch;
import io.marketimpact.market.PriceHistory;
import io.marketimpact.market.PriceScreen;
import io.marketimpact.market.QualityAction;
import io.marketimpact.market.QualityFinding;
import io.marketimpact.market.QualityRule;
import io.marketimpact.market.ReturnKind;
import io.marketimpact.market.ReturnSeries;
import io.marketimpact.market.ScreenedPrices;
import io.marketimpact.market.SecurityId;
import io.marketimpact.market.SessionAxis;
import io.marketimpact.model.ControlReturns;
import io.marketimpact.model.Factors;
import io.marketimpact.model.Market;
import io.marketimpact.model.SectorReturns;
import io.marketimpact.study.StudyDesign;
import io.marketimpact.study.StudyPlan;
import io.marketimpact.study.Variation;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the firms of a study are measured against, under its plan and every variation of it.
 *
 * @param shares the shared shares that have prices, each screened once
 * @param axis the study's sessions
 * @param plans the plan and its variations with their markets
 * @param findings what was found about benchmarks and controls
 */
record StudyMarket(
    SortedMap<SecurityId, ScreenedPrices> shares,
    SessionAxis axis,
    MeasuredPlans plans,
    List<QualityFinding> findings) {

  static StudyMarket of(
      StudyInputs inputs,
      Map<SecurityId, List<PriceBar>> bars,
      StudyDays days,
      AlignedEvents events,
      PriceSource prices) {
    SessionAxis axis = days.axis();
    StudyDesign design = inputs.design();
    SortedMap<SecurityId, ScreenedPrices> shares = screened(design, bars, axis, events);
    Factors factors = factors(inputs.factors(), axis);
    return new StudyMarket(
        shares,
        axis,
        new MeasuredPlans(
            measured(design.plan(), design, shares, axis, factors),
            design.variations().stream()
                .map(varied -> measured(varied.plan(), design, shares, axis, factors))
                .toList(),
            shares.get(design.plan().benchmark()).history()),
        findings(design, shares, prices));
  }

  /** The benchmarks first: what other shares do is judged by the plan's. */
  private static SortedMap<SecurityId, ScreenedPrices> screened(
      StudyDesign design,
      Map<SecurityId, List<PriceBar>> bars,
      SessionAxis axis,
      AlignedEvents events) {
    Map<LocalDate, Touch> measured = events.measured(design.plan().span(), axis);
    Set<LocalDate> studied =
        events.used(
            Stream.concat(
                    Stream.of(design.plan()), design.variations().stream().map(Variation::plan))
                .toList(),
            axis);
    SortedMap<SecurityId, ScreenedPrices> screened = new TreeMap<>();
    PriceContext benchmark =
        new PriceContext(Role.BENCHMARK, Optional.empty(), measured, studied, Map.of());
    for (SecurityId security : benchmarks(design)) {
      screened.put(security, PriceScreen.screen(security, bars.get(security), axis, benchmark));
    }
    PriceHistory market = screened.get(design.plan().benchmark()).history();
    PriceContext share =
        new PriceContext(Role.SHARE, Optional.of(market), measured, studied, Map.of());
    bars.forEach(
        (security, own) ->
            screened.computeIfAbsent(
                security, any -> PriceScreen.screen(security, own, axis, share)));
    return screened;
  }

  /** The securities whose prices every firm of the study needs. */
  static Set<SecurityId> securities(StudyInputs inputs) {
    StudyDesign design = inputs.design();
    Set<SecurityId> shared = benchmarks(design);
    untouched(design).forEach(shared::add);
    design.dossier().claims().stream().map(PressClaim::security).forEach(shared::add);
    inputs
        .exposure()
        .ifPresent(
            exposure -> {
              shared.addAll(exposure.specification().vendors());
              design.dossier().registry().ownerships().stream()
                  .map(Ownership::owner)
                  .forEach(shared::add);
            });
    return shared;
  }

  /** Controls and what sectors are made of, each once. */
  private static Stream<SecurityId> untouched(StudyDesign design) {
    return Stream.concat(
            design.controls().stream().flatMap(group -> group.securities().stream()),
            design.comparisons().sectors().stream().flatMap(StudyMarket::members))
        .distinct();
  }

  private static Stream<SecurityId> members(Sector sector) {
    return Stream.concat(
        sector.basket().stream(), sector.fund().stream().map(SectorFund::security));
  }

  private static Set<SecurityId> firms(StudyDesign design) {
    return design.events().stream().map(PlannedEvent::security).collect(Collectors.toSet());
  }

  private static Set<SecurityId> benchmarks(StudyDesign design) {
    Set<SecurityId> benchmarks = new TreeSet<>();
    benchmarks.add(design.plan().benchmark());
    design.variations().stream()
        .map(Variation::plan)
        .map(StudyPlan::benchmark)
        .forEach(benchmarks::add);
    return benchmarks;
  }

  /**
   * Refuses prices without a benchmark.
   *
   * @throws BadInputException if the benchmark of the plan or of a variation has no price
   */
  static void requireBenchmarks(
      StudyDesign design, Map<SecurityId, List<PriceBar>> bars, PriceSource prices) {
    benchmarks(design).stream()
        .filter(benchmark -> !bars.containsKey(benchmark))
        .findFirst()
        .ifPresent(
            benchmark -> {
              throw BadInputException.source(
                  prices.name(),
                  "has no price of benchmark " + benchmark,
                  "add its rows or name another benchmark"
                      + MeantSymbols.of(prices, List.of(benchmark), firms(design)).hint(benchmark));
            });
  }

  private static MeasuredPlan measured(
      StudyPlan plan,
      StudyDesign design,
      Map<SecurityId, ScreenedPrices> shares,
      SessionAxis axis,
      Factors factors) {
    Function<List<SecurityId>, List<ReturnSeries>> returns =
        securities ->
            securities.stream()
                .filter(shares::containsKey)
                .map(share -> returns(shares.get(share), axis, plan.returns()))
                .toList();
    return new MeasuredPlan(
        plan,
        new Market(
            returns(shares.get(plan.benchmark()), axis, plan.returns()),
            factors,
            design.controls().stream()
                .map(
                    group ->
                        new ControlReturns(
                            group.name(), returns.apply(group.securities()), group.peersOf()))
                .toList(),
            design.comparisons().sectors().stream()
                .map(
                    sector ->
                        new SectorReturns(
                            sector.name(),
                            returns.apply(sector.basket()),
                            returns.apply(
                                sector.fund().stream().map(SectorFund::security).toList()),
                            sector.firms()))
                .toList()));
  }

  private static ReturnSeries returns(ScreenedPrices share, SessionAxis axis, ReturnKind kind) {
    return ReturnSeries.of(share.history(), axis, kind);
  }

  private static List<QualityFinding> findings(
      StudyDesign design, Map<SecurityId, ScreenedPrices> shares, PriceSource prices) {
    MeantSymbols near =
        MeantSymbols.of(
            prices,
            untouched(design).filter(share -> !shares.containsKey(share)).toList(),
            firms(design));
    Stream<SecurityId> measured = Stream.concat(benchmarks(design).stream(), untouched(design));
    Stream<QualityFinding> findings =
        measured
            .distinct()
            .filter(shares::containsKey)
            .flatMap(share -> shares.get(share).findings().stream());
    Stream<QualityFinding> absent =
        design.controls().stream()
            .flatMap(
                group ->
                    group.securities().stream()
                        .filter(share -> !shares.containsKey(share))
                        .map(
                            share -> without(share, "control stock (" + group.name() + ")", near)));
    Stream<QualityFinding> absentOfSectors =
        design.comparisons().sectors().stream()
            .flatMap(
                sector ->
                    members(sector)
                        .filter(share -> !shares.containsKey(share))
                        .map(share -> without(share, "stock of sector " + sector.name(), near)));
    return Stream.of(findings, absent, absentOfSectors).flatMap(stream -> stream).toList();
  }

  private static QualityFinding without(SecurityId security, String what, MeantSymbols near) {
    return QualityFinding.overall(
        QualityRule.NO_PRICES,
        security,
        FoundValue.of(0),
        "the price file has no row of this " + what + near.hint(security),
        QualityAction.LEFT_ABSENT);
  }

  /** A share's returns, empty where it has no price. */
  Optional<ReturnSeries> returns(SecurityId security, ReturnKind kind) {
    return Optional.ofNullable(shares.get(security)).map(share -> returns(share, axis, kind));
  }

  /** Factors on days without a session are not used: they are another exchange's. */
  private static Factors factors(Map<LocalDate, SortedMap<String, Double>> days, SessionAxis axis) {
    Map<String, double[]> byName = new TreeMap<>();
    days.forEach(
        (day, factors) ->
            axis.indexOf(day)
                .ifPresent(
                    session ->
                        factors.forEach(
                            (name, value) ->
                                byName.computeIfAbsent(name, any -> absent(axis))[session] =
                                    value)));
    SortedMap<String, DaySeries> series = new TreeMap<>();
    byName.forEach((name, values) -> series.put(name, DaySeries.of(name, axis, values)));
    return series.isEmpty() ? Factors.NONE : new Factors(series);
  }

  private static double[] absent(SessionAxis axis) {
    double[] values = new double[axis.size()];
    Arrays.fill(values, Double.NaN);
    return values;
  }
}
