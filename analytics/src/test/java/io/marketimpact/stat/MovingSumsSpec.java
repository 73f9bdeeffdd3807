package io.marketimpact.stat;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Window sums err by no more than is promised, against exact sums, which are rounded once. */
class MovingSumsSpec {

  private static final int SIZE = 1200;
  private static final int WINDOW = 50;

  private static double exact(double[] terms, int from, int to) {
    return Arrays.stream(terms, from, to)
        .mapToObj(BigDecimal::new)
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .doubleValue();
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 1e6, 1e12, 1e20})
  void staysWithinItsBoundAfterAnOutlier(double outlier) {
    Random random = new Random(1);
    double[] terms = random.doubles(SIZE, -1, 1).toArray();
    terms[100] = outlier;
    double[] sums = new double[SIZE - WINDOW + 1];
    double whole = new MovingSums(SIZE).fill(terms, SIZE, WINDOW, sums);
    double absolute = Arrays.stream(terms).map(Math::abs).sum();
    double carried = MovingSums.carried(SIZE) * absolute;
    assertClose(whole, exact(terms, 0, SIZE), carried);
    for (int i = 0; i < sums.length; i++) {
      assertClose(sums[i], exact(terms, i, i + WINDOW), carried);
    }
  }

  /** In binary, not between decimals of the two. */
  private static void assertClose(double actual, double expected, double carried) {
    assertThat(Math.abs(actual - expected))
        .as("%s for %s", actual, expected)
        .isLessThanOrEqualTo(3 * 0x1p-53 * Math.abs(expected) + carried);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void oneObjectSumsSegmentsOfAnySizeUpToItsOwn(int window) {
    double[] terms = new Random(2).doubles(20).toArray();
    MovingSums moving = new MovingSums(20);
    double[] sums = new double[20];
    moving.fill(terms, 20, 1, sums);
    moving.fill(terms, 7, window, sums);
    for (int i = 0; i + window <= 7; i++) {
      assertClose(sums[i], exact(terms, i, i + window), 0);
    }
  }
}
