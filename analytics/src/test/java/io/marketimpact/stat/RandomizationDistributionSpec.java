package io.marketimpact.stat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The rank of a statistic among draws of it to which nothing happened. */
class RandomizationDistributionSpec {

  @Test
  void aDrawAsFarCountsAsFar() {
    RandomizationDistribution law =
        RandomizationDistribution.of(2, new double[] {2, -2, 3, 1, -5, -1});

    assertThat(law.observed()).isEqualTo(2);
    assertThat(law.draws()).isEqualTo(6);
    assertThat(law.asHigh()).isEqualTo(2);
    assertThat(law.twoSided()).isEqualTo(5 / 7.0);
    assertThat(law.upperTail()).isEqualTo(3 / 7.0);
    assertThat(law.lowerTail()).isEqualTo(6 / 7.0);
  }

  @Test
  void theObservedStatisticIsOneOfItsOwnDraws() {
    RandomizationDistribution law = new RandomizationDistribution(1);

    assertThat(law.twoSided()).isEqualTo(1);
    law.add(0.5);
    assertThat(law.twoSided())
        .isEqualTo(RandomizationDistribution.smallestPValue(1))
        .isEqualTo(0.5);
  }

  @Test
  void aDrawWithoutEndIsFarther() {
    RandomizationDistribution law =
        RandomizationDistribution.of(1, new double[] {Double.POSITIVE_INFINITY});

    assertThat(law.upperTail()).isEqualTo(1);
    assertThat(law.lowerTail()).isEqualTo(0.5);
  }
}
