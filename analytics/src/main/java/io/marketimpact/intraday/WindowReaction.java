package io.marketimpact.intraday;

import io.marketimpact.base.Outcome;
import java.io.Serializable;
import java.time.Instant;

/**
 * One window in which news is looked for.
 *
 * @param window on the clock
 * @param from instant at which it begins
 * @param to instant at which it ends, at most the close
 * @param move what happened, or why it cannot be said
 */
public record WindowReaction(ClockWindow window, Instant from, Instant to, Outcome<WindowMove> move)
    implements Serializable {}
