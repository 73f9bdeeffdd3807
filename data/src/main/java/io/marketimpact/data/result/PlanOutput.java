package io.marketimpact.data.result;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketimpact.event.Mask;
import io.marketimpact.study.Depth;
import io.marketimpact.study.OtherEventRule;
import io.marketimpact.study.StudyPlan;
import java.util.Locale;

/** A plan as JSON, in the keys a specification uses. */
final class PlanOutput {

  private PlanOutput() {}

  static ObjectNode of(StudyPlan plan) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("benchmark", plan.benchmark().symbol());
    plan.models().forEach(model -> node.withArray("models").add(model.value()));
    plan.windows().forEach(window -> node.withArray("windows").add(window.toString()));
    plan.primary().forEach(window -> node.withArray("primary_windows").add(window.toString()));
    node.put("estimation", plan.estimation().toString());
    node.put("path", plan.path().toString());
    node.put("returns", plan.returns().name().toLowerCase(Locale.ROOT));
    node.put("minimum_estimation", plan.minimumEstimation());
    node.put("seed", plan.seed());
    plan.masks().forEach(mask -> node.withArray("masks").add(mask(mask)));
    if (plan.otherEvents() == OtherEventRule.IGNORE) {
      node.put("other_events", "ignore");
    }
    if (plan.depth() == Depth.EFFECT) {
      node.put("depth", "effect");
    }
    return node;
  }

  private static ObjectNode mask(Mask mask) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    mask.securities().forEach(security -> node.withArray("symbols").add(security.symbol()));
    node.put("from", mask.from().toString());
    node.put("to", mask.to().toString());
    node.put("reason", mask.reason());
    return node;
  }
}
