package io.marketimpact.reports.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A firm in several events is one firm. */
class FirmCountSpec {

  @ParameterizedTest
  @CsvSource({
    "1, 1, one firm",
    "5, 5, 5 firms",
    "4, 2, 4 events of 2 firms",
    "3, 1, 3 events of one firm"
  })
  void firmsAndEventsAreCountedApart(int events, int firms, String words) {
    assertThat(new FirmCount(events, firms).words()).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1, the one firm",
    "2, 2, both firms",
    "2, 1, both events of one firm",
    "5, 5, all 5 firms",
    "4, 2, all 4 events of 2 firms"
  })
  void allOfThemAreCountedAsOneSays(int events, int firms, String words) {
    assertThat(new FirmCount(events, firms).allWords()).isEqualTo(words);
  }
}
