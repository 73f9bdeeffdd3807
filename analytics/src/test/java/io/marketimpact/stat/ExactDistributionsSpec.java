package io.marketimpact.stat;

import static io.marketimpact.support.Tolerances.highPrecision;
import static io.marketimpact.support.Tolerances.law;
import static io.marketimpact.support.Tolerances.tail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The binomial distribution and that of the signed rank sum, against counts of all outcomes. */
class ExactDistributionsSpec {

  @Test
  void fiveFirmsHaveThirtyTwoOutcomes() {
    Binomial distribution = new Binomial(5, 0.5);

    assertThat(distribution.atLeast(5)).isCloseTo(1 / 32.0, tail(1));
    assertThat(distribution.atMost(1)).isCloseTo(6 / 32.0, tail(1));
    assertThat(distribution.atMost(2)).isCloseTo(0.5, tail(1));
    assertThat(distribution.atLeast(0)).isEqualTo(1);
    assertThat(distribution.atMost(5)).isEqualTo(1);
    assertThat(distribution.atMost(-1)).isZero();
    assertThat(distribution.atLeast(6)).isZero();
    assertThat(distribution.asUnlikely(5)).isCloseTo(2 / 32.0, tail(1));
    assertThat(distribution.asUnlikely(2)).isCloseTo(1, tail(1));
  }

  /** 0.505 of 5: 0.0297184 + 0.1515941 + 0.3093131 + 0.1609684 + 0.0328441, exact in decimals. */
  @Test
  void outcomesNoLikelierThanTheObserved() {
    assertThat(new Binomial(5, 0.505).asUnlikely(2)).isCloseTo(0.68443812184375, tail(1));
    assertThat(new Binomial(5, 0.505).asUnlikely(0)).isCloseTo(0.029718439059375, tail(1));
  }

  @Property
  void bothTailsOverlapInTheObservedOutcome(
      @ForAll @IntRange(min = 1, max = 2000) int trials,
      @ForAll @DoubleRange(min = 0.2, max = 0.8) double probability,
      @ForAll @DoubleRange(min = 0, max = 1) double where) {
    Binomial distribution = new Binomial(trials, probability);
    int successes = (int) (where * trials);

    assertThat(distribution.atMost(successes) + distribution.atLeast(successes + 1))
        .isCloseTo(1, law(1));
  }

  @Test
  void manyTrialsAreAsUnlikelyAsTheirTails() {
    Binomial distribution = new Binomial(1000, 0.5);

    assertThat(distribution.asUnlikely(470)).isCloseTo(2 * distribution.atMost(470), law(1));
  }

  @Test
  void aProbabilityLiesInsideTheUnitInterval() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Binomial(3, 1))
        .withMessage("a probability must lie inside (0, 1): 1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Binomial(-1, 0.5))
        .withMessage("trials must not be negative: -1");
  }

  @Test
  void theSignedRankSumOfFiveIsFifteenOnceInThirtyTwo() {
    SignedRankDistribution distribution = SignedRankDistribution.of(new double[] {1, 2, 3, 4, 5});

    assertThat(distribution.atLeast(15)).isEqualTo(1 / 32.0);
    assertThat(distribution.atMost(3)).isEqualTo(5 / 32.0);
    assertThat(distribution.atMost(0)).isEqualTo(1 / 32.0);
    assertThat(distribution.atMost(15)).isEqualTo(1);
  }

  /** 256 outcomes listed one by one outside this program. */
  @Test
  void tiesAreCountedWithTheirMeanRanks() {
    SignedRankDistribution distribution =
        SignedRankDistribution.of(Ranks.average(new double[] {1, 1, 2, 2, 2, 3, 4, 4}));

    assertThat(distribution.atMost(11.5)).isEqualTo(55 / 256.0);
    assertThat(distribution.atLeast(11.5)).isEqualTo(213 / 256.0);
  }

  /** Whole numbers of outcomes of 201 firms, counted outside this program. */
  @Test
  void manyFirmsKeepTheDigitsOfTheirTail() {
    SignedRankDistribution distribution =
        SignedRankDistribution.of(IntStream.rangeClosed(1, 201).mapToDouble(i -> i).toArray());

    assertThat(distribution.atMost(8080))
        .isCloseTo(0.005981804368309678, highPrecision(0.005981804368309678));
  }
}
