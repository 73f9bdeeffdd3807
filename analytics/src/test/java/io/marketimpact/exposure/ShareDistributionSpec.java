package io.marketimpact.exposure;

import static io.marketimpact.exposure.Disclosures.bounds;
import static io.marketimpact.support.Tolerances.highPrecision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.marketimpact.support.Serialized;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** A share between its bounds: the less is known the wider, and never piled up at zero. */
class ShareDistributionSpec {

  /** Check Point's bounds and center: the Beta of old had a median of 0.25 % and a mean of 1.44. */
  @Test
  void theMedianIsTheCenterHoweverLittleIsKnown() {
    ShareDistribution share =
        ShareDistribution.about(bounds(0, 0.0761), 0.0346, Certainty.Grade.E.spread());

    // scipy.stats.norm and scipy.integrate.quad, see LogitNormalSpec.
    assertThat(share.summary().median()).isEqualTo(0.0346);
    assertThat(share.summary().p05()).isCloseTo(0.010549945277171605, highPrecision(0.01));
    assertThat(share.summary().p95()).isCloseTo(0.06179268308257138, highPrecision(0.06));
    assertThat(share.summary().mean()).isCloseTo(0.03519552843052447, highPrecision(0.03));
    assertThat(share.variance()).isCloseTo(0.0002490263118979317, highPrecision(2e-4));
    assertThat(Serialized.traveled(share)).isEqualTo(share);
  }

  @Property(tries = 50)
  void aWorseGradeIsWiderAtBothEndsAndLeavesTheMedian(
      @ForAll @IntRange(min = 5, max = 95) int percent,
      @ForAll @IntRange(min = 1, max = 100) int width) {
    double high = width / 100.0;
    double center = high * percent / 100;
    ExposureSummary before = null;
    for (Certainty.Grade grade : Certainty.Grade.values()) {
      ExposureSummary now =
          ShareDistribution.about(bounds(0, high), center, grade.spread()).summary();
      assertThat(now.median()).isCloseTo(center, highPrecision(center));
      if (before != null) {
        assertThat(now.p05()).isLessThan(before.p05()).isPositive();
        assertThat(now.p95()).isGreaterThan(before.p95()).isLessThan(high);
      }
      before = now;
    }
  }

  @Property(tries = 20)
  void everyDrawLiesInsideTheBoundsAndGrowsWithItsUniform(
      @ForAll @IntRange(min = 0, max = 100) int center,
      @ForAll @IntRange(min = 1, max = 20) int spread,
      @ForAll @IntRange(min = 0, max = 4) int low) {
    ShareBounds bounds = bounds(low / 100.0, 0.25);
    DoubleUnaryOperator quantiles =
        ShareDistribution.about(bounds, center / 100.0, spread / 10.0).quantiles();
    double before = bounds.low();
    for (int i = 0; i < 200; i++) {
      double share = quantiles.applyAsDouble((i + 0.5) / 200);
      assertThat(share).isBetween(before, bounds.high());
      before = share;
    }
  }

  @Test
  void anEstimateAtOrBeyondAnEndIsMovedInside() {
    assertThat(ShareDistribution.about(bounds(0, 0.2), 0.3, 1).median())
        .isCloseTo(0.19, highPrecision(0.19));
    assertThat(ShareDistribution.about(bounds(0, 0.2), 0, 1).median())
        .isCloseTo(0.01, highPrecision(0.01));
  }

  @Test
  void aPointIsDrawnAsItIs() {
    ShareDistribution point = Disclosures.point(0.2);
    assertThat(point.quantiles().applyAsDouble(0.3)).isEqualTo(0.2);
    assertThat(point.summary()).isEqualTo(new ExposureSummary(0.2, 0.2, 0.2, 0.2));
    assertThat(point.variance()).isZero();
  }

  @Test
  void aMedianOutsideTheBoundsAndNoSpreadAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ShareDistribution(bounds(0, 0.2), 0.2, 1))
        .withMessageContaining("a median must lie between the bounds: 0.2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ShareDistribution(bounds(0, 0.2), 0.1, 0))
        .withMessageContaining("a spread must be positive");
  }
}
