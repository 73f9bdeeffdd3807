package io.marketimpact.stat;

import static io.marketimpact.support.Tolerances.highPrecision;
import static io.marketimpact.support.Tolerances.law;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.marketimpact.support.Noise;
import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class SimplexLeastSquaresSpec {

  @Test
  void oneColumnTakesAll() {
    assertThat(weights(new double[][] {{3, -1}}, 7, 7)).containsExactly(1);
  }

  @Test
  void aTargetBetweenTwoColumnsIsMatched() {
    assertThat(weights(new double[][] {{0, 0}, {4, 8}}, 1, 2))
        .containsExactly(new double[] {0.75, 0.25}, highPrecision(1));
  }

  /** The hull's nearest point to (2, 2) is (1, 1), half of (2, 0) and half of (0, 2). */
  @Test
  void aTargetOutsideTheHullIsProjectedOnIt() {
    assertThat(weights(new double[][] {{0, 0}, {2, 0}, {0, 2}}, 2, 2))
        .containsExactly(new double[] {0, 0.5, 0.5}, highPrecision(1));
  }

  @Test
  void aTargetBeyondACornerTakesTheCorner() {
    assertThat(weights(new double[][] {{0, 0}, {2, 0}, {0, 2}}, 5, -1)).containsExactly(0, 1, 0);
  }

  @Test
  void ofColumnsThatAreAlikeTheFirstIsUsed() {
    double[][] twins = {{0, 0}, {4, 8}, {0, 0}, {4, 8}};

    assertThat(weights(twins, 1, 2))
        .containsExactly(new double[] {0.75, 0.25, 0, 0}, highPrecision(1));
  }

  /** Four points on a line through the target: any two around it match, and the weights do. */
  @Test
  void columnsOnALineStillMatchTheTarget() {
    double[][] line = {{-3, -3}, {-1, -1}, {2, 2}, {9, 9}};
    double[] weights = weights(line, 1, 1);

    assertThat(fitted(line, weights)).containsExactly(new double[] {1, 1}, highPrecision(1));
    assertThat(Arrays.stream(weights).sum()).isCloseTo(1, highPrecision(1));
  }

  @Test
  void allColumnsMayBeTheTarget() {
    assertThat(weights(new double[][] {{1, 2}, {1, 2}}, 1, 2)).containsExactly(1, 0);
  }

  /** With (0, 0) and (1, 0), target (1, 0): w₂ minimizes (1 - w)² + ρ(w² + (1 - w)²). */
  @Test
  void aRidgePullsWeightsTogether() {
    double[] weights =
        SimplexLeastSquares.fit(new double[][] {{0, 0}, {1, 0}}, new double[] {1, 0}, 0.5)
            .weights();

    assertThat(weights).containsExactly(new double[] {0.25, 0.75}, highPrecision(1));
  }

  @Test
  void aRidgeSharesBetweenColumnsThatAreAlike() {
    double[][] twins = {{0, 0}, {1, 0}, {1, 0}};
    double[] weights = SimplexLeastSquares.fit(twins, new double[] {1, 0}, 0.5).weights();

    assertThat(weights[1]).isCloseTo(weights[2], law(1));
    assertOptimal(twins, new double[] {1, 0}, 0.5, weights);
  }

  @Test
  void columnsThatNearlyCoincideAreSolvedToRounding() {
    double[][] columns = columns(40, 60, 3);
    double[] target = new Noise(4).draws(60, 0.02);
    double[][] near = Arrays.copyOf(columns, 80);
    for (int j = 0; j < 40; j++) {
      near[40 + j] = columns[j].clone();
      near[40 + j][j] += 1e-9;
    }

    assertOptimal(near, target, 0, SimplexLeastSquares.fit(near, target, 0).weights());
  }

  @Property(tries = 200)
  void meetsTheConditionsOfTheMinimum(
      @ForAll @IntRange(min = 1, max = 1_000_000) int seed,
      @ForAll @IntRange(min = 1, max = 60) int size,
      @ForAll @IntRange(min = 1, max = 40) int length,
      @ForAll @IntRange(min = 0, max = 2) int ridges) {
    double[][] columns = columns(size, length, seed);
    double[] target = new Noise(seed + 1).draws(length, 0.02);
    double ridge = 0.0004 * length * ridges;

    assertOptimal(
        columns, target, ridge, SimplexLeastSquares.fit(columns, target, ridge).weights());
  }

  @Property(tries = 50)
  void noSmallSetOfColumnsDoesBetter(@ForAll @IntRange(min = 1, max = 1_000_000) int seed) {
    double[][] columns = columns(7, 12, seed);
    double[] target = new Noise(seed + 1).draws(12, 0.02);
    double value = distance(columns, target, SimplexLeastSquares.fit(columns, target, 0).weights());

    assertThat(value).isCloseTo(leastOfAllSupports(columns, target), law(value));
  }

  @Test
  void theSensitivityIsTheDerivative() {
    double[][] columns = columns(9, 30, 12);
    double[] target = new Noise(13).draws(30, 0.02);
    for (double ridge : new double[] {0, 0.003}) {
      SimplexFit fit = SimplexLeastSquares.fit(columns, target, ridge);
      double[] moved = target.clone();
      moved[17] += 1e-7;
      double[] other = SimplexLeastSquares.fit(columns, moved, ridge).weights();
      for (int j = 0; j < columns.length; j++) {
        assertThat(fit.sensitivity()[j][17])
            .isCloseTo((other[j] - fit.weights()[j]) / 1e-7, Offset.offset(1e-5));
      }
    }
  }

  @Test
  void keepsNoHandleToItsWeights() {
    SimplexFit fit = SimplexLeastSquares.fit(columns(3, 8, 1), new Noise(2).draws(8, 0.02), 0);
    double before = fit.weights()[0];
    fit.weights()[0] = 99;

    assertThat(fit.weights()[0]).isEqualTo(before);
  }

  @Test
  void refusesWhatIsNoProblem() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SimplexLeastSquares.fit(new double[0][], new double[2], 0))
        .withMessage("weights need at least 1 column: 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SimplexLeastSquares.fit(new double[][] {{1, 2, 3}}, new double[2], 0))
        .withMessage("a column must be as long as the target: 3 for 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SimplexLeastSquares.fit(new double[][] {{1, 2}}, new double[2], -1))
        .withMessage("a ridge penalty must not be negative: -1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> SimplexLeastSquares.fit(new double[][] {{1, Double.NaN}}, new double[2], 0))
        .withMessageContaining("must be a finite number: NaN");
  }

  static double[][] big(long seed) {
    double[][] columns = columns(10_000, 250, seed);
    double[] common = new Noise(seed + 7).draws(250, 0.01);
    for (int j = 0; j < columns.length; j++) {
      for (int t = 0; t < 250; t++) {
        columns[j][t] += (0.5 + j / 10_000.0) * common[t];
      }
    }
    return columns;
  }

  static double[] bigTarget(long seed) {
    double[] target = new Noise(seed + 1).draws(250, 0.02);
    double[] common = new Noise(seed + 7).draws(250, 0.01);
    for (int t = 0; t < 250; t++) {
      target[t] += 1.1 * common[t];
    }
    return target;
  }

  private static double[] weights(double[][] columns, double... target) {
    return SimplexLeastSquares.fit(columns, target, 0).weights();
  }

  private static double[][] columns(int size, int length, long seed) {
    Noise noise = new Noise(seed);
    double[][] columns = new double[size][];
    for (int j = 0; j < size; j++) {
      columns[j] = noise.draws(length, 0.02);
    }
    return columns;
  }

  private static double[] fitted(double[][] columns, double[] weights) {
    double[] fitted = new double[columns[0].length];
    for (int j = 0; j < columns.length; j++) {
      for (int t = 0; t < fitted.length; t++) {
        fitted[t] += weights[j] * columns[j][t];
      }
    }
    return fitted;
  }

  private static double distance(double[][] columns, double[] target, double[] weights) {
    double[] fitted = fitted(columns, weights);
    double squares = 0;
    for (int t = 0; t < target.length; t++) {
      squares += (fitted[t] - target[t]) * (fitted[t] - target[t]);
    }
    return squares;
  }

  /**
   * Karush, Kuhn and Tucker: the gradient is the same for every column in use and nowhere less, to
   * 1e-9 of the distance from the target of the column and of the fit.
   */
  static void assertOptimal(double[][] columns, double[] target, double ridge, double[] weights) {
    assertThat(Arrays.stream(weights)).allMatch(weight -> weight >= 0);
    assertThat(Arrays.stream(weights).sum()).isCloseTo(1, law(1));
    double[] fitted = fitted(columns, weights);
    double length = 0;
    for (int t = 0; t < target.length; t++) {
      fitted[t] -= target[t];
      length += fitted[t] * fitted[t];
    }
    double level = length + ridge * Arrays.stream(weights).map(w -> w * w).sum();
    for (int j = 0; j < columns.length; j++) {
      double slope = ridge * weights[j];
      double own = ridge;
      double size = 0;
      for (int t = 0; t < target.length; t++) {
        slope += (columns[j][t] - target[t]) * fitted[t];
        own += (columns[j][t] - target[t]) * (columns[j][t] - target[t]);
        size += columns[j][t] * columns[j][t] + target[t] * target[t];
      }
      double scale = 1e-9 * Math.sqrt(own * level) + 1e-15 * size;
      assertThat(slope - level).isGreaterThanOrEqualTo(-scale);
      if (weights[j] > 0) {
        assertThat(slope - level).isLessThanOrEqualTo(scale);
      }
    }
  }

  /** The best of all sets of columns, each by least squares on differences from its first. */
  private static double leastOfAllSupports(double[][] columns, double[] target) {
    double least = Double.POSITIVE_INFINITY;
    for (int set = 1; set < 1 << columns.length; set++) {
      int chosen = set;
      int[] used = IntStream.range(0, columns.length).filter(j -> (chosen & 1 << j) != 0).toArray();
      double[] weights = new double[columns.length];
      double[][] design = new double[target.length][used.length - 1];
      double[] response = new double[target.length];
      for (int t = 0; t < target.length; t++) {
        response[t] = target[t] - columns[used[0]][t];
        for (int k = 1; k < used.length; k++) {
          design[t][k - 1] = columns[used[k]][t] - columns[used[0]][t];
        }
      }
      weights[used[0]] = 1;
      if (used.length > 1) {
        double[] values = LeastSquares.fit(design, response).orElseThrow().coefficients();
        for (int k = 1; k < used.length; k++) {
          weights[used[k]] = values[k - 1];
          weights[used[0]] -= values[k - 1];
        }
      }
      if (Arrays.stream(weights).allMatch(weight -> weight >= 0)) {
        least = Math.min(least, distance(columns, target, weights));
      }
    }
    return least;
  }
}
