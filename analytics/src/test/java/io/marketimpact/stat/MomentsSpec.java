package io.marketimpact.stat;

import static io.marketimpact.support.Tolerances.highPrecision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class MomentsSpec {

  @Test
  void meanAndSpreadByHand() {
    double[] values = {2, 4, 4, 4, 5, 5, 7, 9};

    assertThat(Moments.mean(values)).isEqualTo(5);
    assertThat(Moments.standardDeviation(values))
        .isCloseTo(Math.sqrt(32 / 7.0), highPrecision(2.1));
  }

  @Test
  void spreadAroundALargeMeanKeepsItsDigits() {
    double[] values = {1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16};

    assertThat(Moments.standardDeviation(values)).isCloseTo(Math.sqrt(30), highPrecision(5.5));
  }

  @Test
  void correlationByHand() {
    double[] x = {1, 2, 3, 4};

    assertThat(Moments.correlation(x, new double[] {1, 3, 2, 4}))
        .isCloseTo(0.8, highPrecision(0.8));
    assertThat(Moments.correlation(x, new double[] {8, 6, 4, 2})).isEqualTo(-1);
    assertThat(Moments.correlation(x, new double[] {10, 20, 30, 40}))
        .isCloseTo(1, highPrecision(1));
  }

  @Test
  void aSlopeIsThatOfTheLeastSquaresLine() {
    double[] x = {0, 1, 2, 3};

    assertThat(Moments.slope(x, new double[] {1, 2, 4, 4})).isCloseTo(1.1, highPrecision(1.1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Moments.slope(new double[] {2, 2}, new double[] {1, 2}))
        .withMessage("a slope needs a regressor that varies: 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Moments.slope(x, new double[] {1, 2}))
        .withMessage("a slope needs two samples of one length above 1: 4 and 2");
  }

  @Test
  void aConstantSampleIsCorrelatedWithNothing() {
    assertThat(Moments.correlation(new double[] {5, 5, 5}, new double[] {1, 2, 3})).isZero();
    assertThat(Moments.correlation(new double[] {1, 2, 3}, new double[] {5, 5, 5})).isZero();
  }

  @Test
  void refusesSamplesThatAreTooSmall() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Moments.mean(new double[0]))
        .withMessage("a mean needs at least 1 value: 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Moments.standardDeviation(new double[] {1}))
        .withMessage("a standard deviation needs at least 2 values: 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Moments.correlation(new double[] {1}, new double[] {1}))
        .withMessage("a correlation needs two samples of one length above 1: 1 and 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Moments.correlation(new double[] {1, 2}, new double[] {1, 2, 3}))
        .withMessage("a correlation needs two samples of one length above 1: 2 and 3");
  }
}
