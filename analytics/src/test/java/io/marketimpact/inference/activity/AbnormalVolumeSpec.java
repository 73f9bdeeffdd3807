package io.marketimpact.inference.activity;

import static io.marketimpact.support.Tolerances.reference;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.inference.power.EffectTest;
import io.marketimpact.market.DaySeries;
import io.marketimpact.market.PriceBar;
import io.marketimpact.market.SecurityId;
import io.marketimpact.model.FittedModel;
import io.marketimpact.support.Noise;
import io.marketimpact.support.Serialized;
import io.marketimpact.support.SixtySessions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Trading volume against its own past and against the market's volume. */
class AbnormalVolumeSpec {

  private static final SecurityId SHARE = SixtySessions.SHARE;

  /** Keeps the logarithm of a day without a trade finite (Campbell and Wasley 1996). */
  private static final double NO_TRADE = 0.000255;

  private final DaySeries volume = volume(SixtySessions.bars(SHARE, "volumes"));
  private final DaySeries market =
      LogVolume.of(
              SixtySessions.BENCHMARK,
              SixtySessions.bars(SixtySessions.BENCHMARK, "market_volumes"),
              SixtySessions.AXIS)
          .result()
          .orElseThrow();

  private static DaySeries volume(List<PriceBar> bars) {
    return LogVolume.of(SHARE, bars, SixtySessions.AXIS).result().orElseThrow();
  }

  /** ln(100·volume/shares outstanding + 0.000255): any series of the axis can be measured. */
  private static DaySeries turnover() {
    double[] values = new double[SixtySessions.SESSIONS];
    Arrays.fill(values, Double.NaN);
    for (PriceBar bar : SixtySessions.bars(SHARE, "volumes")) {
      values[SixtySessions.AXIS.indexOf(bar.date()).orElseThrow()] =
          Math.log(100 * bar.volume().orElseThrow() / SixtySessions.SHARES + NO_TRADE);
    }
    return DaySeries.of(SHARE.symbol(), SixtySessions.AXIS, values);
  }

  @ParameterizedTest
  @CsvSource({"turnover_mean, mean_adjusted", "turnover_market, market"})
  void turnoverOfThreeDays(String key, String model) {
    assertGolden(key, abnormal(turnover(), model, 50, 3));
  }

  @Test
  void volumeOfOneDay() {
    assertGolden("volume_one_day", abnormal(volume, "mean_adjusted", 51, 1));
  }

  @Test
  void theDetectableVolumeIsWhereTheOrdinaryTestOfAnEffectHasItsPower() {
    AbnormalVolume abnormal = abnormal(volume, "mean_adjusted", 51, 1);
    double scale = abnormal.total() / abnormal.comparison().observed();
    EffectTest test = EffectTest.of(abnormal.total(), scale, abnormal.comparison(), 1);
    double detectable = Math.log(abnormal.detectable().result().orElseThrow());

    assertThat(test.power(1.0001 * detectable)).isGreaterThanOrEqualTo(0.8);
    assertThat(test.pAlone()).isEqualTo(abnormal.comparison().twoSided());
  }

  private void assertGolden(String key, AbnormalVolume volume) {
    double[] golden = SixtySessions.GOLDEN.row(key);

    assertThat(volume.total()).isCloseTo(golden[0], reference(1));
    assertThat(volume.autocorrelation()).isCloseTo(golden[1], reference(1));
    assertThat(volume.standardError()).isCloseTo(golden[2], reference(1));
    assertThat(volume.degreesOfFreedom()).isEqualTo((int) golden[3]);
    assertThat(volume.t()).isCloseTo(golden[4], reference(1));
    assertThat(volume.pValue()).isCloseTo(golden[5], reference(golden[5]));
    assertThat(volume.comparison().observed()).isCloseTo(golden[6], reference(1));
    assertThat(volume.comparison().count()).isEqualTo((int) golden[7]);
    assertThat(volume.comparison().twoSided()).isCloseTo(golden[8], reference(1));
    assertThat(volume.multiple()).isCloseTo(golden[9], reference(1));
    assertThat(Serialized.traveled(volume)).isEqualTo(volume);
  }

  @Test
  void aDayWithoutATradeHasNoLogVolume() {
    assertThat(volume.has(30)).isFalse();
  }

  @Test
  void doubledVolumeIsTwiceTheMultiple() {
    List<PriceBar> doubled = new ArrayList<>();
    for (PriceBar bar : SixtySessions.bars(SHARE, "volumes")) {
      boolean window = !bar.date().isBefore(SixtySessions.AXIS.date(50));
      doubled.add(
          new PriceBar(
              SHARE,
              bar.date(),
              10,
              OptionalDouble.empty(),
              OptionalDouble.of((window ? 2 : 1) * bar.volume().orElseThrow())));
    }
    DaySeries twice = volume(doubled);

    assertThat(
            abnormal(twice, "mean_adjusted", 50, 3).multiple()
                / abnormal(volume, "mean_adjusted", 50, 3).multiple())
        .isCloseTo(2, reference(2));
  }

  /**
   * Without prewhitening one in five calm windows of a persistent volume would be called unusual.
   */
  @Test
  void thePrewhitenedErrorHoldsItsLevelWhereVolumePersists() {
    Noise noise = new Noise(5);
    int unusual = 0;
    int naive = 0;
    for (int draw = 0; draw < 1500; draw++) {
      double[] values = new double[SixtySessions.SESSIONS];
      for (int t = 1; t < values.length; t++) {
        values[t] = 0.5 * values[t - 1] + 0.3 * noise.next();
      }
      DaySeries series = DaySeries.of(SHARE.symbol(), SixtySessions.AXIS, values);
      FittedModel model = SixtySessions.fitted("mean_adjusted", series, market);
      AbnormalVolume volume = AbnormalVolume.of(series, model, 50, 5).result().orElseThrow();
      unusual += volume.pValue() <= 0.05 ? 1 : 0;
      double naiveError =
          model.sigma() * Math.sqrt(model.varianceFactor(new int[] {50, 51, 52, 53, 54}));
      naive += Math.abs(volume.total() / naiveError) >= 2.02 ? 1 : 0;
    }

    assertThat(unusual / 1500.0).isBetween(0.03, 0.10);
    assertThat(naive / 1500.0).isGreaterThan(0.15);
  }

  @Test
  void whatIsMissingIsNamed() {
    List<PriceBar> without = List.of(SixtySessions.bar(SHARE, 3, OptionalDouble.empty()));

    assertThat(LogVolume.of(SHARE, without, SixtySessions.AXIS))
        .isEqualTo(
            Outcome.excluded(ExclusionReason.MISSING_INPUT, "the prices have no volume of AVGO"));
    assertThat(
            AbnormalVolume.of(
                volume,
                SixtySessions.fitted("mean_adjusted", volume, market),
                SixtySessions.SESSIONS - 1,
                2))
        .isEqualTo(Outcome.excluded(ExclusionReason.INCOMPLETE_WINDOW, "day 2 of 2 has no volume"));
    assertThat(
            AbnormalVolume.of(volume, SixtySessions.fitted("mean_adjusted", volume, market), 35, 24)
                .exclusion()
                .orElseThrow()
                .detail())
        .isEqualTo("no run of 24 estimation days has a volume");
  }

  @Test
  void contradictingVolumesOfADayAreLeftAbsent() {
    List<PriceBar> bars = new ArrayList<>(SixtySessions.bars(SHARE, "volumes"));
    bars.add(SixtySessions.bar(SHARE, 40, OptionalDouble.of(17)));
    bars.add(SixtySessions.bar(SHARE, 41, bars.get(40).volume()));
    bars.add(SixtySessions.bar(SHARE, 200, OptionalDouble.of(5)));
    bars.add(SixtySessions.bar(SHARE, 42, OptionalDouble.of(-5)));
    DaySeries series = volume(bars);

    assertThat(series.has(40)).isFalse();
    assertThat(series.at(41)).as("the same number twice").isEqualTo(volume.at(41));
    assertThat(series.at(42)).isEqualTo(volume.at(42));
    assertThat(series.count()).isEqualTo(volume.count() - 1);
  }

  @Test
  void barsOfAnotherShareAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                LogVolume.of(
                    SHARE,
                    SixtySessions.bars(SixtySessions.BENCHMARK, "volumes"),
                    SixtySessions.AXIS))
        .withMessage("bars must be of AVGO: SPY");
  }

  @Test
  void withoutPairsOfDaysThereIsNoAutocorrelation() {
    double[] values = new double[SixtySessions.SESSIONS];
    Arrays.fill(values, Double.NaN);
    for (int t = 0; t < values.length; t += 2) {
      values[t] = t % 3;
    }
    DaySeries series = DaySeries.of(SHARE.symbol(), SixtySessions.AXIS, values);

    assertThat(
            AbnormalVolume.of(series, SixtySessions.fitted("mean_adjusted", series, market), 50, 1)
                .exclusion()
                .orElseThrow()
                .detail())
        .isEqualTo("0 pairs of consecutive estimation days do not give an autocorrelation");
  }

  private AbnormalVolume abnormal(DaySeries of, String model, int first, int length) {
    return AbnormalVolume.of(of, SixtySessions.fitted(model, of, market), first, length)
        .result()
        .orElseThrow();
  }
}
