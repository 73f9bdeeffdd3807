package io.marketimpact.stat;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * What draws of t copulas have in common whatever their correlations: of each draw the scale
 * √(ν/χ²) of its day and one normal number per variable. They follow one another in one stream.
 */
public final class StudentDraws {

  private final int degreesOfFreedom;
  private final int variables;
  private final SplittableRandom stream;
  private double[] held = {};

  /**
   * Nothing drawn yet.
   *
   * @param degreesOfFreedom ν, even, so that χ² is a sum of exponential numbers
   * @param variables number of normal numbers of a draw
   * @param stream the stream to draw from, which nobody else may use
   */
  public StudentDraws(int degreesOfFreedom, int variables, SplittableRandom stream) {
    this.degreesOfFreedom = degreesOfFreedom;
    this.variables = variables;
    this.stream = stream;
  }

  /**
   * How many numbers a draw has.
   *
   * @return its scale and its normal numbers
   */
  public int width() {
    return variables + 1;
  }

  /**
   * The first draws of the stream, which are held: each is drawn once, whichever thread asks.
   *
   * @param draws how many at least
   * @return {@link #width} numbers of each, one after the other; not to be changed
   */
  public synchronized double[] first(int draws) {
    int known = held.length;
    if (draws * width() > known) {
      held = Arrays.copyOf(held, draws * width());
      for (int at = known; at < held.length; at += width()) {
        next(held, at);
      }
    }
    return held;
  }

  /**
   * The next draw of the stream.
   *
   * @param into receives its numbers
   * @param at place of the first of them
   */
  public void next(double[] into, int at) {
    double product = 1;
    for (int i = 0; i < degreesOfFreedom / 2; i++) {
      product *= RandomStreams.uniform(stream);
    }
    into[at] = Math.sqrt(degreesOfFreedom / (-2 * Math.log(product)));
    for (int i = 1; i <= variables; i++) {
      into[at + i] = RandomStreams.normal(stream);
    }
  }
}
