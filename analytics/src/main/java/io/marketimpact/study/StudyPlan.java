package io.marketimpact.study;

import io.marketimpact.base.Require;
import io.marketimpact.event.EarningsRelease;
import io.marketimpact.event.EstimationWindow;
import io.marketimpact.event.EventWindow;
import io.marketimpact.event.Mask;
import io.marketimpact.market.ReturnKind;
import io.marketimpact.market.SecurityId;
import io.marketimpact.model.ExpectedReturnModel;
import io.marketimpact.model.ModelId;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is to be computed, fixed before a price is read.
 *
 * @param benchmark the market every firm is measured against
 * @param models ids of the models, the first is the headline's
 * @param windows event windows, the first is the headline's
 * @param primary the one or two windows that the study was made for, the headline's among them:
 *     every decision is adjusted for their number
 * @param estimation estimation window
 * @param path days over which abnormal returns are listed and cumulated for charts
 * @param returns how returns are formed
 * @param minimumEstimation fewest returns from which a model is estimated
 * @param seed of every random stream
 * @param masks days not to estimate from
 * @param earnings announcements of results; the sessions that may hold the reaction of the firm's
 *     own price are not estimated from either, once the exchange's sessions are known
 * @param otherEvents what the days of a firm's other events are to one of them
 * @param depth how much is computed of each firm
 * @param own models and tests beside those of the catalogs
 */
public record StudyPlan(
    SecurityId benchmark,
    List<ModelId> models,
    List<EventWindow> windows,
    List<EventWindow> primary,
    EstimationWindow estimation,
    EventWindow path,
    ReturnKind returns,
    int minimumEstimation,
    long seed,
    List<Mask> masks,
    List<EarningsRelease> earnings,
    OtherEventRule otherEvents,
    Depth depth,
    OwnMethods own)
    implements Serializable {

  /** Two-sided level of every test. */
  public static final double LEVEL = 0.05;

  /** Confidence of every interval. */
  public static final double CONFIDENCE = 0.95;

  /** Power at which the minimum detectable effect is quoted. */
  public static final double POWER = 0.80;

  /** Fewest estimation returns unless a plan says otherwise. */
  public static final int MINIMUM_ESTIMATION = 120;

  /** Most windows a study may have been made for. */
  public static final int MOST_PRIMARY = 2;

  /** Days listed around the event unless a plan says otherwise. */
  public static final EventWindow PATH = new EventWindow(-10, 10);

  /**
   * Checks the plan and widens the path to hold every window.
   *
   * @throws IllegalArgumentException if it names no model or window, an unknown model, or an event
   *     window that is not wholly after the estimation window
   */
  public StudyPlan {
    models = List.copyOf(models);
    windows = List.copyOf(windows);
    primary = List.copyOf(primary);
    masks = List.copyOf(masks);
    earnings = List.copyOf(earnings);
    Require.that(!models.isEmpty(), "a plan needs at least 1 model: %s", models.size());
    Require.that(!windows.isEmpty(), "a plan needs at least 1 event window: %s", windows.size());
    Require.that(
        windows.stream().distinct().count() == windows.size(),
        "a plan must name each event window once: %s",
        windows);
    Require.that(
        !primary.isEmpty()
            && primary.size() <= MOST_PRIMARY
            && primary.stream().distinct().count() == primary.size(),
        "a plan must name 1 or 2 different primary windows: %s",
        primary);
    Require.that(
        models.stream().distinct().count() == models.size(),
        "a plan must name each model once: %s",
        models);
    models.forEach(own::model);
    Require.that(
        minimumEstimation >= 3 && minimumEstimation <= estimation.length(),
        "the minimum of estimation returns must lie between 3 and the window's %s: %s",
        estimation.length(),
        minimumEstimation);
    for (EventWindow window : windows) {
      Require.that(
          !estimation.overlaps(window),
          "event window %s must not overlap estimation window %s: begin it after day %s",
          window,
          estimation,
          estimation.end());
      path = path.span(window);
    }
    path = new EventWindow(Math.max(path.start(), estimation.end() + 1), path.end());
  }

  /**
   * Begins a plan.
   *
   * @param benchmark the market every firm is measured against
   * @return a builder with the field's defaults
   */
  public static StudyPlanBuilder builder(SecurityId benchmark) {
    return new StudyPlanBuilder(benchmark);
  }

  /**
   * Begins another plan with this one.
   *
   * @return a builder with everything this plan says
   */
  public StudyPlanBuilder toBuilder() {
    return builder(benchmark)
        .models(models)
        .windows(windows)
        .primary(primary)
        .estimation(estimation)
        .path(path)
        .returns(returns)
        .minimumEstimation(minimumEstimation)
        .seed(seed)
        .masks(masks)
        .earnings(earnings)
        .otherEvents(otherEvents)
        .depth(depth)
        .own(own);
  }

  /**
   * The primary windows of a plan that does not say.
   *
   * @param windows its event windows
   * @return the first two, or the only one
   */
  public static List<EventWindow> usualPrimary(List<EventWindow> windows) {
    return windows.subList(0, Math.min(MOST_PRIMARY, windows.size()));
  }

  /**
   * The fewest estimation returns of a plan that does not say: 120, or half of a window shorter
   * than 240.
   *
   * @param window the estimation window
   * @return the number
   */
  public static int usualMinimum(EstimationWindow window) {
    return Math.min(MINIMUM_ESTIMATION, Math.max(3, (window.length() + 1) / 2));
  }

  /**
   * The field's defaults: market model, day 0, 250 returns ending eleven sessions before.
   *
   * @param benchmark the market every firm is measured against
   * @return the plan
   */
  public static StudyPlan of(SecurityId benchmark) {
    return builder(benchmark).build();
  }

  /**
   * The same plan against another benchmark.
   *
   * @param other the benchmark
   * @return the plan
   */
  public StudyPlan against(SecurityId other) {
    return toBuilder().benchmark(other).build();
  }

  /**
   * The same plan with returns of another kind.
   *
   * @param kind simple or logarithmic
   * @return the plan
   */
  public StudyPlan with(ReturnKind kind) {
    return toBuilder().returns(kind).build();
  }

  /**
   * The same plan estimated from other days.
   *
   * @param window the estimation window
   * @param minimum fewest returns from which a model is estimated
   * @param leftOut masks beside those of the plan
   * @return the plan
   */
  public StudyPlan estimatedFrom(EstimationWindow window, int minimum, List<Mask> leftOut) {
    return toBuilder()
        .estimation(window)
        .minimumEstimation(minimum)
        .masks(Stream.concat(masks.stream(), leftOut.stream()).toList())
        .build();
  }

  /**
   * The same plan with other masks.
   *
   * @param others days not to estimate from
   * @return the plan
   */
  public StudyPlan masked(List<Mask> others) {
    return toBuilder().masks(others).build();
  }

  /**
   * The same plan with some of its models and windows only.
   *
   * @param only ids of the models
   * @param days the event windows
   * @return the plan
   */
  public StudyPlan restrictedTo(List<ModelId> only, List<EventWindow> days) {
    return toBuilder().models(only).windows(days).build();
  }

  /**
   * The model of an id, of the plan's own or of the catalog.
   *
   * @param id its stable id
   * @return the model
   * @throws IllegalArgumentException if there is none of that id
   */
  public ExpectedReturnModel model(ModelId id) {
    return own.model(id);
  }

  /**
   * The days that any event window or none between them touches.
   *
   * @return the smallest window that holds every event window
   */
  public EventWindow span() {
    return windows.stream().reduce(windows.get(0), EventWindow::span);
  }

  /**
   * What the headline is about.
   *
   * @return the first model and the first window
   */
  public ModelWindow headline() {
    return new ModelWindow(models.get(0), windows.get(0));
  }
}
