package io.marketimpact.model.conditional;

import static io.marketimpact.support.Tolerances.law;
import static io.marketimpact.support.Tolerances.solved;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.marketimpact.model.conditional.ConditionalLikelihood.Innovation;
import io.marketimpact.stat.Objective;
import io.marketimpact.support.GoldenTable;
import io.marketimpact.support.Noise;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The likelihoods with conditional variance, against forty digits and against their differences.
 */
class ConditionalLikelihoodSpec {

  private static final GoldenTable GOLDEN =
      GoldenTable.read(ConditionalLikelihoodSpec.class, "conditional_variance.txt");

  @ParameterizedTest
  @ValueSource(strings = {"garch", "garch_t", "egarch", "egarch_t"})
  void theLikelihoodAtGivenParameters(String id) {
    double[] parameters = GOLDEN.row(id + ".parameters");
    ConditionalLikelihood.Path path = golden(id).path(parameters);
    double value = GOLDEN.value(id + ".log_likelihood");
    double[] variances = GOLDEN.row(id + ".variances");

    assertThat(path.logLikelihood).isCloseTo(value, law(value));
    for (int t = 0; t < variances.length; t++) {
      assertThat(path.variances[t]).isCloseTo(variances[t], law(variances[t]));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"garch", "garch_t", "egarch", "egarch_t"})
  void itsGradient(String id) {
    double[] parameters = GOLDEN.row(id + ".parameters");
    double[] gradient = new double[parameters.length];
    golden(id).byParameters().at(parameters, gradient);
    double[] expected = GOLDEN.row(id + ".gradient");

    for (int j = 0; j < gradient.length; j++) {
      assertThat(-12 * gradient[j])
          .as("%s, parameter %s", id, j)
          .isCloseTo(expected[j], Offset.offset(1e-7 * Math.max(1, Math.abs(expected[j]))));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"garch", "garch_t", "egarch", "egarch_t"})
  void theVarianceOfLaterSessions(String id) {
    double[] parameters = GOLDEN.row(id + ".parameters");
    ConditionalLikelihood likelihood = golden(id);
    double[] variances = likelihood.path(parameters).variances;
    double next = variances[variances.length - 1];
    double[] expected = GOLDEN.row(id + ".forecasts");
    int[] later = {0, 1, 5};

    for (int i = 0; i < later.length; i++) {
      double forecast =
          likelihood
              .equation()
              .forecast(parameters, 2, next, later[i], likelihood.distribution(parameters));
      assertThat(forecast).isCloseTo(expected[i], solved(expected[i]));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"garch", "garch_t", "egarch", "egarch_t"})
  void theGradientIsTheSlopeOfTheLikelihood(String id) {
    ConditionalLikelihood likelihood = of(id, noise(), regressors(), present());
    List<double[]> starts = likelihood.starts();
    for (double[] start : starts) {
      assertSlopes(likelihood.byFreeNumbers(), start);
      assertSlopes(likelihood.byParameters(), likelihood.constrained(start));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"garch", "garch_t", "egarch", "egarch_t"})
  void startsAreAllowedParametersAndSurviveTheTransformation(String id) {
    ConditionalLikelihood likelihood = of(id, noise(), regressors(), present());

    assertThat(likelihood.starts()).hasSizeGreaterThanOrEqualTo(4);
    for (double[] free : likelihood.starts()) {
      double[] parameters = likelihood.constrained(free);
      double[] again = parameters.clone();
      likelihood.equation().release(parameters, 2, again);

      assertThat(likelihood.onEdge(parameters)).isFalse();
      for (int j = 2; j < 2 + likelihood.equation().names().size(); j++) {
        assertThat(again[j]).isCloseTo(free[j], Offset.offset(1e-12));
      }
      assertThat(likelihood.path(parameters).memory).isNegative();
    }
  }

  @Test
  void weightsOfZeroAndUnitRootsAreEdges() {
    ConditionalLikelihood garch = of("garch", noise(), regressors(), present());
    ConditionalLikelihood egarch = of("egarch", noise(), regressors(), present());
    ConditionalLikelihood student = of("garch_t", noise(), regressors(), present());

    assertThat(garch.onEdge(new double[] {0, 0, 0.1, 0, 0.5})).isTrue();
    assertThat(garch.onEdge(new double[] {0, 0, 0.1, 0.5, 0})).isTrue();
    assertThat(garch.onEdge(new double[] {0, 0, 0.1, 0.5, 0.5})).isTrue();
    assertThat(garch.onEdge(new double[] {0, 0, 0, 0.1, 0.5})).isTrue();
    assertThat(garch.onEdge(new double[] {0, 0, 0.1, 0.1, 0.5})).isFalse();
    assertThat(egarch.onEdge(new double[] {0, 0, 0, 0, 1, 0})).isTrue();
    assertThat(egarch.onEdge(new double[] {0, 0, 0, 0, 0.9, 0})).isFalse();
    assertThat(student.onEdge(new double[] {0, 0, 0.1, 0.1, 0.5, 199.99})).isTrue();
    assertThat(student.onEdge(new double[] {0, 0, 0.1, 0.1, 0.5, 2.06})).isTrue();
    assertThat(student.onEdge(new double[] {0, 0, 0.1, 0.1, 0.5, 6})).isFalse();
  }

  @Test
  void aPathThatNeverForgetsItsBeginningHasNoLikelihood() {
    ConditionalLikelihood egarch = of("egarch", noise(), regressors(), present());
    double[] explosive = {0, 0, -0.3, -0.3, 0.95, 0};

    assertThat(egarch.path(explosive).memory).isPositive();
    assertThat(egarch.byParameters().at(explosive, new double[6])).isInfinite();
  }

  @Test
  void studentsDistributionTendsToTheNormalOne() {
    InnovationDistribution far = InnovationDistribution.student(1e6);

    assertThat(far.meanSize())
        .isCloseTo(InnovationDistribution.NORMAL.meanSize(), Offset.offset(1e-6));
    for (double square : new double[] {0, 1, 9}) {
      assertThat(far.logDensity(square))
          .isCloseTo(InnovationDistribution.NORMAL.logDensity(square), Offset.offset(1e-4));
      assertThat(far.weight(square)).isCloseTo(1, Offset.offset(1e-4));
    }
    assertThat(InnovationDistribution.student(5).weight(16))
        .isCloseTo(6.0 / 19, Offset.offset(1e-15));
  }

  @Test
  void everySessionNeedsItsRegressors() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> of("garch", new double[3], new double[2][2], new boolean[3]))
        .withMessage("a series needs regressors for every session: 3");
  }

  private static void assertSlopes(Objective objective, double[] point) {
    double[] gradient = new double[point.length];
    double[] unused = new double[point.length];
    objective.at(point, gradient);
    for (int j = 0; j < point.length; j++) {
      double step = 1e-6 * Math.max(1e-2, Math.abs(point[j]));
      double[] above = point.clone();
      double[] below = point.clone();
      above[j] += step;
      below[j] -= step;
      double slope =
          (objective.at(above, unused) - objective.at(below, unused)) / (above[j] - below[j]);
      assertThat(gradient[j]).as("parameter %s", j).isCloseTo(slope, Offset.offset(2e-6));
    }
  }

  private static ConditionalLikelihood golden(String id) {
    double[] response = GOLDEN.row("input.response");
    double[] regressor = GOLDEN.row("input.regressor");
    double[][] regressors = new double[response.length][];
    boolean[] present = new boolean[response.length];
    for (int t = 0; t < response.length; t++) {
      regressors[t] = new double[] {1, regressor[t]};
      present[t] = !Double.isNaN(response[t]);
    }
    return of(id, response, regressors, present);
  }

  private static double[] noise() {
    return new Noise(31).draws(80, 1);
  }

  private static double[][] regressors() {
    double[] market = new Noise(32).draws(80, 1);
    return Arrays.stream(market).mapToObj(x -> new double[] {1, x}).toArray(double[][]::new);
  }

  private static boolean[] present() {
    boolean[] present = new boolean[80];
    Arrays.fill(present, true);
    present[17] = false;
    present[18] = false;
    return present;
  }

  private static ConditionalLikelihood of(
      String id, double[] response, double[][] regressors, boolean[] present) {
    return new ConditionalLikelihood(
        response,
        regressors,
        present,
        id.startsWith("e") ? new EgarchEquation() : new GarchEquation(),
        id.endsWith("_t") ? Innovation.STUDENT : Innovation.NORMAL);
  }
}
