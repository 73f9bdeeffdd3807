package io.marketimpact.model;

import io.marketimpact.base.Require;
import java.io.Serializable;
import java.util.Arrays;

/**
 * The abnormal returns of an estimation window with their leverages, by session.
 *
 * <p>A residual has variance σ²(1 - h), an abnormal return outside the window σ²c: to be compared,
 * both are divided by the root of their factor. Where the variance itself changes from day to day,
 * σ²d² stands for σ², with d the day's scale.
 */
public final class Residuals implements Serializable {

  /** Of no days. */
  public static final Residuals NONE = new Residuals(new int[0], new double[0], new double[0]);

  private static final long serialVersionUID = 1;

  private final int size;
  private final int[] sessions;
  private final double[] values;
  private final double[] leverages;

  /** Empty where the variance is the same on all days: many thousands of firms are kept. */
  private final double[] scales;

  /**
   * Residuals as a model found them.
   *
   * @param sessions ascending session numbers
   * @param values e, one per session
   * @param leverages h, one per session, in [0, 1)
   * @throws IllegalArgumentException if the lengths differ
   */
  public Residuals(int[] sessions, double[] values, double[] leverages) {
    this(sessions, values, leverages, new double[0]);
  }

  /**
   * Residuals of a model whose variance changes from day to day.
   *
   * @param sessions ascending session numbers
   * @param values e, one per session
   * @param leverages h, one per session, in [0, 1)
   * @param scales d, one per session: the day's standard deviation over σ, positive; none where it
   *     is 1 on all days
   * @throws IllegalArgumentException if the lengths differ
   */
  public Residuals(int[] sessions, double[] values, double[] leverages, double[] scales) {
    Require.that(
        sessions.length == values.length && values.length == leverages.length,
        "residuals need one value and one leverage per session: %s, %s, %s",
        sessions.length,
        values.length,
        leverages.length);
    Require.that(
        (scales.length == 0 || scales.length == values.length)
            && Arrays.stream(scales).allMatch(scale -> scale > 0),
        "residuals need one positive scale per session: %s of %s",
        scales.length,
        values.length);
    this.size = sessions.length;
    this.sessions = sessions.clone();
    this.values = values.clone();
    this.leverages = leverages.clone();
    this.scales = scales.clone();
  }

  private Residuals(int size) {
    this.size = size;
    this.sessions = NONE.sessions;
    this.values = NONE.values;
    this.leverages = NONE.leverages;
    this.scales = NONE.scales;
  }

  /**
   * What is left of residuals that were summed where they were: how many there are.
   *
   * @return residuals that cannot be read
   */
  public Residuals letGo() {
    return notHeld(size);
  }

  /**
   * Residuals of which only their number is known.
   *
   * @param size how many
   * @return residuals that cannot be read
   */
  public static Residuals notHeld(int size) {
    return size == 0 ? NONE : new Residuals(size);
  }

  /**
   * Whether the residuals can be read.
   *
   * @return whether they are held, or there are none
   */
  public boolean areHeld() {
    return size == sessions.length;
  }

  /**
   * Number of residuals.
   *
   * @return T
   */
  public int size() {
    return size;
  }

  /**
   * Session number of a residual.
   *
   * @param index its position, from 0
   * @return the session
   */
  public int session(int index) {
    return sessions[index];
  }

  /**
   * Session numbers of all residuals.
   *
   * @return ascending
   * @throws IllegalArgumentException if the residuals were summed and are not held
   */
  public int[] sessions() {
    Require.that(areHeld(), "%s residuals were summed and are not held", size);
    return sessions.clone();
  }

  /**
   * A residual.
   *
   * @param index its position, from 0
   * @return e
   */
  public double value(int index) {
    return values[index];
  }

  /**
   * A residual's leverage.
   *
   * @param index its position, from 0
   * @return h
   */
  public double leverage(int index) {
    return leverages[index];
  }

  /**
   * The scale of a residual's day, 1 where the variance is the same on all days.
   *
   * @param index its position, from 0
   * @return d, the day's standard deviation over σ
   */
  public double scale(int index) {
    return scales.length == 0 ? 1 : scales[index];
  }

  /**
   * The scales of the days.
   *
   * @return d, one per session; none where it is 1 on all days
   */
  public double[] scales() {
    return scales.clone();
  }

  /**
   * A residual on the scale of a day of its own, e/(d√(1 - h)).
   *
   * @param index its position, from 0
   * @return the residual, with the standard deviation σ
   */
  public double studentized(int index) {
    return values[index] / (scale(index) * Math.sqrt(1 - leverages[index]));
  }

  /**
   * The same days with all residuals multiplied.
   *
   * @param factor with which
   * @return a copy
   */
  public Residuals times(double factor) {
    return new Residuals(
        sessions, Arrays.stream(values).map(e -> factor * e).toArray(), leverages, scales);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Residuals same
        && size == same.size
        && Arrays.equals(sessions, same.sessions)
        && Arrays.equals(values, same.values)
        && Arrays.equals(leverages, same.leverages)
        && Arrays.equals(scales, same.scales);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }
}
