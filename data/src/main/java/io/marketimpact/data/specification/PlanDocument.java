package io.marketimpact.data.specification;

import io.marketimpact.data.JsonObject;
import io.marketimpact.event.EstimationWindow;
import io.marketimpact.event.EventWindow;
import io.marketimpact.market.ReturnKind;
import io.marketimpact.market.SecurityId;
import io.marketimpact.stat.Require;
import io.marketimpact.study.StudyPlan;

/** The form of a plan; what it leaves out is the field's default. */
final class PlanDocument {

  private PlanDocument() {}

  static StudyPlan plan(JsonObject plan) {
    plan.only(
        "benchmark",
        "models",
        "windows",
        "estimation",
        "path",
        "returns",
        "minimum_estimation",
        "seed");
    StudyPlan defaults = StudyPlan.of(plan.parsed("benchmark", SecurityId::new));
    return plan.checked(
        "",
        () ->
            new StudyPlan(
                defaults.benchmark(),
                plan.has("models") ? plan.texts("models") : defaults.models(),
                plan.has("windows")
                    ? plan.texts("windows").stream().map(EventWindow::parse).toList()
                    : defaults.windows(),
                plan.has("estimation")
                    ? plan.parsed("estimation", EstimationWindow::parse)
                    : defaults.estimation(),
                plan.has("path") ? plan.parsed("path", EventWindow::parse) : defaults.path(),
                plan.has("returns")
                    ? plan.parsed("returns", Choice.of(ReturnKind.class))
                    : defaults.returns(),
                plan.has("minimum_estimation")
                    ? minimum(plan.whole("minimum_estimation"))
                    : defaults.minimumEstimation(),
                plan.has("seed") ? plan.whole("seed") : defaults.seed()));
  }

  private static int minimum(long wanted) {
    Require.that(
        wanted == (int) wanted, "the minimum of estimation returns is too large: %s", wanted);
    return (int) wanted;
  }
}
