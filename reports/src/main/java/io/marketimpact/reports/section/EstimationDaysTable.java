package io.marketimpact.reports.section;

import io.marketimpact.base.Outcome;
import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.NumberStyle;
import io.marketimpact.data.table.Table;
import io.marketimpact.data.table.Tone;
import io.marketimpact.model.ModelId;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.text.Reasons;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.FirmWindow;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.StudyPlan;
import io.marketimpact.study.StudyResult;
import io.marketimpact.study.VariedResult;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the days estimated from change: days of turmoil inside the window raise sigma and hide
 * effects; a model whose variance changes, a mask and a shorter window are three answers to that.
 */
final class EstimationDaysTable {

  private static final ModelId GARCH = new ModelId("garch");

  private EstimationDaysTable() {}

  static Optional<Block> of(StudyResult result, GroupResult group) {
    List<VariedResult> others =
        result.variations().stream().filter(varied -> changesDays(varied, result.plan())).toList();
    if (others.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Block.Tabular(
            Table.<Estimated>of(
                    "estimation-days",
                    group.firms().stream().flatMap(firm -> rows(result, others, firm)).toList(),
                    Column.text("Firm", Estimated::name),
                    Column.text("Estimated", Estimated::how),
                    Column.numberIfAny(
                        "Returns",
                        NumberStyle.COUNT,
                        row -> row.ofWindow(window -> window.evidence().residuals().size())),
                    Column.numberIfAny(
                        "Sigma",
                        NumberStyle.FRACTION,
                        row -> row.ofWindow(window -> window.evidence().sigma())),
                    Column.numberIfAny(
                        "Abnormal",
                        NumberStyle.RETURN,
                        row -> row.ofWindow(window -> window.evidence().car())),
                    Column.numberIfAny(
                        "t",
                        NumberStyle.DECIMAL,
                        row -> row.ofWindow(window -> window.evidence().scar())),
                    Column.numberIfAny(
                        "Placebo p",
                        NumberStyle.PROBABILITY,
                        row -> row.ofWindow(window -> window.verdict().pValue())),
                    Column.numberIfAny(
                        "Detectable",
                        NumberStyle.FRACTION,
                        row ->
                            row.window()
                                .result()
                                .flatMap(window -> window.verdict().minimumDetectable().result())))
                .titled("What the estimation days change, " + Scope.headline(result))
                .marked(Estimated::tone)
                .unless(row -> row.window().exclusion().map(why -> Reasons.of(why.detail())))
                .noted(
                    "Sigma: residual standard deviation of a day; for the GARCH model that of the"
                        + " whole window, while its t and its detectable effect use the variance"
                        + " forecast for the event's days.")));
  }

  /** A firm estimated in one of several ways. */
  private record Estimated(String name, String how, Outcome<FirmWindow> window, Tone tone) {
    private <V> Optional<V> ofWindow(Function<FirmWindow, V> value) {
      return window.result().map(value);
    }
  }

  private static Stream<Estimated> rows(
      StudyResult result, List<VariedResult> others, FirmStudy firm) {
    StudyPlan plan = result.plan();
    String name = result.nameOf(firm);
    ModelId model = plan.headline().model();
    Stream<Estimated> planned =
        Stream.of(
            new Estimated(
                name, "as planned", firm.window(model, plan.headline().window()), Tone.STRONG));
    Stream<Estimated> garch =
        plan.models().stream()
            .filter(GARCH::equals)
            .map(
                id ->
                    new Estimated(
                        name,
                        plan.model(id).method().name(),
                        firm.window(id, plan.headline().window()),
                        Tone.PLAIN));
    Stream<Estimated> varied =
        others.stream()
            .flatMap(
                other -> same(other, firm).map(study -> row(name, other, study, model)).stream());
    return Stream.of(planned, garch, varied).flatMap(rows -> rows);
  }

  private static Estimated row(String name, VariedResult other, FirmStudy firm, ModelId model) {
    return new Estimated(
        name,
        other.variation().name(),
        firm.window(model, other.variation().plan().headline().window()),
        Tone.PLAIN);
  }

  private static boolean changesDays(VariedResult varied, StudyPlan plan) {
    StudyPlan other = varied.variation().plan();
    return other.benchmark().equals(plan.benchmark())
        && other.returns() == plan.returns()
        && other.models().contains(plan.headline().model());
  }

  private static Optional<FirmStudy> same(VariedResult varied, FirmStudy firm) {
    return varied.groups().stream()
        .flatMap(group -> group.firms().stream())
        .filter(
            other ->
                other.event().event().equals(firm.event().event())
                    && other.event().security().equals(firm.event().security()))
        .findFirst();
  }
}
