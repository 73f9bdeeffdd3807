package io.marketimpact.reports.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a program says of a hole, in the forms of a report. */
class ReasonsSpec {

  @Test
  void aPeriodIsSaidWithoutWhatBothItsDaysShare() {
    assertThat(Reasons.of("2025-04-03 to 2025-04-10")).isEqualTo("3 to 10 April 2025");
    assertThat(Reasons.of("2025-03-30 to 2025-04-02")).isEqualTo("30 March to 2 April 2025");
    assertThat(Reasons.of("2025-12-30 to 2026-01-02"))
        .isEqualTo("30 December 2025 to 2 January 2026");
  }

  @Test
  void boundsAreWholeMinutesThatStillBound() {
    assertThat(Reasons.of("between 2026-01-14T17:00:30Z and 2026-01-15T02:59:50Z, on some day"))
        .isEqualTo("between 14 Jan 2026 17:00 UTC and 15 Jan 2026 03:00 UTC, on some day");
  }

  @Test
  void aReasonHasNoStampForMachines() {
    assertThat(Reasons.of("nothing as of 2026-01-14T17:00:00Z, nor by 2026-01-15T02:59:50Z."))
        .isEqualTo("nothing as of 14 Jan 2026 17:00 UTC, nor by 15 Jan 2026 02:59:50 UTC.");
  }

  @Test
  void aDayIsWrittenOut() {
    assertThat(Reasons.of("the window would end after the close of 2026-01-14"))
        .isEqualTo("the window would end after the close of 14 January 2026");
  }

  @Test
  void aDayAtTheEndOfASentenceIsWrittenOut() {
    assertThat(Reasons.of("no price on 2026-01-14. The next is of 2026-01-15."))
        .isEqualTo("no price on 14 January 2026. The next is of 15 January 2026.");
  }

  @Test
  void aNegativeNumberHasAMinus() {
    assertThat(Reasons.of("from -1 to 2")).isEqualTo("from \u22121 to 2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'2026-13-01T00:00:00Z' is no instant",
        "2026-02-30 is no day",
        "2026-01-14-china-security-software is an identifier",
        "/data/2026-01-14.csv cannot be read",
        "no row in 2026-01-14.csv",
        "10-K 0001730168-25-000121"
      })
  void whatOnlyLooksLikeATimeStays(String text) {
    assertThat(Reasons.of(text)).isEqualTo(text);
  }
}
