package io.marketimpact.model.conditional;

import static io.marketimpact.support.Tolerances.law;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Interval;
import io.marketimpact.base.Outcome;
import io.marketimpact.event.EstimationWindow;
import io.marketimpact.market.ReturnSeries;
import io.marketimpact.market.SecurityId;
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
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Market models with conditional variance on series whose parameters are known. */
class ConditionalVarianceSpec {

  private static final int DAYS = 2000;
  private static final int EVENT = DAYS + 20;
  private static final EstimationWindow WINDOW = new EstimationWindow(-DAYS, -11);

  /** α, β, and a conditional standard deviation near 2 %. */
  private static final Map<String, Map<String, Double>> TRUE =
      Map.of(
          "garch",
          Map.of("alpha", 0.0004, "beta", 1.2, "omega", 2e-5, "arch", 0.12, "garch", 0.83),
          "egarch",
          Map.of(
              "alpha", 0.0004, "beta", 1.2, "omega", -0.4, "arch", 0.20, "garch", 0.95, "sign",
              -0.08),
          "garch_t",
          Map.of(
              "alpha", 0.0004, "beta", 1.2, "omega", 2e-5, "arch", 0.12, "garch", 0.83, "nu", 6.0));

  /** A search takes a while, and several tests look at what it found. */
  private static final Map<String, ConditionalVarianceFit> FITTED = new ConcurrentHashMap<>();

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

  @ParameterizedTest
  @CsvSource({"garch", "egarch"})
  void theVarianceOfAWindowIsTheSumOfItsForecastsAndTheParametersPart(String id) {
    ConditionalVarianceFit fitted = fitted(id, id, 11);
    int[] window = IntStream.range(EVENT, EVENT + 5).toArray();
    double noise =
        IntStream.of(window).mapToDouble(day -> fitted.forecastVariance(day, EVENT)).sum();
    double variance = fitted.varianceFactor(window) * fitted.sigma() * fitted.sigma();

    assertThat(variance).isBetween(noise * 1.0001, noise * 1.02);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fitted.forecastVariance(EVENT, EVENT - 11))
        .withMessageStartingWith("a forecast must be of a session after " + (EVENT - 11));
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
  void theForecastRevertsToTheLongRun() {
    ConditionalVarianceFit fitted = fitted("garch", "garch", 11);
    Map<String, Double> values = fitted.coefficients().byName();
    double persistence = values.get("arch") + values.get("garch");
    double longRun = values.get("omega") / (1 - persistence);
    double first = fitted.forecastVariance(EVENT, EVENT) - longRun;
    double eleventh = fitted.forecastVariance(EVENT + 10, EVENT) - longRun;

    assertThat(eleventh).isCloseTo(Math.pow(persistence, 10) * first, law(first));
  }

  @Test
  void whatHappensOnTheEventDoesNotTouchTheVariance() {
    ConditionalVarianceFit calm = fitted("garch", "garch", 11);
    ConditionalVarianceFit shaken = fit("garch", simulated("garch", 11, -0.4));

    assertThat(shaken.forecastVariance(EVENT + 1, EVENT + 1))
        .isEqualTo(calm.forecastVariance(EVENT + 1, EVENT + 1));
    assertThat(shaken.coefficients()).isEqualTo(calm.coefficients());
    assertThat(shaken.ownTests(new int[] {EVENT}).get(0).pValue())
        .isLessThan(calm.ownTests(new int[] {EVENT}).get(0).pValue());
  }

  /** The recursion by hand, in returns and not in the units of the search. */
  @Test
  void theVarianceIsFilteredThroughTheEveningBefore() {
    EstimationSample sample = simulated("garch", 11);
    ConditionalVarianceFit fitted = fitted("garch", "garch", 11);
    Map<String, Double> p = fitted.coefficients().byName();
    Residuals residuals = fitted.residuals();
    double h = 0;
    for (int i = 0; i < residuals.size(); i++) {
      h += residuals.value(i) * residuals.value(i) / residuals.size();
    }
    h = p.get("omega") + (p.get("arch") + p.get("garch")) * h;
    for (int t = residuals.session(0); t < EVENT; t++) {
      double scale = t <= EVENT - 11 ? residuals.scale(t - residuals.session(0)) : 1;
      double known = t <= EVENT - 11 ? squared(scale * fitted.sigma()) : variance(fitted, t);
      assertThat(known).as("known on the evening before session %s", t).isCloseTo(h, law(h));
      double e = sample.firm().at(t) - fitted.expected(t).orElseThrow();
      h = p.get("omega") + p.get("arch") * e * e + p.get("garch") * h;
    }
    assertThat(variance(fitted, EVENT)).isCloseTo(h, law(h));
    assertThat(fitted.forecastVariance(EVENT + 1, EVENT + 1))
        .isCloseTo(p.get("omega") + (p.get("arch") + p.get("garch")) * h, law(h));
    assertThat(fitted.forecastVariance(EVENT, EVENT - 5))
        .as("a window that begins before day 0 knows no more than its own evening before")
        .isNotCloseTo(h, law(h));
  }

  @Test
  void aMaskedDayOrOneWithoutAReturnPassesItsExpectedVarianceOn() {
    ConditionalVarianceFit fitted = fitted("garch", "garch", 11);
    EstimationSample whole = simulated("garch", 11);
    ConditionalVarianceFit masked =
        fit(
            "garch",
            new EstimationSample(
                whole.security(),
                whole.firm(),
                whole.market(),
                EVENT,
                WINDOW,
                1000,
                SessionMask.NONE.and(EVENT - 1, EVENT - 1)));
    Map<String, Double> p = masked.coefficients().byName();
    double before = variance(fitted, EVENT - 1);
    double expected = p.get("omega") + (p.get("arch") + p.get("garch")) * before;

    assertThat(masked.coefficients()).isEqualTo(fitted.coefficients());
    assertThat(variance(masked, EVENT)).isCloseTo(expected, law(expected));
  }

  /** The variance that made the event's return is known; from ten sessions before it is not. */
  @Test
  void theFilteredVarianceIsNearTheTrueOneOfTheDay() {
    double filtered = 0;
    double unconditional = 0;
    for (long seed = 21; seed < 26; seed++) {
      double truth = trueVariance(seed);
      ConditionalVarianceFit fitted = fitted("garch", "garch", seed);
      filtered += Math.abs(Math.log(variance(fitted, EVENT) / truth));
      unconditional += Math.abs(Math.log(squared(fitted.sigma()) / truth));
    }
    assertThat(filtered / 5).isLessThan(0.1);
    assertThat(unconditional).isGreaterThan(3 * filtered);
  }

  private static double trueVariance(long seed) {
    EstimationSample sample = simulated("garch", seed);
    Map<String, Double> truth = TRUE.get("garch");
    double h = 4e-4;
    for (int t = 0; t < EVENT; t++) {
      double e =
          sample.firm().at(t)
              - truth.get("alpha")
              - truth.get("beta") * sample.market().benchmark().at(t);
      h = truth.get("omega") + truth.get("arch") * e * e + truth.get("garch") * h;
    }
    return h;
  }

  private static double variance(ConditionalVarianceFit fitted, int session) {
    return fitted.forecastVariance(session, session);
  }

  private static double squared(double value) {
    return value * value;
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

  private static ConditionalVarianceFit fit(String id, EstimationSample sample) {
    return (ConditionalVarianceFit) Models.of(new ModelId(id)).fit(sample).result().orElseThrow();
  }

  private static ConditionalVarianceFit fitted(String id, String truth, long seed) {
    return FITTED.computeIfAbsent(id + truth + seed, key -> fit(id, simulated(truth, seed)));
  }

  private static EstimationSample simulated(String id, long seed) {
    return simulated(id, seed, 0);
  }

  /** Returns with the true parameters, and an effect on the event's day. */
  private static EstimationSample simulated(String id, long seed, double effect) {
    Map<String, Double> truth = TRUE.get(id);
    SplittableRandom stream = RandomStreams.of(seed, id);
    double[] market = new double[EVENT + 10];
    double[] firm = new double[EVENT + 10];
    double h = 4e-4;
    double meanSize = Math.sqrt(2 / Math.PI);
    for (int t = 0; t < firm.length; t++) {
      market[t] = 0.01 * RandomStreams.normal(stream);
      double z = innovation(stream, truth.getOrDefault("nu", 0.0).intValue());
      double residual = Math.sqrt(h) * z;
      firm[t] = truth.get("alpha") + truth.get("beta") * market[t] + residual;
      h =
          truth.containsKey("sign")
              ? Math.exp(
                  truth.get("omega")
                      + truth.get("arch") * (Math.abs(z) - meanSize)
                      + truth.get("sign") * z
                      + truth.get("garch") * Math.log(h))
              : truth.get("omega")
                  + truth.get("arch") * residual * residual
                  + truth.get("garch") * h;
    }
    firm[EVENT] += effect;
    return new EstimationSample(
        ReturnSeries.ofReturns(new SecurityId("S"), Prices.axis(firm.length), firm),
        Market.of(ReturnSeries.ofReturns(new SecurityId("M"), Prices.axis(firm.length), market)),
        EVENT,
        WINDOW,
        1000);
  }

  /** Normal, or Student's t over its standard deviation where it has degrees of freedom. */
  private static double innovation(SplittableRandom stream, int nu) {
    double normal = RandomStreams.normal(stream);
    if (nu == 0) {
      return normal;
    }
    double squares = 0;
    for (int j = 0; j < nu; j++) {
      double draw = RandomStreams.normal(stream);
      squares += draw * draw;
    }
    return normal / Math.sqrt(squares / nu) * Math.sqrt((nu - 2.0) / nu);
  }
}
