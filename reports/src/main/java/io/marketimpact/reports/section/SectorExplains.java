package io.marketimpact.reports.section;

import io.marketimpact.reports.text.Format;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.StudyResult;
import java.util.Optional;

/** An average of which a control for the sector leaves half or less, or turns the sign. */
final class SectorExplains implements Finding {

  private static final double HALF = 0.5;

  @Override
  public Optional<String> of(StudyResult result) {
    if (!Scope.hasOneGroup(result)) {
      return Optional.empty();
    }
    GroupResult group = result.groups().get(0);
    SectorControl control = new SectorControl(result);
    return group
        .window(result.plan().headline())
        .filter(window -> window.firms() > 1)
        .flatMap(
            window ->
                control.models().stream()
                    .flatMap(
                        model ->
                            control.of(group, model).stream()
                                .flatMap(
                                    net ->
                                        sentence(
                                            window.caar(), net.caar(), SectorControl.against(model))
                                            .stream()))
                    .findFirst());
  }

  static Optional<String> sentence(double market, double net, String against) {
    return market != 0 && net / market <= HALF
        ? Optional.of(
            "The sector accounts for much of the average: measured"
                + against
                + " it is "
                + Format.percent(net)
                + ", not "
                + Format.percent(market)
                + ".")
        : Optional.empty();
  }
}
