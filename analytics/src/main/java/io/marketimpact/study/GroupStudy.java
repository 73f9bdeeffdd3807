package io.marketimpact.study;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.base.Require;
import io.marketimpact.event.EventWindow;
import io.marketimpact.event.GroupId;
import io.marketimpact.event.Subgroup;
import io.marketimpact.inference.FirmEvidence;
import io.marketimpact.inference.group.Controls;
import io.marketimpact.inference.group.DrawnDays;
import io.marketimpact.inference.group.GroupSample;
import io.marketimpact.inference.group.PortfolioEffect;
import io.marketimpact.inference.group.Scoring;
import io.marketimpact.inference.group.TestStatistic;
import io.marketimpact.inference.rank.Scorings;
import io.marketimpact.inference.volatility.VolatilityForecast;
import io.marketimpact.model.Market;
import io.marketimpact.model.ModelId;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Gathers the firm studies of one group, in any order and from any number of partitions, and turns
 * them into the group's result. Firms are held by key, so that order never changes a result.
 */
public final class GroupStudy implements Serializable {

  private static final long serialVersionUID = 1;

  /** Beyond this many firms none of them moves the mean, and leaving out each takes its time. */
  private static final int MOST_LEFT_OUT = 50;

  private static final Outcome<LeaveOneOut> NOT_LOOKED_AT =
      Outcome.excluded(ExclusionReason.NOT_COMPUTED, "left out where only the effect is asked for");

  private final TreeMap<FirmKey, FirmStudy> firms = new TreeMap<>();
  private final SummedGroup sums;

  /** Gathers firms that are held whole. */
  public GroupStudy() {
    this(SummedGroup.NONE);
  }

  /**
   * Gathers firms whose residuals were summed and are not held.
   *
   * @param sums over the firms that are to be added
   */
  public GroupStudy(SummedGroup sums) {
    this.sums = sums;
  }

  /**
   * Adds a firm.
   *
   * @param firm its study
   * @return this accumulator
   * @throws IllegalArgumentException if the event already has that firm or it is of another group
   */
  public GroupStudy add(FirmStudy firm) {
    if (!firms.isEmpty()) {
      GroupId group = firms.firstEntry().getValue().event().group();
      Require.that(
          firm.event().group().equals(group),
          "the firms of a group study must be of one group, %s: %s is of %s",
          group,
          firm.event().security(),
          firm.event().group());
    }
    FirmKey key = firm.key();
    Require.that(
        firms.put(key, firm) == null,
        "an event must name a firm once: %s twice in %s",
        key.security(),
        key.event());
    return this;
  }

  /**
   * Adds the firms of another accumulator of the same group.
   *
   * @param other the other
   * @return this accumulator
   * @throws IllegalArgumentException if both hold the same firm of the same event
   */
  public GroupStudy merge(GroupStudy other) {
    other.firms.values().forEach(this::add);
    return this;
  }

  /**
   * The result of the firms gathered so far, without untouched stocks beside them.
   *
   * @param plan what to compute
   * @return the result
   * @throws IllegalArgumentException if there is no firm
   */
  public GroupResult result(StudyPlan plan) {
    return result(plan, ControlStudies.NONE, plan.own().allTests(), drawn(plan));
  }

  /**
   * The result of the firms gathered so far.
   *
   * @param plan what to compute
   * @param market what the firms were measured against; its controls are studied on the group's day
   *     0 where the firms share one
   * @return the result
   * @throws IllegalArgumentException if there is no firm
   */
  public GroupResult result(StudyPlan plan, Market market) {
    return result(
        plan, ControlStudies.of(firms.values(), market, plan), plan.own().allTests(), drawn(plan));
  }

  /**
   * The result of the firms gathered so far, and that of parts of them, beside the same untouched
   * stocks.
   *
   * @param plan what to compute
   * @param market what the firms were measured against
   * @param parts firms to be looked at on their own as well
   * @return the result of all firms, then that of each part of which two or more are here
   * @throws IllegalArgumentException if there is no firm
   */
  public List<GroupResult> results(StudyPlan plan, Market market, List<Subgroup> parts) {
    ControlStudies controls = ControlStudies.of(firms.values(), market, plan);
    DrawnDays drawn = drawn(plan);
    return wholeAndParts(parts)
        .map(group -> group.result(plan, controls, plan.own().allTests(), drawn))
        .toList();
  }

  /**
   * The same without the battery of tests, see {@link #effects(StudyPlan)}.
   *
   * @param plan what to compute
   * @param parts firms to be looked at on their own as well
   * @return the result of all firms, then that of each part of which two or more are here
   * @throws IllegalArgumentException if there is no firm
   */
  public List<GroupResult> effects(StudyPlan plan, List<Subgroup> parts) {
    return wholeAndParts(parts).map(group -> group.effects(plan)).toList();
  }

  private Stream<GroupStudy> wholeAndParts(List<Subgroup> parts) {
    return Stream.concat(
        Stream.of(this), parts.stream().map(this::only).filter(part -> part.firms.size() > 1));
  }

  private GroupStudy only(Subgroup part) {
    GroupStudy study = new GroupStudy();
    firms.values().stream()
        .filter(firm -> part.firms().contains(firm.event().security()))
        .forEach(firm -> study.add(firm.in(part.id())));
    return study;
  }

  /**
   * The effects on the firms gathered so far, their intervals and placebo comparisons, without the
   * battery of tests: all that a variation of a plan needs.
   *
   * @param plan what to compute
   * @return the result, no window of which has a test
   * @throws IllegalArgumentException if there is no firm
   */
  public GroupResult effects(StudyPlan plan) {
    return result(plan, ControlStudies.NONE, List.of(), drawn(plan));
  }

  /**
   * How tests will score the firms of a group whose residuals are not held.
   *
   * @param plan what to compute
   * @return what is to be summed over the firms for each model and window
   */
  public Map<ModelWindow, List<Scoring>> scorings(StudyPlan plan) {
    Map<ModelWindow, List<Scoring>> scorings = new HashMap<>();
    for (ModelId model : plan.models()) {
      for (EventWindow window : plan.windows()) {
        sample(model, window, Controls.NONE, drawn(plan))
            .ifPresent(sample -> scorings.put(new ModelWindow(model, window), Scorings.of(sample)));
      }
    }
    return scorings;
  }

  private static DrawnDays drawn(StudyPlan plan) {
    return new DrawnDays(plan.seed());
  }

  private GroupResult result(
      StudyPlan plan, ControlStudies controls, List<TestStatistic> tests, DrawnDays drawn) {
    Require.that(!firms.isEmpty(), "a group needs at least 1 firm: %s", firms.size());
    List<GroupWindow> windows =
        plan.models().parallelStream()
            .flatMap(
                model ->
                    plan.windows().parallelStream()
                        .flatMap(
                            window ->
                                sample(model, window, controls.evidence(model, window), drawn)
                                    .map(
                                        sample ->
                                            window(
                                                new ModelWindow(model, window),
                                                sample,
                                                tests,
                                                plan.primary().size()))
                                    .stream()))
            .toList();
    return new GroupResult(
        firms.firstEntry().getValue().event().group(),
        List.copyOf(firms.values()),
        windows,
        path(plan));
  }

  private Optional<GroupSample> sample(
      ModelId model, EventWindow window, Controls controls, DrawnDays drawn) {
    List<FirmEvidence> evidence =
        firms.values().stream()
            .map(firm -> firm.window(model, window).result())
            .flatMap(Optional::stream)
            .map(FirmWindow::evidence)
            .toList();
    ModelWindow asked = new ModelWindow(model, window);
    return evidence.isEmpty()
        ? Optional.empty()
        : Optional.of(
            sums.of(asked)
                .map(all -> GroupSample.summed(evidence, all, sums.scoresOf(asked), drawn))
                .orElseGet(() -> GroupSample.of(evidence, controls, drawn)));
  }

  private static GroupWindow window(
      ModelWindow asked, GroupSample sample, List<TestStatistic> tests, int looks) {
    return new GroupWindow(
        asked.model(),
        asked.window(),
        sample.size(),
        sample.caar(),
        sample.meanCorrelation(),
        PortfolioEffect.of(sample),
        sample.placebo(),
        sample.placebo(VolatilityForecast.HEADLINE),
        tests.parallelStream()
            .map(test -> new GroupTest(test.method(), test.assess(sample)))
            .toList(),
        tests.isEmpty() ? NOT_LOOKED_AT : leaveOneOut(sample, looks),
        AdjustedByFirm.of(sample, looks),
        looks,
        sample.controls().weights(sample.firms()));
  }

  private static Outcome<LeaveOneOut> leaveOneOut(GroupSample sample, int looks) {
    return sample.size() > MOST_LEFT_OUT
        ? Outcome.excluded(
            ExclusionReason.NOT_COMPUTED,
            "one firm of " + sample.size() + " hardly moves their mean")
        : LeaveOneOut.of(sample, looks);
  }

  /** Of the firms in the headline whose paths reach furthest: one portfolio, mean and scale. */
  private List<GroupPathPoint> path(StudyPlan plan) {
    List<FirmEstimate> estimates =
        firms.values().stream()
            .map(firm -> firm.estimate(plan.headline().model()).result())
            .flatMap(Optional::stream)
            .filter(estimate -> estimate.window(plan.headline().window()).result().isPresent())
            .toList();
    int reach =
        estimates.stream().mapToInt(estimate -> estimate.returns().pathLength()).max().orElse(0);
    List<FirmEstimate> whole =
        estimates.stream().filter(estimate -> estimate.returns().pathLength() == reach).toList();
    if (reach == 0) {
      return List.of();
    }
    List<FirmEvidence> evidence =
        whole.stream()
            .map(estimate -> estimate.window(plan.headline().window()).result().orElseThrow())
            .map(FirmWindow::evidence)
            .toList();
    return PortfolioEffect.of(GroupSample.of(evidence))
        .result()
        .map(scale -> GroupPath.of(whole, scale))
        .orElseGet(List::of);
  }
}
