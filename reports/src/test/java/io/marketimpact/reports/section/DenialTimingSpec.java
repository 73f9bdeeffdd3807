package io.marketimpact.reports.section;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.exposure.CompanyStatement;
import io.marketimpact.exposure.DisclosureSource;
import io.marketimpact.reports.JanuaryStudy;
import io.marketimpact.study.NamedMove;
import io.marketimpact.study.StudyResult;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a named company can have denied, against the close of its day 0. */
class DenialTimingSpec {

  private static final StudyResult JANUARY = JanuaryStudy.withBars();

  private static NamedMove crowdStrike() {
    return JANUARY.exposure().orElseThrow().named().stream()
        .filter(named -> named.company().entity().equals("CrowdStrike"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void januarysDenialsMayHaveComeAfterTheClose() {
    assertThat(DenialTiming.of(JANUARY, crowdStrike())).isEqualTo(new DenialTiming(true, true));
    assertThat(new DeniedAndFell().of(JANUARY).orElseThrow())
        .startsWith("CrowdStrike, which later denied sales in China, fell")
        .contains(
            " Both were named only during the session; their denials may have come after the"
                + " close. ");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-14T20:59:00Z, false",
    "2026-01-14T21:00:00Z, false",
    "2026-01-14T21:01:00Z, true",
    "+1000000000-12-31T23:59:59.999999999Z, false"
  })
  void onlyADayAfterTheCloseMakesADenialLate(String publicBy, boolean isLate) {
    CompanyStatement said = crowdStrike().statements().get(0);
    NamedMove at =
        new NamedMove(
            crowdStrike().company(),
            List.of(
                new CompanyStatement(
                    said.security(),
                    said.statement(),
                    said.claim(),
                    new DisclosureSource("a wire", Instant.parse(publicBy), "", ""))),
            crowdStrike().study());

    assertThat(DenialTiming.of(JANUARY, at).mayFollowTheClose()).isEqualTo(isLate);
  }
}
