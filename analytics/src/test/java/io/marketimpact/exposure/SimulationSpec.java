package io.marketimpact.exposure;

import static io.marketimpact.exposure.Disclosures.bounds;
import static io.marketimpact.exposure.Disclosures.distributions;
import static io.marketimpact.exposure.Disclosures.fixed;
import static io.marketimpact.exposure.Disclosures.simulation;
import static io.marketimpact.support.Tolerances.highPrecision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.marketimpact.exposure.SimulationInputs.Correlation;
import io.marketimpact.exposure.SimulationInputs.Ramp;
import io.marketimpact.stat.Moments;
import io.marketimpact.stat.SampleSummary;
import io.marketimpact.support.Serialized;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Simulated losses: draws that no split changes, moments that are known, inputs that count. */
class SimulationSpec {

  private static final LossDraws.Key KEY = new LossDraws.Key(5, "E1", "AAA");
  private static final ExposureDistribution DISTRIBUTION = distribution(0.05, 0.5);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void percentilesAndMeansAreTheSameToTheLastDigitOnAnyNumberOfParts(int parts) {
    LossModel model = new LossModel(DISTRIBUTION, simulation());
    int size = 8_000;
    LossDraws whole = LossDraws.of(model, KEY, 0, size);
    double threshold = 100;
    SimulatedLoss expected = summary(List.of(whole), threshold);
    List<LossDraws> some = new ArrayList<>();
    for (int part = parts - 1; part >= 0; part--) {
      some.add(LossDraws.of(model, KEY, (long) part * size / parts, size / parts));
    }

    assertThat(summary(some, threshold)).isEqualTo(expected);
    assertThat(expected.valueAtStake().median())
        .isEqualTo(SampleSummary.of(whole.valueAtStake()).median());
    assertThat(expected.beyond())
        .isEqualTo(
            (double) Arrays.stream(whole.valueAtStake()).filter(v -> v > threshold).count() / size);
  }

  @Test
  void drawsTravelAndDependOnSeedEventAndFirm() {
    LossModel model = new LossModel(DISTRIBUTION, simulation());
    LossDraws draws = LossDraws.of(model, KEY, 10, 50);

    assertThat(Serialized.traveled(draws)).isEqualTo(draws).hasSameHashCodeAs(draws);
    assertThat(LossDraws.of(model, new LossDraws.Key(6, "E1", "AAA"), 10, 50)).isNotEqualTo(draws);
    assertThat(LossDraws.of(model, new LossDraws.Key(5, "E2", "AAA"), 10, 50)).isNotEqualTo(draws);
    assertThat(LossDraws.of(model, new LossDraws.Key(5, "E1", "BBB"), 10, 50)).isNotEqualTo(draws);
    assertThat(LossDraws.of(model, KEY, 12, 1).valueAtStake()[0])
        .isEqualTo(draws.valueAtStake()[2]);
    assertThatIllegalArgumentException().isThrownBy(() -> LossDraws.of(model, KEY, -1, 5));
  }

  /** Means of triangles are (low + mode + high)/3; inputs are independent here. */
  @Test
  void withoutCorrelationTheMeanLossIsTheProductOfTheMeans() {
    LossDraws draws =
        LossDraws.of(
            new LossModel(point(0.02, 10_000), simulation(distributions())), KEY, 0, 40_000);
    double expected = 200 * 0.3396049382716;
    double error = Moments.standardDeviation(draws.expectedLoss()) / Math.sqrt(40_000);

    assertThat(Moments.mean(draws.expectedLoss())).isCloseTo(expected, within(4 * error));
  }

  @Test
  void fixedInputsReproduceThePerpetuity() {
    LossDraws draws = LossDraws.of(new LossModel(point(0.02, 10_000), fixed(1, 0, 0)), KEY, 0, 3);
    double closed = 200 * 0.6 * 0.79 / 0.095;

    assertThat(draws.valueAtStake()).containsOnly(draws.valueAtStake()[0]);
    assertThat(draws.valueAtStake()[0]).isCloseTo(closed, highPrecision(closed));
    assertThat(draws.exposed()).containsOnly(200);
  }

  @Test
  void noShareIsNoLossWhateverElseIsDrawn() {
    SimulatedLoss loss =
        SimulatedLoss.of(new LossModel(point(0, 10_000), simulation()), KEY, 2_000, 1);

    assertThat(loss.expectedLoss()).isEqualTo(loss.valueAtStake());
    assertThat(loss.valueAtStake().p95()).isZero();
    assertThat(loss.beyond()).isZero();
    assertThat(loss.isSettled()).isTrue();
  }

  @Test
  void drawsAreAddedUntilTheMedianIsSettled() {
    SimulatedLoss wide =
        SimulatedLoss.of(new LossModel(distribution(0.02, 2), simulation()), KEY, 1_000, 1e9);
    SimulatedLoss narrow =
        SimulatedLoss.of(new LossModel(point(0.02, 10_000), fixed(0.5, 0, 0)), KEY, 1_000, 1e9);

    assertThat(wide.valueAtStake().size()).isEqualTo(8_000);
    assertThat(narrow.valueAtStake().size()).isEqualTo(1_000);
    assertThat(narrow.isSettled()).isTrue();
  }

  @Test
  void aWiderCoverageInEveryDrawIsALargerLossInEveryDraw() {
    Map<LossInput, InputDistribution> wider = distributions();
    wider.put(LossInput.BREADTH, new InputDistribution.Triangular(0.4, 0.8, 1));
    LossDraws base =
        LossDraws.of(new LossModel(DISTRIBUTION, simulation(distributions())), KEY, 0, 500);
    LossDraws more = LossDraws.of(new LossModel(DISTRIBUTION, simulation(wider)), KEY, 0, 500);

    for (int i = 0; i < 500; i++) {
      assertThat(more.valueAtStake()[i]).isGreaterThan(base.valueAtStake()[i]);
    }
  }

  /** One policy strikes all firms: the spread of the sum exceeds that of independent firms. */
  @Test
  void lossesOfFirmsOfOneEventMoveTogether() {
    LossModel model = new LossModel(point(0.02, 10_000), simulation());
    LossDraws one = LossDraws.of(model, KEY, 0, 20_000);
    LossDraws other = LossDraws.of(model, new LossDraws.Key(5, "E1", "BBB"), 0, 20_000);
    double correlation = Moments.correlation(one.expectedLoss(), other.expectedLoss());
    SampleSummary joint = JointLoss.of(List.of(one, other));

    assertThat(correlation).isBetween(0.3, 0.6);
    assertThat(joint.mean())
        .isCloseTo(
            Moments.mean(one.valueAtStake()) + Moments.mean(other.valueAtStake()),
            highPrecision(joint.mean()));
    assertThat(joint.standardDeviation())
        .isGreaterThan(
            Math.hypot(
                Moments.standardDeviation(one.valueAtStake()),
                Moments.standardDeviation(other.valueAtStake())));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JointLoss.of(List.of(one, LossDraws.of(model, KEY, 0, 5))))
        .withMessageContaining("the same draws");
  }

  @Test
  void theTornadoIsSortedAndInputsWithoutADistributionSwingNothing() {
    Sensitivity sensitivity = Sensitivity.of(new LossModel(DISTRIBUTION, simulation()), 512);

    assertThat(sensitivity.tornado()).hasSize(LossInput.all().size());
    assertThat(sensitivity.tornado())
        .isSortedAccordingTo((a, b) -> Double.compare(b.width(), a.width()));
    assertThat(sensitivity.driver()).isEqualTo(LossInput.SHARE_IN_MARKET);
    Sensitivity known = Sensitivity.of(new LossModel(point(0.05, 10_000), simulation()), 2);
    Sensitivity.Swing last = known.tornado().get(LossInput.all().size() - 1);
    assertThat(last.input()).isEqualTo(LossInput.SHARE_IN_MARKET);
    assertThat(last.width()).isZero();
    assertThat(known.central()).isEqualTo(last.atLow()).isPositive();
    assertThat(sensitivity.evaluations()).isEqualTo(512 * 22);
    double alone =
        sensitivity.shares().stream().mapToDouble(Sensitivity.VarianceShare::first).sum();
    assertThat(alone).isBetween(0.7, 1.05);
    assertThat(sensitivity.shares())
        .allSatisfy(share -> assertThat(share.total()).isGreaterThan(share.first() - 0.03));
    assertThat(Serialized.traveled(sensitivity)).isEqualTo(sensitivity);
  }

  @ParameterizedTest
  @CsvSource({
    "BREADTH, 0.5, 1.5, 'breadth must lie in [0, 1]: 0.5 to 1.5'",
    "MARGIN, -0.1, 0.5, 'margin must lie in [0, 1]: -0.1 to 0.5'",
    "CONTAGION, -0.1, 0.5, 'contagion must be from 0: -0.1'",
  })
  void distributionsThatReachWhatCannotBeAreRefused(
      LossInput input, double low, double high, String message) {
    Map<LossInput, InputDistribution> distributions = distributions();
    distributions.put(input, new InputDistribution.Triangular(low, (low + high) / 2, high));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> simulation(distributions))
        .withMessage(message);
  }

  @Test
  void inputsThatDoNotFitTogetherAreRefused() {
    Map<LossInput, InputDistribution> short1 = distributions();
    short1.remove(LossInput.REBOOKING);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> simulation(short1))
        .withMessage("the simulation lacks a distribution for rebooking");
    Map<LossInput, InputDistribution> normal = distributions();
    normal.put(LossInput.MARGIN, new InputDistribution.Normal(0.5, 0.1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> simulation(normal))
        .withMessageContaining("margin is a share");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                simulation(
                    distributions(),
                    new Correlation(LossInput.BREADTH, LossInput.ENFORCEMENT, 0.9),
                    new Correlation(LossInput.ENFORCEMENT, LossInput.SEVERITY, 0.9)))
        .withMessageContaining("positive definite");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                simulation(
                    distributions(),
                    new Correlation(LossInput.SHARE_IN_MARKET, LossInput.SEVERITY, 0.1)))
        .withMessageContaining("only inputs with a distribution");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new SimulationInputs(
                    distributions(),
                    List.of(new Ramp(1, 0.5)),
                    List.of(),
                    0.6,
                    0.2,
                    0,
                    0,
                    10,
                    1000))
        .withMessageContaining("must add up to 1: 0.5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new InputDistribution.Triangular(1, 0.5, 2))
        .withMessageContaining("low <= mode <= high");
  }

  @Test
  void expectationsAreThoseOfTheDistributions() {
    for (InputDistribution distribution :
        List.of(
            new InputDistribution.Fixed(0.3),
            new InputDistribution.Triangular(0.3, 0.7, 1),
            new InputDistribution.Normal(0.095, 0.01),
            new InputDistribution.Gamma(0.1, 0.15))) {
      var quantiles = distribution.quantiles();
      double sum = 0;
      for (int i = 0; i < 20_000; i++) {
        sum += quantiles.applyAsDouble((i + 0.5) / 20_000);
      }
      assertThat(sum / 20_000).isCloseTo(distribution.expectation(), within(1e-4));
    }
  }

  private static SimulatedLoss summary(List<LossDraws> parts, double threshold) {
    LossTally tally = new LossTally(threshold);
    for (LossDraws part : parts) {
      LossTally one = new LossTally(threshold);
      one.add(part);
      tally.merge(Serialized.traveled(one));
    }
    LossTally.Order order = tally.order();
    for (LossDraws part : parts) {
      LossTally.Order one = tally.order();
      one.add(part);
      order.merge(Serialized.traveled(one));
    }
    return tally.summary(order);
  }

  private static ExposureDistribution distribution(double median, double spread) {
    return new ExposureDistribution(
        new ShareDistribution(bounds(0, 0.19), median, spread), 10_000, 1);
  }

  private static ExposureDistribution point(double share, double revenue) {
    return new ExposureDistribution(Disclosures.point(share), revenue, 1);
  }
}
