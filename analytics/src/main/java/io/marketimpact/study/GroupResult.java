package io.marketimpact.study;

import io.marketimpact.base.Outcome;
import io.marketimpact.event.EventWindow;
import io.marketimpact.event.GroupId;
import io.marketimpact.inference.activity.EventVariance;
import io.marketimpact.model.ModelId;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * A group of firms studied together.
 *
 * @param group the group's name
 * @param firms every firm of the group, excluded ones too, ordered by event and security
 * @param windows a result per model and window that has at least one firm
 * @param path the group's cumulative path under the headline model, empty when firms share no date
 */
public record GroupResult(
    GroupId group, List<FirmStudy> firms, List<GroupWindow> windows, List<GroupPathPoint> path)
    implements Serializable {

  /** Keeps its own copies. */
  public GroupResult {
    firms = List.copyOf(firms);
    windows = List.copyOf(windows);
    path = List.copyOf(path);
  }

  /**
   * The result under a model for a window.
   *
   * @param asked the model and the window
   * @return the result, empty when no firm has one
   */
  public Optional<GroupWindow> window(ModelWindow asked) {
    return window(asked.model(), asked.window());
  }

  /**
   * The result of a window.
   *
   * @param model id of the model
   * @param window the window
   * @return the result, empty when no firm has one
   */
  public Optional<GroupWindow> window(ModelId model, EventWindow window) {
    return windows.stream()
        .filter(result -> result.model().equals(model) && result.window().equals(window))
        .findFirst();
  }

  /**
   * By how much the event multiplied the variance of the firms' abnormal returns, of those firms
   * that have the whole window.
   *
   * @param asked the model, and a window within the days of the plan's path
   * @return the multiplier, or why there is none
   */
  public Outcome<EventVariance> eventVariance(ModelWindow asked) {
    return EventVariance.of(
        firms.stream()
            .flatMap(
                firm ->
                    firm.estimate(asked.model()).result().stream()
                        .flatMap(estimate -> whole(firm, estimate, asked.window()).stream()))
            .toList());
  }

  private static Optional<EventVariance.Firm> whole(
      FirmStudy firm, FirmEstimate estimate, EventWindow window) {
    List<AbnormalReturn> days =
        estimate.returns().days().stream()
            .filter(day -> day.day() >= window.start() && day.day() <= window.end())
            .toList();
    double variance = estimate.sigma() * estimate.sigma();
    return days.size() < window.length()
        ? Optional.empty()
        : Optional.of(
            new EventVariance.Firm(
                firm.event().security(),
                days.stream().map(AbnormalReturn::abnormal).toList(),
                days.stream().map(day -> variance * day.varianceFactor()).toList()));
  }
}
