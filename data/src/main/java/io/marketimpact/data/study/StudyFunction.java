package io.marketimpact.data.study;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.specification.StudySpecification;
import io.marketimpact.event.GroupId;
import io.marketimpact.event.Subgroup;
import io.marketimpact.market.PriceBar;
import io.marketimpact.market.QualityFinding;
import io.marketimpact.market.ReturnKind;
import io.marketimpact.market.SecurityId;
import io.marketimpact.model.Market;
import io.marketimpact.study.ClaimCheck;
import io.marketimpact.study.Depth;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.GroupStudy;
import io.marketimpact.study.StudyComparisons;
import io.marketimpact.study.StudyDesign;
import io.marketimpact.study.StudyExposure;
import io.marketimpact.study.StudyResult;
import io.marketimpact.study.StudyState;
import io.marketimpact.study.SummedGroup;
import io.marketimpact.study.Untouched;
import io.marketimpact.study.Variation;
import io.marketimpact.study.VariedResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A whole study as one function: it screens the prices, aligns the news, studies every firm where
 * its prices are, combines the firms of each group, and holds revenue at stake against the prices.
 * The same inputs and prices give the same result, wherever the prices are.
 */
public final class StudyFunction {

  private static final System.Logger STEPS = System.getLogger(StudyFunction.class.getName());

  private StudyFunction() {}

  /**
   * Notes how far a study is in the logger that bears this class's name, at the level {@code
   * DEBUG}: nothing shows it unless it is asked for.
   *
   * @param step what is done next
   */
  public static void logged(String step) {
    STEPS.log(System.Logger.Level.DEBUG, step);
  }

  /**
   * Runs a study in memory.
   *
   * @param specification the study and its files
   * @return its result
   * @throws BadInputException if a file cannot be used
   */
  public static StudyResult of(StudySpecification specification) {
    return of(StudyInputs.read(specification), PricesInMemory.of(specification));
  }

  /**
   * Runs a study.
   *
   * @param inputs everything but the prices
   * @param prices of the benchmark, the firms and whatever else the inputs name
   * @return its result
   * @throws BadInputException if the prices cannot be used
   */
  public static StudyResult of(StudyInputs inputs, PriceSource prices) {
    return of(inputs, prices, StudyFunction::logged);
  }

  /**
   * Runs a study that reports how far it is.
   *
   * @param given everything but the prices
   * @param prices of the benchmark, the firms and whatever else the inputs name
   * @param progress takes what is done next, such as {@code Studying 5 firms}
   * @return its result
   * @throws BadInputException if the prices cannot be used
   */
  public static StudyResult of(StudyInputs given, PriceSource prices, Consumer<String> progress) {
    Studied studied = Studied.of(given, prices, progress);
    StudyInputs inputs = studied.inputs();
    StudyDesign design = inputs.design();
    StudyDays days = studied.days();
    StudyMarket market = studied.market();
    AlignedEvents events = studied.events();
    List<SecurityStudies> studies = studied.firms();
    Market measured = market.plans().main().market();
    List<Subgroup> parts = design.comparisons().subgroups();
    progress.accept("Testing the firms together");
    List<List<GroupResult>> results =
        groups(
            studies,
            studied.sums(),
            SecurityStudies::first,
            group -> group.results(design.plan(), measured, parts));
    List<GroupResult> groups = results.stream().map(wholeAndParts -> wholeAndParts.get(0)).toList();
    HoursOfTheDay hours = HoursOfTheDay.of(inputs, days);
    return StudyResult.builder(
            design.id(), inputs.visibleDossier(), design.plan(), groups, inputs.provenance())
        .otherDayZero(otherDayZero(design, events, studies))
        .variations(varied(design.variations(), parts, studies))
        .intraday(hours.studies())
        .intradayBeside(hours.beside())
        .activity(studies.stream().flatMap(firm -> firm.activity().stream()).toList())
        .closes(studies.stream().flatMap(firm -> firm.closes().stream()).toList())
        .exposure(exposure(inputs, groups, market, days, progress))
        .claims(claims(inputs, market))
        .quality(
            FoundPlaces.in(
                prices,
                Stream.of(
                        prices.findings(design.plan().benchmark()).stream(),
                        studied.findings().stream(),
                        UnusedMasks.in(inputs).stream(),
                        days.findings().stream(),
                        market.findings().stream(),
                        events.findings().stream(),
                        hours.findings().stream(),
                        studies.stream().flatMap(firm -> firm.findings().stream()))
                    .flatMap(findings -> findings)
                    .distinct()
                    .sorted()
                    .toList()))
        .comparisons(
            new StudyComparisons(
                design.comparisons(),
                results.stream().flatMap(wholeAndParts -> wholeAndParts.stream().skip(1)).toList(),
                groups.size() == 1
                    ? Untouched.of(groups.get(0).firms(), measured, design.plan())
                    : List.of()))
        .state(
            events.reach(days.axis(), lastDay(design)) ? StudyState.FINAL : StudyState.PROVISIONAL)
        .build();
  }

  /** The last day after day 0 that the plan or a variation of it lists. */
  private static int lastDay(StudyDesign design) {
    return Stream.concat(
            Stream.of(design.plan()), design.variations().stream().map(Variation::plan))
        .mapToInt(plan -> plan.path().end())
        .max()
        .orElseThrow();
  }

  /** Every firm studied where its prices are, before anything is said of groups. */
  private record Studied(
      StudyInputs inputs,
      StudyDays days,
      AlignedEvents events,
      StudyMarket market,
      List<SecurityStudies> firms,
      Map<GroupId, SummedGroup> sums,
      List<QualityFinding> findings) {

    static Studied of(StudyInputs given, PriceSource prices, Consumer<String> progress) {
      Spelling spelling = Spelling.of(given, prices);
      StudyInputs planned = spelling.inputs();
      Map<SecurityId, List<PriceBar>> shared = prices.bars(StudyMarket.securities(planned));
      StudyMarket.requireBenchmarks(planned.design(), shared, prices);
      StudyDays days =
          StudyDays.of(planned, shared.get(planned.design().plan().benchmark()), prices);
      StudyDesign design = OwnEarnings.leftOut(planned.design(), days);
      StudyInputs inputs = planned.with(design);
      AlignedEvents events = AlignedEvents.of(design.events(), days, prices);
      StudyMarket market = StudyMarket.of(inputs, shared, days, events, prices);
      progress.accept("Studying " + ofAll(design));
      SecurityStudies.OfAll studies =
          SecurityStudies.of(prices, events, market.plans(), LargeGroups.of(inputs));
      return new Studied(
          inputs,
          days,
          events,
          market,
          studies.firms(),
          studies.sums(),
          Stream.concat(spelling.findings().stream(), OwnEarnings.unused(planned.design()).stream())
              .toList());
    }
  }

  private static String ofAll(StudyDesign design) {
    int firms = design.events().size();
    int ways = design.variations().size();
    return (firms == 1 ? "1 firm" : firms + " firms")
        + (ways == 0 ? "" : ", the plan and " + (ways == 1 ? "1 variation" : ways + " variations"));
  }

  /** The effects on each group alone, without the battery of tests. */
  static List<GroupResult> effects(StudyInputs inputs, PriceSource prices) {
    Studied studied = Studied.of(inputs, prices, step -> {});
    return groups(
        studied.firms(),
        studied.sums(),
        SecurityStudies::first,
        group -> group.effects(inputs.design().plan()));
  }

  /**
   * The effects under each variation of a plan, without the battery of tests.
   *
   * @param inputs everything but the prices; its design names the variations
   * @param prices of the benchmark, the firms and whatever else the inputs name
   * @param progress takes what is done next
   * @return a result per variation, in the order of the design
   * @throws BadInputException if the prices cannot be used
   */
  public static List<VariedResult> variations(
      StudyInputs inputs, PriceSource prices, Consumer<String> progress) {
    Studied studied = Studied.of(inputs, prices, progress);
    StudyDesign design = studied.inputs().design();
    return varied(design.variations(), design.comparisons().subgroups(), studied.firms());
  }

  private static List<GroupResult> otherDayZero(
      StudyDesign design, AlignedEvents events, List<SecurityStudies> studies) {
    return events.areCertain() || design.plan().depth() == Depth.EFFECT
        ? List.of()
        : groups(
            studies,
            Map.of(),
            SecurityStudies::otherDayZero,
            group -> group.effects(design.plan()));
  }

  private static Optional<StudyExposure> exposure(
      StudyInputs inputs,
      List<GroupResult> groups,
      StudyMarket market,
      StudyDays days,
      Consumer<String> progress) {
    return RevenueAtStake.of(inputs)
        .map(
            revenue -> {
              progress.accept("Comparing revenue at stake with the prices");
              return revenue.against(groups, market, days);
            });
  }

  private static <T> List<T> groups(
      List<SecurityStudies> studies,
      Map<GroupId, SummedGroup> sums,
      Function<SecurityStudies, List<FirmStudy>> choice,
      Function<GroupStudy, T> result) {
    SortedMap<GroupId, GroupStudy> groups = new TreeMap<>();
    studies.stream()
        .flatMap(firm -> choice.apply(firm).stream())
        .forEach(
            study ->
                groups
                    .computeIfAbsent(
                        study.event().group(),
                        name -> new GroupStudy(sums.getOrDefault(name, SummedGroup.NONE)))
                    .add(study));
    return groups.values().parallelStream().map(result).toList();
  }

  private static List<VariedResult> varied(
      List<Variation> variations, List<Subgroup> parts, List<SecurityStudies> studies) {
    return IntStream.range(0, variations.size())
        .mapToObj(
            i ->
                new VariedResult(
                    variations.get(i),
                    groups(
                            studies,
                            Map.of(),
                            firm -> firm.varied().get(i),
                            group -> group.effects(variations.get(i).plan(), parts))
                        .stream()
                        .flatMap(List::stream)
                        .toList()))
        .toList();
  }

  private static List<ClaimCheck> claims(StudyInputs inputs, StudyMarket market) {
    return inputs.visibleDossier().claims().stream()
        .map(
            claim ->
                market
                    .returns(claim.security(), ReturnKind.SIMPLE)
                    .map(series -> ClaimCheck.of(claim, series))
                    .orElseGet(() -> ClaimCheck.unmeasured(claim)))
        .toList();
  }
}
