package io.marketimpact.inference.meta;

import io.marketimpact.stat.Distributions;
import io.marketimpact.stat.Moments;
import io.marketimpact.stat.RandomStreams;
import io.marketimpact.stat.RandomizationDistribution;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Tests of "the events moved nothing" over a whole family, in which a date is one draw.
 *
 * @param events at least 2, on different dates
 */
public record FamilyTests(List<EventEffect> events) {

  /** Keeps its own copy. */
  public FamilyTests {
    events = List.copyOf(events);
  }

  /**
   * The plain mean of the events.
   *
   * @return mean of y
   */
  public double mean() {
    return Moments.mean(effects());
  }

  /**
   * t of the plain mean, one observation per event.
   *
   * @return mean/(sd/√k)
   */
  public double t() {
    return t(effects());
  }

  private static double t(double[] effects) {
    return Moments.mean(effects) / (Moments.standardDeviation(effects) / Math.sqrt(effects.length));
  }

  private double[] effects() {
    return events.stream().mapToDouble(event -> event.study().effect()).toArray();
  }

  /**
   * Whether the plain mean is zero.
   *
   * @return two-sided p of t with k - 1 degrees of freedom
   */
  public double pValue() {
    return Distributions.studentTwoSided(t(), events.size() - 1);
  }

  /**
   * The mean of the events in their own standard errors: one that measures little counts as much as
   * one that measures well, a restless day as much as a calm one.
   *
   * @return Σ(y/se)/√k
   */
  public double standardized() {
    double sum = 0;
    for (EventEffect event : events) {
      sum += event.study().effect() / event.study().standardError();
    }
    return sum / Math.sqrt(events.size());
  }

  /**
   * Randomization of signs: the rank of |t| among families in which each event's effect has its
   * sign or the other (Canay, Romano and Shaikh 2017; the wild cluster bootstrap of Cameron,
   * Gelbach and Miller 2008 with one coefficient). Takes each event's error as symmetric, nothing
   * else.
   *
   * @param draws number of sign changes
   * @param seed of the draws
   * @return p
   */
  public double signs(int draws, long seed) {
    SplittableRandom random = RandomStreams.of(seed, "family", "signs");
    RandomizationDistribution rank = new RandomizationDistribution(t());
    double[] changed = effects();
    for (int draw = 0; draw < draws; draw++) {
      for (int i = 0; i < changed.length; i++) {
        changed[i] = random.nextBoolean() ? changed[i] : -changed[i];
      }
      rank.add(t(changed));
    }
    return rank.twoSided();
  }

  /**
   * Placebo in time over whole families: the rank of {@link #standardized} among families made of
   * one ordinary day per event, drawn at random and scaled by the volatility expected of it
   * (Gelbach, Helland and Klick 2013, over several dates).
   *
   * @param draws number of placebo families
   * @param seed of the draws
   * @return p
   */
  public double placebo(int draws, long seed) {
    SplittableRandom random = RandomStreams.of(seed, "family", "placebo");
    RandomizationDistribution rank = new RandomizationDistribution(standardized());
    for (int draw = 0; draw < draws; draw++) {
      rank.add(ordinary(random).standardized());
    }
    return rank.twoSided();
  }

  /**
   * The same shares on ordinary days: one day per event, drawn at random.
   *
   * @param random where the draws come from
   * @return a family to which nothing happened
   */
  public FamilyTests ordinary(SplittableRandom random) {
    return new FamilyTests(
        events.stream().map(event -> event.on(random.nextInt(event.ordinaryDays()))).toList());
  }

  /**
   * The same family had every event moved its shares by something more.
   *
   * @param effect by how much, as a fraction
   * @return a copy
   */
  public FamilyTests moved(double effect) {
    return new FamilyTests(events.stream().map(event -> event.moved(effect)).toList());
  }

  /**
   * The events as a meta-analysis takes them.
   *
   * @return effects with errors
   */
  public List<Study> studies() {
    return events.stream().map(EventEffect::study).toList();
  }
}
