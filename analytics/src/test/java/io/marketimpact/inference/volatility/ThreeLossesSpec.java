package io.marketimpact.inference.volatility;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.inference.volatility.FilteredGarch.Point;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Losses side by side are those of each pair of parameters alone. */
class ThreeLossesSpec {

  private static final Point ONE = Point.within(0.3, 0.03);
  private static final Point TWO = Point.within(0.95, 0.12);
  private static final Point THREE = Point.within(2, 0.5);

  private static double loss(double[] squares, Point point) {
    double h = 1;
    double loss = 0;
    for (double square : squares) {
      loss += Math.log(h) + square / h;
      h =
          1
              - point.persistence()
              + point.arch() * square
              + (point.persistence() - point.arch()) * h;
    }
    return loss;
  }

  private static double[] squares(int days) {
    Random random = new Random(days);
    return random.doubles(days, 0, 4).toArray();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 15, 16, 17, 239, 240})
  void areThoseOfTheRecursion(int days) {
    double[] squares = squares(days);
    assertThat(ThreeLosses.of(squares, ONE, TWO, THREE))
        .usingComparatorWithPrecision(1e-9)
        .containsExactly(loss(squares, ONE), loss(squares, TWO), loss(squares, THREE));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 16, 239})
  void doNotDependOnTheOthers(int days) {
    double[] squares = squares(days);
    double[] together = ThreeLosses.of(squares, ONE, TWO, THREE);
    assertThat(ThreeLosses.of(squares, THREE, ONE, TWO))
        .containsExactly(together[2], together[0], together[1]);
  }
}
