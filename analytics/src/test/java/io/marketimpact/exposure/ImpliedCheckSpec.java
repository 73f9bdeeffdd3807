package io.marketimpact.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.marketimpact.base.Interval;
import io.marketimpact.exposure.SimulationInputs.Ramp;
import io.marketimpact.stat.Distributions;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a move implied beside what was said later. */
class ImpliedCheckSpec {

  private static final LossDraws.Key KEY = new LossDraws.Key(5, "E", "AAA");

  /** Margin 0.6, tax 0.21, cost of capital 0.095, no growth: a unit lost is worth 4.98947. */
  private static final SimulationInputs INPUTS =
      new SimulationInputs(
          Disclosures.fixed(1, 0, 0).distributions(),
          List.of(new Ramp(0, 1)),
          List.of(),
          0,
          0.21,
          0,
          0,
          10,
          1000);

  private static ImpliedCheck check(double car, double error, double low, double high) {
    ObservedMove move =
        new ObservedMove(
            car,
            error,
            248,
            0.05,
            10_000,
            Distributions.studentInterval(car, error, 248, 0.95),
            0.05);
    return ImpliedCheck.of(move, 5_000, INPUTS, KEY, 100_000, new Interval(low, high));
  }

  @Test
  void withKnownInputsTheSharesAreThoseOfTheClosedForm() {
    ImpliedCheck check = check(-0.09, 0.02, 0.01, 0.03);
    double unit = 0.6 * 0.79 / 0.095 * 5_000 / 10_000;
    double reach = Distributions.studentQuantile(0.975, 248) * 0.02;
    assertThat(check.implied().median()).isCloseTo(0.09 / unit, within(2e-4));
    assertThat(check.interval().low()).isCloseTo((0.09 - reach) / unit, within(4e-4));
    assertThat(check.interval().high()).isCloseTo((0.09 + reach) / unit, within(4e-4));
  }

  @Test
  void aFigureIsHeldWhereItsMiddleLiesInTheInterval() {
    // The interval is .0203 to .0519 by the closed form, its median .0361.
    assertThat(check(-0.09, 0.02, 0.03, 0.06).isCovered()).isTrue();
    assertThat(check(-0.09, 0.02, 0.05, 0.06).isCovered()).isFalse();
    assertThat(check(-0.09, 0.02, 0.03, 0.06).isMoreThanImplied()).isTrue();
    assertThat(check(-0.09, 0.02, 0.02, 0.04).isMoreThanImplied()).isFalse();
    assertThat(check(-0.09, 0.02, 0.02, 0.04).middle()).isEqualTo(0.03, within(1e-15));
  }

  @Test
  void aSmallMoveIsCompatibleWithNoLoss() {
    assertThat(check(-0.09, 0.02, 0, 0.1).reachesNothing()).isFalse();
    assertThat(check(-0.03, 0.02, 0, 0.1).reachesNothing()).isTrue();
  }

  @Test
  void revenueMustBePositive() {
    ObservedMove move =
        new ObservedMove(-0.1, 0.02, 248, 0.05, 1, new Interval(-0.14, -0.06), 0.05);
    assertThatThrownBy(() -> ImpliedCheck.of(move, 0, INPUTS, KEY, 1000, new Interval(0, 0.1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("revenue must be positive");
  }
}
