package io.marketimpact.study;

import io.marketimpact.event.AlignedEvent;
import io.marketimpact.event.EventWindow;
import io.marketimpact.inference.FirmEvidence;
import io.marketimpact.market.SecurityId;
import io.marketimpact.model.Market;
import io.marketimpact.model.ModelId;
import io.marketimpact.model.catalog.Models;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The shares the news did not touch, studied on the day 0 of a group's firms as if it had touched
 * them: what the group's move is compared with.
 */
final class ControlStudies {

  static final ControlStudies NONE = new ControlStudies(List.of());

  private final List<FirmStudy> studies;

  private ControlStudies(List<FirmStudy> studies) {
    this.studies = studies;
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
        plan.models().stream().filter(id -> !Models.of(id).isMadeOfControls()).toList();
    if (models.isEmpty()) {
      return NONE;
    }
    StudyPlan compared = plan.restrictedTo(models, plan.windows());
    AlignedEvent shared = events.get(0);
    TreeSet<SecurityId> touched = new TreeSet<>();
    events.forEach(event -> touched.add(event.security()));
    return new ControlStudies(
        market.donors(shared.security()).parallelStream()
            .filter(share -> !touched.contains(share.security()))
            .map(
                share ->
                    FirmStudy.effects(
                        share, shared.on(share.security()), List.of(), market, compared))
            .toList());
  }

  List<FirmEvidence> evidence(ModelId model, EventWindow window) {
    return studies.stream()
        .filter(study -> study.estimates().containsKey(model))
        .map(study -> study.window(model, window).result())
        .flatMap(Optional::stream)
        .map(FirmWindow::evidence)
        .toList();
  }
}
