package io.marketimpact.data.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.data.specification.ExposureSpecification;
import io.marketimpact.event.AlignedEvent;
import io.marketimpact.event.PlannedEvent;
import io.marketimpact.inference.crosssection.CrossSectionalRegressionEstimator;
import io.marketimpact.market.SecurityId;
import io.marketimpact.study.ExposureRegression;
import io.marketimpact.study.ExposureRegression.Point;
import io.marketimpact.study.FirmStudy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * CARs of the bundled event's firms and of other vendors against their exposure. The CARs are those
 * of NumPy 2.4 by least squares on SPY from the bundled closes.
 */
class ExposureRegressionsSpec {

  private static final Instant NEWS = Instant.parse("2026-01-14T11:30:00Z");
  private static final BundledMarket BUNDLED = BundledMarket.read(Optional.empty());

  private static List<ExposureRegression> regressions(BundledMarket of) {
    List<FirmStudy> named =
        of.inputs().design().events().stream().map(event -> study(of, event)).toList();
    return new ExposureRegressions(of.inputs(), of.data(), of.market()).of(named, NEWS);
  }

  private static FirmStudy study(BundledMarket of, PlannedEvent event) {
    AlignedEvent aligned = AlignedEvents.align(event, of.days().calendarOf(event.security()));
    return FirmStudy.effects(
        of.market().returns(event.security(), of.inputs().design().plan().returns()).orElseThrow(),
        aligned,
        List.of(),
        of.market().plans().main().market(),
        of.inputs().design().plan());
  }

  private static Point point(ExposureRegression regression, String symbol) {
    return regression.points().stream()
        .filter(point -> point.security().equals(new SecurityId(symbol)))
        .findFirst()
        .orElseThrow();
  }

  private static double car(ExposureRegression regression, String symbol) {
    return point(regression, symbol).move().result().orElseThrow().car();
  }

  @Test
  void theNamedFirmsThenOtherVendorsThenWhatWasKnownLater() {
    assertThat(regressions(BUNDLED))
        .extracting(
            regression -> regression.set().id(),
            regression -> regression.set().asOf().toString(),
            regression -> regression.points().size(),
            ExposureRegression::used)
        .containsExactly(
            tuple("named_firms", "2026-01-14T11:30:00Z", 5, 3),
            tuple("vendors", "2026-01-14T11:30:00Z", 19, 3),
            tuple("vendors_hindsight", "2026-01-16T12:00:00Z", 19, 5));
  }

  @Test
  void aVendorIsMeasuredLikeTheNamedFirmsOnTheirDay() {
    ExposureRegression later = regressions(BUNDLED).get(2);

    assertThat(car(later, "CHKP")).isCloseTo(0.011087364003812487, within(1e-15));
    assertThat(car(later, "PANW")).isCloseTo(0.0061203588470978955, within(1e-15));
    assertThat(car(later, "CRWD")).isCloseTo(-0.008716005797688876, within(1e-15));
    assertThat(car(later, "S")).isCloseTo(-0.019876136358574274, within(1e-15));
    assertThat(car(later, "ZS")).isCloseTo(-0.006028908016556512, within(1e-15));
  }

  /** CrowdStrike and SentinelOne answered on 15 January that they sell nothing in China. */
  @Test
  void whatWasAnsweredLaterIsUsedInHindsightAlone() {
    List<ExposureRegression> regressions = regressions(BUNDLED);

    assertThat(point(regressions.get(1), "CRWD").exposure().result()).isEmpty();
    for (String symbol : new String[] {"CRWD", "S"}) {
      assertThat(point(regressions.get(2), symbol).exposure().result().orElseThrow().value())
          .isZero();
    }
  }

  /** Least squares of five points, Σ(x - x̄)(y - ȳ)/Σ(x - x̄)². */
  @Test
  void theSlopeIsThatOfItsPoints() {
    ExposureRegression later = regressions(BUNDLED).get(2);
    List<Point> used = later.points().stream().filter(Point::isUsed).toList();
    double meanShare = mean(used.stream().map(ExposureRegressionsSpec::share).toList());
    double meanCar = mean(used.stream().map(ExposureRegressionsSpec::car).toList());
    double products = 0;
    double squares = 0;
    for (Point point : used) {
      products += (share(point) - meanShare) * (car(point) - meanCar);
      squares += Math.pow(share(point) - meanShare, 2);
    }

    assertThat(used)
        .extracting(point -> point.security().symbol())
        .containsExactly("CHKP", "CRWD", "FTNT", "PANW", "S");
    assertThat(
            later
                .regression()
                .result()
                .orElseThrow()
                .estimate(
                    CrossSectionalRegressionEstimator.OLS_HC3, ExposureRegression.CHARACTERISTIC)
                .result()
                .orElseThrow()
                .estimate())
        .isCloseTo(products / squares, within(1e-12));
  }

  private static double share(Point point) {
    return point.exposure().result().orElseThrow().value();
  }

  private static double car(Point point) {
    return point.move().result().orElseThrow().car();
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }

  @Test
  void aStudyThatLooksEarlierHasNoHindsight() {
    BundledMarket early = BundledMarket.read(Optional.of(Instant.parse("2026-01-15T23:00:00Z")));

    assertThat(regressions(early))
        .extracting(regression -> regression.set().id())
        .containsExactly("named_firms", "vendors");
  }

  @Test
  void aVendorWithoutPricesIsNamedWithTheReason() {
    ExposureData data = withVendor(new SecurityId("NONE"));
    ExposureRegression vendors =
        new ExposureRegressions(BUNDLED.inputs(), data, BUNDLED.market())
            .of(List.of(study(BUNDLED, BUNDLED.inputs().design().events().get(0))), NEWS)
            .get(1);

    assertThat(point(vendors, "NONE").move().exclusion().orElseThrow())
        .satisfies(
            why -> {
              assertThat(why.reason()).isEqualTo(ExclusionReason.NO_PRICES);
              assertThat(why.detail()).isEqualTo("the price file has no row of NONE");
            });
  }

  private static ExposureData withVendor(SecurityId vendor) {
    ExposureData data = BUNDLED.data();
    return new ExposureData(
        new ExposureSpecification(
            data.specification().asOf(),
            data.specification().hindsight(),
            data.specification().draws(),
            data.specification().files(),
            data.specification().listings(),
            data.specification().localIndices(),
            data.specification().sectorIndices(),
            List.of(vendor)),
        data.inputs(),
        data.otherPrices());
  }
}
