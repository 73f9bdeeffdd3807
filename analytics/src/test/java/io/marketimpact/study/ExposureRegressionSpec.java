package io.marketimpact.study;

import static io.marketimpact.exposure.Disclosures.ASOF;
import static io.marketimpact.study.ExposedFirms.ASSUMED;
import static io.marketimpact.study.ExposedFirms.EXPOSURE;
import static io.marketimpact.study.ExposedFirms.KNOWN;
import static io.marketimpact.study.ExposedFirms.window;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.inference.FirmEvidence;
import io.marketimpact.inference.crosssection.CrossSectionalRegressionEstimator;
import io.marketimpact.market.SecurityId;
import io.marketimpact.study.ExposureRegression.FirmSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Abnormal returns across firms against the shares that were known of their revenue. */
class ExposureRegressionSpec {

  /** The slope of least squares by its textbook formula. */
  @Test
  void theSlopeIsThatOfTheFirmsWithAKnownShareAndTheOthersAreNamed() {
    ExposureRegression regression = EXPOSURE.regressions().get(0);
    assertThat(regression.caveat().orElseThrow())
        .startsWith("not evidence: " + regression.used() + " firms, and fewer than 25 cannot");
    double[] x = used(regression).stream().mapToDouble(ExposureRegressionSpec::share).toArray();
    double[] y =
        used(regression).stream()
            .mapToDouble(point -> point.move().result().orElseThrow().car())
            .toArray();

    assertThat(used(regression))
        .extracting(point -> point.move().result().orElseThrow())
        .allMatch(move -> !move.interval().excludes(move.car()));
    assertThat(x).hasSize(4).contains(0.0);
    assertThat(
            regression
                .regression()
                .result()
                .orElseThrow()
                .estimate(
                    CrossSectionalRegressionEstimator.PORTFOLIO, ExposureRegression.CHARACTERISTIC)
                .result()
                .orElseThrow()
                .estimate())
        .isCloseTo(slope(x, y), within(1e-9));
    assertThat(regression.points())
        .filteredOn(point -> !point.isUsed())
        .singleElement()
        .satisfies(point -> assertThat(point.security()).isEqualTo(new SecurityId("RPD")));
    double reliability = regression.reliability().result().orElseThrow();
    assertThat(reliability).isBetween(0.0, 1.0);
    assertThat(regression.range().result()).isPresent();
  }

  @Test
  void oneFirmIsNoCrossSection() {
    SortedMap<SecurityId, Outcome<FirmEvidence>> one = new TreeMap<>();
    one.put(new SecurityId("AVGO"), Outcome.of(window(0).evidence()));
    ExposureRegression regression =
        ExposureRegression.of(new FirmSet("one", "one firm", ASOF), one, KNOWN, ASSUMED);

    assertThat(regression.used()).isOne();
    assertThat(regression.regression().exclusion().orElseThrow().reason())
        .isEqualTo(ExclusionReason.TOO_FEW_FIRMS);
    assertThat(regression.reliability().exclusion().orElseThrow().detail()).contains("2 needed");
    assertThat(regression.range().exclusion()).isPresent();
  }

  private static double slope(double[] x, double[] y) {
    double meanX = 0;
    double meanY = 0;
    for (int i = 0; i < x.length; i++) {
      meanX += x[i] / x.length;
      meanY += y[i] / y.length;
    }
    double above = 0;
    double below = 0;
    for (int i = 0; i < x.length; i++) {
      above += (x[i] - meanX) * (y[i] - meanY);
      below += (x[i] - meanX) * (x[i] - meanX);
    }
    return above / below;
  }

  private static List<ExposureRegression.Point> used(ExposureRegression regression) {
    return regression.points().stream().filter(ExposureRegression.Point::isUsed).toList();
  }

  private static double share(ExposureRegression.Point point) {
    return point.exposure().result().orElseThrow().value();
  }
}
