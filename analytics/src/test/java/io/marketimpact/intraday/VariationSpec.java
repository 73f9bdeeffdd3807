package io.marketimpact.intraday;

import static io.marketimpact.support.Tolerances.highPrecision;
import static io.marketimpact.support.Tolerances.law;
import static io.marketimpact.support.Tolerances.reference;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.support.GoldenTable;
import io.marketimpact.support.Noise;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Realized variation, the periodicity of the day and the distribution of jumps. */
class VariationSpec {

  private static final GoldenTable MEASURES = GoldenTable.read(VariationSpec.class, "measures.txt");
  private static final GoldenTable DAYS = FifteenDays.GOLDEN;
  private static final double[] FIVE_RETURNS = {0.01, -0.02, 0.005, 0.03, -0.015};
  private static final double[][] SEVEN_DAYS = {
    {0.010, -0.004, 0.002},
    {-0.012, 0.003, -0.005},
    {0.008, 0.005, 0.004},
    {-0.009, -0.006, 0.060},
    {0.011, 0.002, -0.003},
    {0.013, -0.005, 0.004},
    {-0.007, 0.004, 0.003}
  };

  @Test
  void fiveReturnsByHand() {
    assertGolden(
        RealizedVariation.of(FIVE_RETURNS).result().orElseThrow(), MEASURES.row("five_returns"));
  }

  @Test
  void theDayUnderStudy() {
    DayVariation day =
        FifteenDays.study(FifteenDays.at("2026-01-22T12:00:00Z"), FifteenDays.SETTINGS)
            .days()
            .get(0)
            .variation()
            .result()
            .orElseThrow();
    double[] ranks = DAYS.row("variation_rank");

    assertGolden(day.measured(), DAYS.row("variation"));
    assertThat(day.realized().upperTail()).isCloseTo(ranks[0], highPrecision(1));
    assertThat(day.bipower().upperTail()).isCloseTo(ranks[1], highPrecision(1));
    assertThat(day.range().observed()).isCloseTo(DAYS.row("range")[0], reference(1e-4));
    assertThat(day.range().upperTail()).isCloseTo(DAYS.row("range")[1], highPrecision(1));
    assertThat(day.realized().count()).isEqualTo(12);
  }

  private static void assertGolden(RealizedVariation measured, double[] golden) {
    double[] values = {
      measured.realized(), measured.bipower(), measured.tripower(), measured.z(), measured.pValue()
    };
    for (int i = 0; i < values.length; i++) {
      assertThat(values[i]).isCloseTo(golden[i], reference(golden[i]));
    }
  }

  @Test
  void oneJumpIsInTheRealizedVarianceAndHardlyInTheBipowerVariation() {
    double[] calm = new Noise(4).draws(78, 0.001);
    double[] jumpy = calm.clone();
    jumpy[40] += 0.02;
    RealizedVariation before = RealizedVariation.of(calm).result().orElseThrow();
    RealizedVariation after = RealizedVariation.of(jumpy).result().orElseThrow();

    assertThat(after.realized()).isGreaterThan(4 * before.realized());
    assertThat(after.bipower()).isLessThan(2 * before.bipower());
    assertThat(before.pValue()).isGreaterThan(0.05);
    assertThat(after.pValue()).isLessThan(1e-3);
  }

  @Property(tries = 50)
  void aDayTwiceAsLoudHasFourTimesTheVarianceAndTheSameStatistic(
      @ForAll @IntRange(min = 1, max = 1_000_000) int seed) {
    double[] returns = new Noise(seed).draws(30, 0.001);
    RealizedVariation one = RealizedVariation.of(returns).result().orElseThrow();
    RealizedVariation two =
        RealizedVariation.of(DoubleStream.of(returns).map(r -> 2 * r).toArray())
            .result()
            .orElseThrow();

    assertThat(two.realized()).isCloseTo(4 * one.realized(), law(one.realized()));
    assertThat(two.bipower()).isCloseTo(4 * one.bipower(), law(one.bipower()));
    assertThat(two.z()).isCloseTo(one.z(), law(1));
  }

  @Test
  void aDayWithoutMovesHasNoStatistic() {
    assertThat(RealizedVariation.of(new double[] {0.01, 0, 0.02, 0}))
        .isEqualTo(
            Outcome.excluded(
                ExclusionReason.UNDEFINED_STATISTIC, "no two bars in a row moved the price"));
    assertThat(RealizedVariation.of(new double[2]).exclusion().orElseThrow().detail())
        .isEqualTo("2 of at least 3 returns of the day");
  }

  @Test
  void periodicityLeavesOutWhatIsNoOrdinaryReturn() {
    Periodicity factors = Periodicity.of(SEVEN_DAYS, 1).result().orElseThrow();

    assertFactors(factors, MEASURES.row("seven_days"));
    assertThat(factors.days()).isEqualTo(7);
    assertThat(factors.pooled()).isEqualTo(1);
    double squares = factors.factors().stream().mapToDouble(f -> f * f).sum();
    assertThat(squares).as("Σf² = M").isCloseTo(3, highPrecision(3));
  }

  @Test
  void periodicityOfTheDaysBefore() {
    double[][] days =
        FifteenDays.sessions().stream()
            .limit(12)
            .map(session -> FifteenDays.share(bar -> true).indexOf(session.date()).orElseThrow())
            .map(index -> FifteenDays.share(bar -> true).logReturns(index).orElseThrow())
            .toArray(double[][]::new);

    assertFactors(Periodicity.of(days, 1).result().orElseThrow(), DAYS.row("factors"));
    assertFactors(Periodicity.of(days, 2).result().orElseThrow(), DAYS.row("factors_of_pairs"));
    assertFactors(Periodicity.of(days, 4).result().orElseThrow(), DAYS.row("factors_of_fours"));
    double[][] five =
        Arrays.stream(days).map(day -> Arrays.copyOf(day, 5)).toArray(double[][]::new);
    assertFactors(
        Periodicity.of(five, 2).result().orElseThrow(), DAYS.row("factors_of_fives_of_five"));
    assertThat(Periodicity.of(days).result().orElseThrow().factors())
        .as("72 values are one factor")
        .containsOnly(1.0);
  }

  private static void assertFactors(Periodicity periodicity, double[] golden) {
    assertThat(periodicity.factors().stream().mapToDouble(Double::doubleValue).toArray())
        .containsExactly(golden, reference(1));
  }

  @Test
  void periodicityFindsTheShapeOfTheDay() {
    double[] shape = {2, 1, 0.5, 0.5, 1, 1.5};
    double unit = Math.sqrt(DoubleStream.of(shape).map(f -> f * f).sum() / shape.length);
    Noise noise = new Noise(7);
    double[][] days = new double[2000][];
    for (int d = 0; d < days.length; d++) {
      days[d] = DoubleStream.of(shape).map(f -> 0.002 * f * noise.next()).toArray();
    }
    Periodicity factors = Periodicity.of(days).result().orElseThrow();

    for (int k = 0; k < shape.length; k++) {
      assertThat(factors.factors().get(k) / (shape[k] / unit)).isBetween(0.95, 1.05);
    }
  }

  @Test
  void periodicityNeedsDaysThatMove() {
    double[][] flat = {{0.01, 0, 0.01}, {0.01, 0, 0.02}};
    double[][] equal = {{0.01, 0.01, 0.02}, {0.01, 0.01, 0.02}, {0.01, 0.01, 0.02}};

    assertThat(
            Periodicity.of(new double[][] {{0.01, 0.02, 0.01}}).exclusion().orElseThrow().detail())
        .isEqualTo("1 of at least 2 whole days");
    assertThat(Periodicity.of(flat, 1).exclusion().orElseThrow().detail())
        .isEqualTo("a day's prices hardly move");
    assertThat(Periodicity.of(equal, 1).exclusion().orElseThrow().detail())
        .isEqualTo("half of the returns of a bar are equal");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Periodicity.of(new double[][] {{0.01, 0.02, 0.01}, {0.01, 0.02}}, 1))
        .withMessage("days must have one number of returns: 3 and 2");
  }

  @ParameterizedTest
  @ValueSource(ints = {78, 390})
  void theLargestOfManyStatisticsFollowsTheGumbelDistribution(int observations) {
    double[] golden = DAYS.row("distribution_" + observations);
    JumpDistribution jumps = new JumpDistribution(observations);

    assertThat(jumps.center()).isCloseTo(golden[0], highPrecision(golden[0]));
    assertThat(jumps.scale()).isCloseTo(golden[1], highPrecision(golden[1]));
    assertThat(jumps.threshold(0.05)).isCloseTo(golden[2], highPrecision(golden[2]));
    assertThat(jumps.threshold(0.01)).isCloseTo(golden[3], highPrecision(golden[3]));
  }

  @Test
  void aJumpDistributionNeedsStatisticsAndALevel() {
    assertThatIllegalArgumentException().isThrownBy(() -> new JumpDistribution(2));
    assertThatIllegalArgumentException().isThrownBy(() -> new JumpDistribution(78).threshold(1));
    assertThatIllegalArgumentException().isThrownBy(() -> new JumpDistribution(78).threshold(0));
  }

  @Test
  void theConstantOfTheTripowerIsTheMomentOfANormal() {
    Noise noise = new Noise(11);
    double[] draws = noise.draws(200_000, 1);
    double mean =
        Arrays.stream(draws).map(z -> Math.pow(Math.abs(z), 4 / 3.0)).average().orElseThrow();

    assertThat(mean / RealizedVariation.FOUR_THIRDS_MOMENT).isBetween(0.99, 1.01);
  }
}
