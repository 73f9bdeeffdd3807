package io.marketimpact.inference.meta;

import io.marketimpact.base.Require;
import io.marketimpact.inference.volatility.ScaledPlacebo;
import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What one event did to the average of its shares, with its ordinary days: several shares on one
 * date are one draw, and their correlation is in the error of their average.
 */
public final class EventEffect implements Serializable {

  private static final long serialVersionUID = 1;

  private final String id;
  private final int shares;
  private final Study study;
  private final double[] ordinary;

  private EventEffect(String id, int shares, Study study, double[] ordinary) {
    this.id = id;
    this.shares = shares;
    this.study = study;
    this.ordinary = ordinary;
  }

  /**
   * An event.
   *
   * @param id its name
   * @param shares number of its shares
   * @param effect abnormal return of their average
   * @param placebo the effect among the ordinary days of the same average, each over the volatility
   *     expected of it
   * @return the event, whose standard error is κ times the root mean square of those days: the
   *     forecast error at the volatility expected of the day
   */
  public static EventEffect of(String id, int shares, double effect, ScaledPlacebo placebo) {
    double[] ordinary = placebo.windows().placebos();
    double root = placebo.windows().ordinary();
    for (int i = 0; i < ordinary.length; i++) {
      ordinary[i] /= root;
    }
    return of(id, shares, new Study(effect, placebo.scale() * root), ordinary);
  }

  /**
   * An event whose ordinary days are known in standard errors.
   *
   * @param id its name
   * @param shares number of its shares, at least 1
   * @param study abnormal return of their average with its error
   * @param ordinary abnormal returns of ordinary days in their own standard errors, at least 1
   * @return the event
   */
  public static EventEffect of(String id, int shares, Study study, double[] ordinary) {
    Require.that(shares >= 1, "an event needs at least 1 stock: %s", shares);
    Require.that(ordinary.length > 0, "an event needs ordinary days: %s", ordinary.length);
    return new EventEffect(id, shares, study, ordinary.clone());
  }

  /**
   * The event's name.
   *
   * @return the id
   */
  public String id() {
    return id;
  }

  /**
   * How many shares it hit.
   *
   * @return their number
   */
  public int shares() {
    return shares;
  }

  /**
   * Its effect.
   *
   * @return abnormal return of the average of its shares with its standard error
   */
  public Study study() {
    return study;
  }

  /**
   * How many ordinary days are known.
   *
   * @return their number
   */
  int ordinaryDays() {
    return ordinary.length;
  }

  /**
   * The same event with half of its ordinary days.
   *
   * @param first 0 or 1, the first of every two that is kept
   * @return a copy
   */
  public EventEffect everyOther(int first) {
    return new EventEffect(
        id,
        shares,
        study,
        IntStream.range(0, ordinary.length)
            .filter(day -> day % 2 == first)
            .mapToDouble(day -> ordinary[day])
            .toArray());
  }

  /** The same event had it moved its shares by something more. */
  EventEffect moved(double effect) {
    return new EventEffect(
        id, shares, new Study(study.effect() + effect, study.standardError()), ordinary);
  }

  /** The same shares on an ordinary day, at the volatility of the event. */
  EventEffect on(int day) {
    return new EventEffect(
        id,
        shares,
        new Study(ordinary[day] * study.standardError(), study.standardError()),
        ordinary);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EventEffect same
        && id.equals(same.id)
        && shares == same.shares
        && study.equals(same.study)
        && Arrays.equals(ordinary, same.ordinary);
  }

  @Override
  public int hashCode() {
    return 31 * id.hashCode() + study.hashCode();
  }

  @Override
  public String toString() {
    return id + " " + study;
  }
}
