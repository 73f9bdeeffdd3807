package io.marketimpact.data.result;

import io.marketimpact.base.Outcome;
import io.marketimpact.event.EventWindow;
import io.marketimpact.model.ModelId;
import io.marketimpact.study.AdjustedP;
import io.marketimpact.study.FirmEstimate;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.FirmWindow;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.GroupWindow;
import io.marketimpact.study.StudyPlan;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** A firm of a group under a model and in a window. */
record FirmRow(
    GroupResult group,
    FirmStudy firm,
    ModelId model,
    EventWindow window,
    Optional<FirmEstimate> estimate,
    Outcome<FirmWindow> outcome,
    Optional<GroupWindow> together) {

  /** Every firm under every model and in every window, in the order of groups and plan. */
  static Stream<FirmRow> of(StudyPlan plan, List<GroupResult> groups) {
    return groups.stream()
        .flatMap(
            group ->
                group.firms().stream()
                    .flatMap(
                        firm ->
                            plan.models().stream()
                                .flatMap(
                                    model ->
                                        plan.windows().stream()
                                            .map(window -> of(group, firm, model, window)))));
  }

  private static FirmRow of(GroupResult group, FirmStudy firm, ModelId model, EventWindow window) {
    return new FirmRow(
        group,
        firm,
        model,
        window,
        firm.estimate(model).result(),
        firm.window(model, window),
        group.window(model, window));
  }

  /** What was found, where the firm could be studied. */
  <V> Optional<V> ofWindow(Function<FirmWindow, V> value) {
    return outcome.result().map(value);
  }

  /** What was estimated, where something was. */
  <V> Optional<V> estimated(Function<FirmEstimate, V> value) {
    return estimate.map(value);
  }

  /** A p-value adjusted for the number of firms, where the firm has one. */
  Optional<Double> adjusted(Function<AdjustedP, Double> value) {
    return together.map(all -> all.adjusted().t().get(firm.key())).map(value);
  }

  /** The family-wise adjusted p-value of the test that decides, where the firm has one. */
  Optional<Double> familyWise() {
    return together.map(all -> all.adjusted().decision().get(firm.key()));
  }

  /** The family-wise adjusted p-value at constant volatility, where the firm has one. */
  Optional<Double> romanoWolf() {
    return together.map(all -> all.adjusted().romanoWolf().get(firm.key()));
  }
}
