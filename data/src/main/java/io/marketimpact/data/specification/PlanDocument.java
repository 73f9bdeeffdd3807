package io.marketimpact.data.specification;

import io.marketimpact.base.Require;
import io.marketimpact.data.JsonObject;
import io.marketimpact.data.TradedYears;
import io.marketimpact.event.EstimationWindow;
import io.marketimpact.event.EventWindow;
import io.marketimpact.event.Mask;
import io.marketimpact.market.ReturnKind;
import io.marketimpact.market.SecurityId;
import io.marketimpact.model.ModelId;
import io.marketimpact.study.OtherEventRule;
import io.marketimpact.study.StudyPlan;
import java.time.LocalDate;
import java.util.List;

/** The form of a plan; what it leaves out is the field's default. */
final class PlanDocument {

  private PlanDocument() {}

  static StudyPlan plan(JsonObject plan) {
    plan.only(
        "benchmark",
        "models",
        "windows",
        "primary_windows",
        "estimation",
        "path",
        "returns",
        "minimum_estimation",
        "seed",
        "masks",
        "other_events");
    StudyPlan defaults = StudyPlan.of(plan.parsed("benchmark", SecurityId::new));
    EstimationWindow estimation =
        plan.has("estimation")
            ? plan.parsed("estimation", EstimationWindow::parse)
            : defaults.estimation();
    return plan.checked("", () -> plan(plan, defaults, estimation));
  }

  private static StudyPlan plan(JsonObject plan, StudyPlan defaults, EstimationWindow estimation) {
    List<EventWindow> windows = plan.has("windows") ? windows(plan, "windows") : defaults.windows();
    return new StudyPlan(
        defaults.benchmark(),
        plan.has("models")
            ? plan.texts("models").stream().map(ModelId::new).toList()
            : defaults.models(),
        windows,
        plan.has("primary_windows")
            ? primary(windows, windows(plan, "primary_windows"))
            : StudyPlan.usualPrimary(windows),
        estimation,
        plan.has("path") ? plan.parsed("path", EventWindow::parse) : defaults.path(),
        plan.has("returns")
            ? plan.parsed("returns", Choice.of(ReturnKind.class))
            : defaults.returns(),
        plan.has("minimum_estimation")
            ? minimum(plan.whole("minimum_estimation"))
            : StudyPlan.usualMinimum(estimation),
        plan.has("seed") ? plan.whole("seed") : defaults.seed(),
        masks(plan),
        plan.has("other_events")
            ? plan.parsed("other_events", Choice.of(OtherEventRule.class))
            : defaults.otherEvents());
  }

  private static List<EventWindow> windows(JsonObject plan, String key) {
    return plan.texts(key).stream().map(EventWindow::parse).toList();
  }

  private static List<EventWindow> primary(List<EventWindow> windows, List<EventWindow> named) {
    Require.that(
        windows.containsAll(named), "a primary window must be an event window too: %s", named);
    Require.that(
        windows.stream().limit(1).allMatch(named::contains),
        "the first event window must be a primary one: %s is not among %s",
        windows,
        named);
    return named;
  }

  private static List<Mask> masks(JsonObject plan) {
    return plan.objects("masks", PlanDocument::mask);
  }

  /** {@code {"symbols": [...], "from": DAY, "to": DAY, "reason": TEXT}}, no symbols for all. */
  static Mask mask(JsonObject mask) {
    mask.only("symbols", "from", "to", "reason");
    LocalDate from = mask.parsed("from", TradedYears::day);
    return mask.checked(
        "",
        () ->
            new Mask(
                mask.texts("symbols").stream().map(SecurityId::new).toList(),
                from,
                mask.has("to") ? mask.parsed("to", TradedYears::day) : from,
                mask.text("reason")));
  }

  static int minimum(long wanted) {
    Require.that(
        wanted == (int) wanted, "the minimum of estimation returns is too large: %s", wanted);
    return (int) wanted;
  }
}
