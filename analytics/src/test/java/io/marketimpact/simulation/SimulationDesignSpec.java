package io.marketimpact.simulation;

import static io.marketimpact.support.Tolerances.solved;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.marketimpact.inference.FirmEvidence;
import io.marketimpact.model.Residuals;
import io.marketimpact.stat.Distributions;
import io.marketimpact.stat.Moments;
import io.marketimpact.stat.RandomStreams;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a design draws is what it says. */
class SimulationDesignSpec {

  private static final SimulationDesign DESIGN = SimulationDesign.of(5, 0.3);

  @ParameterizedTest
  @ValueSource(doubles = {1e-12, 1e-4, 0.01, 0.2, 0.499, 0.5, 0.501, 0.75, 0.999, 0.9999999})
  void theClosedFormIsTheQuantileWithFourDegreesOfFreedom(double u) {
    double quantile = Distributions.studentQuantile(u, 4);
    assertThat(ShockDistribution.studentFour(u))
        .isCloseTo(quantile, within(1e-7 + solved(quantile).value));
  }

  @ParameterizedTest
  @EnumSource(ShockDistribution.class)
  void shocksHaveMeanZeroAndVarianceOne(ShockDistribution distribution) {
    int draws = 200_000;
    SplittableRandom stream = RandomStreams.of(5, distribution.id());
    double sum = 0;
    double squares = 0;
    int beyondThree = 0;
    for (int i = 0; i < draws; i++) {
      double shock = distribution.draw(stream);
      sum += shock;
      squares += shock * shock;
      beyondThree += Math.abs(shock) > 3 ? 1 : 0;
    }
    double four = 4 / Math.sqrt(draws);
    assertThat(sum / draws).isCloseTo(0, within(four));
    assertThat(squares / draws).isCloseTo(1, within(0.05));
    double tail =
        distribution == ShockDistribution.NORMAL
            ? Distributions.normalTwoSided(3)
            : Distributions.studentTwoSided(3 * Math.sqrt(2), 4);
    assertThat(beyondThree / (double) draws).isCloseTo(tail, within(four * Math.sqrt(tail)));
    assertThat(ShockDistribution.of(distribution.id())).isEqualTo(distribution);
  }

  @Test
  void firmsHaveTheirSigmasAndTheirCorrelation() {
    SimulationDesign design =
        new SimulationDesign(
            3, 1, 4000, 1, ShockDistribution.NORMAL, List.of(0.01, 0.03), 0.6, 1, 0);
    List<FirmEvidence> firms = new GroupDraws(design, 9).draw(0).sample().firms();

    assertThat(firms.get(0).sigma()).isCloseTo(0.01, within(0.0005));
    assertThat(firms.get(1).sigma()).isCloseTo(0.03, within(0.0015));
    assertThat(firms.get(2).sigma()).as("dealt in turn").isCloseTo(0.01, within(0.0005));
    assertThat(Moments.correlation(values(firms.get(0)), values(firms.get(2))))
        .isCloseTo(0.6, within(4 * (1 - 0.36) / Math.sqrt(4000)));
  }

  @Test
  void theEventTouchesTheWindowOnly() {
    SimulationDesign calm = DESIGN.withLength(3);
    FirmEvidence before = evidence(calm);
    FirmEvidence shifted = evidence(calm.withEffect(-0.02));
    FirmEvidence loud = evidence(calm.withVarianceRatio(4));

    assertThat(shifted.residuals()).isEqualTo(before.residuals());
    assertThat(loud.residuals()).isEqualTo(before.residuals());
    assertThat(shifted.car()).isCloseTo(before.car() - 0.02, within(1e-15));
    assertThat(shifted.sars().stream().skip(1).toArray())
        .isEqualTo(before.sars().stream().skip(1).toArray());
    double noise = before.sigma() * Math.sqrt(before.varianceFactor());
    assertThat(loud.car())
        .as("the shocks twice, the parameters' error once")
        .isCloseTo(2 * before.car(), within(0.3 * noise));
  }

  @Test
  void firmsAreDealtToDatesWhoseWindowsShareNoDay() {
    SimulationDesign two = DESIGN.withLength(3).withDates(2);
    List<FirmEvidence> calm = new GroupDraws(two, 4).draw(0).sample().firms();
    List<FirmEvidence> shifted = new GroupDraws(two.withEffect(-0.02), 4).draw(0).sample().firms();

    assertThat(calm.stream().map(firm -> firm.firstSession() - calm.get(0).firstSession()).toList())
        .isEqualTo(List.of(0, 3, 0, 3, 0));
    for (int firm = 0; firm < calm.size(); firm++) {
      assertThat(shifted.get(firm).car()).isCloseTo(calm.get(firm).car() - 0.02, within(1e-15));
      assertThat(shifted.get(firm).residuals()).isEqualTo(calm.get(firm).residuals());
    }
    refused(() -> DESIGN.withDates(6), "dates must lie in 1..5, the firms: 6");
  }

  @Test
  void aDrawHasItsNumberAlone() {
    GroupDraws forward = new GroupDraws(DESIGN, 1);
    forward.draw(0);
    SimulatedGroup seventh = new GroupDraws(DESIGN, 1).draw(7);

    assertThat(forward.draw(7).sample().firms()).isEqualTo(seventh.sample().firms());
    assertThat(forward.draw(8).sample().firms()).isNotEqualTo(seventh.sample().firms());
    assertThat(new GroupDraws(DESIGN, 2).draw(7).sample().firms())
        .isNotEqualTo(seventh.sample().firms());
    assertThat(forward.draw(8).sample().seed()).isNotEqualTo(seventh.sample().seed());
  }

  @Test
  void numbersOutOfRangeAreRefused() {
    refused(() -> SimulationDesign.of(0, 0), "firms must lie in 1..10000: 0");
    refused(() -> SimulationDesign.of(5, 1), "a correlation must lie in [0, 1): 1.0");
    refused(() -> SimulationDesign.of(5, -0.1), "a correlation must lie in [0, 1): -0.1");
    refused(() -> DESIGN.withLength(251), "length must lie in 1..250");
    refused(() -> DESIGN.withVarianceRatio(0), "a variance ratio must be positive: 0.0");
    refused(() -> DESIGN.withEffect(Double.NaN), "an effect must be a finite number");
    refused(
        () -> new SimulationDesign(5, 1, 9, 1, ShockDistribution.NORMAL, List.of(0.02), 0, 1, 0),
        "estimation days must lie in 10..10000: 9");
    refused(
        () ->
            new SimulationDesign(
                5, 1, 250, 1, ShockDistribution.NORMAL, List.of(0.02, -1.0), 0, 1, 0),
        "standard deviations must be positive: [0.02, -1.0]");
    refused(
        () -> ShockDistribution.of("cauchy"), "a distribution must be one of normal, t4: 'cauchy'");
  }

  private static void refused(ThrowingCallable design, String words) {
    assertThatIllegalArgumentException().isThrownBy(design).withMessageContaining(words);
  }

  private static FirmEvidence evidence(SimulationDesign design) {
    return new GroupDraws(design, 11).draw(4).sample().firms().get(2);
  }

  private static double[] values(FirmEvidence firm) {
    Residuals residuals = firm.residuals();
    return IntStream.range(0, residuals.size()).mapToDouble(residuals::value).toArray();
  }
}
