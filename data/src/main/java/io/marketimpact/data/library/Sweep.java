package io.marketimpact.data.library;

import io.marketimpact.base.Require;
import io.marketimpact.data.result.SweepTable;
import io.marketimpact.data.study.PriceSource;
import io.marketimpact.data.study.StudyFunction;
import io.marketimpact.data.study.StudyInputs;
import io.marketimpact.data.table.Table;
import io.marketimpact.model.ModelId;
import io.marketimpact.study.Variation;
import java.util.List;
import java.util.function.Consumer;

/** One study under every combination of models, event windows and estimation windows. */
final class Sweep {

  private Sweep() {}

  /** A row per firm and combination; an estimation window is a variation of one plan. */
  static Table<?> of(
      EventStudy study,
      List<String> models,
      List<String> windows,
      List<String> estimations,
      PriceSource prices,
      Consumer<String> progress) {
    Require.allGiven(models, "models");
    Require.allGiven(windows, "windows");
    Require.allGiven(estimations, "estimations");
    Require.that(!estimations.isEmpty(), "a sweep needs at least 1 estimation window");
    EventStudy first =
        study
            .plan(plan -> plan.models(models.stream().map(ModelId::new).toList()))
            .windows(windows.toArray(String[]::new));
    List<Variation> variations =
        estimations.stream()
            .map(days -> new Variation(days, first.estimation(days).inputs().design().plan()))
            .toList();
    StudyInputs inputs = first.estimation(estimations.get(0)).inputs();
    return SweepTable.of(
        StudyFunction.variations(
            inputs.with(inputs.design().varied(variations)), prices, progress));
  }
}
