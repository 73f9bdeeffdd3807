package io.marketimpact.inference.activity;

import static io.marketimpact.support.Tolerances.highPrecision;
import static io.marketimpact.support.Tolerances.law;
import static io.marketimpact.support.Tolerances.reference;
import static io.marketimpact.support.Tolerances.tail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.market.DaySeries;
import io.marketimpact.market.ReturnSeries;
import io.marketimpact.market.SecurityId;
import io.marketimpact.model.FittedModel;
import io.marketimpact.stat.Distributions;
import io.marketimpact.support.Noise;
import io.marketimpact.support.Serialized;
import io.marketimpact.support.SixtySessions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whether prices moved more than before: one firm by its return or its range, a group by λ. */
class AbnormalVolatilitySpec {

  private static final double[][] ABNORMAL = {
    {-0.03, 0.01}, {-0.01, -0.02}, {0.02, 0.005}, {0.001, 0.015}, {-0.025, -0.004}
  };
  private static final double[][] VARIANCES = {
    {0.0004, 0.0004}, {0.0002, 0.00021}, {0.0005, 0.0005}, {0.0003, 0.00032}, {0.0001, 0.00012}
  };

  private final ReturnSeries share = SixtySessions.share();
  private final FittedModel market =
      SixtySessions.fitted("market", share.days(), SixtySessions.benchmark().days());

  @Test
  void theRangeOfAWindowAmongThoseOfItsPlacebos() {
    double[] golden = SixtySessions.GOLDEN.row("range");
    RangeVolatility volatility =
        RangeVolatility.of(SixtySessions.ranges(), SixtySessions.ESTIMATION, 50, 3)
            .result()
            .orElseThrow();

    assertThat(volatility.comparison().observed()).isCloseTo(golden[0], reference(golden[0]));
    assertThat(volatility.multiple()).isCloseTo(golden[1], reference(1));
    assertThat(volatility.comparison().count()).isEqualTo((int) golden[2]);
    assertThat(volatility.comparison().upperTail()).isCloseTo(golden[3], reference(1));
    assertThat(Serialized.traveled(volatility)).isEqualTo(volatility);
  }

  @Test
  void theDetectableVarianceIsFoundOnFourNormalDaysOfFive() {
    RangeVolatility volatility =
        RangeVolatility.of(SixtySessions.ranges(), SixtySessions.ESTIMATION, 50, 1)
            .result()
            .orElseThrow();
    double critical = volatility.comparison().critical(0.05).result().orElseThrow();
    double[] placebos = volatility.comparison().placebos();
    double detectable = 1.0001 * volatility.detectable().result().orElseThrow();

    assertThat(Arrays.stream(placebos).filter(s -> detectable * s > critical).count())
        .isEqualTo((long) Math.ceil(0.8 * placebos.length));
  }

  @Test
  void aRangeThatIsMissingIsNamed() {
    DaySeries none = ranges(Double.NaN);
    DaySeries ranges = SixtySessions.ranges();

    assertThat(RangeVolatility.of(none, SixtySessions.ESTIMATION, 50, 3))
        .isEqualTo(
            Outcome.excluded(
                ExclusionReason.MISSING_INPUT, "the prices have no high and low of AVGO"));
    assertThat(RangeVolatility.of(ranges, SixtySessions.ESTIMATION, 58, 3))
        .isEqualTo(
            Outcome.excluded(
                ExclusionReason.INCOMPLETE_WINDOW, "2 of 3 days have a high and a low"));
    assertThat(RangeVolatility.of(ranges, new int[] {1, 3}, 50, 2))
        .isEqualTo(
            Outcome.excluded(
                ExclusionReason.SHORT_ESTIMATION,
                "no run of 2 estimation days has highs and lows"));
    assertThat(
            RangeVolatility.of(ranges(0), SixtySessions.ESTIMATION, 50, 1)
                .exclusion()
                .orElseThrow()
                .reason())
        .isEqualTo(ExclusionReason.CONSTANT_RETURNS);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RangeVolatility.variance(-0.01))
        .withMessage("a range must not be negative: -0.01");
  }

  @Test
  void fiveFirmsByHand() {
    double[] golden = SixtySessions.GOLDEN.row("event_variance");
    EventVariance variance = EventVariance.of(fiveFirms()).result().orElseThrow();

    assertThat(variance.firms()).isEqualTo(5);
    assertThat(variance.daily().get(0)).isCloseTo(golden[0], highPrecision(1));
    assertThat(variance.daily().get(1)).isCloseTo(golden[1], highPrecision(1));
    assertThat(variance.statistic()).isCloseTo(golden[2], highPrecision(10));
    assertThat(variance.degreesOfFreedom()).isEqualTo((int) golden[3]);
    assertThat(variance.pValue()).isCloseTo(golden[4], tail(golden[4]));
    assertThat(variance.cumulative()).isCloseTo(golden[5], reference(1));
    assertThat(variance.multiple()).isCloseTo(1 + golden[5] / 2, reference(1));
    double critical = 15.50731305586545;
    assertThat(Distributions.chiSquaredUpperTail(critical, 8))
        .as("df 8")
        .isCloseTo(0.05, tail(0.05));
    assertThat(Distributions.chiSquaredUpperTail(critical / variance.detectable(), 8))
        .as("how often so many times the variance is found")
        .isCloseTo(0.80, tail(0.80));
    assertThat(Serialized.traveled(variance)).isEqualTo(variance);
  }

  @Test
  void neitherTheOrderOfTheFirmsNorAShockToAllOfThemMatters() {
    List<EventVariance.Firm> reversed = new ArrayList<>(fiveFirms());
    Collections.reverse(reversed);
    List<EventVariance.Firm> shifted =
        fiveFirms().stream()
            .map(
                firm ->
                    new EventVariance.Firm(
                        firm.security(),
                        firm.abnormal().stream().map(e -> e - 0.04).toList(),
                        firm.variances()))
            .toList();
    EventVariance variance = EventVariance.of(fiveFirms()).result().orElseThrow();

    assertThat(EventVariance.of(reversed)).isEqualTo(Outcome.of(variance));
    assertThat(EventVariance.of(shifted).result().orElseThrow().statistic())
        .isCloseTo(variance.statistic(), law(10));
  }

  /** With N - 1 in place of N the same 5 % test would reject about one calm day in nine. */
  @Test
  void independentFirmsAreUnusualFiveTimesInAHundred() {
    Noise noise = new Noise(31);
    double[] sigmas = {0.015, 0.02, 0.025, 0.02, 0.03};
    int unusual = 0;
    int asPublished = 0;
    double sum = 0;
    for (int draw = 0; draw < 4000; draw++) {
      List<EventVariance.Firm> firms = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        firms.add(
            new EventVariance.Firm(
                new SecurityId("F" + i),
                List.of(sigmas[i] * noise.next()),
                List.of(sigmas[i] * sigmas[i])));
      }
      EventVariance variance = EventVariance.of(firms).result().orElseThrow();
      sum += variance.multiple();
      unusual += variance.pValue() <= 0.05 ? 1 : 0;
      asPublished +=
          Distributions.chiSquaredUpperTail(variance.statistic() * 5 / 4, 4) <= 0.05 ? 1 : 0;
    }

    assertThat(sum / 4000).as("the mean multiplier of calm days").isBetween(0.96, 1.04);
    assertThat(unusual / 4000.0).isBetween(0.03, 0.07);
    assertThat(asPublished / 4000.0).isGreaterThan(0.09);
  }

  @Test
  void aFirmsDaysComeFromItsModel() {
    EventVariance.Firm firm = EventVariance.Firm.of(share, market, 50, 2).result().orElseThrow();
    double ratio = SixtySessions.GOLDEN.row("ratio")[0];

    assertThat(firm.security()).isEqualTo(SixtySessions.SHARE);
    assertThat(firm.abnormal()).hasSize(2);
    assertThat(firm.abnormal().get(0) * firm.abnormal().get(0) / firm.variances().get(0))
        .isCloseTo(ratio, reference(ratio));
    assertThat(EventVariance.Firm.of(share, market, SixtySessions.SESSIONS - 1, 2))
        .isEqualTo(
            Outcome.excluded(ExclusionReason.INCOMPLETE_WINDOW, "1 of 2 days have a return"));
  }

  @Test
  void aGroupNeedsThreeFirmsWithTheSameDays() {
    assertThat(EventVariance.of(fiveFirms().subList(0, 2)))
        .isEqualTo(Outcome.excluded(ExclusionReason.TOO_FEW_FIRMS, "2 of at least 3 firms"));
    List<EventVariance.Firm> uneven = new ArrayList<>(fiveFirms().subList(0, 3));
    uneven.add(new EventVariance.Firm(new SecurityId("Z"), List.of(0.01), List.of(0.01)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EventVariance.of(uneven))
        .withMessage("the firms of a group must have the same days: 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EventVariance.Firm(new SecurityId("Z"), List.of(0.01), List.of(0.0)))
        .withMessage("a variance must be positive: 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EventVariance.Firm(new SecurityId("Z"), List.of(), List.of()))
        .withMessageContaining("every day needs an abnormal return and its variance");
  }

  @Test
  void tailsOfTheChiSquareAndTheNormalDistribution() {
    for (double[] golden : SixtySessions.GOLDEN.rows("chi_square_tails")) {
      assertThat(Distributions.chiSquaredUpperTail(golden[0], golden[1]))
          .isCloseTo(golden[2], tail(golden[2]));
    }
    for (double[] golden : SixtySessions.GOLDEN.rows("normal_tails")) {
      assertThat(Distributions.normalUpperTail(golden[0])).isCloseTo(golden[1], tail(golden[1]));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Distributions.chiSquaredUpperTail(-1, 2))
        .withMessage("a chi-squared statistic must not be negative: -1.0");
    assertThatIllegalArgumentException().isThrownBy(() -> Distributions.chiSquaredUpperTail(1, 0));
  }

  private static DaySeries ranges(double value) {
    double[] values = new double[SixtySessions.SESSIONS];
    Arrays.fill(values, value);
    return DaySeries.of(SixtySessions.SHARE.symbol(), SixtySessions.AXIS, values);
  }

  private static List<EventVariance.Firm> fiveFirms() {
    List<EventVariance.Firm> firms = new ArrayList<>();
    for (int i = 0; i < ABNORMAL.length; i++) {
      firms.add(
          new EventVariance.Firm(
              new SecurityId("F" + i),
              List.of(ABNORMAL[i][0], ABNORMAL[i][1]),
              List.of(VARIANCES[i][0], VARIANCES[i][1])));
    }
    return firms;
  }
}
