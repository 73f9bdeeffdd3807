package io.marketimpact.model;

import io.marketimpact.event.Mask;
import io.marketimpact.market.SecurityId;
import io.marketimpact.market.SessionAxis;
import java.io.Serializable;
import java.util.BitSet;
import java.util.List;

/** The sessions of an axis that one stock's models must not be estimated from. */
public final class SessionMask implements Serializable {

  /** Leaves out nothing. */
  public static final SessionMask NONE = new SessionMask(new BitSet());

  private static final long serialVersionUID = 1;

  private final BitSet sessions;

  private SessionMask(BitSet sessions) {
    this.sessions = sessions;
  }

  /**
   * The sessions that the masks of a stock cover.
   *
   * @param masks of any stocks
   * @param security the stock
   * @param axis the sessions
   * @return the mask
   */
  public static SessionMask of(List<Mask> masks, SecurityId security, SessionAxis axis) {
    if (masks.isEmpty()) {
      return NONE;
    }
    BitSet covered = new BitSet(axis.size());
    for (Mask mask : masks) {
      if (mask.concerns(security)) {
        for (int session = axis.from(mask.from()); session < axis.size(); session++) {
          if (axis.date(session).isAfter(mask.to())) {
            break;
          }
          covered.set(session);
        }
      }
    }
    return new SessionMask(covered);
  }

  /**
   * This mask and a run of sessions.
   *
   * @param first first session of the run; those before 0 are no sessions
   * @param last last session of the run
   * @return a mask that covers both
   */
  public SessionMask and(int first, int last) {
    if (last < 0) {
      return this;
    }
    BitSet covered = (BitSet) sessions.clone();
    covered.set(Math.max(0, first), last + 1);
    return new SessionMask(covered);
  }

  /**
   * Whether a session is to be left out.
   *
   * @param session its number
   * @return whether it is covered
   */
  public boolean covers(int session) {
    return session >= 0 && sessions.get(session);
  }
}
