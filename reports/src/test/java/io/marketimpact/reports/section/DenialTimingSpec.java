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
    assertThat(DenialTiming.of(crowdStrike())).isEqualTo(new DenialTiming(true, true));
    assertThat(new DeniedAndFell().of(JANUARY).orElseThrow())
        .startsWith("CrowdStrike, which denied sales in China, fell")
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
    NamedMove at = denying(publicBy, crowdStrike().close());

    assertThat(DenialTiming.of(at).mayFollowTheClose()).isEqualTo(isLate);
  }

  /** Paris closes at 16:30 UTC in winter, hours before New York. */
  @Test
  void theCloseIsThatOfTheCompanysOwnExchange() {
    Instant paris = Instant.parse("2026-01-14T16:30:00Z");

    assertThat(DenialTiming.of(denying("2026-01-14T18:00:00Z", paris)).mayFollowTheClose())
        .isTrue();
    assertThat(DenialTiming.of(denying("2026-01-14T18:00:00Z", Instant.MAX)))
        .isEqualTo(new DenialTiming(true, false));
  }

  private static NamedMove denying(String publicBy, Instant close) {
    CompanyStatement said = crowdStrike().statements().get(0);
    return new NamedMove(
        crowdStrike().company(),
        List.of(
            new CompanyStatement(
                said.security(),
                said.statement(),
                said.claim(),
                new DisclosureSource("a wire", Instant.parse(publicBy), "", ""))),
        crowdStrike().study(),
        close);
  }
}
