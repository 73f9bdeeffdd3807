package io.marketimpact.data.specification;

import io.marketimpact.base.Require;
import io.marketimpact.data.JsonObject;
import io.marketimpact.event.EstimationWindow;
import io.marketimpact.market.ReturnKind;
import io.marketimpact.market.SecurityId;
import io.marketimpact.model.ModelId;
import io.marketimpact.study.StudyPlan;
import io.marketimpact.study.Variation;
import java.util.List;

/** The form of variations: a name and what they change of the plan. */
final class VariationDocument {

  private static final String INCLUDED = "included";

  private VariationDocument() {}

  static List<Variation> variations(JsonObject root, StudyPlan plan) {
    return root.objects("variations", variation -> variation(variation, plan));
  }

  private static Variation variation(JsonObject variation, StudyPlan plan) {
    variation.only(
        "name",
        "benchmark",
        "returns",
        "estimation",
        "minimum_estimation",
        "masks",
        "models",
        "earnings");
    StudyPlan varied =
        plan.restrictedTo(
            variation.has("models")
                ? variation.texts("models").stream().map(ModelId::new).toList()
                : plan.models(),
            plan.windows());
    varied =
        varied.estimatedFrom(
            variation.has("estimation")
                ? variation.parsed("estimation", EstimationWindow::parse)
                : plan.estimation(),
            variation.has("minimum_estimation")
                ? PlanDocument.minimum(variation.whole("minimum_estimation"))
                : plan.minimumEstimation(),
            variation.objects("masks", PlanDocument::mask));
    if (variation.has("benchmark")) {
      varied = varied.against(variation.parsed("benchmark", SecurityId::new));
    }
    if (variation.has("returns")) {
      varied = varied.with(variation.parsed("returns", Choice.of(ReturnKind.class)));
    }
    if (variation.has("earnings")) {
      variation.parsed("earnings", VariationDocument::included);
      varied = varied.toBuilder().earnings(List.of()).build();
    }
    return new Variation(variation.text("name"), varied);
  }

  /** The one thing to say of them: what the plan leaves out, a variation may estimate from. */
  private static String included(String text) {
    Require.that(text.equals(INCLUDED), "must be %s, or be left out", INCLUDED);
    return text;
  }
}
