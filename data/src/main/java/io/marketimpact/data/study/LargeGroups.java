package io.marketimpact.data.study;

import io.marketimpact.base.Mergeable;
import io.marketimpact.event.GroupId;
import io.marketimpact.event.PlannedEvent;
import io.marketimpact.inference.group.Scoring;
import io.marketimpact.market.SecurityId;
import io.marketimpact.study.ByEvidence;
import io.marketimpact.study.Depth;
import io.marketimpact.study.FirmKey;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.FirmSums;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.GroupStudy;
import io.marketimpact.study.ModelWindow;
import io.marketimpact.study.StudyDesign;
import io.marketimpact.study.StudyPlan;
import io.marketimpact.study.SummedGroup;
import java.io.Serializable;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Groups of so many events that their firms' residuals stay where the prices are, and sums over
 * them are brought to the study instead. Firms of which a report says more than their effect are
 * held whole: the first of the group, those with the most evidence and the largest effects.
 *
 * @param ids of the groups
 */
record LargeGroups(Set<GroupId> ids) implements Serializable {

  /** As many rows as a table of a report has. */
  private static final int HELD_WHOLE = 100;

  /** Keeps its own copy, which travels. */
  LargeGroups {
    ids = new HashSet<>(ids);
  }

  /**
   * The large groups of a study that asks for effects alone and compares no single firms with each
   * other: with variations, parts of groups, untouched shares, revenue at stake or tests of one's
   * own all firms are held.
   */
  static LargeGroups of(StudyInputs inputs) {
    StudyDesign design = inputs.design();
    boolean asksForAll =
        design.plan().depth() != Depth.EFFECT
            || !design.variations().isEmpty()
            || !design.comparisons().subgroups().isEmpty()
            || !design.controls().isEmpty()
            || !design.plan().own().tests().isEmpty()
            || inputs.exposure().isPresent();
    return new LargeGroups(
        asksForAll
            ? Set.of()
            : design.events().stream()
                .collect(Collectors.groupingBy(PlannedEvent::group, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(group -> group.getValue() > Depth.MOST_IN_FULL)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet()));
  }

  private boolean has(FirmStudy firm) {
    return ids.contains(firm.event().group());
  }

  /** Studies, whose firms of large groups have no residuals but for a few, and the sums. */
  record Summed(Map<SecurityId, SecurityStudies> studies, Map<GroupId, SummedGroup> sums) {}

  Summed summed(KeptResults<SecurityStudies> kept, StudyPlan plan) {
    Map<SecurityId, SecurityStudies> light = new HashMap<>(kept.each(this::light));
    FirmSums.OfDays days =
        kept.sum(new FirmSums.OfDays(), (all, firm) -> large(firm).forEach(all::add));
    Map<GroupId, List<FirmStudy>> firms =
        light.values().stream()
            .flatMap(this::large)
            .collect(Collectors.groupingBy(firm -> firm.event().group()));
    ScoresAndWhole nothing =
        new ScoresAndWhole(
            new FirmSums.OfScores(each(id -> scorings(id, firms, days, plan))),
            new Whole(shown(firms, plan)));
    ScoresAndWhole all = kept.sum(nothing, (some, firm) -> large(firm).forEach(some::add));
    light.replaceAll((security, studies) -> studies.with(all.whole().firms));
    return new Summed(light, each(id -> new SummedGroup(days.of(id), all.scores().of(id))));
  }

  private <T> Map<GroupId, T> each(Function<GroupId, T> value) {
    return ids.stream().collect(Collectors.toMap(Function.identity(), value));
  }

  private SecurityStudies light(SecurityStudies studies) {
    return studies.withFirst(
        studies.first().stream().map(firm -> has(firm) ? firm.withoutDays() : firm).toList());
  }

  private Stream<FirmStudy> large(SecurityStudies studies) {
    return studies.first().stream().filter(this::has);
  }

  private static Map<ModelWindow, List<Scoring>> scorings(
      GroupId id, Map<GroupId, List<FirmStudy>> firms, FirmSums.OfDays days, StudyPlan plan) {
    GroupStudy group = new GroupStudy(new SummedGroup(days.of(id), Map.of()));
    firms.getOrDefault(id, List.of()).forEach(group::add);
    return group.scorings(plan);
  }

  /** The first of each group, those with the most evidence, and those with the largest effects. */
  private static Set<FirmKey> shown(Map<GroupId, List<FirmStudy>> groups, StudyPlan plan) {
    Set<FirmKey> shown = new HashSet<>();
    groups.forEach(
        (id, firms) -> {
          List<FirmStudy> byEvidence =
              ByEvidence.firms(plan, new GroupResult(id, firms, List.of(), List.of())).firms();
          Stream.of(
                  firms.stream().map(FirmStudy::key).sorted(),
                  byEvidence.stream().map(FirmStudy::key),
                  bySize(byEvidence, plan))
              .flatMap(chosen -> chosen.limit(HELD_WHOLE))
              .forEach(shown::add);
        });
    return shown;
  }

  private record Sized(FirmKey key, double size) {}

  private static Stream<FirmKey> bySize(List<FirmStudy> firms, StudyPlan plan) {
    return firms.stream()
        .filter(firm -> firm.headline(plan).result().isPresent())
        .map(firm -> new Sized(firm.key(), size(firm, plan)))
        .sorted(Comparator.comparingDouble(firm -> -firm.size()))
        .map(Sized::key);
  }

  private static double size(FirmStudy firm, StudyPlan plan) {
    return Math.abs(firm.headline(plan).result().orElseThrow().evidence().car());
  }

  /** What is asked of the firms once their days are summed, in one pass over them. */
  private record ScoresAndWhole(FirmSums.OfScores scores, Whole whole)
      implements Mergeable<ScoresAndWhole> {

    void add(FirmStudy firm) {
      scores.add(firm);
      whole.add(firm);
    }

    @Override
    public ScoresAndWhole empty() {
      return new ScoresAndWhole(scores.empty(), whole.empty());
    }

    @Override
    public void merge(ScoresAndWhole other) {
      scores.merge(other.scores);
      whole.merge(other.whole);
    }
  }

  /** Firms with their residuals. */
  private static final class Whole implements Mergeable<Whole> {

    private static final long serialVersionUID = 1;

    private final Set<FirmKey> wanted;
    private final TreeMap<FirmKey, FirmStudy> firms = new TreeMap<>();

    Whole(Set<FirmKey> wanted) {
      this.wanted = Set.copyOf(wanted);
    }

    void add(FirmStudy firm) {
      if (wanted.contains(firm.key())) {
        firms.put(firm.key(), firm);
      }
    }

    @Override
    public Whole empty() {
      return new Whole(wanted);
    }

    @Override
    public void merge(Whole other) {
      firms.putAll(other.firms);
    }
  }
}
