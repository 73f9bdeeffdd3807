package io.marketimpact.reports.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A firm in several events is one firm. */
class FirmCountSpec {

  @ParameterizedTest
  @CsvSource({
    "1, 1, one firm",
    "5, 5, five firms",
    "4, 2, four events of two firms",
    "3, 1, three events of one firm"
  })
  void firmsAndEventsAreCountedApart(int events, int firms, String words) {
    assertThat(new FirmCount(events, firms).words()).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1, the one firm",
    "2, 2, both firms",
    "2, 1, both events of one firm",
    "5, 5, all five firms",
    "4, 2, all four events of two firms"
  })
  void allOfThemAreCountedAsOneSays(int events, int firms, String words) {
    assertThat(new FirmCount(events, firms).allWords()).isEqualTo(words);
  }
}
