package io.marketimpact.study;

import static io.marketimpact.study.ExposedFirms.EXPOSURE;
import static io.marketimpact.study.ExposedFirms.firm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.exposure.Detectability;
import io.marketimpact.exposure.ImpliedLoss;
import io.marketimpact.exposure.ImpliedProbability;
import io.marketimpact.exposure.SimulatedExposure.PriceView;
import io.marketimpact.stat.SampleSummary;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a price that has power says of the probability of a loss. */
class ImpliedProbabilitySpec {

  /** (λ - k)/(1 - k) at k = 0.2, by hand. */
  @Test
  void anImpliedProbabilityLeavesOutWhatIsLostAnyway() {
    ImpliedLoss share = implied(0.22, 0.3, 0.9);
    ImpliedProbability.Percentiles implied =
        ImpliedProbability.of("state_firms_only", 0.2, share).percentiles().result().orElseThrow();

    assertThat(implied.low()).isCloseTo(0.125, within(1e-15));
    assertThat(implied.median()).isCloseTo(0.5, within(1e-15));
    assertThat(implied.high()).isCloseTo(0.875, within(1e-15));
    assertThat(ImpliedProbability.cut(-0.5)).isZero();
    assertThat(ImpliedProbability.cut(1.5)).isOne();
    assertThatThrownBy(() -> ImpliedProbability.of("x", 1, share))
        .hasMessage("a floor must lie in [0, 1): 1.0");
  }

  /** λ from 0.1 to 1.2 says something of λ, and of a probability above 0.2 nothing. */
  @Test
  void aProbabilityThatMayBeAnythingIsNotGiven() {
    ImpliedLoss share = implied(0.1, 0.15, 1.1);

    assertThat(ImpliedProbability.of("nothing", 0, share).percentiles().result()).isPresent();
    assertThat(
            ImpliedProbability.of("state_firms_only", 0.2, share)
                .percentiles()
                .exclusion()
                .orElseThrow()
                .detail())
        .isEqualTo(
            "the move says nothing about this probability: its 95 % interval covers all of 0 to 1");
  }

  private static ImpliedLoss implied(double p025, double p05, double p95) {
    SampleSummary share =
        new SampleSummary(100, 0, 1, p025, p05, 0.4, 0.6, 0.8, p95, p95 + 0.1, 0.01);
    return new ImpliedLoss(share, share, 0, 0);
  }

  @Test
  void theProbabilityWithoutAFloorIsTheImpliedLossShare() {
    List<FirmExposure> speaking =
        EXPOSURE.firms().stream()
            .filter(firm -> firm.price().then(PriceView::implied).result().isPresent())
            .toList();

    assertThat(speaking)
        .isNotEmpty()
        .allSatisfy(
            firm -> {
              PriceView view = firm.price().result().orElseThrow();
              SampleSummary share = view.implied().result().orElseThrow().lossShare();
              List<ImpliedProbability> probabilities = firm.probabilities().result().orElseThrow();
              assertThat(view.detectability().ratio())
                  .isGreaterThanOrEqualTo(Detectability.SMALLEST_RATIO);
              assertThat(probabilities)
                  .extracting(ImpliedProbability::without)
                  .containsExactly("nothing", "state_firms_only");
              assertThat(probabilities.get(0).percentiles().result().orElseThrow().median())
                  .isEqualTo(share.median());
              assertThat(probabilities.get(1).floor())
                  .isCloseTo(0.3 * 0.8 * 0.8 * 0.9, within(1e-12));
            });
  }

  /** Half of what the test can see is the border. */
  @Test
  void aPriceWithoutPowerImpliesNothing() {
    assertThat(EXPOSURE.firms())
        .filteredOn(firm -> firm.price().result().isPresent())
        .anySatisfy(firm -> assertThat(firm.probabilities().result()).isEmpty())
        .allSatisfy(
            firm -> {
              PriceView view = firm.price().result().orElseThrow();
              boolean hasPower = view.detectability().ratio() >= 0.5;
              assertThat(view.posterior().result().isPresent()).isEqualTo(hasPower);
              assertThat(view.implied().result().isPresent())
                  .isEqualTo(firm.probabilities().result().isPresent());
              view.implied()
                  .exclusion()
                  .ifPresent(
                      why ->
                          assertThat(why.reason())
                              .isEqualTo(
                                  hasPower
                                      ? ExclusionReason.UNINFORMATIVE
                                      : ExclusionReason.NOT_DETECTABLE));
            });
  }
}
