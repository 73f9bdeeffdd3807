package io.marketimpact.study;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.base.Require;
import io.marketimpact.event.AlignedEvent;
import io.marketimpact.event.EventWindow;
import io.marketimpact.event.GroupId;
import io.marketimpact.inference.FirmEvidence;
import io.marketimpact.market.ReturnSeries;
import io.marketimpact.model.EstimationSample;
import io.marketimpact.model.FittedModel;
import io.marketimpact.model.Market;
import io.marketimpact.model.ModelId;
import io.marketimpact.model.SessionMask;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * One firm in one event: an estimate per model of the plan, or why there is none. A pure function
 * of the firm's returns, the aligned event, the market and the plan.
 *
 * @param event the event on the firm's exchange
 * @param estimates by model id, in the order of the plan
 */
public record FirmStudy(AlignedEvent event, Map<ModelId, Outcome<FirmEstimate>> estimates)
    implements Serializable {

  /** Keeps its own copy, in order; one estimate, as most studies have, without a table. */
  public FirmStudy {
    estimates =
        estimates.size() == 1
            ? Map.copyOf(estimates)
            : Collections.unmodifiableMap(new LinkedHashMap<>(estimates));
  }

  /**
   * What the study is keyed by.
   *
   * @return event and security
   */
  public FirmKey key() {
    return new FirmKey(event.event(), event.security());
  }

  /**
   * The same study as one of a part of its group.
   *
   * @param part names the part
   * @return the study
   */
  FirmStudy in(GroupId part) {
    return new FirmStudy(event.in(part), estimates);
  }

  /**
   * The same study where single days were summed and are not held.
   *
   * @return a copy without the residuals and single days of any window
   */
  public FirmStudy withoutDays() {
    Map<ModelId, Outcome<FirmEstimate>> light = new LinkedHashMap<>();
    estimates.forEach((id, estimate) -> light.put(id, estimate.map(FirmEstimate::withoutDays)));
    return new FirmStudy(event, light);
  }

  /**
   * Studies one firm.
   *
   * @param firm the firm's returns
   * @param event the event on the firm's exchange
   * @param market what the firm is measured against, on the same axis
   * @param plan what to compute
   * @return the study
   */
  public static FirmStudy of(ReturnSeries firm, AlignedEvent event, Market market, StudyPlan plan) {
    return of(firm, event, List.of(), market, plan);
  }

  /**
   * Studies one firm that other events touched too. No model is estimated from their windows, and
   * an event window into which another event falls has no result: whose effect would it be? As much
   * is computed as the plan asks for.
   *
   * @param firm the firm's returns
   * @param event the event on the firm's exchange
   * @param others day 0 of the firm's other events, in any order; the event's own day 0 among them
   *     is the same news and does not count
   * @param market what the firm is measured against, on the same axis
   * @param plan what to compute
   * @return the study
   */
  public static FirmStudy of(
      ReturnSeries firm,
      AlignedEvent event,
      List<LocalDate> others,
      Market market,
      StudyPlan plan) {
    return of(firm, event, others, market, plan, plan.depth());
  }

  /**
   * The firm's effects with their errors, without the single days and the path, diagnostics, the
   * models' own tests and buy-and-hold returns: all that a variation of a plan or a comparison
   * needs.
   *
   * @param firm the firm's returns
   * @param event the event on the firm's exchange
   * @param others day 0 of the firm's other events, in any order
   * @param market what the firm is measured against, on the same axis
   * @param plan what to compute
   * @return the study
   */
  public static FirmStudy effects(
      ReturnSeries firm,
      AlignedEvent event,
      List<LocalDate> others,
      Market market,
      StudyPlan plan) {
    return of(firm, event, others, market, plan, Depth.EFFECT);
  }

  /**
   * What a firm without other events says about the headline's window under the headline's model:
   * all that a test of a group needs, at a fraction of the cost of its study.
   *
   * @param firm the firm's returns
   * @param event the event on the firm's exchange
   * @param market what the firm is measured against, on the same axis
   * @param plan whose first model and window
   * @return the evidence, or why there is none
   * @throws IllegalArgumentException if the market has no session on day 0
   */
  public static Outcome<FirmEvidence> evidence(
      ReturnSeries firm, AlignedEvent event, Market market, StudyPlan plan) {
    int day0 = market.axis().indexOf(event.day0()).orElseThrow(IllegalArgumentException::new);
    OtherEvents none = OtherEvents.of(List.of(), event.day0(), market.axis());
    EstimationSample sample = sample(firm, market, day0, plan, none);
    return plan.model(plan.headline().model())
        .fit(sample)
        .then(
            fitted ->
                new FirmEstimator(event, sample, none, fitted).evidence(plan.headline().window()));
  }

  private static EstimationSample sample(
      ReturnSeries firm, Market market, int day0, StudyPlan plan, OtherEvents neighbors) {
    return new EstimationSample(
        firm,
        market,
        day0,
        plan.estimation(),
        plan.minimumEstimation(),
        neighbors.mask(SessionMask.of(plan.masks(), firm.security(), market.axis()), plan.span()));
  }

  private static FirmStudy of(
      ReturnSeries firm,
      AlignedEvent event,
      List<LocalDate> others,
      Market market,
      StudyPlan plan,
      Depth depth) {
    Require.that(
        firm.security().equals(event.security()),
        "the returns must be of the event's %s: %s",
        event.security(),
        firm.security());
    OptionalInt day0 = market.axis().indexOf(event.day0());
    if (day0.isEmpty()) {
      return excluded(
          event,
          plan,
          ExclusionReason.EVENT_OUTSIDE_PRICES,
          "the prices have no session on day 0, " + event.day0());
    }
    OtherEvents neighbors = OtherEvents.of(others, event.day0(), market.axis());
    EstimationSample sample = sample(firm, market, day0.getAsInt(), plan, neighbors);
    Map<ModelId, Outcome<FirmEstimate>> estimates = new LinkedHashMap<>();
    for (ModelId id : plan.models()) {
      estimates.put(
          id,
          given(id, plan.model(id).fit(sample))
              .map(
                  fitted ->
                      new FirmEstimator(event, sample, neighbors, fitted).estimate(plan, depth)));
    }
    return new FirmStudy(event, estimates);
  }

  private static Outcome<FittedModel> given(ModelId id, Outcome<FittedModel> estimate) {
    Require.that(
        estimate != null, "the model '%s' gave no estimate, and not why there is none", id);
    return estimate;
  }

  /**
   * The study of a firm that cannot be studied under any model.
   *
   * @param event the event on the firm's exchange
   * @param plan what was to be computed
   * @param reason why it cannot be
   * @param detail why, with the figures of the case
   * @return the study
   */
  public static FirmStudy excluded(
      AlignedEvent event, StudyPlan plan, ExclusionReason reason, String detail) {
    Map<ModelId, Outcome<FirmEstimate>> estimates = new LinkedHashMap<>();
    plan.models().forEach(id -> estimates.put(id, Outcome.excluded(reason, detail)));
    return new FirmStudy(event, estimates);
  }

  /**
   * The result the headline quotes.
   *
   * @param plan whose first model and window
   * @return the result, or why there is none
   */
  public Outcome<FirmWindow> headline(StudyPlan plan) {
    return window(plan.headline());
  }

  /**
   * What a model estimates of the firm.
   *
   * @param model id of the model
   * @return the estimate, or why there is none
   * @throws IllegalArgumentException if the study did not compute that model
   */
  public Outcome<FirmEstimate> estimate(ModelId model) {
    Outcome<FirmEstimate> estimate = estimates.get(model);
    if (estimate == null) {
      Require.that(false, "a model must be one of the study's %s: '%s'", estimates.keySet(), model);
    }
    return estimate;
  }

  /**
   * The firm's result under a model for a window.
   *
   * @param asked the model and the window
   * @return the result, or why there is none
   * @throws IllegalArgumentException if the study did not compute that model or window
   */
  public Outcome<FirmWindow> window(ModelWindow asked) {
    return window(asked.model(), asked.window());
  }

  /**
   * The firm's result for a window.
   *
   * @param model id of the model
   * @param window the window
   * @return the result, or why there is none
   * @throws IllegalArgumentException if the study did not compute that model or window
   */
  public Outcome<FirmWindow> window(ModelId model, EventWindow window) {
    return estimate(model).then(estimate -> estimate.window(window));
  }
}
