package io.marketimpact.market;

import java.time.LocalDate;
import java.util.AbstractSet;
import java.util.BitSet;
import java.util.Iterator;
import java.util.OptionalInt;

/** Some days of an axis as a set that nothing changes: a bit each, however often they are asked. */
public final class SessionDays extends AbstractSet<LocalDate> {

  private final SessionAxis axis;
  private final BitSet sessions;

  /**
   * Days of an axis.
   *
   * @param axis the sessions
   * @param sessions numbers of those that belong to the set
   */
  public SessionDays(SessionAxis axis, BitSet sessions) {
    this.axis = axis;
    this.sessions = (BitSet) sessions.clone();
  }

  @Override
  public boolean contains(Object day) {
    OptionalInt session = day instanceof LocalDate date ? axis.indexOf(date) : OptionalInt.empty();
    return session.isPresent() && sessions.get(session.getAsInt());
  }

  @Override
  public Iterator<LocalDate> iterator() {
    return sessions.stream().mapToObj(axis::date).iterator();
  }

  @Override
  public int size() {
    return sessions.cardinality();
  }
}
