package io.marketimpact.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuasiNewtonSpec {

  /** Rosenbrock's valley, f = (1 - x)² + 100(y - x²)², with its minimum 0 at (1, 1). */
  private static double rosenbrock(double[] at, double[] gradient) {
    double bend = at[1] - at[0] * at[0];
    gradient[0] = -2 * (1 - at[0]) - 400 * at[0] * bend;
    gradient[1] = 200 * bend;
    return (1 - at[0]) * (1 - at[0]) + 100 * bend * bend;
  }

  /** x - ln x, infinite for x ≤ 0, with its minimum 1 at 1. */
  private static double barrier(double[] at, double[] gradient) {
    gradient[0] = 1 - 1 / at[0];
    return at[0] > 0 ? at[0] - Math.log(at[0]) : Double.POSITIVE_INFINITY;
  }

  @ParameterizedTest
  @CsvSource({"-1.2, 1", "3, -4", "0, 0"})
  void findsTheEndOfACurvedValleyToTheLastDigits(double x, double y) {
    Minimum minimum = QuasiNewton.minimize(QuasiNewtonSpec::rosenbrock, new double[] {x, y});

    assertThat(minimum.point()[0]).isCloseTo(1, Offset.offset(1e-12));
    assertThat(minimum.point()[1]).isCloseTo(1, Offset.offset(1e-12));
    assertThat(minimum.value()).isLessThan(1e-24);
    assertThat(minimum.slope()).isLessThan(1e-10);
  }

  @Test
  void staysWhereTheFunctionIsFinite() {
    Minimum minimum = QuasiNewton.minimize(QuasiNewtonSpec::barrier, new double[] {40});

    assertThat(minimum.point()[0]).isCloseTo(1, Offset.offset(1e-12));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QuasiNewton.minimize(QuasiNewtonSpec::barrier, new double[] {-1}))
        .withMessage("the objective at its start must be a finite number: Infinity");
  }

  @Test
  void aFunctionWithoutAMinimumEndsOnASlope() {
    Minimum minimum =
        QuasiNewton.minimize(
            (at, gradient) -> {
              gradient[0] = 1;
              return at[0] > -50 ? at[0] : Double.POSITIVE_INFINITY;
            },
            new double[] {0});

    assertThat(minimum.slope()).isEqualTo(1);
    assertThat(minimum.point()[0]).isBetween(-50.0, -40.0);
  }

  @Test
  void aStartAtTheMinimumIsKept() {
    double[] start = {1, 1};
    Minimum minimum = QuasiNewton.minimize(QuasiNewtonSpec::rosenbrock, start);
    start[0] = 99;
    minimum.point()[0] = 99;

    assertThat(minimum.point()).containsExactly(1, 1);
    assertThat(minimum.slope()).isZero();
  }

  @Test
  void secondDerivativesOfAPolynomial() {
    double[][] hessian = Differences.hessian(QuasiNewtonSpec::rosenbrock, new double[] {0.5, -0.2});

    assertThat(hessian[0][0]).isCloseTo(2 - 400 * (-0.2 - 0.25) + 800 * 0.25, Offset.offset(1e-6));
    assertThat(hessian[0][1]).isCloseTo(-200, Offset.offset(1e-6)).isEqualTo(hessian[1][0]);
    assertThat(hessian[1][1]).isCloseTo(200, Offset.offset(1e-6));
  }
}
