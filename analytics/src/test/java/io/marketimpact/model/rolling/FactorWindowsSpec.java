package io.marketimpact.model.rolling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.marketimpact.model.linear.LinearModelFit;
import io.marketimpact.stat.LeastSquares;
import io.marketimpact.stat.LinearFit;
import io.marketimpact.stat.Moments;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Factor fits from cross-products are those by QR of each window alone. */
class FactorWindowsSpec {

  private static final int FACTORS = 4;
  private static final int DAYS = 5000;
  private static final int MINIMUM = 30;
  private static final double RELATIVE = 1e-12;

  /** The factors, then the firm. */
  private static double[][] draw(long seed, double common, double noise) {
    Random random = new Random(seed);
    double[][] drawn = new double[FACTORS + 1][DAYS];
    for (int day = 0; day < DAYS; day++) {
      double market = random.nextGaussian();
      double firm = 0.0002 + noise * random.nextGaussian();
      for (int j = 0; j < FACTORS; j++) {
        drawn[j][day] =
            0.0003
                + 0.01 * (common * market + Math.sqrt(1 - common * common) * random.nextGaussian());
        firm += (1.1 - 0.4 * j) * drawn[j][day];
      }
      drawn[FACTORS][day] = firm;
    }
    return drawn;
  }

  private static double[][] changed(double[][] drawn, int which, DoubleUnaryOperator change) {
    double[][] copy = drawn.clone();
    copy[which] = Arrays.stream(drawn[which]).map(change).toArray();
    return copy;
  }

  static Stream<Named<double[][]>> series() {
    double[][] ordinary = draw(1, 0.3, 0.02);
    Random holes = new Random(2);
    double[][] shocked = changed(ordinary, 1, v -> v);
    shocked[1][2500] = 1e9;
    return Stream.of(
        Named.of("ordinary", ordinary),
        Named.of("with holes", changed(ordinary, 2, v -> holes.nextInt(9) == 0 ? Double.NaN : v)),
        Named.of("far from zero", changed(changed(ordinary, 0, v -> v + 1e6), 4, v -> v - 1e4)),
        Named.of("units apart", changed(changed(ordinary, 0, v -> v * 1e90), 3, v -> v * 1e-90)),
        Named.of("factors almost alike", draw(3, 0.999999, 0.02)),
        Named.of("factors close", draw(4, 0.95, 0.02)),
        Named.of("almost explained", draw(5, 0.3, 1e-9)),
        Named.of("a shock of 1e9", shocked),
        Named.of("a factor still", changed(ordinary, 1, v -> 0.001)),
        Named.of("the firm still", changed(ordinary, 4, v -> 0.001)));
  }

  @ParameterizedTest
  @MethodSource("series")
  void agreesWithQrOfEachWindow(double[][] drawn) {
    FactorWindows windows = windows(drawn);
    FactorFit fit = new FactorFit(FACTORS);
    Random random = new Random(6);
    for (int draw = 0; draw < 300; draw++) {
      int from = random.nextInt(DAYS - 700);
      int to = from + 40 + random.nextInt(600);
      Optional<LinearFit> alone = alone(drawn, from, to);
      assertThat(windows.fit(from, to, MINIMUM, fit))
          .as("%s to %s", from, to)
          .isEqualTo(alone.isPresent());
      alone.ifPresent(expected -> assertFit(windows, fit, drawn, from, to, expected));
    }
  }

  private static FactorWindows windows(double[][] drawn) {
    return new FactorWindows(drawn[FACTORS], Arrays.copyOf(drawn, FACTORS));
  }

  private static int[] present(double[][] drawn, int from, int to) {
    return IntStream.range(from, to)
        .filter(day -> Arrays.stream(drawn).noneMatch(each -> Double.isNaN(each[day])))
        .toArray();
  }

  private static double[] row(double[][] drawn, int day) {
    return IntStream.rangeClosed(0, FACTORS)
        .mapToDouble(j -> j == 0 ? 1 : drawn[j - 1][day])
        .toArray();
  }

  private static double[] column(double[] values, int[] days) {
    return Arrays.stream(days).mapToDouble(day -> values[day]).toArray();
  }

  private static Optional<LinearFit> alone(double[][] drawn, int from, int to) {
    int[] days = present(drawn, from, to);
    double[] response = column(drawn[FACTORS], days);
    double[][] rows = Arrays.stream(days).mapToObj(day -> row(drawn, day)).toArray(double[][]::new);
    return LinearModelFit.varies(response)
        ? LeastSquares.fit(rows, response).filter(LinearModelFit::leavesVariance)
        : Optional.empty();
  }

  private static void assertFit(
      FactorWindows windows,
      FactorFit fit,
      double[][] drawn,
      int from,
      int to,
      LinearFit expected) {
    int[] days = present(drawn, from, to);
    double spread = Moments.standardDeviation(column(drawn[FACTORS], days));
    assertThat(fit.returns()).isEqualTo(days.length);
    assertThat(fit.sigma()).isCloseTo(expected.sigma(), within(RELATIVE * expected.sigma()));
    double level = spread + Math.abs(Moments.mean(column(drawn[FACTORS], days)));
    for (int j = 0; j < FACTORS; j++) {
      double[] factor = column(drawn[j], days);
      double scale = spread / Moments.standardDeviation(factor);
      level += scale * Math.abs(Moments.mean(factor));
      assertThat(fit.coefficient(j + 1))
          .isCloseTo(expected.coefficient(j + 1), within(RELATIVE * scale));
    }
    assertThat(fit.coefficient(0)).isCloseTo(expected.coefficient(0), within(RELATIVE * level));
    double[] next = row(drawn, to);
    double factor = 1 + expected.quadraticForm(next);
    if (!Double.isNaN(factor)) {
      assertThat(windows.factor(to, fit)).isCloseTo(factor, within(RELATIVE * factor));
      double abnormal = drawn[FACTORS][to] - expected.predict(next);
      double reach = Math.abs(drawn[FACTORS][to]) + level * Math.sqrt(days.length * factor);
      assertThat(windows.abnormal(to, fit)).isCloseTo(abnormal, within(RELATIVE * reach));
    }
  }

  @Test
  void ordinaryWindowsNeedNoQr() {
    FactorWindows windows = windows(draw(7, 0.5, 0.02));
    FactorFit fit = new FactorFit(FACTORS);
    for (int from = 0; from + 250 <= DAYS; from += 10) {
      assertThat(windows.fit(from, from + 250, MINIMUM, fit)).isTrue();
      assertThat(fit.isAlone()).as("from %s", from).isFalse();
    }
  }

  @Test
  void aWindowOverSeveralBlocksIsOneWindow() {
    double[][] drawn = draw(8, 0.3, 0.02);
    FactorFit fit = new FactorFit(FACTORS);
    assertThat(windows(drawn).fit(0, DAYS, MINIMUM, fit)).isTrue();
    assertThat(fit.isAlone()).isFalse();
    assertThat(fit.sigma())
        .isCloseTo(alone(drawn, 0, DAYS).orElseThrow().sigma(), within(RELATIVE * 0.02));
  }

  @Test
  void tooFewReturnsHaveNoFit() {
    FactorWindows windows = windows(draw(9, 0.3, 0.02));
    FactorFit fit = new FactorFit(FACTORS);
    assertThat(windows.fit(10, 39, MINIMUM, fit)).isFalse();
    assertThat(fit.returns()).isEqualTo(29);
    assertThat(windows.fit(10, 15, 1, fit)).isFalse();
    assertThat(fit.coefficient(1)).isNaN();
    assertThat(fit.sigma()).isNaN();
  }

  @Test
  void aWindowWithoutAFitLeavesNoNumberOfTheOneBefore() {
    FactorWindows windows = windows(draw(10, 0.3, 0.02));
    FactorFit fit = new FactorFit(FACTORS);
    assertThat(windows.factor(300, fit)).as("not fitted yet").isNaN();
    assertThat(windows.fit(0, 250, MINIMUM, fit)).isTrue();
    assertThat(windows.factor(300, fit)).isGreaterThan(1);
    assertThat(windows.fit(10, 39, MINIMUM, fit)).isFalse();
    assertThat(windows.factor(300, fit)).isNaN();
    assertThat(windows.abnormal(300, fit)).isNaN();
  }

  @Test
  void saysWhatItCannotTake() {
    assertThatThrownBy(() -> new FactorWindows(new double[3]))
        .hasMessage("a factor model needs a factor: 0");
    assertThatThrownBy(() -> new FactorWindows(new double[3], new double[2]))
        .hasMessage("firm and factors must have one return per day each: 3 and 2");
    assertThatThrownBy(() -> new FactorWindows(new double[] {1 / 0.0}, new double[1]))
        .hasMessage("a return must be a number or NaN: Infinity on day 0");
    FactorWindows three = new FactorWindows(new double[3], new double[3]);
    assertThatThrownBy(() -> three.fit(1, 4, 1, new FactorFit(1)))
        .hasMessage("a window must lie in the 3 days: from 1 to before 4");
  }

  @Test
  void fitsSayInALineWhatTheyAre() {
    double[] factor = IntStream.range(0, 40).mapToDouble(day -> 0.01 * Math.sin(day)).toArray();
    double[] firm = Arrays.copyOf(factor, factor.length);
    Arrays.setAll(firm, day -> 0.001 + 2 * factor[day] + (day % 2 == 0 ? 1e-5 : -1e-5));
    FactorWindows windows = new FactorWindows(firm, factor);
    FactorFit fit = new FactorFit(1);
    assertThat(windows).hasToString("40 days, 1 factor");
    assertThat(fit).hasToString("no fit, from 0 returns");
    assertThat(windows.fit(0, 40, MINIMUM, fit)).isTrue();
    assertThat(fit).hasToString("constant 0.001000, factors 2.0000, sigma 0.0000, from 40 returns");
    assertThat(new RollingMarketModel(3)).hasToString("market model on 0 of 3 days");
  }
}
