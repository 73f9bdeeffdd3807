package io.marketimpact.reports.section;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.event.AlignedEvent;
import io.marketimpact.event.Dossier;
import io.marketimpact.event.EntityRegistry;
import io.marketimpact.event.Materiality;
import io.marketimpact.event.Ownership;
import io.marketimpact.event.OwnershipStatus;
import io.marketimpact.event.PublicationPhase;
import io.marketimpact.event.PublicationTime;
import io.marketimpact.event.Wave;
import io.marketimpact.market.SecurityId;
import io.marketimpact.reports.Aligned;
import io.marketimpact.reports.HandMade;
import io.marketimpact.study.StudyResult;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which news a firm's day 0 is of is said only where it is known. */
class DayZeroSpec {

  private static final StudyResult STUDY = HandMade.study(HandMade.CALM, HandMade.FELL);
  private static final String TIME = "14 Jan 2026 15:00 UTC";

  @Test
  void aTimeIsSaidOnlyWhereTheNewsOfEveryLateFirmHasIt() {
    assertThat(DayZeroWords.of(late("CALM", "FELL")).orElseThrow())
        .contains("For CALM and FELL, named only during the session (" + TIME + "), it also");
    assertThat(DayZeroWords.of(late("CALM")).orElseThrow())
        .contains("For CALM and FELL, named only during the session, it also")
        .doesNotContain(TIME);
  }

  @Test
  void pageOneSaysWhoseMoveBeginsBeforeTheNews() {
    assertThat(DayZeroWords.namedInSession(late("CALM")))
        .isEqualTo(
            " CALM and FELL were named during the session: their moves include hours before the"
                + " news.");
    assertThat(DayZeroWords.namedInSession(STUDY)).isEmpty();
  }

  @Test
  void aFirmWithSeveralEventsIsNotSaidToBeNamedByTheFirstWaveInEach() {
    StudyResult once = late("CALM");
    StudyResult twice =
        Aligned.with(HandMade.study(HandMade.CALM, HandMade.CALM), DayZeroSpec::inSession)
            .toBuilder()
            .dossier(naming("CALM"))
            .build();
    assertThat(DayZeroTable.wave(once, once.firms().findFirst().orElseThrow())).isPresent();
    assertThat(twice.firms())
        .hasSize(2)
        .allSatisfy(firm -> assertThat(DayZeroTable.wave(twice, firm)).isEmpty());
  }

  /** Two firms that the news reached in the session, of which a wave names some. */
  private static StudyResult late(String... named) {
    return Aligned.with(STUDY, DayZeroSpec::inSession).toBuilder().dossier(naming(named)).build();
  }

  private static AlignedEvent inSession(AlignedEvent event) {
    return new AlignedEvent(
        event.event(),
        event.group(),
        event.security(),
        event.day0(),
        PublicationPhase.REGULAR,
        List.of(),
        "");
  }

  private static Dossier naming(String... named) {
    return new Dossier(
        "News",
        "",
        "",
        List.of(
            new Wave(
                "W1",
                new PublicationTime.At(Instant.parse("2026-01-14T15:00:00Z")),
                "a report",
                List.of(named),
                "a wire")),
        new EntityRegistry(Stream.of(named).map(DayZeroSpec::itself).toList()),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static Ownership itself(String symbol) {
    return new Ownership(
        symbol,
        new SecurityId(symbol),
        OwnershipStatus.SELF,
        Materiality.MATERIAL,
        LocalDate.EPOCH,
        LocalDate.MAX,
        "a filing");
  }
}
