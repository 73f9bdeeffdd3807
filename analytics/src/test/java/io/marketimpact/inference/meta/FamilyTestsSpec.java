package io.marketimpact.inference.meta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.stat.RandomStreams;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tests over a family, in which a date is one draw. */
class FamilyTestsSpec {

  private static final long SEED = 1;

  private static EventEffect event(int number, int shares, double effect) {
    SplittableRandom random = RandomStreams.of(SEED, "ordinary", number);
    double[] ordinary =
        IntStream.range(0, 200).mapToDouble(i -> RandomStreams.normal(random)).toArray();
    return EventEffect.of("e" + number, shares, new Study(effect, 0.02), ordinary);
  }

  private static List<EventEffect> family(double... effects) {
    return IntStream.range(0, effects.length)
        .mapToObj(i -> event(i, 1 + i % 3, effects[i]))
        .toList();
  }

  @Test
  void theClusteredMeanIsThatOfARegressionOnAConstantWithClusteredErrors() {
    // Shares 1, 2, 3 with event averages 1, 4, 2: mean (1 + 8 + 6)/6 = 2.5, scores -1.5, 3, -1.5.
    ClusteredMean mean = ClusteredMean.of(family(1, 4, 2));
    assertThat(mean.shares()).isEqualTo(6);
    assertThat(mean.mean()).isEqualTo(2.5);
    assertThat(mean.standardError()).isCloseTo(Math.sqrt(13.5 * 3 / 2) / 6, within(1e-15));
  }

  @Test
  void aFamilyThatFellIsFoundByEveryTest() {
    List<EventEffect> fell =
        family(-0.05, -0.03, -0.06, -0.04, -0.02, -0.07, -0.05, -0.03, -0.04, -0.06);
    Pool.Result pooled = Pool.of("kind", "any", fell, SEED).result().result().orElseThrow();
    assertThat(pooled.headline().pValue()).isLessThan(0.001);
    assertThat(pooled.clustered().pValue()).isLessThan(0.001);
    assertThat(pooled.pSigns()).isCloseTo(2.0 / 1024, within(0.002));
    assertThat(pooled.pPlacebo()).isEqualTo(1.0 / (1 + Pool.DRAWS));
    assertThat(pooled.leftOut()).hasSize(10);
    assertThat(pooled.leftOut().get(5).mean())
        .as("without the deepest fall the mean is higher")
        .isGreaterThan(pooled.headline().mean());
  }

  @Test
  void thePlacebosOfAFamilyAreItsOwnOrdinaryDays() {
    List<EventEffect> calm = family(0.01, -0.02, 0.02, -0.01);
    FamilyTests drawn = new FamilyTests(calm).ordinary(RandomStreams.of(SEED, "draw"));
    assertThat(drawn.events()).extracting(EventEffect::id).containsExactly("e0", "e1", "e2", "e3");
    assertThat(drawn.studies())
        .allSatisfy(study -> assertThat(study.standardError()).isEqualTo(0.02));
    assertThat(new FamilyTests(calm).placebo(999, SEED)).isGreaterThan(0.5);
  }

  @Test
  void threeEventsAreTooFewToLeaveOneOut() {
    assertThat(Pool.of("kind", "few", family(1, 2, 3), SEED).result().exclusion())
        .hasValueSatisfying(
            why -> assertThat(why.reason()).isEqualTo(ExclusionReason.TOO_FEW_FIRMS));
  }
}
