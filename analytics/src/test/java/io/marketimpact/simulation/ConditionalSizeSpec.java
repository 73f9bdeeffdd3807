package io.marketimpact.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.marketimpact.inference.volatility.VolatilityForecast;
import io.marketimpact.simulation.ConditionalSize.Design;
import io.marketimpact.simulation.ConditionalSize.Row;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The placebo's size where the volatility of the day changes, with and without its forecast. */
class ConditionalSizeSpec {

  private static final Design GARCH = new Design("GARCH", ShockDistribution.NORMAL, 0.08, 0.90);

  @Test
  void theHeadlineHoldsItsSizeInCalmAndRestlessDaysWhereAConstantVolatilityDoesNot() {
    List<Row> rows = ConditionalSize.of(GARCH, List.of(0.0), 3_000, 0);
    Row constant = row(rows, VolatilityForecast.CONSTANT);
    Row headline = row(rows, VolatilityForecast.HEADLINE);

    assertThat(constant.all()).isCloseTo(0.05, within(0.015));
    assertThat(constant.fifths().get(0)).isLessThan(0.035);
    assertThat(constant.fifths().get(4)).isGreaterThan(0.09);
    assertThat(headline.all()).isCloseTo(0.05, within(0.015));
    assertThat(headline.fifths()).allSatisfy(fifth -> assertThat(fifth).isBetween(0.025, 0.09));
  }

  @Test
  void ofAnAverageTheHeadlineHoldsItsSizeInCalmAndRestlessDaysToo() {
    List<Row> rows = ConditionalSize.of(GARCH.average(5, 0.3), List.of(0.0), 1_500, 0);
    Row constant = row(rows, VolatilityForecast.CONSTANT);
    Row headline = row(rows, VolatilityForecast.HEADLINE);

    assertThat(constant.fifths().get(4)).isGreaterThan(constant.fifths().get(0) + 0.03);
    assertThat(headline.all()).isCloseTo(0.05, within(0.02));
    assertThat(headline.fifths()).allSatisfy(fifth -> assertThat(fifth).isBetween(0.015, 0.1));
    assertThat(headline.design().name()).isEqualTo("GARCH, average of 5");
  }

  @Test
  void anEffectIsFoundMoreOftenThanNoneAndDrawsDependOnTheSeedAlone() {
    List<Row> rows = ConditionalSize.of(GARCH, List.of(0.0, -0.05), 200, 3);

    assertThat(rows).hasSize(2 * VolatilityForecast.values().length);
    for (int i = 0; i < rows.size(); i += 2) {
      assertThat(rows.get(i + 1).all()).isGreaterThan(rows.get(i).all() + 0.4);
    }
    assertThat(ConditionalSize.of(GARCH, List.of(0.0, -0.05), 200, 3)).isEqualTo(rows);
  }

  @Test
  void aProcessMustReturnToItsMeanAndFifthsNeedDraws() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Design("none", ShockDistribution.NORMAL, 0.1, 0.9))
        .withMessageContaining("below 1 together");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GARCH.average(0, 0.3))
        .withMessage("a design needs at least 1 firm: 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GARCH.average(5, 1))
        .withMessage("a correlation must lie in [0, 1): 1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ConditionalSize.of(GARCH, List.of(0.0), 4, 0))
        .withMessage("fifths need at least 5 draws: 4");
  }

  private static Row row(List<Row> rows, VolatilityForecast forecast) {
    return rows.stream().filter(row -> row.forecast() == forecast).findFirst().orElseThrow();
  }
}
