package io.marketimpact.data.study;

import io.marketimpact.data.FileHashes;
import io.marketimpact.data.exposure.ScenarioFile;
import io.marketimpact.data.specification.FamilySpecification;
import io.marketimpact.event.FamilyEvent;
import io.marketimpact.inference.meta.EventEffect;
import io.marketimpact.inference.meta.Pool;
import io.marketimpact.inference.meta.Prior;
import io.marketimpact.inference.meta.Study;
import io.marketimpact.study.InputFile;
import io.marketimpact.study.Provenance;
import io.marketimpact.study.StudyPlan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A family of events as one function: every event by one plan, then all of them together. */
public final class FamilyStudy {

  /** Events that take a restriction back, or that a firm itself decided on. */
  private static final List<String> NO_RESTRICTION = List.of("easing", "exit");

  private FamilyStudy() {}

  /** Where events are worked. */
  @FunctionalInterface
  public interface Work {

    /** In this process, side by side. */
    Work HERE = tasks -> tasks.parallelStream().map(FamilyTask::run).toList();

    /**
     * Works every event.
     *
     * @param tasks the events
     * @return what they did, in the same order
     */
    List<EventOutcome> each(List<FamilyTask> tasks);
  }

  /**
   * Studies a family.
   *
   * @param family the events and their files
   * @param work where they are worked; the result does not depend on it
   * @param versions of this program and of the libraries that touch its numbers, by name
   * @return the result
   * @throws io.marketimpact.data.BadInputException if a price file cannot be used
   */
  public static FamilyResult of(
      FamilySpecification family, Work work, SortedMap<String, String> versions) {
    List<FamilyTask> tasks = tasks(family);
    List<EventOutcome> outcomes = work.each(tasks);
    List<FamilyResult.Member> all = new ArrayList<>();
    int next = 0;
    for (FamilyEvent event : events(family)) {
      EventOutcome outcome = outcomes.get(next++);
      Optional<EventOutcome> other =
          event.otherDay0().isPresent() ? Optional.of(outcomes.get(next++)) : Optional.empty();
      all.add(new FamilyResult.Member(event, outcome, other));
    }
    Optional<FamilyResult.Member> compared =
        family.compared().map(any -> all.remove(all.size() - 1));
    List<Pool> pools = pools(all, family.plan().seed());
    Optional<Pool> peers =
        family
            .compared()
            .flatMap(
                outside ->
                    pools.stream()
                        .filter(pool -> pool.name().equals(outside.event().kind()))
                        .findFirst());
    return new FamilyResult(
        family,
        all,
        compared,
        pools,
        peers,
        peers.flatMap(pool -> prior(pool, all)),
        FamilyExposure.of(all, compared, family.statements()),
        family
            .compared()
            .flatMap(FamilySpecification.Compared::scenarios)
            .map(file -> ScenarioFile.read(file).simulation())
            .map(inputs -> FamilyImplied.of(all, family.statements(), inputs, family.plan().seed()))
            .orElse(List.of()),
        new Provenance(inputs(family, new FileHashes()), versions));
  }

  static boolean isRestriction(FamilyResult.Member member) {
    return !NO_RESTRICTION.contains(member.event().kind());
  }

  private static List<FamilyEvent> events(FamilySpecification family) {
    return Stream.concat(
            family.events().stream(),
            family.compared().map(FamilySpecification.Compared::event).stream())
        .toList();
  }

  private static List<FamilyTask> tasks(FamilySpecification family) {
    List<FamilyTask> tasks = new ArrayList<>();
    FamilyPrices prices = new FamilyPrices(family.plan(), family.prices());
    family.events().forEach(event -> addTasks(event, prices, tasks));
    family
        .compared()
        .ifPresent(
            outside ->
                addTasks(
                    outside.event(),
                    new FamilyPrices(leftOut(family.plan(), outside.plan()), outside.prices()),
                    tasks));
    return tasks;
  }

  /** A plan that leaves out what another leaves out too. */
  private static StudyPlan leftOut(StudyPlan plan, StudyPlan other) {
    return plan.toBuilder()
        .masks(Stream.concat(plan.masks().stream(), other.masks().stream()).toList())
        .earnings(other.earnings())
        .build();
  }

  private static void addTasks(FamilyEvent event, FamilyPrices prices, List<FamilyTask> tasks) {
    tasks.add(prices.task(event, event.day0()));
    event.otherDay0().ifPresent(day -> tasks.add(prices.task(event, day)));
  }

  private static List<Pool> pools(List<FamilyResult.Member> members, long seed) {
    List<Pool> pools = new ArrayList<>();
    add(pools, "all", "all", members, seed, any -> true, FamilyResult.Member::outcome);
    Predicate<FamilyResult.Member> restriction = FamilyStudy::isRestriction;
    add(pools, "all", "restrictions", members, seed, restriction, FamilyResult.Member::outcome);
    add(
        pools,
        "all",
        "restrictions_other_day0",
        members,
        seed,
        restriction,
        member -> member.other().orElse(member.outcome()));
    by("kind", FamilyEvent::kind, members, seed, pools);
    by("actor", FamilyEvent::actor, members, seed, pools);
    by("product", FamilyEvent::product, members, seed, pools);
    return pools;
  }

  private static void by(
      String name,
      Function<FamilyEvent, String> trait,
      List<FamilyResult.Member> members,
      long seed,
      List<Pool> pools) {
    members.stream()
        .map(member -> trait.apply(member.event()))
        .filter(value -> !value.isEmpty())
        .distinct()
        .sorted()
        .forEach(
            value ->
                add(
                    pools,
                    name,
                    value,
                    members,
                    seed,
                    member -> trait.apply(member.event()).equals(value),
                    FamilyResult.Member::outcome));
  }

  private static void add(
      List<Pool> pools,
      String by,
      String name,
      List<FamilyResult.Member> members,
      long seed,
      Predicate<FamilyResult.Member> belongs,
      Function<FamilyResult.Member, EventOutcome> outcome) {
    List<EventEffect> effects =
        members.stream()
            .filter(belongs)
            .flatMap(member -> outcome.apply(member).effect().stream())
            .toList();
    if (!effects.isEmpty()) {
      pools.add(Pool.of(by, name, effects, seed));
    }
  }

  private static Optional<Prior> prior(Pool pool, List<FamilyResult.Member> members) {
    List<String> ids = pool.tests().events().stream().map(EventEffect::id).toList();
    List<Study> shares =
        members.stream()
            .filter(member -> ids.contains(member.event().id().value()))
            .flatMap(member -> member.outcome().shares().stream())
            .toList();
    return pool.result().result().map(pooled -> Prior.of(pooled.headline(), shares));
  }

  /**
   * The files behind a family.
   *
   * @param family the events and their files
   * @param hashes of files
   * @return each with its hash
   */
  static List<InputFile> inputs(FamilySpecification family, FileHashes hashes) {
    List<InputFile> inputs = new ArrayList<>();
    family.files().forEach(file -> inputs.add(input("specification", file, hashes)));
    SortedMap<String, Path> prices = new TreeMap<>();
    Stream.concat(
            family.prices().stream(),
            family.compared().stream().flatMap(outside -> outside.prices().stream()))
        .forEach(file -> prices.put(file.toString(), file));
    prices.values().forEach(file -> inputs.add(input("prices", file, hashes)));
    return inputs;
  }

  private static InputFile input(String role, Path file, FileHashes hashes) {
    return new InputFile(role, file.getFileName().toString(), hashes.of(file));
  }
}
