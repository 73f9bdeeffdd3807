package io.marketimpact.stat;

import static io.marketimpact.support.Tolerances.law;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.marketimpact.support.Noise;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The shrunk covariance and the weights it leads to. Golden values stand beside the regression. */
class ShrunkCovarianceSpec {

  @Property(tries = 50)
  void itKeepsTheTotalVarianceAndCanBeInverted(
      @ForAll @IntRange(min = 1, max = 1_000_000) int seed,
      @ForAll @IntRange(min = 2, max = 40) int series) {
    Noise noise = new Noise(seed);
    double[][] values = new double[series][];
    double total = 0;
    for (int i = 0; i < series; i++) {
      values[i] = noise.draws(20, 0.01 * (1 + i % 4));
      double deviation = Moments.standardDeviation(values[i]);
      total += deviation * deviation * 19 / 20;
    }
    ShrunkCovariance shrunk = ShrunkCovariance.of(values);
    double[][] matrix = shrunk.matrix();
    double trace = 0;
    for (int i = 0; i < series; i++) {
      trace += matrix[i][i];
    }
    double[][] constant = new double[series][];
    for (int i = 0; i < series; i++) {
      constant[i] = new double[] {1};
    }

    assertThat(trace).isCloseTo(total, law(total));
    assertThat(shrunk.intensity()).isBetween(0.0, 1.0);
    assertThat(LinearWeights.generalized(constant, matrix))
        .as("also with more series than days")
        .hasValueSatisfying(
            weights -> {
              double sum = 0;
              for (double weight : weights[0]) {
                sum += weight;
              }
              assertThat(sum).isCloseTo(1, within(1e-9));
            });
  }

  @Test
  void oneSeriesNeedsNoShrinking() {
    ShrunkCovariance one = ShrunkCovariance.of(new double[][] {{1, 2, 6}});

    assertThat(one.intensity()).isZero();
    assertThat(one.matrix()[0][0]).isCloseTo(14 / 3.0, law(14 / 3.0));
  }

  @Test
  void theMatrixIsACopy() {
    ShrunkCovariance shrunk = ShrunkCovariance.of(new double[][] {{1, 2, 6}, {2, 1, 5}});
    double before = shrunk.matrix()[0][1];
    shrunk.matrix()[0][1] = 7;

    assertThat(shrunk.matrix()[0][1]).isEqualTo(before);
  }

  @Test
  void wrongSeriesAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ShrunkCovariance.of(new double[0][]))
        .withMessageContaining("at least 1 series");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ShrunkCovariance.of(new double[][] {{1, 2}, {1}}))
        .withMessageContaining("2 and 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ShrunkCovariance.of(new double[][] {{1}}))
        .withMessageContaining("length above 1");
  }

  @Test
  void equalErrorsGiveTheWeightsOfOrdinaryLeastSquares() {
    double[][] design = {{1, 2}, {1, 5}, {1, -1}, {1, 0}};
    double[][] same = new double[4][4];
    for (int i = 0; i < 4; i++) {
      same[i][i] = 0.0009;
    }
    double[][] ordinary = LinearWeights.ordinary(design).orElseThrow();
    double[][] generalized = LinearWeights.generalized(design, same).orElseThrow();
    for (int j = 0; j < 2; j++) {
      assertThat(generalized[j]).containsExactly(ordinary[j], within(1e-14));
    }
  }

  @Test
  void whatHasNoWeightsIsEmpty() {
    double[][] collinear = {{1, 2}, {1, 2}, {1, 2}};
    double[][] design = {{1, 2}, {1, 5}, {1, -1}};
    double[][] identity = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
    double[][] singular = {{1, 1, 0}, {1, 1, 0}, {0, 0, 1}};

    assertThat(LinearWeights.ordinary(collinear)).isEmpty();
    assertThat(LinearWeights.generalized(collinear, identity)).isEmpty();
    assertThat(LinearWeights.generalized(design, singular)).isEmpty();
    assertThat(LinearWeights.generalized(design, identity)).isPresent();
  }

  @Test
  void aCoefficientNeedsAWeightPerObservation() {
    LinearFit fit =
        LeastSquares.fit(new double[][] {{1}, {1}, {1}}, new double[] {1, 2, 4}).orElseThrow();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RobustVariance.HC0.of(new double[2], fit))
        .withMessage("a coefficient needs one weight per observation: 2 of 3");
  }
}
