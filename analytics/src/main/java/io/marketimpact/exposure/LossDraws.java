package io.marketimpact.exposure;

import io.marketimpact.base.Require;
import io.marketimpact.stat.RandomStreams;
import java.io.Serializable;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.LongFunction;
import java.util.stream.IntStream;

/**
 * A run of consecutive draws of one company's loss. A draw depends on seed, event, company and its
 * own number alone, so that runs may be drawn anywhere and in any order.
 */
public final class LossDraws implements Serializable {

  private static final long serialVersionUID = 1;

  private static final int PIECE = 10_000;

  private final double[] exposed;
  private final double[] expectedLoss;
  private final double[] valueAtStake;

  private LossDraws(int size) {
    exposed = new double[size];
    expectedLoss = new double[size];
    valueAtStake = new double[size];
  }

  /**
   * Whose draws they are.
   *
   * @param seed of the study
   * @param event its id: the draws of the policy itself are shared by the firms of an event
   * @param firm the company's symbol
   */
  public record Key(long seed, String event, String firm) implements Serializable {}

  /**
   * Draws.
   *
   * @param model the company's loss
   * @param key whose draws they are
   * @param first number of the first draw
   * @param size how many
   * @return the draws in order
   * @throws IllegalArgumentException if the run is empty or begins below 0
   */
  public static LossDraws of(LossModel model, Key key, long first, int size) {
    Require.that(first >= 0 && size > 0, "a run of draws must not be empty: %s", size);
    return of(model, key, first, policy(key, first, size));
  }

  /**
   * Draws the policy itself, which the firms of an event share.
   *
   * @param key of any of the firms
   * @param first number of the first draw
   * @param size how many
   * @return two normal numbers a draw
   */
  static double[] policy(Key key, long first, int size) {
    double[] normals = new double[2 * size];
    String common = "exposure-policy/" + key.event();
    LongFunction<SplittableRandom> streams = RandomStreams.numbered(key.seed(), common);
    for (int i = 0; i < size; i++) {
      SplittableRandom shared = streams.apply(first + i);
      normals[2 * i] = RandomStreams.normal(shared);
      normals[2 * i + 1] = RandomStreams.normal(shared);
    }
    return normals;
  }

  static LossDraws of(LossModel model, Key key, long first, double[] policies) {
    int size = policies.length / 2;
    LossDraws draws = new LossDraws(size);
    // A draw depends on its own number alone, so that pieces may be drawn side by side.
    IntStream.range(0, (size + PIECE - 1) / PIECE)
        .parallel()
        .forEach(
            piece ->
                draws.draw(
                    model,
                    key,
                    first,
                    policies,
                    piece * PIECE,
                    Math.min(size, (piece + 1) * PIECE)));
    return draws;
  }

  private void draw(LossModel model, Key key, long first, double[] policies, int from, int to) {
    String own = "exposure/" + key.event() + "/" + key.firm();
    double[] uniforms = new double[LossInput.all().size()];
    double[] policy = new double[2];
    LongFunction<SplittableRandom> streams = RandomStreams.numbered(key.seed(), own);
    for (int i = from; i < to; i++) {
      SplittableRandom stream = streams.apply(first + i);
      for (int j = 0; j < uniforms.length; j++) {
        uniforms[j] = RandomStreams.uniform(stream);
      }
      policy[0] = policies[2 * i];
      policy[1] = policies[2 * i + 1];
      LossModel.Loss loss = model.correlated(uniforms, policy);
      exposed[i] = loss.exposed();
      expectedLoss[i] = loss.expectedLoss();
      valueAtStake[i] = loss.valueAtStake();
    }
  }

  /**
   * Number of draws.
   *
   * @return the number
   */
  public int size() {
    return exposed.length;
  }

  /**
   * Exposed revenue.
   *
   * @return in millions, by draw
   */
  public double[] exposed() {
    return exposed.clone();
  }

  /**
   * Expected loss of revenue.
   *
   * @return in millions a year, by draw
   */
  public double[] expectedLoss() {
    return expectedLoss.clone();
  }

  /**
   * Value at stake.
   *
   * @return in millions, by draw
   */
  public double[] valueAtStake() {
    return valueAtStake.clone();
  }

  double exposed(int draw) {
    return exposed[draw];
  }

  double expectedLoss(int draw) {
    return expectedLoss[draw];
  }

  double valueAtStake(int draw) {
    return valueAtStake[draw];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LossDraws same
        && Arrays.equals(exposed, same.exposed)
        && Arrays.equals(expectedLoss, same.expectedLoss)
        && Arrays.equals(valueAtStake, same.valueAtStake);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(valueAtStake);
  }
}
