package io.marketimpact.inference;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.support.BenchmarkTables;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Reasons quote what was measured. */
class TrustSpec {

  @Test
  void atOneVolatilityTheSizesAreThoseOfTheBenchmarks() {
    String row = "GARCH(.08, .90), normal | size | constant";
    assertThat(Trust.ONE_VOLATILITY)
        .contains(
            String.format(
                Locale.ROOT,
                "(a 5 %% test rejects %.1f %% and %.1f %% of the time where volatility clusters)",
                100 * BenchmarkTables.cell(row, "most restless"),
                100 * BenchmarkTables.cell(row, "calmest fifth")));
  }
}
