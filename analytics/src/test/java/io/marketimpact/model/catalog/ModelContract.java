package io.marketimpact.model.catalog;

import static io.marketimpact.support.Samples.SEED;
import static io.marketimpact.support.Samples.edge;
import static io.marketimpact.support.Samples.fit;
import static io.marketimpact.support.Samples.sample;
import static io.marketimpact.support.Tolerances.law;
import static io.marketimpact.support.Tolerances.rounding;
import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.base.Method;
import io.marketimpact.model.EstimationSample;
import io.marketimpact.model.Estimator;
import io.marketimpact.model.ExpectedReturnModel;
import io.marketimpact.model.FittedModel;
import io.marketimpact.model.ModelId;
import io.marketimpact.model.MovePart;
import io.marketimpact.model.Residuals;
import io.marketimpact.model.conditional.ConditionalVarianceFit;
import io.marketimpact.model.linear.LinearModelFit;
import io.marketimpact.support.Prices;
import io.marketimpact.support.Samples;
import io.marketimpact.support.Serialized;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every expected-return model owes the tests that are built on it. */
class ModelContract {

  private static final double ROUNDING = 1e-10;

  /** Between two searches for one maximum, where the likelihood may be nearly flat. */
  private static final double SEARCHED = 1e-4;

  /** Residuals of a model without a constant need not average zero. */
  private static final Set<Estimator> ABOUT_THE_MEAN =
      EnumSet.of(Estimator.IMPOSED, Estimator.DONOR_WEIGHTS);

  /** Coefficients of the variance, which take no degree of freedom from the mean. */
  private static final Set<String> OF_THE_VARIANCE = Set.of("omega", "arch", "garch", "sign", "nu");

  @ParameterizedTest
  @MethodSource("models")
  void namesItselfAndItsAssumption(ExpectedReturnModel model) {
    Method<ModelId> method = model.method();

    assertThat(model.method()).isSameAs(method);
    assertThat(method.assumption()).hasSizeGreaterThan(20);
    assertThat(method.formula()).startsWith("E[R").hasSizeLessThan(100);
    assertThat(Models.of(model.id())).isSameAs(model);
    assertThat(models().stream().filter(other -> other.id().equals(model.id()))).hasSize(1);
    assertThat(models().stream().filter(other -> other.method().name().equals(method.name())))
        .hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("models")
  void scalingPricesChangesNothing(ExpectedReturnModel model) {
    FittedModel fitted = fit(model, sample());
    FittedModel scaled =
        fit(
            model,
            Samples.of(
                Prices.times(7.3, Samples.share(SEED)),
                Prices.times(0.01, Samples.benchmark(SEED))));

    double digits = fitted.estimator() == Estimator.LIKELIHOOD ? SEARCHED : ROUNDING;
    assertThat(scaled.sigma()).isCloseTo(fitted.sigma(), relative(fitted.sigma(), digits));
    assertThat(scaled.residuals().value(7))
        .isCloseTo(fitted.residuals().value(7), relative(fitted.sigma(), digits));
    assertThat(expected(scaled, 50))
        .isCloseTo(expected(fitted, 50), relative(fitted.sigma(), digits));
    double factor = fitted.varianceFactor(new int[] {50, 51});
    assertThat(scaled.varianceFactor(new int[] {50, 51}))
        .isCloseTo(factor, relative(factor, digits));
  }

  @ParameterizedTest
  @MethodSource("models")
  void givesOneResidualForEachReturnOfTheEstimationWindow(ExpectedReturnModel model) {
    Residuals residuals = fit(model, sample()).residuals();

    int edge = edge(model);
    assertThat(residuals.size()).isEqualTo(Samples.ESTIMATION.length() - 2 * edge);
    assertThat(IntStream.range(0, residuals.size()).map(residuals::session))
        .containsExactlyElementsOf(IntStream.rangeClosed(5 + edge, 44 - edge).boxed().toList());
  }

  @ParameterizedTest
  @MethodSource("models")
  void aResidualIsTheReturnLessTheExpectedOne(ExpectedReturnModel model) {
    EstimationSample sample = sample();
    FittedModel fitted = fit(model, sample);

    for (int i = 0; i < fitted.residuals().size(); i++) {
      int session = fitted.residuals().session(i);
      assertThat(fitted.residuals().value(i))
          .isCloseTo(sample.firm().at(session) - expected(fitted, session), rounding());
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void sigmaIsTheSpreadOfResidualsOverTheirDegreesOfFreedom(ExpectedReturnModel model) {
    FittedModel fitted = fit(model, sample());
    double[] residuals =
        IntStream.range(0, fitted.residuals().size())
            .mapToDouble(fitted.residuals()::value)
            .toArray();
    double mean =
        ABOUT_THE_MEAN.contains(fitted.estimator())
            ? Arrays.stream(residuals).average().orElse(0)
            : 0;
    double squares = 0;
    for (double residual : residuals) {
      squares += (residual - mean) * (residual - mean);
    }

    assertThat(fitted.degreesOfFreedom()).isBetween(1, residuals.length - 1);
    assertThat(fitted.sigma())
        .isCloseTo(
            Math.sqrt(squares / fitted.degreesOfFreedom()),
            relative(fitted.sigma(), shrinkage(fitted, residuals.length)));
  }

  @ParameterizedTest
  @MethodSource("models")
  void theVarianceFactorHoldsTheNoiseOfEveryDay(ExpectedReturnModel model) {
    FittedModel fitted = fit(model, sample());

    double fewest = fitted.estimator() == Estimator.LIKELIHOOD ? leastVariance(fitted) : 1;
    for (int days = 1; days <= 9; days++) {
      int[] window = IntStream.range(50, 50 + days).toArray();
      assertThat(fitted.varianceFactor(window)).isGreaterThanOrEqualTo(days * fewest);
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void aLeverageIsAShareAndTheyCountTheParameters(ExpectedReturnModel model) {
    FittedModel fitted = fit(model, sample());
    Residuals residuals = fitted.residuals();

    assertThat(IntStream.range(0, residuals.size()).mapToDouble(residuals::leverage))
        .allMatch(leverage -> leverage >= 0 && leverage < 1);
    if (fitted.estimator() != Estimator.DONOR_WEIGHTS) {
      int parameters =
          (int)
              fitted.coefficients().byName().keySet().stream()
                  .filter(name -> !OF_THE_VARIANCE.contains(name))
                  .count();
      assertThat(IntStream.range(0, residuals.size()).mapToDouble(residuals::leverage).sum())
          .isCloseTo(parameters, relative(1, shrinkage(fitted, residuals.size())));
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void cumulativeAbnormalReturnsAddUp(ExpectedReturnModel model) {
    EstimationSample sample = sample();
    FittedModel fitted = fit(model, sample);

    double whole = cumulative(sample, fitted, 48, 56);
    assertThat(cumulative(sample, fitted, 48, 51) + cumulative(sample, fitted, 52, 56))
        .isCloseTo(whole, law(whole));
  }

  @ParameterizedTest
  @MethodSource("models")
  void partsMakeUpTheExpectedReturn(ExpectedReturnModel model) {
    FittedModel fitted = fit(model, sample());
    List<MovePart> parts = fitted.parts(new int[] {50, 51, 52});

    assertThat(parts.isEmpty()).isNotEqualTo(LinearModelFit.class.isInstance(fitted));
    if (!parts.isEmpty()) {
      assertThat(parts.stream().mapToDouble(MovePart::value).sum())
          .isCloseTo(
              expected(fitted, 50) + expected(fitted, 51) + expected(fitted, 52), rounding());
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void travelsToAnotherProcess(ExpectedReturnModel model) {
    FittedModel here = fit(model, sample());
    FittedModel there = fit(Serialized.traveled(model), sample());

    assertThat(there.sigma()).isEqualTo(here.sigma());
    assertThat(there.coefficients()).isEqualTo(here.coefficients());
  }

  private static double leastVariance(FittedModel fitted) {
    ConditionalVarianceFit conditional = (ConditionalVarianceFit) fitted;
    double sigma = fitted.sigma();
    return IntStream.range(50, 59)
        .mapToDouble(session -> conditional.forecastVariance(session, 50) / (sigma * sigma))
        .min()
        .orElseThrow();
  }

  /** A prior that weighs as much as one of T returns moves what it touches by a share of 1/T. */
  private static double shrinkage(FittedModel fitted, int returns) {
    return fitted.estimator() == Estimator.POSTERIOR ? 1.0 / returns : ROUNDING;
  }

  private static Offset<Double> relative(double expected, double share) {
    return Offset.offset(expected * share);
  }

  static List<ExpectedReturnModel> models() {
    return Models.all();
  }

  private static double cumulative(
      EstimationSample sample, FittedModel fitted, int first, int last) {
    return IntStream.rangeClosed(first, last)
        .mapToDouble(session -> sample.firm().at(session) - expected(fitted, session))
        .sum();
  }

  private static double expected(FittedModel fitted, int session) {
    return fitted.expected(session).orElseThrow();
  }
}
