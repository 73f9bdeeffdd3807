package io.marketimpact.stat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The rank of a statistic among draws of it to which nothing happened. */
class RandomizationDistributionSpec {

  @Test
  void aDrawAsFarCountsAsFar() {
    RandomizationDistribution distribution =
        RandomizationDistribution.of(2, new double[] {2, -2, 3, 1, -5, -1});

    assertThat(distribution.observed()).isEqualTo(2);
    assertThat(distribution.draws()).isEqualTo(6);
    assertThat(distribution.asHigh()).isEqualTo(2);
    assertThat(distribution.twoSided()).isEqualTo(5 / 7.0);
    assertThat(distribution.upperTail()).isEqualTo(3 / 7.0);
    assertThat(distribution.lowerTail()).isEqualTo(6 / 7.0);
  }

  @Test
  void theObservedStatisticIsOneOfItsOwnDraws() {
    RandomizationDistribution distribution = new RandomizationDistribution(1);

    assertThat(distribution.twoSided()).isEqualTo(1);
    distribution.add(0.5);
    assertThat(distribution.twoSided())
        .isEqualTo(RandomizationDistribution.smallestPValue(1))
        .isEqualTo(0.5);
  }

  @Test
  void aDrawWithoutEndIsFarther() {
    RandomizationDistribution distribution =
        RandomizationDistribution.of(1, new double[] {Double.POSITIVE_INFINITY});

    assertThat(distribution.upperTail()).isEqualTo(1);
    assertThat(distribution.lowerTail()).isEqualTo(0.5);
  }
}
