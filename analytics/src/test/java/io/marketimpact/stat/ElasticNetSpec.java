package io.marketimpact.stat;

import static io.marketimpact.support.Tolerances.highPrecision;
import static io.marketimpact.support.Tolerances.law;
import static io.marketimpact.support.Tolerances.solved;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.marketimpact.support.Noise;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ElasticNetSpec {

  /** Centered, orthogonal and of mean square 1: x'y/T is 2 and -1/4. */
  private static final double[][] ORTHOGONAL = {{1, 1, -1, -1}, {1, -1, 1, -1}};

  private static final double[] RESPONSE = {11.75, 12.25, 7.75, 8.25};

  @Test
  void theLassoOfOrthogonalColumnsCutsEachByThePenalty() {
    assertThat(weights(ORTHOGONAL, RESPONSE, 0.2, 1))
        .containsExactly(new double[] {1.8, -0.05}, highPrecision(1));
    assertThat(weights(ORTHOGONAL, RESPONSE, 0.25, 1)[1]).isZero();
    assertThat(weights(ORTHOGONAL, RESPONSE, 3, 1)).containsExactly(0, 0);
  }

  @Test
  void theRidgeOfOrthogonalColumnsDividesEachByOnePlusThePenalty() {
    assertThat(weights(ORTHOGONAL, RESPONSE, 1, 0))
        .containsExactly(new double[] {1, -0.125}, highPrecision(1));
  }

  @Test
  void theNetOfOrthogonalColumnsCutsAndDivides() {
    assertThat(weights(ORTHOGONAL, RESPONSE, 0.4, 0.5))
        .containsExactly(new double[] {1.5, -0.05 / 1.2}, highPrecision(1));
  }

  @Test
  void theConstantMakesUpForTheMeans() {
    ElasticNet net = new ElasticNet(new double[][] {{4, 4, 2, 2}, {1, -1, 1, -1}}, RESPONSE);
    double[] weights = net.weights(0.2, 1, new double[2]);

    assertThat(net.constant(weights)).isCloseTo(10 - 3 * 1.8, highPrecision(1));
    assertThat(net.constant(new double[2])).isEqualTo(10);
  }

  @Test
  void theLargestPenaltyIsTheFirstThatLeavesNothing() {
    ElasticNet net = new ElasticNet(ORTHOGONAL, RESPONSE);

    assertThat(net.largestPenalty(1)).isEqualTo(2);
    assertThat(net.largestPenalty(0.5)).isEqualTo(4);
    assertThat(net.weights(1.999, 1, new double[2])[0]).isPositive();
    assertThat(net.weights(2, 1, new double[2])).containsExactly(0, 0);
  }

  @Property(tries = 60)
  void theFasterWayFindsTheSameWeights(
      @ForAll @IntRange(min = 1, max = 1_000_000) int seed,
      @ForAll @IntRange(min = 1, max = 70) int size,
      @ForAll @IntRange(min = 0, max = 19) int step,
      @ForAll @IntRange(min = 1, max = 4) int quarter) {
    double[][] columns = columns(size, 50, seed);
    ElasticNet net = new ElasticNet(columns, response(columns, seed));
    double mixing = quarter / 4.0;
    double penalty = net.largestPenalty(mixing) * Math.pow(1e-3, step / 19.0);
    double[] start = net.weights(2 * penalty, mixing, new double[size]);

    assertThat(net.weights(penalty, mixing, start, 1e-10))
        .containsExactly(net.weights(penalty, mixing, start), Offset.offset(1e-6));
  }

  @Test
  void theFasterWaySolvesColumnsThatAreAlike() {
    double[][] alike = {{1, 1, -1, -1}, {1, 1, -1, -1}};
    double[] weights = new ElasticNet(alike, RESPONSE).weights(0.2, 1, new double[2], 1e-10);

    assertThat(weights[0] + weights[1]).isCloseTo(1.8, highPrecision(1));
  }

  @Test
  void aColumnThatDoesNotVaryIsLeftOut() {
    assertThat(weights(new double[][] {{1, 1, -1, -1}, {5, 5, 5, 5}}, RESPONSE, 0.2, 1))
        .containsExactly(new double[] {1.8, 0}, highPrecision(1));
  }

  @Property(tries = 100)
  void meetsTheConditionsOfTheMinimum(
      @ForAll @IntRange(min = 1, max = 1_000_000) int seed,
      @ForAll @IntRange(min = 1, max = 40) int size,
      @ForAll @IntRange(min = 0, max = 19) int step,
      @ForAll @IntRange(min = 1, max = 4) int quarter) {
    double[][] columns = columns(size, 50, seed);
    double[] response = response(columns, seed);
    ElasticNet net = new ElasticNet(columns, response);
    double mixing = quarter / 4.0;
    double penalty = net.largestPenalty(mixing) * Math.pow(1e-3, step / 19.0);

    assertOptimal(
        columns, response, penalty, mixing, net.weights(penalty, mixing, new double[size]));
  }

  @Test
  void moreColumnsThanDaysAreSolvedToo() {
    double[][] columns = columns(120, 40, 5);
    double[] response = response(columns, 5);
    ElasticNet net = new ElasticNet(columns, response);
    double penalty = 0.05 * net.largestPenalty(0.75);

    assertOptimal(columns, response, penalty, 0.75, net.weights(penalty, 0.75, new double[120]));
  }

  @Property(tries = 50)
  void withoutAbsolutePenaltyItIsTheRidge(@ForAll @IntRange(min = 1, max = 1_000_000) int seed) {
    double[][] columns = columns(6, 40, seed);
    double[] response = response(columns, seed);
    double[][] centered =
        Arrays.stream(columns).map(ElasticNetSpec::centered).toArray(double[][]::new);
    double[] ridge = new Ridge(centered).coefficients(centered(response), 40 * 0.0001);

    assertThat(weights(columns, response, 0.0001, 0)).containsExactly(ridge, solved(1));
  }

  @Property(tries = 50)
  void withoutPenaltyItIsLeastSquares(@ForAll @IntRange(min = 1, max = 1_000_000) int seed) {
    double[][] columns = columns(4, 40, seed);
    double[] response = response(columns, seed);
    double[][] rows = new double[40][];
    for (int t = 0; t < rows.length; t++) {
      rows[t] = new double[] {1, columns[0][t], columns[1][t], columns[2][t], columns[3][t]};
    }
    LinearFit fit = LeastSquares.fit(rows, response).orElseThrow();
    ElasticNet net = new ElasticNet(columns, response);
    double[] weights = net.weights(0, 1, new double[4]);

    assertThat(weights).containsExactly(Arrays.copyOfRange(fit.coefficients(), 1, 5), solved(1));
    assertThat(net.constant(weights)).isCloseTo(fit.coefficient(0), solved(1));
    assertThat(hatTrace(columns, net.sensitivity(weights, 0, 1))).isCloseTo(4, solved(4));
  }

  @Test
  void aStartChangesNothing() {
    double[][] columns = columns(12, 60, 8);
    double[] response = response(columns, 8);
    ElasticNet net = new ElasticNet(columns, response);
    double penalty = 0.1 * net.largestPenalty(0.5);
    double[] start = new double[12];
    Arrays.fill(start, 3);

    assertThat(net.weights(penalty, 0.5, start))
        .containsExactly(net.weights(penalty, 0.5, new double[12]), law(1));
    assertThat(start).containsOnly(3);
  }

  @Test
  void theSensitivityIsTheDerivative() {
    double[][] columns = columns(9, 60, 21);
    double[] response = response(columns, 21);
    ElasticNet net = new ElasticNet(columns, response);
    double penalty = 0.2 * net.largestPenalty(0.5);
    double[] weights = net.weights(penalty, 0.5, new double[9]);
    double[] moved = response.clone();
    moved[33] += 1e-6;
    double[] other = new ElasticNet(columns, moved).weights(penalty, 0.5, weights);

    assertThat(Arrays.stream(weights).filter(weight -> weight != 0).count()).isBetween(1L, 8L);
    for (int j = 0; j < 9; j++) {
      assertThat(net.sensitivity(weights, penalty, 0.5)[j][33])
          .isCloseTo((other[j] - weights[j]) / 1e-6, Offset.offset(1e-5));
    }
  }

  @Test
  void twinsInUseCountOnceInTheLasso() {
    double[][] twins = {{1, 1, -1, -1}, {1, 1, -1, -1}};
    ElasticNet net = new ElasticNet(twins, RESPONSE);

    assertThat(hatTrace(twins, net.sensitivity(new double[] {0.9, 0.9}, 0.2, 1)))
        .isCloseTo(1, highPrecision(1));
  }

  @Test
  void refusesWhatIsNoProblem() {
    ElasticNet net = new ElasticNet(ORTHOGONAL, RESPONSE);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ElasticNet(new double[0][], RESPONSE))
        .withMessage("a net needs at least 1 column: 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ElasticNet(new double[][] {{1, 2}}, RESPONSE))
        .withMessage("a column must be as long as the response: 2 for 4");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ElasticNet(new double[][] {{1, 2, 3, Double.NaN}}, RESPONSE))
        .withMessageContaining("must be a finite number: NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> net.largestPenalty(0))
        .withMessage("a mixing share must lie in (0, 1]: 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> net.weights(-1, 0.5, new double[2]))
        .withMessage("a penalty must not be negative: -1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> net.weights(1, 1.5, new double[2]))
        .withMessage("a mixing share must lie in [0, 1]: 1.5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> net.weights(1, 0.5, new double[3]))
        .withMessage("a start needs one weight per column: 3");
  }

  private static double[] weights(
      double[][] columns, double[] response, double penalty, double mixing) {
    return new ElasticNet(columns, response).weights(penalty, mixing, new double[columns.length]);
  }

  /** Columns that share half their variance. */
  private static double[][] columns(int size, int length, long seed) {
    Noise noise = new Noise(seed);
    double[] common = noise.draws(length, 0.01);
    double[][] columns = new double[size][];
    for (int j = 0; j < size; j++) {
      columns[j] = noise.draws(length, 0.01);
      for (int t = 0; t < length; t++) {
        columns[j][t] += common[t];
      }
    }
    return columns;
  }

  private static double[] response(double[][] columns, long seed) {
    double[] response = new Noise(seed + 1).draws(columns[0].length, 0.01);
    for (int t = 0; t < response.length; t++) {
      response[t] += 0.7 * columns[0][t] - 0.3 * columns[columns.length - 1][t];
    }
    return response;
  }

  private static double hatTrace(double[][] columns, double[][] sensitivity) {
    double trace = 0;
    for (int j = 0; j < columns.length; j++) {
      double[] centered = centered(columns[j]);
      for (int t = 0; t < centered.length; t++) {
        trace += centered[t] * sensitivity[j][t];
      }
    }
    return trace;
  }

  private static double[] centered(double[] values) {
    double mean = Moments.mean(values);
    return Arrays.stream(values).map(value -> value - mean).toArray();
  }

  /** The conditions of Karush, Kuhn and Tucker to 1e-9 of the largest gradient at zero. */
  private static void assertOptimal(
      double[][] columns, double[] response, double penalty, double mixing, double[] weights) {
    double[] residual = centered(response);
    double[][] centered =
        Arrays.stream(columns).map(ElasticNetSpec::centered).toArray(double[][]::new);
    double scale = 0;
    for (double[] column : centered) {
      scale = Math.max(scale, Math.abs(product(column, residual)));
    }
    for (int j = 0; j < weights.length; j++) {
      for (int t = 0; t < residual.length; t++) {
        residual[t] -= weights[j] * centered[j][t];
      }
    }
    for (int j = 0; j < weights.length; j++) {
      double gradient = product(centered[j], residual) - penalty * (1 - mixing) * weights[j];
      if (weights[j] == 0) {
        assertThat(Math.abs(gradient)).isLessThanOrEqualTo(penalty * mixing + 1e-9 * scale);
      } else {
        assertThat(gradient)
            .isCloseTo(penalty * mixing * Math.signum(weights[j]), Offset.offset(1e-9 * scale));
      }
    }
  }

  private static double product(double[] a, double[] b) {
    double sum = 0;
    for (int t = 0; t < a.length; t++) {
      sum += a[t] * b[t];
    }
    return sum / a.length;
  }
}
