package io.marketimpact.reports.section;

import io.marketimpact.base.Outcome;
import io.marketimpact.model.ModelId;
import io.marketimpact.model.catalog.Models;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Block.Column;
import io.marketimpact.reports.block.Block.Kind;
import io.marketimpact.reports.block.Block.Row;
import io.marketimpact.reports.block.Block.Tone;
import io.marketimpact.reports.text.Format;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.FirmWindow;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.StudyPlan;
import io.marketimpact.study.StudyResult;
import io.marketimpact.study.VariedResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
    List<Row> rows = new ArrayList<>();
    ModelId model = result.plan().headline().model();
    for (FirmStudy firm : group.firms()) {
      rows.add(row(result.nameOf(firm), "as planned", firm, model, result.plan(), Tone.STRONG));
      if (result.plan().models().contains(GARCH)) {
        rows.add(
            row(
                result.nameOf(firm),
                Models.of(GARCH).method().name(),
                firm,
                GARCH,
                result.plan(),
                Tone.PLAIN));
      }
      for (VariedResult varied : others) {
        same(varied, firm)
            .ifPresent(
                other ->
                    rows.add(
                        row(
                            result.nameOf(firm),
                            varied.variation().name(),
                            other,
                            model,
                            varied.variation().plan(),
                            Tone.PLAIN)));
      }
    }
    return Optional.of(
        new Block.Table(
            "What the estimation days change, " + Scope.headline(result),
            List.of(
                new Column("Firm", Kind.TEXT),
                new Column("Estimated", Kind.TEXT),
                new Column("Returns", Kind.NUMBER),
                new Column("Sigma", Kind.NUMBER),
                new Column("Abnormal", Kind.NUMBER),
                new Column("t", Kind.NUMBER),
                new Column("Placebo p", Kind.NUMBER),
                new Column("Detectable", Kind.NUMBER)),
            rows,
            "Sigma: residual standard deviation of a day; for the GARCH model that of the whole"
                + " window, while its t and its detectable effect use the variance forecast for the"
                + " event's days."));
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

  private static Row row(
      String name, String how, FirmStudy firm, ModelId model, StudyPlan plan, Tone tone) {
    Outcome<FirmWindow> outcome = firm.window(model, plan.headline().window());
    Optional<FirmWindow> firmWindow = outcome.result();
    if (firmWindow.isEmpty()) {
      String why = outcome.exclusion().map(reason -> reason.detail()).orElse("");
      return new Row(
          List.of(
              name, how + ": " + why, "\u2013", "\u2013", "\u2013", "\u2013", "\u2013", "\u2013"),
          Tone.FAILED);
    }
    FirmWindow window = firmWindow.orElseThrow();
    return new Row(
        List.of(
            name,
            how,
            Integer.toString(window.evidence().residuals().size()),
            Format.size(window.evidence().sigma()),
            Format.percent(window.evidence().car()),
            Format.number(window.evidence().scar()),
            window.placebo().result().map(Format::probability).orElse("\u2013"),
            Format.size(window.minimumDetectable())),
        tone);
  }
}
