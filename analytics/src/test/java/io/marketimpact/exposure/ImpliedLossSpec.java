package io.marketimpact.exposure;

import static io.marketimpact.support.Tolerances.highPrecision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.exposure.SimulationInputs.Ramp;
import io.marketimpact.stat.Distributions;
import io.marketimpact.stat.SampleSummary;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the price says of an exposure: the loss it implies, and the words for it. */
class ImpliedLossSpec {

  @ParameterizedTest
  @CsvSource({
    "0.49, 0.5, 0.1, NO_POWER",
    "0.5, 0, 0.99, ROSE",
    "2, 0.1, 0.3, NO_LOSS_SEEN",
    "2, 0.5, 0.01, WITHIN_EXPOSURE",
    "2, 0.98, 0, LARGER_THAN_EXPOSURE",
  })
  void wordsFollowOneRule(double ratio, double aboveOne, double belowZero, PriceReading expected) {
    SampleSummary any = SampleSummary.of(new double[] {1});
    PriceReading reading =
        PriceReading.of(
            new Detectability(-0.01, ratio, 0.1), new ImpliedLoss(any, any, aboveOne, belowZero));
    assertThat(reading).isEqualTo(expected);
    assertThat(reading.words()).isNotBlank();
  }

  @ParameterizedTest
  @EnumSource
  void severalFirmsHaveAPluralOfTheirOwn(PriceReading reading) {
    assertThat(reading.words(1)).isEqualTo(reading.words());
    assertThat(reading.words(2)).isNotEqualTo(reading.words());
    assertThat(" " + reading.words(2))
        .doesNotContain(" the stock ", " the move ", "the price shows", "this exposure");
  }

  /** Of 1001 even steps from a to b, percentile p is a + p(b - a) exactly. */
  @ParameterizedTest
  @CsvSource({
    "-0.1, 1.1, true",
    "0.1, 1.1, false",
    "-0.1, 0.9, false",
    "-0.02, 1.1, false",
    "-0.1, 1.02, false",
  })
  void anIntervalOfEverythingImpliesNothing(double from, double to, boolean isSilent) {
    SampleSummary share =
        SampleSummary.of(
            IntStream.rangeClosed(0, 1000)
                .mapToDouble(i -> from + (to - from) * i / 1000)
                .toArray());
    Outcome<ImpliedLoss> implied = new ImpliedLoss(share, share, 0.03, 0.74).ifInformative();

    assertThat(implied.exclusion().isPresent()).isEqualTo(isSilent);
    implied
        .exclusion()
        .ifPresent(
            why -> {
              assertThat(why.reason()).isEqualTo(ExclusionReason.UNINFORMATIVE);
              assertThat(why.detail())
                  .isEqualTo(
                      "the move does not say how much of the simulated exposed revenue is lost: the"
                          + " 95 % interval runs from none of it to all of it (probability of none"
                          + " 0.74, of more than all 0.03)");
            });
  }

  /** With share, margin and rates known, λ is a t about its center: half lies above it. */
  @Test
  void theImpliedShareOfKnownInputsHasTheSpreadOfTheMoveAlone() {
    LossModel model =
        new LossModel(
            new ExposureDistribution(Disclosures.point(0.02), 10_000, 1),
            Disclosures.fixed(1, 0.025, 0.025));
    ObservedMove move =
        new ObservedMove(
            -0.03,
            0.02,
            248,
            0.0562,
            60_000,
            Distributions.studentInterval(-0.03, 0.02, 248, 0.95),
            0.05);
    ImpliedLoss loss = ImpliedLoss.of(model, move, new LossDraws.Key(3, "E", "AAA"), 50_000);
    // Growing at g∞ from the first year on, 200 are worth 1.025 times the perpetuity of 1354.29.
    double full = 1.025 * 1354.285714285714;
    double center = 1800 / full;
    double spread = 0.02 * 60_000 / full;

    assertThat(loss.lossShare().median())
        .isCloseTo(center, within(4 * loss.lossShare().medianError()));
    assertThat(loss.lossShare().p95() - loss.lossShare().p05())
        .isCloseTo(2 * 1.65102101317617 * spread, within(0.05));
    assertThat(loss.revenueLoss().median())
        .isCloseTo(200 * loss.lossShare().median(), highPrecision(300));
    // P(λ < 0) is P(t > 1.5) and P(λ > 1) is P(t < (0.03 - 1388.14/60 000)/0.02) at 248 df.
    assertThat(loss.belowZero()).isCloseTo(0.0674, within(0.005));
    assertThat(loss.aboveOne()).isCloseTo(0.6341, within(0.009));
  }

  /**
   * Breadth alone is uncertain: by scipy.integrate.quad over its triangle times the density of t, K
   * = 200·0.6·0.79/0.095 = 997.8947 the value of all of it.
   */
  @Test
  void thePosteriorIsTheDistributionOfTheLossTimesTheLikelihoodOfTheMove() {
    Map<LossInput, InputDistribution> known =
        new EnumMap<>(Disclosures.fixed(1, 0, 0).distributions());
    known.put(LossInput.BREADTH, new InputDistribution.Triangular(0.3, 0.7, 1));
    SimulationInputs inputs =
        new SimulationInputs(known, List.of(new Ramp(0, 1)), List.of(), 0, 0.21, 0, 0, 10, 1000);
    LossModel model =
        new LossModel(new ExposureDistribution(Disclosures.point(0.02), 10_000, 1), inputs);
    ObservedMove move =
        new ObservedMove(
            -0.09,
            0.02,
            248,
            0.0562,
            10_000,
            Distributions.studentInterval(-0.09, 0.02, 248, 0.95),
            0.05);
    LossPosterior posterior =
        LossPosterior.of(LossDraws.of(model, new LossDraws.Key(3, "E", "AAA"), 0, 100_000), move);

    assertThat(posterior.lossShare().mean()).isCloseTo(0.750007562108995, within(0.002));
    assertThat(posterior.lossShare().p05()).isCloseTo(0.5543042959002101, within(0.005));
    assertThat(posterior.lossShare().median()).isCloseTo(0.7541831109293053, within(0.003));
    assertThat(posterior.lossShare().p95()).isCloseTo(0.9245737279009993, within(0.003));
    assertThat(posterior.valueAtStake().mean())
        .isCloseTo(997.8947368421053 * posterior.lossShare().mean(), within(1e-6));
    assertThat(posterior.exposed().median()).isEqualTo(200);
    assertThat(posterior.exposed().mean()).isCloseTo(200, highPrecision(200));
    assertThat(posterior.effectiveDraws()).isBetween(10_000.0, 100_000.0);
  }
}
