package io.marketimpact.data.study;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.specification.StudySpecification;
import io.marketimpact.event.GroupId;
import io.marketimpact.market.PriceBar;
import io.marketimpact.market.QualityFinding;
import io.marketimpact.market.ReturnKind;
import io.marketimpact.market.SecurityId;
import io.marketimpact.study.ClaimCheck;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.GroupStudy;
import io.marketimpact.study.StudyExposure;
import io.marketimpact.study.StudyPlan;
import io.marketimpact.study.StudyResult;
import io.marketimpact.study.Variation;
import io.marketimpact.study.VariedResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * One study: screens the prices, aligns the news, studies every firm where its prices are, and
 * combines the firms of each group. The same request and prices give the same result, wherever the
 * prices are.
 */
public final class EventStudy {

  private final StudyRequest request;
  private final Consumer<String> progress;

  /**
   * A study that reports how far it is.
   *
   * @param request what is asked
   * @param progress takes what is done next, such as {@code Studying 5 firms}
   */
  public EventStudy(StudyRequest request, Consumer<String> progress) {
    this.request = request;
    this.progress = progress;
  }

  /**
   * Runs the study of a specification in memory.
   *
   * @param specification names every file
   * @return the result
   * @throws BadInputException if an input cannot be used
   */
  public static StudyResult of(StudySpecification specification) {
    return new EventStudy(StudyRequest.of(specification), step -> {})
        .run(PricesInMemory.read(specification.prices()));
  }

  /**
   * Runs the study.
   *
   * @param prices of the benchmark, the firms and whatever else the request names
   * @return its result
   * @throws BadInputException if an input cannot be used
   */
  public StudyResult run(PriceSource prices) {
    StudySpecification specification = request.specification();
    StudyPlan plan = specification.plan();
    Optional<RevenueAtStake> revenue = RevenueAtStake.read(request);

    progress.accept("Reading " + specification.prices().getFileName());
    Map<SecurityId, List<PriceBar>> shared = prices.bars(StudyMarket.securities(specification));
    StudyDays days = StudyDays.of(request, benchmarkBars(shared));
    StudyMarket measured = StudyMarket.of(specification, shared, days.axis());

    progress.accept("Studying " + specification.events().size() + " firms");
    AlignedEvents events = AlignedEvents.of(specification, days);
    MeasuredPlans plans = measured.settings();
    List<SecurityStudies> studies = SecurityStudies.of(prices, events, plans);
    List<GroupResult> groups =
        groups(studies, SecurityStudies::first, group -> group.result(plan, plans.main().market()));
    List<GroupResult> others =
        events.areCertain()
            ? List.of()
            : groups(studies, SecurityStudies::otherDayZero, group -> group.effects(plan));

    HoursOfTheDay hours = HoursOfTheDay.of(request, days);

    List<QualityFinding> findings = new ArrayList<>(measured.findings());
    findings.addAll(events.findings());
    findings.addAll(hours.findings());
    studies.forEach(found -> findings.addAll(found.findings()));
    Optional<StudyExposure> exposure =
        revenue.map(
            told -> {
              progress.accept("Holding revenue at stake against the prices");
              return told.of(groups, measured, days);
            });
    return new StudyResult(
        specification.id(),
        request.visibleDossier(),
        plan,
        groups,
        others,
        varied(specification.variations(), studies),
        hours.studies(),
        studies.stream().flatMap(found -> found.activity().stream()).toList(),
        exposure,
        claims(measured),
        findings.stream().distinct().sorted().toList(),
        request.provenance());
  }

  private List<PriceBar> benchmarkBars(Map<SecurityId, List<PriceBar>> shared) {
    SecurityId benchmark = request.specification().plan().benchmark();
    List<PriceBar> bars = shared.get(benchmark);
    if (bars == null) {
      throw BadInputException.file(
          request.specification().prices(),
          "has no price of benchmark " + benchmark,
          "add its rows or name another benchmark");
    }
    return bars;
  }

  private static List<GroupResult> groups(
      List<SecurityStudies> studies,
      Function<SecurityStudies, List<FirmStudy>> choice,
      Function<GroupStudy, GroupResult> result) {
    SortedMap<GroupId, GroupStudy> groups = new TreeMap<>();
    studies.stream()
        .flatMap(found -> choice.apply(found).stream())
        .forEach(
            study ->
                groups.computeIfAbsent(study.event().group(), name -> new GroupStudy()).add(study));
    return groups.values().parallelStream().map(result).toList();
  }

  private static List<VariedResult> varied(
      List<Variation> variations, List<SecurityStudies> studies) {
    return IntStream.range(0, variations.size())
        .mapToObj(
            i ->
                new VariedResult(
                    variations.get(i),
                    groups(
                        studies,
                        found -> found.varied().get(i),
                        group -> group.effects(variations.get(i).plan()))))
        .toList();
  }

  private List<ClaimCheck> claims(StudyMarket measured) {
    return request.visibleDossier().claims().stream()
        .map(
            claim ->
                measured
                    .returns(claim.security(), ReturnKind.SIMPLE)
                    .map(series -> ClaimCheck.of(claim, series))
                    .orElseGet(() -> ClaimCheck.unmeasured(claim)))
        .toList();
  }
}
