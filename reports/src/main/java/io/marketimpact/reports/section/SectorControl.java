package io.marketimpact.reports.section;

import io.marketimpact.model.ModelId;
import io.marketimpact.reports.block.Block.Point;
import io.marketimpact.reports.text.Counted;
import io.marketimpact.reports.text.Format;
import io.marketimpact.reports.text.Words;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.FirmWindow;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.GroupWindow;
import io.marketimpact.study.ModelWindow;
import io.marketimpact.study.StudyPlan;
import io.marketimpact.study.StudyResult;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a headline figure becomes when the sector is controlled for as well as the market. */
final class SectorControl {

  private final StudyPlan plan;

  SectorControl(StudyResult result) {
    this.plan = result.plan();
  }

  /** The models the study asks for that control for the sector, other than the headline's. */
  List<ModelId> models() {
    return Stream.of(ModelId.SECTOR, ModelId.SECTOR_FUNDS)
        .filter(plan.models()::contains)
        .filter(model -> !model.equals(plan.headline().model()))
        .toList();
  }

  Optional<FirmWindow> of(FirmStudy firm, ModelId model) {
    return plan.models().contains(model) ? firm.window(headline(model)).result() : Optional.empty();
  }

  Optional<GroupWindow> of(GroupResult group, ModelId model) {
    return group.window(headline(model));
  }

  /** Nothing where a firm of the headline's average has no sector to be compared with. */
  Optional<GroupWindow> ofTheSameFirms(GroupResult group, ModelId model) {
    return of(group, model).filter(window -> window.firms() == averaged(group));
  }

  private int averaged(GroupResult group) {
    return group.window(plan.headline()).map(GroupWindow::firms).orElse(0);
  }

  private ModelWindow headline(ModelId model) {
    return new ModelWindow(model, plan.headline().window());
  }

  Stream<Point> point(FirmStudy firm) {
    return point(model -> of(firm, model).map(window -> Words.figures(window) + against(model)));
  }

  Stream<Point> point(GroupResult group) {
    return point(
        model -> of(group, model).map(window -> Words.figures(window) + against(group, window)));
  }

  /** What a group's average becomes against each control, in one sentence. */
  Optional<String> averages(GroupResult group) {
    List<String> said =
        models().stream()
            .flatMap(
                model ->
                    of(group, model)
                        .map(window -> Format.percent(window.caar()) + against(group, window))
                        .stream())
            .toList();
    return said.isEmpty()
        ? Optional.empty()
        : Optional.of("Net of the sector the average is " + Words.list(said) + ".");
  }

  /** Nothing where the study controls for no sector. */
  private Stream<Point> point(Function<ModelId, Optional<String>> figures) {
    List<String> said = models().stream().flatMap(model -> figures.apply(model).stream()).toList();
    return said.isEmpty()
        ? Stream.empty()
        : Stream.of(new Point("Net of the sector", String.join(". ", said) + "."));
  }

  private String against(GroupResult group, GroupWindow window) {
    int all = averaged(group);
    return against(window.model())
        + (window.firms() == all ? "" : " (" + Counted.of(window.firms(), all) + " firms)");
  }

  static String against(ModelId model) {
    return model.equals(ModelId.SECTOR) ? " against untouched stocks" : " against sector funds";
  }
}
