package io.marketimpact.data.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.marketimpact.study.FirmActivity;
import io.marketimpact.study.StudyResult;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Volumes of 14 January 2026 over the median of the 60 sessions before. SOURCE: NumPy over the
 * vendor's volumes as gathered, from which the bundled file was made.
 */
class JanuaryActivitySpec {

  private static List<FirmActivity> activity;

  @BeforeAll
  static void studyTheDay() {
    StudyResult result = StudyFunction.of(BundledMarket.specification());
    activity = result.activity();
  }

  @ParameterizedTest
  @CsvSource({
    "AVGO, 1.372617166209427",
    "CHKP, 2.3880532565671104",
    "FTNT, 2.057037216632319",
    "PANW, 1.1250944521773711",
    "RPD, 1.0440323249067551"
  })
  void theVolumeStandsBesideItsMedian(String symbol, double multiple) {
    FirmActivity firm =
        activity.stream()
            .filter(any -> any.security().symbol().equals(symbol))
            .findFirst()
            .orElseThrow();

    assertThat(firm.overMedian().result().orElseThrow()).isCloseTo(multiple, within(1e-9));
  }
}
