package io.marketimpact.data.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.calendar.Exchange;
import io.marketimpact.data.specification.ExposureSpecification;
import io.marketimpact.event.PublicationTime;
import io.marketimpact.market.SecurityId;
import io.marketimpact.model.ModelId;
import io.marketimpact.study.AbnormalReturn;
import io.marketimpact.study.BeneficiaryMove;
import io.marketimpact.study.FirmStudy;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Real shares on the days of their own exchanges. The figures are those of NumPy 2.4 from the
 * bundled closes: mean and standard deviation of the 250 returns up to eleven sessions before day
 * 0, least squares on SPY, forecast error included.
 */
class ForeignSharesSpec {

  /** Before New York opens and after Shanghai has closed. */
  private static final PublicationTime NEWS =
      new PublicationTime.At(Instant.parse("2026-01-14T11:30:00Z"));

  private static final Exchange SHANGHAI = new Exchange("XSHG");
  private static final SecurityId QIHOO = new SecurityId("601360.SS");
  private static final SecurityId NEUSOFT = new SecurityId("600718.SS");
  private static final BundledMarket BUNDLED = BundledMarket.read(Optional.empty());

  private final ForeignShares shares = shares(BUNDLED.data());

  private static ForeignShares shares(ExposureData data) {
    return new ForeignShares(BUNDLED.inputs(), data, BUNDLED.market(), BUNDLED.days());
  }

  private static AbnormalReturn dayZero(FirmStudy study, String model) {
    return study.estimate(new ModelId(model)).result().orElseThrow().returns().days().stream()
        .filter(day -> day.day() == 0)
        .findFirst()
        .orElseThrow();
  }

  /** The first report for Shanghai and Shenzhen, the second, after the close, for Paris. */
  @ParameterizedTest
  @CsvSource({
    "HO.PA, XPAR, 2026-01-14T17:00:00Z, -0.0304066894716839, -0.03270254405353941,"
        + " -1.4776424777192732",
    "601360.SS, XSHG, 2026-01-14T11:30:00Z, 0.014705882352941346, 0.014598558430587308,"
        + " 0.5159667242698902",
    "002439.SZ, XSHE, 2026-01-14T11:30:00Z, 0.011553273427471034, 0.011988938043017356,"
        + " 0.5561628019954419",
    "002212.SZ, XSHE, 2026-01-14T11:30:00Z, -0.016781836130306038, -0.018139177540017877,"
        + " -0.5876910992154423",
  })
  void aShareAbroadMovesOnItsOwnNextSession(
      String symbol,
      String exchange,
      Instant time,
      double actual,
      double abnormal,
      double standardized) {
    FirmStudy study =
        shares.abroad(new SecurityId(symbol), new Exchange(exchange), new PublicationTime.At(time));

    assertThat(study.event().day0()).isEqualTo("2026-01-15");
    assertThat(dayZero(study, "raw").abnormal()).isCloseTo(actual, within(1e-15));
    assertThat(dayZero(study, "mean_adjusted").abnormal()).isCloseTo(abnormal, within(1e-15));
    assertThat(dayZero(study, "mean_adjusted").standardized())
        .isCloseTo(standardized, within(1e-12));
  }

  @Test
  void withoutAnIndexOfItsExchangeNothingIsHeldAgainstAMarket() {
    FirmStudy study =
        shares.abroad(
            new SecurityId("HO.PA"),
            new Exchange("XPAR"),
            new PublicationTime.At(Instant.parse("2026-01-14T11:30:00Z")));

    assertThat(study.estimates().keySet())
        .extracting(ModelId::value)
        .containsExactly("raw", "mean_adjusted", "market_adjusted", "market");
    for (String model : new String[] {"market_adjusted", "market"}) {
      assertThat(study.estimate(new ModelId(model)))
          .isEqualTo(
              Outcome.excluded(
                  ExclusionReason.MISSING_INPUT, "no index of its own exchange is at hand"));
    }
  }

  /** The closes of 14 and 15 January: 13.60 and 13.80, and 12.15 and 11.98 of the index. */
  @Test
  void anIndexOfTheExchangeIsTheMarket() {
    FirmStudy study = shares(withIndex(SHANGHAI, NEUSOFT)).abroad(QIHOO, SHANGHAI, NEWS);

    assertThat(dayZero(study, "market_adjusted").abnormal())
        .isCloseTo(13.8 / 13.6 - 11.98 / 12.15, within(1e-15));
    assertThat(study.estimate(new ModelId("market")).result()).isPresent();
  }

  /**
   * 12 January, day -3, by numpy.polyfit on the returns of CSI Computer, which rose 7.20 %: net of
   * their line of business three of the four fell.
   */
  @ParameterizedTest
  @CsvSource({
    "601360.SS, XSHG, 0.09967051070840194, 0.0260798387588686",
    "600718.SS, XSHG, 0.03716814159292037, -0.02274398431188493",
    "002439.SZ, XSHE, 0.04411764705882337, -0.013251146940876028",
    "002212.SZ, XSHE, 0.06715634837355733, -0.004117110446891947"
  })
  void aRunUpIsShownNetOfTheLineOfBusiness(
      String symbol, String exchange, double actual, double abnormal) {
    FirmStudy study = shares.abroad(new SecurityId(symbol), new Exchange(exchange), NEWS);
    AbnormalReturn day =
        study
            .estimate(BeneficiaryMove.SECTOR_INDEX)
            .result()
            .orElseThrow()
            .returns()
            .days()
            .stream()
            .filter(any -> any.day() == -3)
            .findFirst()
            .orElseThrow();

    assertThat(day.date()).isEqualTo("2026-01-12");
    assertThat(day.actual()).isCloseTo(actual, within(1e-12));
    assertThat(day.abnormal()).isCloseTo(abnormal, within(1e-9));
  }

  private static ExposureData withIndex(Exchange exchange, SecurityId index) {
    ExposureSpecification plain = BUNDLED.data().specification();
    return new ExposureData(
        new ExposureSpecification(
            plain.asOf(),
            plain.hindsight(),
            plain.draws(),
            plain.files(),
            plain.listings(),
            new TreeMap<>(Map.of(exchange, index)),
            plain.sectorIndices(),
            plain.vendors()),
        BUNDLED.data().inputs(),
        BUNDLED.data().otherPrices());
  }

  @ParameterizedTest
  @CsvSource({
    "GOOGL, 0.00325146137183744, 0.20289745146257862, 0.004528066275966691",
    "CHKP, 0.011087364003812487, 0.7765048207619378, 0.013491080805238087",
  })
  void aShareOfTheStudysOwnPricesIsHeldAgainstItsBenchmark(
      String symbol, double market, double standardized, double adjusted) {
    FirmStudy study = shares.atHome(new SecurityId(symbol), NEWS);

    assertThat(study.event().day0()).isEqualTo("2026-01-14");
    assertThat(dayZero(study, "market").abnormal()).isCloseTo(market, within(1e-15));
    assertThat(dayZero(study, "market").standardized()).isCloseTo(standardized, within(1e-12));
    assertThat(dayZero(study, "market_adjusted").abnormal()).isCloseTo(adjusted, within(1e-15));
  }

  @Test
  void aShareWithoutPricesIsExcludedByEveryModel() {
    SecurityId unknown = new SecurityId("NONE");

    assertThat(shares.atHome(unknown, NEWS).estimates().values())
        .hasSize(4)
        .containsOnly(
            Outcome.excluded(ExclusionReason.NO_PRICES, "the price file has no row of NONE"));
    assertThat(shares.abroad(unknown, SHANGHAI, NEWS).estimates().values())
        .hasSize(4)
        .containsOnly(
            Outcome.excluded(ExclusionReason.NO_PRICES, "the other prices have no row of NONE"));
  }
}
