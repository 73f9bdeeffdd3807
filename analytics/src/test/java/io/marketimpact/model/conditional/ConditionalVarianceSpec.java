package io.marketimpact.model.conditional;

import static io.marketimpact.model.conditional.SimulatedVariance.DAYS;
import static io.marketimpact.model.conditional.SimulatedVariance.EVENT;
import static io.marketimpact.model.conditional.SimulatedVariance.TRUE;
import static io.marketimpact.model.conditional.SimulatedVariance.fit;
import static io.marketimpact.model.conditional.SimulatedVariance.fitted;
import static io.marketimpact.model.conditional.SimulatedVariance.simulated;
import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Interval;
import io.marketimpact.base.Outcome;
import io.marketimpact.event.EstimationWindow;
import io.marketimpact.market.ReturnSeries;
import io.marketimpact.model.EstimationSample;
import io.marketimpact.model.FittedModel;
import io.marketimpact.model.Market;
import io.marketimpact.model.ModelId;
import io.marketimpact.model.ModelTest;
import io.marketimpact.model.Residuals;
import io.marketimpact.model.SessionMask;
import io.marketimpact.model.catalog.Models;
import io.marketimpact.stat.Distributions;
import io.marketimpact.stat.RandomStreams;
import io.marketimpact.support.Prices;
import io.marketimpact.support.Samples;
import io.marketimpact.support.SmallSample;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Market models with conditional variance on series whose parameters are known. */
class ConditionalVarianceSpec {

  @ParameterizedTest
  @CsvSource({"garch, 11", "egarch, 12", "garch_t, 13"})
  void recoversTheParametersWithinTheirErrors(String id, long seed) {
    ConditionalVarianceFit fitted = fitted(id, id, seed);
    StandardErrors errors = fitted.standardErrors().result().orElseThrow();

    assertThat(fitted.coefficients().byName().keySet()).isEqualTo(TRUE.get(id).keySet());
    TRUE.get(id)
        .forEach(
            (name, value) -> {
              double error = errors.robust().byName().get(name);
              assertThat(fitted.coefficients().byName().get(name))
                  .as("%s of %s, standard error %s", name, id, error)
                  .isCloseTo(value, Offset.offset(3.5 * error));
              assertThat(errors.hessian().byName().get(name) / error)
                  .as("both kinds of error of %s agree where the distribution is right", name)
                  .isBetween(0.7, 1.4);
              assertThat(error / Math.abs(value)).as("error of %s is of use", name).isLessThan(1.2);
            });
  }

  @Test
  void errorsOfTheMeanAreNearThoseOfLeastSquares() {
    EstimationSample sample = simulated("garch", 11);
    StandardErrors errors = fitted("garch", "garch", 11).standardErrors().result().orElseThrow();
    double sigma = Models.of(new ModelId("market")).fit(sample).result().orElseThrow().sigma();

    assertThat(errors.robust().beta().orElseThrow())
        .isBetween(0.6 * sigma / (0.01 * Math.sqrt(DAYS)), 1.1 * sigma / (0.01 * Math.sqrt(DAYS)));
    assertThat(errors.robust().alpha().orElseThrow())
        .isBetween(0.6 * sigma / Math.sqrt(DAYS), 1.1 * sigma / Math.sqrt(DAYS));
  }

  @Test
  void anOptimumThatNoVolatilityCouldHaveIsRefusedWithTheReason() {
    List<String> refused = new ArrayList<>();
    for (long seed = 1; seed <= 12; seed++) {
      Outcome<FittedModel> outcome =
          Models.of(new ModelId("egarch"))
              .fit(Samples.of(Samples.share(seed), Samples.benchmark(seed)));
      outcome
          .result()
          .ifPresent(
              fitted -> {
                assertThat(fitted.coefficients().byName().get("arch")).isNotNegative();
                assertThat(fitted.coefficients().byName().get("garch")).isNotNegative();
              });
      outcome.exclusion().map(Outcome.Excluded::detail).ifPresent(refused::add);
    }

    assertThat(refused)
        .anyMatch(
            detail ->
                detail.matches(
                    "the likelihood is highest where (restless and calm days would take turns"
                        + " \\(garch = -\\d\\.\\d+\\)|a larger shock would calm the next day"
                        + " \\(arch = -\\d\\.\\d+\\))"));
  }

  @Test
  void placeboDaysAreScaledByTheirOwnVariances() {
    ConditionalVarianceFit fitted = fitted("garch", "garch", 11);
    Residuals residuals = fitted.residuals();
    double meanSquare =
        IntStream.range(0, residuals.size())
            .mapToDouble(residuals::studentized)
            .map(value -> value * value)
            .average()
            .orElseThrow();

    assertThat(Math.sqrt(meanSquare))
        .isCloseTo(fitted.sigma(), Offset.offset(0.05 * fitted.sigma()));
  }

  @Test
  void theModelsOwnTestIsOfTheDistributionOfItsInnovations() {
    ConditionalVarianceFit normal = fitted("garch", "garch_t", 13);
    ConditionalVarianceFit student = fitted("garch_t", "garch_t", 13);
    int[] day = {EVENT};
    ModelTest byNormal = normal.ownTests(day).get(0);
    ModelTest byStudent = student.ownTests(day).get(0);
    double nu = student.coefficients().byName().get("nu");

    assertThat(byNormal.id()).isEqualTo("conditional_variance");
    assertThat(byNormal.note()).startsWith("against the normal distribution");
    assertThat(byStudent.note()).contains("Student's t with");
    assertThat(reach(byNormal) / (normal.sigma() * Math.sqrt(normal.varianceFactor(day))))
        .isCloseTo(1.959963984540054, Offset.offset(1e-9));
    double quantile = Distributions.studentQuantile(0.975, nu);
    assertThat(reach(byStudent) / (student.sigma() * Math.sqrt(student.varianceFactor(day))))
        .isCloseTo(quantile * Math.sqrt((nu - 2) / nu), Offset.offset(1e-9));
    assertThat(student.logLikelihood()).isGreaterThan(normal.logLikelihood() + 20);
  }

  @Test
  void aSearchThatFindsNoMaximumIsReported() {
    ReturnSeries share =
        Prices.returnsWithout(
            "AVGO",
            Samples.share(20260114),
            IntStream.range(0, 24).boxed().collect(Collectors.toSet()));
    EstimationSample twenty = Samples.of(share, Prices.returns("QQQ", Samples.benchmark(20260114)));

    Outcome.Excluded<FittedModel> excluded =
        Models.of(new ModelId("egarch")).fit(twenty).exclusion().orElseThrow();
    assertThat(excluded.reason()).isEqualTo(ExclusionReason.NO_CONVERGENCE);
    assertThat(excluded.detail())
        .startsWith("5 searches found no maximum of the likelihood: its slope is still ");
  }

  @Test
  void moreParametersThanReturnsAreRefused() {
    EstimationSample whole = SmallSample.whole();
    EstimationSample five =
        new EstimationSample(
            whole.security(),
            whole.firm(),
            whole.market(),
            12,
            new EstimationWindow(-6, -2),
            3,
            SessionMask.NONE);

    assertThat(Models.of(new ModelId("garch")).fit(five))
        .isEqualTo(
            Outcome.excluded(
                ExclusionReason.SHORT_ESTIMATION,
                "5 returns cannot estimate a variance beside 5 parameters"));
  }

  @Test
  void noErrorsAreGivenOnTheEdge() {
    EstimationSample steady = steady();
    ConditionalVarianceFit fitted = fit("garch", steady);

    assertThat(fitted.coefficients().byName().get("arch")).isLessThan(1e-6);
    assertThat(fitted.standardErrors().exclusion())
        .map(Outcome.Excluded::reason)
        .contains(ExclusionReason.BOUNDARY_ESTIMATE);
    FittedModel market = Models.of(new ModelId("market")).fit(steady).result().orElseThrow();
    double factor = market.varianceFactor(new int[] {50});
    assertThat(fitted.varianceFactor(new int[] {50})).isCloseTo(factor, Offset.offset(0.3));
  }

  /** Sizes that alternate: after a large residual a small one, the opposite of clustering. */
  private static EstimationSample steady() {
    double[] firm = new double[60];
    double[] market = new double[60];
    SplittableRandom stream = RandomStreams.of(5, "steady");
    for (int t = 0; t < 60; t++) {
      market[t] = 0.01 * RandomStreams.normal(stream);
      firm[t] = market[t] + (t % 2 == 0 ? 0.02 : 0.012) * (t % 4 < 2 ? 1 : -1);
    }
    firm[0] = Double.NaN;
    market[0] = Double.NaN;
    return new EstimationSample(
        SmallSample.series("S", firm),
        Market.of(SmallSample.series("M", market)),
        Samples.DAY_ZERO,
        Samples.ESTIMATION,
        Samples.MINIMUM);
  }

  private static double reach(ModelTest test) {
    Interval interval = test.interval().result().orElseThrow();
    return (interval.high() - interval.low()) / 2;
  }
}
