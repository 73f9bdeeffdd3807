package io.marketimpact.inference.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.marketimpact.stat.DayRuns;
import io.marketimpact.stat.RandomStreams;
import java.util.SplittableRandom;
import org.apache.commons.math3.stat.correlation.Covariance;
import org.junit.jupiter.api.Test;

class DrawnProductsSpec {

  private static final int[] DRAWN = {3, 4, 5, 0, 1, 2, 3, 5, 0, 4};

  @Test
  void covariancesAreThoseOfTheDrawnDaysByATableAndDayByDay() {
    double[][] days = days(6, 3);
    double[][] sample = new double[6][];
    for (int i = 0; i < 6; i++) {
      sample[i] = days[DRAWN[i + 2]];
    }
    double[][] expected = new Covariance(sample).getCovarianceMatrix().getData();
    DayRuns drawn = DayRuns.of(DRAWN, 2, 8);

    for (int i = 0; i < 3; i++) {
      for (int j = 0; j <= i; j++) {
        assertThat(DrawnProducts.of(days).covariance(drawn)[i][j])
            .isCloseTo(expected[i][j], within(1e-14));
        assertThat(DrawnProducts.dayByDay(days).covariance(drawn)[i][j])
            .isCloseTo(expected[i][j], within(1e-14));
      }
    }
  }

  private static double[][] days(int size, int firms) {
    SplittableRandom stream = RandomStreams.of(5, "products");
    double[][] days = new double[size][firms];
    for (double[] day : days) {
      for (int i = 0; i < firms; i++) {
        day[i] = RandomStreams.normal(stream);
      }
    }
    return days;
  }
}
