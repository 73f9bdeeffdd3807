package io.marketimpact.jobs.study;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.specification.StudySpecification;
import io.marketimpact.event.AlignedEvent;
import io.marketimpact.event.GroupId;
import io.marketimpact.jobs.Progress;
import io.marketimpact.jobs.source.BarChunk;
import io.marketimpact.jobs.source.CsvPrices;
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
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import scala.Tuple2;

/**
 * Runs one study on Spark: reads and screens the prices, aligns the news, studies every firm where
 * its prices are, and combines the firms of each group. The numbers come from the core; Spark only
 * joins and groups.
 */
public final class StudyJob {

  /** Small enough that the driver takes in one task's results while the next is computed. */
  private static final int EVENTS_A_TASK = 1_000;

  private final SparkSession spark;
  private final Progress progress;
  private final int partitions;

  /**
   * A job on a session.
   *
   * @param spark the session
   * @param progress who is told how far it is
   */
  public StudyJob(SparkSession spark, Progress progress) {
    this(spark, progress, Math.max(2, spark.sparkContext().defaultParallelism()));
  }

  StudyJob(SparkSession spark, Progress progress, int partitions) {
    this.spark = spark;
    this.progress = progress;
    this.partitions = partitions;
  }

  /**
   * Runs a study.
   *
   * @param request the study and the instant as of which it looks at the world
   * @return its result, the same bytes whatever the partitions
   * @throws BadInputException if an input cannot be used
   */
  public StudyResult run(StudyRequest request) {
    StudySpecification specification = request.specification();
    StudyPlan plan = specification.plan();
    Optional<RevenueAtStake> revenue = RevenueAtStake.read(request);

    progress.step("Reading " + specification.prices().getFileName());
    int tasks = Math.max(partitions, specification.events().size() / EVENTS_A_TASK);
    CsvPrices prices = CsvPrices.of(spark, specification.prices(), tasks);
    Map<SecurityId, BarChunk> shared = pick(prices, StudyMarket.securities(specification));
    prices.requireWhole();
    StudyDays days = StudyDays.of(request, benchmarkBars(shared, specification));
    StudyMarket measured = StudyMarket.of(specification, shared, days.axis());

    progress.step("Studying " + specification.events().size() + " firms");
    AlignedEvents events = AlignedEvents.of(specification, days);
    Settings settings = measured.settings();
    List<SecurityStudies> studies = studies(prices, events, settings);
    List<GroupResult> groups =
        groups(
            studies, SecurityStudies::first, group -> group.result(plan, settings.main().market()));
    List<GroupResult> others =
        events.areCertain()
            ? List.of()
            : groups(studies, SecurityStudies::otherDayZero, group -> group.effects(plan));

    WithinTheDay hours = WithinTheDay.of(request, days);

    List<QualityFinding> findings = new ArrayList<>(measured.findings());
    findings.addAll(events.findings());
    findings.addAll(hours.findings());
    studies.forEach(found -> findings.addAll(found.findings()));
    Optional<StudyExposure> exposure =
        revenue.map(
            told -> {
              progress.step("Holding revenue at stake against the prices");
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
        claims(request, measured),
        findings.stream().distinct().sorted().toList(),
        request.provenance());
  }

  private static Map<SecurityId, BarChunk> pick(CsvPrices prices, Set<SecurityId> wanted) {
    Set<String> symbols = new TreeSet<>();
    wanted.forEach(security -> symbols.add(security.symbol()));
    Map<SecurityId, BarChunk> found = new TreeMap<>();
    for (Tuple2<String, BarChunk> entry :
        prices.bySymbol().filter(entry -> symbols.contains(entry._1())).collect()) {
      found.put(new SecurityId(entry._1()), entry._2());
    }
    return found;
  }

  private static BarChunk benchmarkBars(
      Map<SecurityId, BarChunk> shared, StudySpecification specification) {
    SecurityId benchmark = specification.plan().benchmark();
    BarChunk bars = shared.get(benchmark);
    if (bars == null) {
      throw BadInputException.file(
          specification.prices(),
          "has no price of benchmark " + benchmark,
          "add its rows or name another benchmark");
    }
    return bars;
  }

  /** Brings the events to the prices they touch; firms without prices come out excluded. */
  private List<SecurityStudies> studies(CsvPrices prices, AlignedEvents events, Settings settings) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    Broadcast<Settings> everywhere = context.broadcast(settings);
    Broadcast<Map<String, List<AlignedEvent>>> wanted = context.broadcast(events.bySymbol());
    Map<String, SecurityStudies> priced =
        prices
            .bySymbol()
            .filter(entry -> wanted.value().containsKey(entry._1()))
            .mapToPair(
                entry ->
                    new Tuple2<>(
                        entry._1(),
                        SecurityStudies.of(
                            new SecurityId(entry._1()),
                            wanted.value().get(entry._1()),
                            entry._2(),
                            everywhere.value())))
            .collectAsMap();
    return events.bySymbol().entrySet().stream()
        .map(
            entry ->
                priced.containsKey(entry.getKey())
                    ? priced.get(entry.getKey())
                    : SecurityStudies.withoutPrices(
                        new SecurityId(entry.getKey()), entry.getValue(), settings))
        .toList();
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

  private static List<ClaimCheck> claims(StudyRequest request, StudyMarket measured) {
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
