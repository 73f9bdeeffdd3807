package io.marketimpact.data.study;

import io.marketimpact.base.Outcome;
import io.marketimpact.event.EventId;
import io.marketimpact.inference.meta.EventEffect;
import io.marketimpact.inference.meta.Study;
import io.marketimpact.inference.volatility.ScaledPlacebo;
import io.marketimpact.inference.volatility.VolatilityForecast;
import io.marketimpact.market.SecurityId;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.FirmWindow;
import io.marketimpact.study.GroupWindow;
import io.marketimpact.study.ModelWindow;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an event of a family did to its shares.
 *
 * @param event the event
 * @param day0 the session that was taken as day 0
 * @param asked the model and window of the family's plan
 * @param firms a study per share
 * @param average the average of its shares, or why there is none
 * @param files which price file each share's prices came from
 */
public record EventOutcome(
    EventId event,
    LocalDate day0,
    ModelWindow asked,
    List<FirmStudy> firms,
    Outcome<GroupWindow> average,
    Map<SecurityId, String> files)
    implements Serializable {

  /** Keeps its own copies. */
  public EventOutcome {
    firms = List.copyOf(firms);
    files = Map.copyOf(files);
  }

  /**
   * The event as a family pools it.
   *
   * @return its average with its error and ordinary days, empty where there is none
   */
  public Optional<EventEffect> effect() {
    return average
        .result()
        .flatMap(
            window ->
                window
                    .scaled()
                    .result()
                    .map(
                        placebo ->
                            EventEffect.of(event.value(), window.firms(), window.caar(), placebo)));
  }

  /**
   * Its shares, each with the error at the volatility expected of the day.
   *
   * @return those that could be studied, in order
   */
  public List<Study> shares() {
    return firms.stream()
        .map(firm -> firm.window(asked).then(EventOutcome::study))
        .flatMap(study -> study.result().stream())
        .toList();
  }

  /**
   * A share's effect.
   *
   * @param window its result
   * @return the effect with the error at the volatility expected of the day
   */
  public static Outcome<Study> study(FirmWindow window) {
    return ScaledPlacebo.of(window.evidence(), VolatilityForecast.HEADLINE)
        .map(placebo -> EventEffect.of("", 1, window.evidence().car(), placebo).study());
  }
}
