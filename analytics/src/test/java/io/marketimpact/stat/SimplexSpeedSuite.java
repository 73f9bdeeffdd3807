package io.marketimpact.stat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Ten thousand shares over a trading year: the size of a whole market. */
@Tag("slow")
class SimplexSpeedSuite {

  @Test
  void tenThousandColumnsOfATradingYearTakeSeconds() {
    double[][] columns = SimplexLeastSquaresSpec.big(3);
    double[] target = SimplexLeastSquaresSpec.bigTarget(3);
    Instant began = Instant.now();
    double[] weights = SimplexLeastSquares.fit(columns, target, 0).weights();

    assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(10));
    SimplexLeastSquaresSpec.assertOptimal(columns, target, 0, weights);
  }
}
