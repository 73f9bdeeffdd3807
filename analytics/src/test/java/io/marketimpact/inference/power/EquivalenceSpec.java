package io.marketimpact.inference.power;

import static io.marketimpact.support.Tolerances.solved;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.marketimpact.base.Interval;
import io.marketimpact.inference.FirmEvidence;
import io.marketimpact.inference.group.PortfolioEffect;
import io.marketimpact.stat.Distributions;
import io.marketimpact.support.Serialized;
import io.marketimpact.support.ThreeFirms;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Two one-sided tests: whether an effect is smaller than one that would matter. */
class EquivalenceSpec {

  private static final double P_OF_TWO = 0.023898473671281412;
  private static final double QUANTILE_95 = 1.657869522110691;

  /** t = (0.05 - 0.01)/0.02 = 2 with 118 degrees of freedom; t_{0.95,118} by mpmath. */
  @Test
  void theNearerMarginDecides() {
    Equivalence test = Equivalence.of(-0.01, 0.02, 118, 0.05, 0.05);

    assertThat(test.pValue()).isCloseTo(P_OF_TWO, solved(P_OF_TWO));
    assertThat(test.equivalent()).isTrue();
    assertThat(test.smallestMargin()).isCloseTo(0.01 + 0.02 * QUANTILE_95, solved(0.04));
    assertThat(Equivalence.of(0.01, 0.02, 118, 0.05, 0.05)).isEqualTo(test);
    assertThat(Serialized.traveled(test)).isEqualTo(test);
  }

  @Property
  void equivalentExactlyWhereTheInnerIntervalLiesInsideTheMargins(
      @ForAll @DoubleRange(min = -0.1, max = 0.1) double estimate,
      @ForAll @DoubleRange(min = 0.01, max = 0.2) double margin,
      @ForAll @IntRange(min = 2, max = 300) int df) {
    Equivalence test = Equivalence.of(estimate, 0.02, df, margin, 0.05);
    Interval inner = Distributions.studentInterval(estimate, 0.02, df, 0.90);
    double distance = Math.abs(test.smallestMargin() - margin);

    if (distance > 1e-9) {
      assertThat(test.equivalent()).isEqualTo(inner.low() > -margin && inner.high() < margin);
      assertThat(test.equivalent()).isEqualTo(margin > test.smallestMargin());
    }
  }

  @Test
  void anEffectBeyondTheMarginIsNotEquivalent() {
    assertThat(Equivalence.of(0.08, 0.001, 118, 0.05, 0.05).pValue()).isGreaterThan(0.999);
    assertThat(Equivalence.of(0.05, 0.001, 118, 0.05, 0.05).pValue()).isEqualTo(0.5);
  }

  @Test
  void firmsAndPortfoliosBringTheirOwnErrors() {
    FirmEvidence firm = ThreeFirms.list().get(0);
    PortfolioEffect effect = PortfolioEffect.of(ThreeFirms.sample()).result().orElseThrow();

    assertThat(Equivalence.of(firm, 0.1, 0.05))
        .isEqualTo(Equivalence.of(0.004, firm.standardError(), 4, 0.1, 0.05));
    assertThat(Equivalence.of(effect, 0.1, 0.05))
        .isEqualTo(Equivalence.of(effect.caar(), effect.standardError(), 4, 0.1, 0.05));
    assertThat(Equivalence.of(effect, 0.1, 0.05).equivalent()).isTrue();
    assertThat(Equivalence.of(effect, 0.02, 0.05).equivalent()).isFalse();
  }

  @Test
  void aMarginAndAnErrorArePositive() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Equivalence.of(0, 0.02, 118, 0, 0.05))
        .withMessage("an equivalence margin must be positive: 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Equivalence.of(0, 0, 118, 0.1, 0.05))
        .withMessage("a standard error must be positive: 0.0");
  }
}
