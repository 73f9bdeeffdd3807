package io.marketimpact.data.study;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.csv.FactorFile;
import io.marketimpact.data.specification.StudySpecification;
import io.marketimpact.event.ControlGroup;
import io.marketimpact.market.PriceBar;
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
import io.marketimpact.study.StudyPlan;
import io.marketimpact.study.Variation;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the firms of a study are measured against, under its plan and every variation of it. */
final class StudyMarket {

  private final StudySpecification specification;
  private final Map<SecurityId, List<PriceBar>> bars;
  private final SessionAxis axis;
  private final Set<QualityFinding> findings = new TreeSet<>();
  private final Factors factors;
  private final MeasuredPlans settings;

  private StudyMarket(
      StudySpecification specification, Map<SecurityId, List<PriceBar>> bars, SessionAxis axis) {
    this.specification = specification;
    this.bars = bars;
    this.axis = axis;
    this.factors = factors(specification.factors(), axis);
    this.settings =
        new MeasuredPlans(
            setting(specification.plan()),
            specification.variations().stream().map(Variation::plan).map(this::setting).toList());
  }

  static StudyMarket of(
      StudySpecification specification, Map<SecurityId, List<PriceBar>> bars, SessionAxis axis) {
    return new StudyMarket(specification, bars, axis);
  }

  /** The securities whose prices every firm of the study needs. */
  static Set<SecurityId> securities(StudySpecification specification) {
    Set<SecurityId> shared = new TreeSet<>();
    shared.add(specification.plan().benchmark());
    specification.variations().forEach(variation -> shared.add(variation.plan().benchmark()));
    specification.controls().forEach(group -> shared.addAll(group.securities()));
    specification.dossier().claims().forEach(claim -> shared.add(claim.security()));
    specification
        .exposure()
        .ifPresent(
            told -> {
              shared.addAll(told.vendors());
              specification
                  .dossier()
                  .registry()
                  .ownerships()
                  .forEach(known -> shared.add(known.owner()));
            });
    return shared;
  }

  MeasuredPlans settings() {
    return settings;
  }

  Set<QualityFinding> findings() {
    return findings;
  }

  private MeasuredPlan setting(StudyPlan plan) {
    return new MeasuredPlan(plan, new Market(benchmark(plan), factors, controlReturns(plan)));
  }

  /** A share's returns, empty where the price file has no row of it. */
  Optional<ReturnSeries> returns(SecurityId security, ReturnKind kind) {
    return screened(security).map(screened -> ReturnSeries.of(screened.history(), axis, kind));
  }

  private Optional<ScreenedPrices> screened(SecurityId security) {
    return Optional.ofNullable(bars.get(security))
        .map(own -> PriceScreen.screen(security, own, axis));
  }

  private ReturnSeries benchmark(StudyPlan plan) {
    ScreenedPrices screened =
        screened(plan.benchmark())
            .orElseThrow(
                () ->
                    BadInputException.file(
                        specification.prices(),
                        "has no price of benchmark " + plan.benchmark(),
                        "add its rows or name another benchmark"));
    findings.addAll(screened.findings());
    return ReturnSeries.of(screened.history(), axis, plan.returns());
  }

  private List<ControlReturns> controlReturns(StudyPlan plan) {
    List<ControlReturns> groups = new ArrayList<>();
    for (ControlGroup group : specification.controls()) {
      List<ReturnSeries> shares = new ArrayList<>();
      for (SecurityId security : group.securities()) {
        screened(security)
            .ifPresentOrElse(
                screened -> {
                  findings.addAll(screened.findings());
                  shares.add(ReturnSeries.of(screened.history(), axis, plan.returns()));
                },
                () -> findings.add(without(security, group)));
      }
      groups.add(new ControlReturns(group.name(), shares, group.peersOf()));
    }
    return groups;
  }

  private static QualityFinding without(SecurityId security, ControlGroup group) {
    return QualityFinding.overall(
        QualityRule.NO_PRICES,
        security,
        "0",
        "the price file has no row of this control share (" + group.name() + ")",
        QualityAction.LEFT_ABSENT);
  }

  /** Factors on days without a session are not used: they are another exchange's. */
  private static Factors factors(Optional<Path> file, SessionAxis axis) {
    if (file.isEmpty()) {
      return Factors.NONE;
    }
    Map<String, double[]> byName = new TreeMap<>();
    SortedMap<LocalDate, SortedMap<String, Double>> days = FactorFile.read(file.get());
    days.forEach(
        (day, factors) ->
            axis.indexOf(day)
                .ifPresent(
                    session ->
                        factors.forEach(
                            (name, value) ->
                                byName.computeIfAbsent(name, any -> absent(axis))[session] =
                                    value)));
    SortedMap<String, ReturnSeries> series = new TreeMap<>();
    byName.forEach(
        (name, values) ->
            series.put(name, ReturnSeries.ofReturns(new SecurityId(name), axis, values)));
    return new Factors(series);
  }

  private static double[] absent(SessionAxis axis) {
    double[] values = new double[axis.size()];
    Arrays.fill(values, Double.NaN);
    return values;
  }
}
