package io.marketimpact.stat;

import static io.marketimpact.support.Tolerances.highPrecision;
import static io.marketimpact.support.Tolerances.law;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.marketimpact.support.Noise;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class LeastSquaresSpec {

  /** y = 1 2 4 4 on x = 0 1 2 3: β = 1.1, α = 1.1, e = -0.1 -0.2 0.7 -0.4. */
  private static final double[][] DESIGN = {{1, 0}, {1, 1}, {1, 2}, {1, 3}};

  private static final double[] RESPONSE = {1, 2, 4, 4};

  @Test
  void fourPointsByHand() {
    LinearFit fit = LeastSquares.fit(DESIGN, RESPONSE).orElseThrow();

    assertThat(fit.coefficients()).containsExactly(new double[] {1.1, 1.1}, highPrecision(1));
    assertThat(fit.residuals())
        .containsExactly(new double[] {-0.1, -0.2, 0.7, -0.4}, highPrecision(1));
    assertThat(fit.leverages())
        .containsExactly(new double[] {0.7, 0.3, 0.3, 0.7}, highPrecision(1));
    assertThat(fit.residualSquares()).isCloseTo(0.7, highPrecision(0.7));
    assertThat(fit.responseSquares()).isEqualTo(37);
    assertThat(fit.sigma()).isCloseTo(Math.sqrt(0.35), highPrecision(0.6));
    assertThat(fit.rSquared()).isCloseTo(1 - 0.7 / 6.75, highPrecision(0.9));
    assertThat(fit.degreesOfFreedom()).isEqualTo(2);
    assertThat(fit.predict(new double[] {1, 10})).isCloseTo(12.1, highPrecision(12.1));
    assertThat(fit.quadraticForm(new double[] {1, 10})).isCloseTo(14.7, highPrecision(14.7));
  }

  @Test
  void aRegressorThatCombinesOthersHasNoFit() {
    double[][] dependent = {{1, 2, 3}, {1, 5, 6}, {1, -1, 0}, {1, 0, 1}, {1, 7, 8}};

    assertThat(LeastSquares.fit(dependent, new double[] {1, 2, 3, 4, 5})).isEmpty();
  }

  @Test
  void aConstantRegressorBesideTheConstantHasNoFit() {
    double[][] twice = {{1, 0.001}, {1, 0.001}, {1, 0.001}, {1, 0.001}};

    assertThat(LeastSquares.fit(twice, RESPONSE)).isEmpty();
  }

  @Test
  void aRegressorOfZerosHasNoFit() {
    double[][] zeros = {{1, 0}, {1, 0}, {1, 0}, {1, 0}};

    assertThat(LeastSquares.fit(zeros, RESPONSE)).isEmpty();
  }

  @Test
  void regressorsThatNearlyCoincideStillHaveOne() {
    double[][] near = {{1, 1}, {1, 1 + 1e-8}, {1, 1 - 1e-8}, {1, 1 + 2e-8}};

    assertThat(LeastSquares.fit(near, RESPONSE)).isPresent();
  }

  @Test
  void theSampleIsNotChangedAndTheFitKeepsNoHandleToIt() {
    double[][] design = {{1, 0}, {1, 1}, {1, 2}, {1, 3}};
    double[] response = RESPONSE.clone();
    LinearFit fit = LeastSquares.fit(design, response).orElseThrow();
    response[0] = 99;
    design[0][1] = 99;
    fit.residuals()[0] = 99;
    fit.leverages()[0] = 99;
    fit.coefficients()[0] = 99;

    assertThat(fit.residuals()[0]).isCloseTo(-0.1, highPrecision(1));
    assertThat(fit.leverages()[0]).isCloseTo(0.7, highPrecision(1));
    assertThat(fit.coefficient(0)).isCloseTo(1.1, highPrecision(1));
    assertThat(design[3]).containsExactly(1, 3);
  }

  @Test
  void refusesWhatIsNoRegression() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LeastSquares.fit(DESIGN, new double[] {1, 2, 3}))
        .withMessageContaining("rows must equal responses")
        .withMessageContaining("4");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LeastSquares.fit(new double[0][], new double[0]))
        .withMessageContaining("a regression needs a regressor")
        .withMessageContaining("0 rows");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LeastSquares.fit(new double[][] {{}, {}}, new double[] {1, 2}))
        .withMessageContaining("a regression needs a regressor");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LeastSquares.fit(new double[][] {{1, 2}, {1, 3}}, new double[] {1, 2}))
        .withMessageContaining("observations must exceed parameters")
        .withMessageContaining("2");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                LeastSquares.fit(
                    new double[][] {{1, 2}, {1, Double.NaN}, {1, 0}}, new double[] {1, 2, 3}))
        .withMessageContaining("a regressor's norm must be a finite number: NaN");
  }

  @Property
  void residualsAreOrthogonalToRegressorsAndLeveragesSumToTheirNumber(
      @ForAll @IntRange(min = 1, max = 1_000_000) int seed) {
    Noise noise = new Noise(seed);
    double[][] design = new double[30][];
    for (int t = 0; t < design.length; t++) {
      design[t] = new double[] {1, noise.next(), 0.01 * noise.next()};
    }
    double[] response = noise.draws(30, 0.02);
    LinearFit fit = LeastSquares.fit(design, response).orElseThrow();

    for (int column = 0; column < 3; column++) {
      double product = 0;
      for (int t = 0; t < design.length; t++) {
        product += design[t][column] * fit.residuals()[t];
      }
      assertThat(product).isCloseTo(0, law(1));
    }
    assertThat(Arrays.stream(fit.leverages()).sum()).isCloseTo(3, law(3));
    assertThat(Arrays.stream(fit.leverages())).allMatch(h -> h > 0 && h < 1);
  }

  /** The constant in the second place is not recognized, so that the regression goes through QR. */
  @Property
  void aLineInClosedFormIsTheLineByQr(
      @ForAll @IntRange(min = 1, max = 1_000_000) int seed,
      @ForAll @IntRange(min = 0, max = 1000) int level) {
    Noise noise = new Noise(seed);
    double[][] design = new double[40][];
    double[][] swapped = new double[40][];
    for (int t = 0; t < design.length; t++) {
      double x = level + noise.next();
      design[t] = new double[] {1, x};
      swapped[t] = new double[] {x, 1};
    }
    double[] response = noise.draws(40, 0.02);
    LinearFit line = LeastSquares.fit(design, response).orElseThrow();
    LinearFit qr = LeastSquares.fit(swapped, response).orElseThrow();

    Offset<Double> digits = Offset.offset(1e-11 * (1 + level));
    assertThat(line.coefficient(1)).isCloseTo(qr.coefficient(0), digits);
    assertThat(line.coefficient(0)).isCloseTo(qr.coefficient(1), digits);
    assertThat(line.sigma()).isCloseTo(qr.sigma(), law(1));
    assertThat(line.quadraticForm(new double[] {3, 2}))
        .isCloseTo(
            qr.quadraticForm(new double[] {2, 3}), Offset.offset(1e-9 * (1 + level * level)));
    assertThat(line.leverages()).containsExactly(qr.leverages(), Offset.offset(1e-9));
  }

  @Property
  void theFitFollowsTheResponseThroughShiftAndScale(
      @ForAll @IntRange(min = 1, max = 1_000_000) int seed,
      @ForAll @IntRange(min = 2, max = 50) int scale) {
    Noise noise = new Noise(seed);
    double[][] design = new double[20][];
    for (int t = 0; t < design.length; t++) {
      design[t] = new double[] {1, noise.next()};
    }
    double[] response = noise.draws(20, 1);
    double[] moved = Arrays.stream(response).map(y -> scale * y + 7).toArray();
    LinearFit fit = LeastSquares.fit(design, response).orElseThrow();
    LinearFit other = LeastSquares.fit(design, moved).orElseThrow();

    double alpha = scale * fit.coefficient(0) + 7;
    assertThat(other.coefficient(0)).isCloseTo(alpha, law(scale));
    assertThat(other.coefficient(1)).isCloseTo(scale * fit.coefficient(1), law(scale));
    assertThat(other.sigma()).isCloseTo(scale * fit.sigma(), law(scale));
    assertThat(other.rSquared()).isCloseTo(fit.rSquared(), law(1));
  }
}
