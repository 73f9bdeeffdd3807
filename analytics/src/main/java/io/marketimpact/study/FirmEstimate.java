package io.marketimpact.study;

import io.marketimpact.base.Interval;
import io.marketimpact.base.Outcome;
import io.marketimpact.base.Require;
import io.marketimpact.event.EventWindow;
import io.marketimpact.model.Coefficients;
import io.marketimpact.model.diagnostics.Diagnostics;
import io.marketimpact.stat.Distributions;
import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One firm under one model.
 *
 * @param estimated the days of the estimation window
 * @param estimationReturns number of returns the model was estimated from
 * @param maskedReturns number of returns of that window that masks and the firm's other events left
 *     out, its own earnings days among them
 * @param coefficients of the model
 * @param sigma residual standard deviation of a day
 * @param degreesOfFreedom of sigma
 * @param diagnostics whether the estimation window is what the model takes it for, or why it was
 *     not looked at
 * @param returns abnormal returns day by day around the event
 * @param windows a result per event window, or why it has none
 */
public record FirmEstimate(
    EstimationPeriod estimated,
    int estimationReturns,
    int maskedReturns,
    Coefficients coefficients,
    double sigma,
    int degreesOfFreedom,
    Outcome<Diagnostics> diagnostics,
    AbnormalReturns returns,
    SortedMap<EventWindow, Outcome<FirmWindow>> windows)
    implements Serializable {

  /** Keeps its own copy. */
  public FirmEstimate {
    windows =
        Collections.unmodifiableSortedMap(
            new TreeMap<>((Map<EventWindow, Outcome<FirmWindow>>) windows));
  }

  FirmEstimate withoutDays() {
    SortedMap<EventWindow, Outcome<FirmWindow>> light = new TreeMap<>();
    windows.forEach((window, result) -> light.put(window, result.map(FirmWindow::withoutDays)));
    return new FirmEstimate(
        estimated,
        estimationReturns,
        maskedReturns,
        coefficients,
        sigma,
        degreesOfFreedom,
        diagnostics,
        returns,
        light);
  }

  /**
   * Where a cumulative abnormal return of the path may lie.
   *
   * @param point of the path of {@link #returns}
   * @return its 95 % interval, by Student's t distribution
   */
  public Interval interval(PathPoint point) {
    return Distributions.studentInterval(
        point.cumulative(),
        sigma * Math.sqrt(point.varianceFactor()),
        degreesOfFreedom,
        StudyPlan.CONFIDENCE);
  }

  /**
   * The result of a window.
   *
   * @param window the window
   * @return the result, or why there is none
   * @throws IllegalArgumentException if the plan did not name the window
   */
  Outcome<FirmWindow> window(EventWindow window) {
    Outcome<FirmWindow> result = windows.get(window);
    if (result == null) {
      Require.that(false, "a window must be one of the study's %s: %s", windows.keySet(), window);
    }
    return result;
  }
}
