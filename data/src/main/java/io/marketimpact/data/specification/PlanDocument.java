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
import io.marketimpact.study.Depth;
import io.marketimpact.study.OtherEventRule;
import io.marketimpact.study.StudyPlan;
import io.marketimpact.study.StudyPlanBuilder;
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
        "other_events",
        "depth");
    SecurityId benchmark = plan.parsed("benchmark", SecurityId::new);
    StudyPlanBuilder builder = StudyPlan.builder(benchmark);
    if (plan.has("estimation")) {
      builder.estimation(plan.parsed("estimation", EstimationWindow::parse));
    }
    return plan.checked("", () -> plan(plan, builder));
  }

  private static StudyPlan plan(JsonObject plan, StudyPlanBuilder builder) {
    if (plan.has("models")) {
      builder.models(plan.texts("models").stream().map(ModelId::new).toList());
    }
    List<EventWindow> windows =
        plan.has("windows") ? windows(plan, "windows") : List.of(EventWindow.DAY_ZERO);
    builder.windows(windows);
    if (plan.has("primary_windows")) {
      builder.primary(primary(windows, windows(plan, "primary_windows")));
    }
    if (plan.has("path")) {
      builder.path(plan.parsed("path", EventWindow::parse));
    }
    if (plan.has("returns")) {
      builder.returns(plan.parsed("returns", Choice.of(ReturnKind.class)));
    }
    if (plan.has("minimum_estimation")) {
      builder.minimumEstimation(minimum(plan.whole("minimum_estimation")));
    }
    if (plan.has("seed")) {
      builder.seed(plan.whole("seed"));
    }
    builder.masks(masks(plan));
    if (plan.has("other_events")) {
      builder.otherEvents(plan.parsed("other_events", Choice.of(OtherEventRule.class)));
    }
    if (plan.has("depth")) {
      builder.depth(plan.parsed("depth", Choice.of(Depth.class)));
    }
    return builder.build();
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
