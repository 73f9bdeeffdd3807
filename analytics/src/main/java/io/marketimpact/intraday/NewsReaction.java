package io.marketimpact.intraday;

import io.marketimpact.base.Outcome;
import java.io.Serializable;

/**
 * A publication and what the share did.
 *
 * @param mark the publication
 * @param reaction the reaction, or why it cannot be studied within a day
 */
public record NewsReaction(NewsMark mark, Outcome<SessionReaction> reaction)
    implements Serializable {}
