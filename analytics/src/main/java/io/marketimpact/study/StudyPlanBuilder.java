package io.marketimpact.study;

import io.marketimpact.event.EarningsRelease;
import io.marketimpact.event.EstimationWindow;
import io.marketimpact.event.EventWindow;
import io.marketimpact.event.Mask;
import io.marketimpact.market.ReturnKind;
import io.marketimpact.market.SecurityId;
import io.marketimpact.model.ModelId;
import java.util.List;
import java.util.Optional;

/**
 * Makes a {@link StudyPlan}. What is not said is the field's default: market model, day 0, 250
 * returns ending eleven sessions before.
 */
public final class StudyPlanBuilder {

  private SecurityId benchmark;
  private List<ModelId> models = List.of(ModelId.MARKET);
  private List<EventWindow> windows = List.of(EventWindow.DAY_ZERO);
  private Optional<List<EventWindow>> primary = Optional.empty();
  private EstimationWindow estimation = EstimationWindow.DEFAULT;
  private EventWindow path = StudyPlan.PATH;
  private ReturnKind returns = ReturnKind.SIMPLE;
  private Optional<Integer> minimumEstimation = Optional.empty();
  private long seed;
  private List<Mask> masks = List.of();
  private List<EarningsRelease> earnings = List.of();
  private OtherEventRule otherEvents = OtherEventRule.MASK;
  private Depth depth = Depth.FULL;
  private OwnMethods own = OwnMethods.NONE;

  StudyPlanBuilder(SecurityId benchmark) {
    this.benchmark = benchmark;
  }

  /**
   * The market every firm is measured against.
   *
   * @param market its stock
   * @return this
   */
  public StudyPlanBuilder benchmark(SecurityId market) {
    benchmark = market;
    return this;
  }

  /**
   * The models, the first of which is the headline's.
   *
   * @param ids their ids
   * @return this
   */
  public StudyPlanBuilder models(List<ModelId> ids) {
    models = ids;
    return this;
  }

  /**
   * The event windows, the first of which is the headline's.
   *
   * @param days the windows
   * @return this
   */
  public StudyPlanBuilder windows(List<EventWindow> days) {
    windows = days;
    return this;
  }

  /**
   * The windows the study is made for; unless said, the first two.
   *
   * @param days one or two windows
   * @return this
   */
  public StudyPlanBuilder primary(List<EventWindow> days) {
    primary = Optional.of(days);
    return this;
  }

  /**
   * The days to estimate from.
   *
   * @param days the estimation window
   * @return this
   */
  public StudyPlanBuilder estimation(EstimationWindow days) {
    estimation = days;
    return this;
  }

  /**
   * The days over which abnormal returns are listed and cumulated.
   *
   * @param days widened to hold every event window
   * @return this
   */
  public StudyPlanBuilder path(EventWindow days) {
    path = days;
    return this;
  }

  /**
   * How returns are formed.
   *
   * @param kind simple or logarithmic
   * @return this
   */
  public StudyPlanBuilder returns(ReturnKind kind) {
    returns = kind;
    return this;
  }

  /**
   * The fewest returns from which a model is estimated; unless said, {@link
   * StudyPlan#usualMinimum}.
   *
   * @param count at least 3
   * @return this
   */
  public StudyPlanBuilder minimumEstimation(int count) {
    minimumEstimation = Optional.of(count);
    return this;
  }

  /**
   * The seed of every random stream.
   *
   * @param number any
   * @return this
   */
  public StudyPlanBuilder seed(long number) {
    seed = number;
    return this;
  }

  /**
   * Days not to estimate from.
   *
   * @param days the masks
   * @return this
   */
  public StudyPlanBuilder masks(List<Mask> days) {
    masks = days;
    return this;
  }

  /**
   * Announcements of results, whose sessions are not estimated from either.
   *
   * @param releases of the firms studied and, without effect, of others
   * @return this
   */
  public StudyPlanBuilder earnings(List<EarningsRelease> releases) {
    earnings = releases;
    return this;
  }

  /**
   * What the days of a firm's other events are to one of them.
   *
   * @param rule the rule
   * @return this
   */
  public StudyPlanBuilder otherEvents(OtherEventRule rule) {
    otherEvents = rule;
    return this;
  }

  /**
   * How much is computed of each firm.
   *
   * @param much everything, unless said
   * @return this
   */
  public StudyPlanBuilder depth(Depth much) {
    depth = much;
    return this;
  }

  /**
   * Models and tests beside those of the catalogs.
   *
   * @param methods the methods
   * @return this
   */
  public StudyPlanBuilder own(OwnMethods methods) {
    own = methods;
    return this;
  }

  /**
   * The plan.
   *
   * @return a plan that later calls do not change
   * @throws IllegalArgumentException if its parts do not fit together
   */
  public StudyPlan build() {
    return new StudyPlan(
        benchmark,
        models,
        windows,
        primary.orElseGet(() -> StudyPlan.usualPrimary(windows)),
        estimation,
        path,
        returns,
        minimumEstimation.orElseGet(() -> StudyPlan.usualMinimum(estimation)),
        seed,
        masks,
        earnings,
        otherEvents,
        depth,
        own);
  }
}
