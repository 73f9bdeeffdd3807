package io.marketimpact.exposure;

import static io.marketimpact.support.Tolerances.highPrecision;
import static io.marketimpact.support.Tolerances.reference;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.stat.Distributions;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * From lost revenue to lost value and back. The worked example was evaluated with exact fractions
 * (Python, fractions and mpmath): E 200 of 10 000 at a share of 2 %, market value 60 000, CAR -3 %.
 */
class ValueAtStakeSpec {

  private static final PolicyTerms POLICY = new PolicyTerms(0.7, 0.8, 0.8, 0.1, 0, 0);
  private static final ValuationTerms VALUATION =
      new ValuationTerms(0.6, 0.21, 0.095, 0, 0.025, 0, 10);

  @Test
  void theWorkedExampleComesOutByEveryRoute() {
    ValueAtStake value =
        ValueAtStake.of(10_000 * 0.02, POLICY, VALUATION, Outcome.of(new Multiples(6, 0.25)));

    assertThat(value.expectedLoss()).isCloseTo(80.64, reference(80.64));
    assertThat(value.perpetuity()).isCloseTo(546.048, reference(546.048));
    assertThat(value.perpetuity() / 60_000).isCloseTo(0.0091008, reference(0.0091008));
    assertThat(value.multiple().result().orElseThrow()).isCloseTo(1161.216, reference(1161.216));
  }

  @Test
  void losingEverythingOfTheWorkedExample() {
    double fullLoss =
        ValueAtStake.of(200, PolicyTerms.FULL_LOSS, VALUATION, Disclosures.missing()).perpetuity();

    assertThat(fullLoss).isCloseTo(1354.285714285714, reference(1354));
  }

  @ParameterizedTest
  @CsvSource({
    "0.05, 0.4, 10, 1.5, 693.488109116530661",
    "0.03, 0, 3, 2.5, 500.239831647213361",
  })
  void discountingIsThatOfExactFractions(
      double growth, double deferred, int horizon, double years, double expected) {
    ValuationTerms valuation =
        new ValuationTerms(0.6, 0.21, 0.095, growth, 0.025, deferred, horizon);

    assertThat(
            ValueAtStake.discounted(
                80.64, new PolicyTerms(0.7, 0.8, 0.8, 0.1, 0, years), valuation))
        .isCloseTo(expected, highPrecision(expected));
  }

  @Property
  void aFullLossWithoutRampIsThePerpetuityAfterOneYearOfGrowth(
      @ForAll @DoubleRange(min = -0.02, max = 0.04) double growth,
      @ForAll @IntRange(min = 1, max = 40) int horizon) {
    ValuationTerms valuation = new ValuationTerms(0.6, 0.21, 0.095, growth, growth, 0, horizon);
    ValueAtStake value =
        ValueAtStake.of(200, PolicyTerms.FULL_LOSS, valuation, Disclosures.missing());
    double closed = 200 * 0.6 * 0.79 / (0.095 - growth) * (1 + growth);

    assertThat(value.discounted()).isCloseTo(closed, highPrecision(closed));
    if (growth == 0) {
      assertThat(value.discounted()).isCloseTo(value.perpetuity(), highPrecision(closed));
    }
  }

  @Property
  void withoutGrowthBothRoutesAreOneNumber(@ForAll @IntRange(min = 1, max = 60) int horizon) {
    ValueAtStake value =
        ValueAtStake.of(
            200,
            PolicyTerms.FULL_LOSS,
            new ValuationTerms(0.6, 0.21, 0.095, 0, 0, 0.5, horizon),
            Disclosures.missing());
    double release = 200 * 0.5 / 1.095;

    assertThat(value.discounted() - release)
        .isCloseTo(value.perpetuity(), highPrecision(value.perpetuity()));
  }

  @Property
  void noExposureIsNoLossAndTwiceTheExposureIsTwiceTheLoss(
      @ForAll @DoubleRange(min = 0.1, max = 1e5) double exposed) {
    Outcome<Multiples> multiples = Outcome.of(new Multiples(6, 0.25));
    ValueAtStake none = ValueAtStake.of(0, POLICY, VALUATION, multiples);
    ValueAtStake one = ValueAtStake.of(exposed, POLICY, VALUATION, multiples);
    ValueAtStake two = ValueAtStake.of(2 * exposed, POLICY, VALUATION, multiples);

    assertThat(none.expectedLoss()).isZero();
    assertThat(none.discounted()).isZero();
    assertThat(none.perpetuity()).isZero();
    assertThat(none.multiple()).isEqualTo(Outcome.of(0.0));
    assertThat(two.discounted()).isCloseTo(2 * one.discounted(), highPrecision(two.discounted()));
    // A unit a thousand times smaller is an amount a thousand times larger.
    assertThat(ValueAtStake.of(1000 * exposed, POLICY, VALUATION, multiples).perpetuity())
        .isCloseTo(1000 * one.perpetuity(), highPrecision(1000 * one.perpetuity()));
  }

  @Property
  void theLossGrowsWithWhatWidensItAndShrinksWithWhatEasesIt(
      @ForAll @DoubleRange(min = 0.1, max = 0.8) double low,
      @ForAll @DoubleRange(min = 0.01, max = 0.15) double more) {
    double high = low + more;
    assertThat(value(high, 0.5, 0.5, 0.1, 0.1, 1, 0.5, 0.09))
        .isGreaterThan(value(low, 0.5, 0.5, 0.1, 0.1, 1, 0.5, 0.09));
    assertThat(value(0.5, high, 0.5, 0.1, 0.1, 1, 0.5, 0.09))
        .isGreaterThan(value(0.5, low, 0.5, 0.1, 0.1, 1, 0.5, 0.09));
    assertThat(value(0.5, 0.5, high, 0.1, 0.1, 1, 0.5, 0.09))
        .isGreaterThan(value(0.5, 0.5, low, 0.1, 0.1, 1, 0.5, 0.09));
    assertThat(value(0.5, 0.5, 0.5, high, 0.1, 1, 0.5, 0.09))
        .isLessThan(value(0.5, 0.5, 0.5, low, 0.1, 1, 0.5, 0.09));
    assertThat(value(0.5, 0.5, 0.5, 0.1, high, 1, 0.5, 0.09))
        .isGreaterThan(value(0.5, 0.5, 0.5, 0.1, low, 1, 0.5, 0.09));
    assertThat(value(0.5, 0.5, 0.5, 0.1, 0.1, high, 0.5, 0.09))
        .isLessThan(value(0.5, 0.5, 0.5, 0.1, 0.1, low, 0.5, 0.09));
    assertThat(value(0.5, 0.5, 0.5, 0.1, 0.1, 1, high, 0.09))
        .isGreaterThan(value(0.5, 0.5, 0.5, 0.1, 0.1, 1, low, 0.09));
    assertThat(value(0.5, 0.5, 0.5, 0.1, 0.1, 1, 0.5, 0.09 + more))
        .isLessThan(value(0.5, 0.5, 0.5, 0.1, 0.1, 1, 0.5, 0.09));
  }

  private static double value(
      double b, double e, double l, double r, double chi, double years, double phi, double w) {
    return ValueAtStake.of(
            100,
            new PolicyTerms(b, e, l, r, chi, years),
            new ValuationTerms(phi, 0.21, w, 0.02, 0.02, 0.3, 10),
            Disclosures.missing())
        .discounted();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, 1", "0.5, 1, 0.75", "0.5, 2, 1", "1.5, 1, 0.333333333333333333",
    "1.5, 2, 0.916666666666666667", "1.5, 3, 1", "2.5, 2, 0.6", "2.5, 3, 0.95"
  })
  void theRampIsTheMeanOfTheYear(double years, int year, double expected) {
    assertThat(new PolicyTerms(1, 1, 1, 0, 0, years).ramp(year))
        .isCloseTo(expected, highPrecision(1));
  }

  @Test
  void aRouteWithoutItsMultiplesSaysSo() {
    assertThat(
            ValueAtStake.of(200, POLICY, VALUATION, Disclosures.missing())
                .multiple()
                .exclusion()
                .orElseThrow()
                .reason())
        .isEqualTo(ExclusionReason.NOT_DISCLOSED);
  }

  @Test
  void impossibleTermsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PolicyTerms(1.2, 1, 1, 0, 0, 0))
        .withMessage("breadth must lie in [0, 1]: 1.2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PolicyTerms(1, 1, 1, 0, -0.1, 0))
        .withMessageContaining("contagion");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ValuationTerms(0.6, 0.21, 0.02, 0, 0.025, 0, 10))
        .withMessage("the cost of capital must exceed terminal growth 0.025: 0.02");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ValuationTerms(0.6, 0.21, 0.09, 0, 0.025, 0, 0))
        .withMessageContaining("horizon");
    assertThatIllegalArgumentException().isThrownBy(() -> new Multiples(6, -0.1));
  }

  /** The standard error 2 %, a full loss of 1 % of the value: normal tail by mpmath. */
  @Test
  void anExposureBelowWhatTheTestCanSeeIsSaidToBe() {
    ObservedMove move =
        new ObservedMove(
            -0.03,
            0.02,
            248,
            0.05622393774398,
            60_000,
            Distributions.studentInterval(-0.03, 0.02, 248, 0.95),
            0.05);
    Detectability detectability = Detectability.of(600, move);

    assertThat(detectability.effect()).isCloseTo(-0.01, reference(0.01));
    assertThat(detectability.ratio()).isCloseTo(0.17786018555896, reference(0.17));
    assertThat(detectability.power()).isCloseTo(0.077602029659537, reference(0.07));
    assertThat(detectability.hasPower()).isFalse();
    double half = Detectability.SMALLEST_RATIO * move.minimumDetectable() * move.marketValue();
    double shift = Detectability.SMALLEST_RATIO * move.minimumDetectable() / 0.02;
    assertThat(Detectability.of(half, move).hasPower()).isTrue();
    assertThat(Detectability.of(half, move).power()).isCloseTo(0.287, within(0.003));
    assertThat(Math.exp(shift * shift / 2))
        .as("what favors all lost over nothing lost is worth no more than a bare mention")
        .isCloseTo(2.69, within(0.01))
        .isLessThan(Math.sqrt(10));
    assertThat(Distributions.studentQuantile(0.975, 248) / shift)
        .as("half of the width of the 95 % interval of the share lost")
        .isCloseTo(1.40, within(0.01));
    assertThat(Detectability.of(0, move).power()).isCloseTo(0.05, within(0.002));
    assertThat(move.abnormalValue()).isEqualTo(-1800);
    assertThat(move.abnormalValueInterval().low())
        .isCloseTo(60_000 * move.interval().low(), reference(4000));
  }
}
