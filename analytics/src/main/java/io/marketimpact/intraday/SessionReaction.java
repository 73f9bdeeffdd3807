package io.marketimpact.intraday;

import io.marketimpact.base.Outcome;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a stock did after a publication, window by window.
 *
 * @param day the first session that could react
 * @param start instant from which windows surely follow the news
 * @param windows in the order of the study, each once
 * @param jumps bars that jumped from when the news could first be read to half an hour, or as long
 *     as the opening lasts, after it surely could; or why there is no jump test
 */
public record SessionReaction(
    LocalDate day, Instant start, List<WindowReaction> windows, Outcome<List<PriceJump>> jumps)
    implements Serializable {

  /** Keeps its own copy. */
  public SessionReaction {
    windows = List.copyOf(windows);
    jumps = jumps.map(List::copyOf);
  }

  /**
   * One of the windows.
   *
   * @param window the window on the clock
   * @return what happened in it
   * @throws IllegalArgumentException if the study did not look at it
   */
  public WindowReaction window(ClockWindow window) {
    return windows.stream()
        .filter(reaction -> reaction.window().equals(window))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "a window must be one of the study's "
                        + windows.stream().map(WindowReaction::window).toList()
                        + ": "
                        + window));
  }
}
