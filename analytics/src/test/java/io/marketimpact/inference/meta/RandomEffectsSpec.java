package io.marketimpact.inference.meta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Thirteen trials of the BCG vaccine (Colditz and others 1994), log risk ratios of the four counts
 * of each, against what the R package metafor prints for them: for REML tau^2 0.3132, I^2 92.22 %,
 * Q 152.2330, mean -0.7145, SE 0.1798, 95 % interval -1.0669 to -0.3622. More digits, and the other
 * estimators, are from an independent program (numpy and scipy's brentq).
 */
class RandomEffectsSpec {

  private static final List<Study> BCG =
      Stream.of(
              trial(4, 119, 11, 128),
              trial(6, 300, 29, 274),
              trial(3, 228, 11, 209),
              trial(62, 13536, 248, 12619),
              trial(33, 5036, 47, 5761),
              trial(180, 1361, 372, 1079),
              trial(8, 2537, 10, 619),
              trial(505, 87886, 499, 87892),
              trial(29, 7470, 45, 7232),
              trial(17, 1699, 65, 1600),
              trial(186, 50448, 141, 27197),
              trial(5, 2493, 3, 2338),
              trial(27, 16886, 29, 17825))
          .toList();

  private static Study trial(double ill, double well, double illControls, double wellControls) {
    double treated = ill + well;
    double controls = illControls + wellControls;
    return new Study(
        Math.log(ill / treated) - Math.log(illControls / controls),
        Math.sqrt(1 / ill - 1 / treated + 1 / illControls - 1 / controls));
  }

  @Test
  void restrictedLikelihoodIsThatOfMetafor() {
    RandomEffects pooled = RandomEffects.of(Heterogeneity.REML, BCG);
    assertThat(pooled.tau2()).isCloseTo(0.3132432581, within(1e-9));
    assertThat(pooled.mean()).isCloseTo(-0.7145323422, within(1e-9));
    assertThat(pooled.waldError()).isCloseTo(0.1797815161, within(1e-9));
    assertThat(pooled.i2()).isCloseTo(0.9222138452, within(1e-9));
    assertThat(pooled.q()).isCloseTo(152.23300808, within(1e-7));
    assertThat(pooled.pHomogeneous()).isLessThan(1e-4);
    assertThat(pooled.mean() - 1.959964 * pooled.waldError()).isCloseTo(-1.0669, within(5e-5));
    assertThat(pooled.mean() + 1.959964 * pooled.waldError()).isCloseTo(-0.3622, within(5e-5));
  }

  @Test
  void hartungAndKnappsErrorAndThePredictionAreThoseOfTheIndependentProgram() {
    RandomEffects pooled = RandomEffects.of(Heterogeneity.REML, BCG);
    assertThat(pooled.standardError()).isCloseTo(0.1807917441, within(1e-9));
    assertThat(pooled.t()).isCloseTo(-3.9522398865, within(1e-8));
    assertThat(pooled.pValue()).isCloseTo(0.0019200151, within(1e-9));
    assertThat(pooled.interval().low()).isCloseTo(-1.1084437137, within(1e-8));
    assertThat(pooled.interval().high()).isCloseTo(-0.3206209706, within(1e-8));
    assertThat(pooled.prediction().low()).isCloseTo(-1.9960168342, within(1e-8));
    assertThat(pooled.prediction().high()).isCloseTo(0.5669521499, within(1e-8));
  }

  @Test
  void momentsOfDerSimonianAndLairdAndOfPauleAndMandel() {
    RandomEffects first = RandomEffects.of(Heterogeneity.DERSIMONIAN_LAIRD, BCG);
    assertThat(first.tau2()).isCloseTo(0.3087602629, within(1e-9));
    assertThat(first.mean()).isCloseTo(-0.7141172221, within(1e-9));
    assertThat(first.waldError()).isCloseTo(0.1787420895, within(1e-9));
    RandomEffects second = RandomEffects.of(Heterogeneity.PAULE_MANDEL, BCG);
    assertThat(second.tau2()).isCloseTo(0.3180684522, within(1e-9));
    assertThat(second.standardError())
        .as("where Q is k - 1 the two errors are one")
        .isCloseTo(second.waldError(), within(1e-12));
  }

  @Test
  void effectsThatDifferByLessThanTheirErrorsHaveNoVarianceBetweenThem() {
    List<Study> alike = List.of(new Study(1, 2), new Study(1.1, 2), new Study(0.9, 2));
    for (Heterogeneity way : Heterogeneity.values()) {
      assertThat(RandomEffects.of(way, alike).tau2()).isZero();
      assertThat(RandomEffects.of(way, alike).mean()).isCloseTo(1, within(1e-12));
    }
  }

  @Test
  void twoStudiesAreTooFew() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RandomEffects.of(Heterogeneity.REML, BCG.subList(0, 2)))
        .withMessage("a meta-analysis needs at least 3 studies: 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Study(1, 0))
        .withMessage("a standard error must be positive: 0.0");
  }

  @Test
  void aPriorDrawsWhatIsMeasuredBadlyFurther() {
    Prior prior = new Prior(-0.02, 0.0004, 10);
    Study good = prior.posterior(new Study(0.02, 0.02));
    assertThat(good.effect()).isCloseTo(0, within(1e-15));
    assertThat(good.standardError()).isCloseTo(0.02 / Math.sqrt(2), within(1e-15));
    assertThat(prior.posterior(new Study(0.02, 0.2)).effect()).isLessThan(-0.019);
    assertThat(prior.pOf(new Study(-0.02, 0.02))).isEqualTo(1);
  }
}
