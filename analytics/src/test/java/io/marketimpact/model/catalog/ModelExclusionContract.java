package io.marketimpact.model.catalog;

import static io.marketimpact.base.ExclusionReason.NO_CONVERGENCE;
import static io.marketimpact.support.Samples.SEED;
import static io.marketimpact.support.Samples.edge;
import static io.marketimpact.support.Samples.fit;
import static io.marketimpact.support.Samples.sample;
import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.event.EstimationWindow;
import io.marketimpact.market.ReturnSeries;
import io.marketimpact.model.EstimationSample;
import io.marketimpact.model.Estimator;
import io.marketimpact.model.ExpectedReturnModel;
import io.marketimpact.model.FittedModel;
import io.marketimpact.model.SessionMask;
import io.marketimpact.support.Prices;
import io.marketimpact.support.Samples;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every expected-return model makes of prices that are missing, too few or dead. */
class ModelExclusionContract {

  @ParameterizedTest
  @MethodSource("models")
  void aMissingEstimationPriceCostsTheTwoReturnsItWouldHaveGiven(ExpectedReturnModel model) {
    long seed = 20260103;
    FittedModel whole = fit(model, Samples.of(Samples.share(seed), Samples.benchmark(seed)));
    FittedModel lessOne = fit(model, Samples.without(Set.of(20), seed));
    FittedModel lessEdge = fit(model, Samples.without(Set.of(44), seed));

    int edge = edge(model);
    int left = 38 - 2 * edge;
    assertThat(lessOne.residuals().size()).isEqualTo(left);
    if (whole.estimator() != Estimator.DONOR_WEIGHTS) {
      assertThat(whole.degreesOfFreedom() - lessOne.degreesOfFreedom()).isEqualTo(2);
    }
    assertThat(IntStream.range(0, left).map(lessOne.residuals()::session)).doesNotContain(20, 21);
    assertThat(lessEdge.residuals().size())
        .as("the return after the window is no loss")
        .isEqualTo(39 - edge);
  }

  @ParameterizedTest
  @MethodSource("models")
  void aMissingEventPriceTouchesNoEstimate(ExpectedReturnModel model) {
    FittedModel whole = fit(model, sample());
    FittedModel other = fit(model, Samples.without(Set.of(50), SEED));

    assertThat(other.sigma()).isEqualTo(whole.sigma());
    assertThat(other.coefficients()).isEqualTo(whole.coefficients());
  }

  @ParameterizedTest
  @MethodSource("models")
  void tooFewReturnsAreExcludedWithTheirNumber(ExpectedReturnModel model) {
    ReturnSeries benchmark = Prices.returns("QQQ", Samples.benchmark(SEED));
    ReturnSeries share =
        Prices.returnsWithout(
            "AVGO",
            Samples.share(SEED),
            IntStream.range(0, 25).boxed().collect(Collectors.toSet()));

    assertThat(model.fit(Samples.of(share, benchmark)))
        .as("19 returns, sessions 26 to 44")
        .isEqualTo(
            Outcome.excluded(
                ExclusionReason.SHORT_ESTIMATION,
                "19 of 40 returns in the estimation window, at least 20 needed"));
    ReturnSeries enough =
        Prices.returnsWithout(
            "AVGO",
            Samples.share(SEED),
            IntStream.range(0, 24).boxed().collect(Collectors.toSet()));
    Outcome<FittedModel> outcome = model.fit(Samples.of(enough, benchmark));
    assertThat(outcome.map(fitted -> fitted.residuals().size()).result().orElse(20 - edge(model)))
        .isEqualTo(20 - edge(model));
    assertThat(outcome.exclusion().map(Outcome.Excluded::reason).stream())
        .as("20 returns may be too few to find a maximum, never too few to try")
        .allMatch(
            reason ->
                fit(model, sample()).estimator() == Estimator.LIKELIHOOD
                    && reason == NO_CONVERGENCE);
  }

  @ParameterizedTest
  @MethodSource("models")
  void aWindowThatBeginsBeforeThePricesIsShort(ExpectedReturnModel model) {
    EstimationSample sample = sample();
    EstimationSample early =
        new EstimationSample(
            sample.security(),
            sample.firm(),
            sample.market(),
            12,
            new EstimationWindow(-45, -6),
            20,
            SessionMask.NONE);

    assertThat(model.fit(early).exclusion())
        .map(Outcome.Excluded::detail)
        .contains("6 of 40 returns in the estimation window, at least 20 needed");
  }

  @ParameterizedTest
  @MethodSource("models")
  void pricesThatNeverMoveAreExcluded(ExpectedReturnModel model) {
    double[] still = new double[Samples.SESSIONS];
    Arrays.fill(still, 42);
    Outcome<FittedModel> outcome = model.fit(Samples.of(still, still));

    assertThat(outcome.exclusion().orElseThrow().reason())
        .isEqualTo(ExclusionReason.CONSTANT_RETURNS);
    assertThat(outcome.exclusion().orElseThrow().detail()).contains("do not vary");
  }

  @ParameterizedTest
  @MethodSource("models")
  void returnsThatDifferOnlyByRoundingAreConstant(ExpectedReturnModel model) {
    double[] growth = new double[Samples.SESSIONS - 1];
    Arrays.fill(growth, 0.01);
    double[] share = Prices.compounded(100, growth);

    assertThat(model.fit(Samples.of(share, Prices.times(0.3, share))).exclusion())
        .map(Outcome.Excluded::reason)
        .contains(ExclusionReason.CONSTANT_RETURNS);
  }

  static List<ExpectedReturnModel> models() {
    return Models.all();
  }
}
