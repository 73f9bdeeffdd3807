package io.marketimpact.exposure;

import static io.marketimpact.support.Tolerances.highPrecision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.marketimpact.stat.SampleSummary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the price says of an exposure: the loss it implies, and the words for it. */
class ImpliedLossSpec {

  @ParameterizedTest
  @CsvSource({
    "0.49, 0.5, 0.1, CANNOT_SPEAK",
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

  /** With share, margin and rates known, λ is a t about its center: half lies above it. */
  @Test
  void theImpliedShareOfKnownInputsHasTheSpreadOfTheMoveAlone() {
    LossModel model =
        new LossModel(
            new ExposureDistribution(Disclosures.point(0.02), 10_000, 1),
            Disclosures.fixed(1, 0.025, 0.025));
    ObservedMove move = new ObservedMove(-0.03, 0.02, 248, 0.0562, 60_000);
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
}
