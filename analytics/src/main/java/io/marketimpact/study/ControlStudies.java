package io.marketimpact.study;

import io.marketimpact.event.AlignedEvent;
import io.marketimpact.event.EventWindow;
import io.marketimpact.inference.group.Controls;
import io.marketimpact.market.SecurityId;
import io.marketimpact.model.ControlReturns;
import io.marketimpact.model.Market;
import io.marketimpact.model.ModelId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The stocks the news did not touch, studied on the day 0 of a group's firms as if it had touched
 * them: what the group's move is compared with.
 */
final class ControlStudies {

  static final ControlStudies NONE = new ControlStudies(List.of());

  /** A group of untouched stocks with the firms of its line of business. */
  private record Line(String name, List<FirmStudy> studies, Set<SecurityId> firms) {

    private Controls.Line evidence(ModelId model, EventWindow window) {
      return new Controls.Line(
          name,
          studies.stream()
              .filter(study -> study.estimates().containsKey(model))
              .map(study -> study.window(model, window).result())
              .flatMap(Optional::stream)
              .map(FirmWindow::evidence)
              .toList(),
          firms);
    }
  }

  private final List<Line> lines;

  private ControlStudies(List<Line> lines) {
    this.lines = lines;
  }

  /**
   * None where the firms do not share their day 0: controls on another day compare with nothing.
   */
  static ControlStudies of(Collection<FirmStudy> firms, Market market, StudyPlan plan) {
    List<AlignedEvent> events = firms.stream().map(FirmStudy::event).toList();
    if (events.stream().map(AlignedEvent::day0).distinct().count() != 1) {
      return NONE;
    }
    List<ModelId> models =
        plan.models().stream().filter(id -> !plan.model(id).isMadeOfControls()).toList();
    if (models.isEmpty()) {
      return NONE;
    }
    StudyPlan compared = plan.restrictedTo(models, plan.windows());
    AlignedEvent shared = events.get(0);
    TreeSet<SecurityId> touched = new TreeSet<>();
    events.forEach(event -> touched.add(event.security()));
    Map<SecurityId, FirmStudy> studies =
        market.donors(shared.security()).parallelStream()
            .filter(share -> !touched.contains(share.security()))
            .map(
                share ->
                    FirmStudy.effects(
                        share, shared.on(share.security()), List.of(), market, compared))
            .collect(Collectors.toMap(study -> study.event().security(), study -> study));
    return new ControlStudies(
        market.controls().stream()
            .map(group -> line(group, studies, firmsOf(group, touched, market)))
            .toList());
  }

  private static Line line(
      ControlReturns group, Map<SecurityId, FirmStudy> studies, Set<SecurityId> firms) {
    return new Line(
        group.name(),
        group.shares().stream()
            .map(share -> Optional.ofNullable(studies.get(share.security())))
            .flatMap(Optional::stream)
            .toList(),
        firms);
  }

  private static Set<SecurityId> firmsOf(
      ControlReturns group, Set<SecurityId> touched, Market market) {
    return touched.stream()
        .filter(firm -> market.lines(firm).contains(group))
        .collect(Collectors.toSet());
  }

  Controls evidence(ModelId model, EventWindow window) {
    return new Controls(lines.stream().map(line -> line.evidence(model, window)).toList());
  }
}
