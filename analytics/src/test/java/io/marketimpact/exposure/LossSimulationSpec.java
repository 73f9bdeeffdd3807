package io.marketimpact.exposure;

import static io.marketimpact.exposure.Disclosures.bounds;
import static io.marketimpact.exposure.Disclosures.simulation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.marketimpact.support.Serialized;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The firms of an event simulated in ranges: no split and no order changes a digit. */
class LossSimulationSpec {

  private static final long DRAWS = 24_000;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void aSummaryIsTheSameToTheLastDigitOnAnyNumberOfRanges(int parts) {
    LossSimulation simulation = Serialized.traveled(two());
    EventTally tally = simulation.none();
    for (int part = parts - 1; part >= 0; part--) {
      tally.merge(
          Serialized.traveled(simulation.count(DRAWS * part / parts, DRAWS * (part + 1) / parts)));
    }
    EventTally.Order order = tally.order();
    for (int part = 0; part < parts; part++) {
      order.merge(
          Serialized.traveled(
              simulation.order(tally.order(), DRAWS * part / parts, DRAWS * (part + 1) / parts)));
    }

    assertThat(tally.draws()).isEqualTo(DRAWS);
    assertThat(order.draws()).isEqualTo(DRAWS);
    assertThat(tally.summary(order)).isEqualTo(two().run(DRAWS));
  }

  /** The same draws as a study of each firm makes, and the same sum. */
  @Test
  void eachFirmIsWhatItIsAloneAndTogetherTheyAreTheJointLoss() {
    LossSimulation simulation = two();
    EventLoss loss = simulation.run(8_000);

    for (int i = 0; i < 2; i++) {
      LossSimulation.Firm firm = simulation.firms().get(i);
      LossModel model = new LossModel(firm.exposure(), simulation());
      LossTally tally = new LossTally(firm.threshold());
      LossDraws draws = LossDraws.of(model, firm.key(), 0, 8_000);
      tally.add(draws);
      LossTally.Order order = tally.order();
      order.add(draws);
      assertThat(loss.firms().get(i)).isEqualTo(tally.summary(order));
    }
    assertThat(loss.together())
        .isEqualTo(
            JointLoss.of(
                simulation.firms().stream()
                    .map(
                        firm ->
                            LossDraws.of(
                                new LossModel(firm.exposure(), simulation()), firm.key(), 0, 8_000))
                    .toList()));
    assertThat(loss.firms().get(0).beyond()).isBetween(0.01, 0.99);
  }

  /** What costs no exact tail gives the same numbers: a spread wide enough and one that is not. */
  @Test
  void roomForTerminalGrowthIsCutOffOnlyWhereItHasNoWeight() {
    LossModel model = new LossModel(firm("AAA", 1).exposure(), simulation());
    double[] uniforms = new double[LossInput.all().size()];
    Arrays.fill(uniforms, 0.5);
    double before = 0;
    for (double cost : new double[] {1e-9, 0.01, 0.4, 0.5, 0.55, 0.56, 0.57, 0.9, 1 - 1e-9}) {
      uniforms[LossInput.COST_OF_CAPITAL.position()] = cost;
      LossModel.Loss loss = model.independent(uniforms);
      assertThat(loss.valuation().terminalGrowth())
          .isGreaterThanOrEqualTo(before)
          .isLessThanOrEqualTo(0.025)
          .isLessThanOrEqualTo(loss.valuation().costOfCapital() - SimulationInputs.SMALLEST_SPREAD);
      before = loss.valuation().terminalGrowth();
    }
    assertThat(before).isCloseTo(0.025, within(1e-15));
  }

  @Test
  void whatCannotBeSimulatedIsRefused() {
    LossSimulation.Firm firm = firm("AAA", 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LossSimulation(List.of()))
        .withMessageContaining("at least 1 firm");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LossSimulation(List.of(firm, firm)))
        .withMessageContaining("name each firm once");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> two().count(5, 4))
        .withMessageContaining("draws must be in order, from 0: 5..4");
    assertThatIllegalArgumentException().isThrownBy(() -> two().run(0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EventTally(List.of()))
        .withMessageContaining("at least 1 firm");
    LossDraws draws = LossDraws.of(new LossModel(firm.exposure(), simulation()), firm.key(), 0, 2);
    LossDraws fewer = LossDraws.of(new LossModel(firm.exposure(), simulation()), firm.key(), 0, 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> two().none().add(List.of(draws)))
        .withMessageContaining("draws of 2 firms: 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> two().none().add(List.of(draws, fewer)))
        .withMessageContaining("firms must have the same draws: 2 and 1");
  }

  private static LossSimulation two() {
    return new LossSimulation(List.of(firm("AAA", 1_500), firm("BBB", 1e9)));
  }

  private static LossSimulation.Firm firm(String symbol, double threshold) {
    return new LossSimulation.Firm(
        new LossDraws.Key(5, "E1", symbol),
        new ExposureDistribution(new ShareDistribution(bounds(0, 0.19), 0.05, 0.5), 10_000, 1),
        simulation(),
        threshold);
  }
}
