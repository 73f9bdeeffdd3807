package io.marketimpact.market;

import io.marketimpact.base.Require;
import java.io.Serializable;
import java.util.BitSet;
import java.util.OptionalInt;

/**
 * One number per session: a return, a factor, a logarithm of volume. A missing one is absent, never
 * zero.
 */
public final class DaySeries implements Serializable {

  private static final long serialVersionUID = 1;

  private final String name;
  private final SessionAxis axis;
  private final double[] values;
  private final BitSet present;

  private DaySeries(String name, SessionAxis axis, double[] values, BitSet present) {
    this.name = name;
    this.axis = axis;
    this.values = values;
    this.present = present;
  }

  /**
   * A series of given values.
   *
   * @param name what they are of
   * @param axis the sessions
   * @param values one per session; NaN where there is none
   * @return the series
   * @throws IllegalArgumentException if their number is not the axis's
   */
  public static DaySeries of(String name, SessionAxis axis, double[] values) {
    Require.that(
        values.length == axis.size(),
        "a series needs one value per session: %s for %s",
        values.length,
        axis.size());
    double[] kept = new double[values.length];
    BitSet present = new BitSet(values.length);
    for (int session = 0; session < values.length; session++) {
      if (!Double.isNaN(values[session])) {
        kept[session] = values[session];
        present.set(session);
      }
    }
    return new DaySeries(name, axis, kept, present);
  }

  /**
   * What the values are of.
   *
   * @return the name
   */
  public String name() {
    return name;
  }

  /**
   * The sessions the series is laid out on.
   *
   * @return the axis
   */
  public SessionAxis axis() {
    return axis;
  }

  /**
   * Whether a session has a value.
   *
   * @param session any number; outside the axis there is none
   * @return whether it has
   */
  public boolean has(int session) {
    return session >= 0 && present.get(session);
  }

  /**
   * The value of a session.
   *
   * @param session one that has a value
   * @return the value
   * @throws IllegalArgumentException if the session has none
   */
  public double at(int session) {
    if (!has(session)) {
      throw new IllegalArgumentException(
          "a value must exist: " + name + " has none in session " + session);
    }
    return values[session];
  }

  /**
   * The last session with a value.
   *
   * @return its number, empty when there is none
   */
  public OptionalInt last() {
    return present.isEmpty() ? OptionalInt.empty() : OptionalInt.of(present.length() - 1);
  }

  /**
   * Number of sessions with a value.
   *
   * @return the number
   */
  public int count() {
    return present.cardinality();
  }
}
