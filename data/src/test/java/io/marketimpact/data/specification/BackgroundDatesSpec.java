package io.marketimpact.data.specification;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.Bundled;
import io.marketimpact.event.BackgroundFact;
import io.marketimpact.event.Dossier;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A study as of a day is told nothing of a later one. */
class BackgroundDatesSpec {

  private static final Pattern DAY = Pattern.compile("\\d{1,2} (January|February) 2026");
  private static final DateTimeFormatter WORDS =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

  private final Dossier dossier = SpecificationFile.read(Bundled.STUDY).design().dossier();

  @Test
  void noFactSpeaksOfADayAfterItsOwn() {
    assertThat(dossier.background())
        .isNotEmpty()
        .allSatisfy(
            fact ->
                assertThat(DAY.matcher(fact.what() + "; " + fact.source()).results())
                    .allSatisfy(
                        day ->
                            assertThat(LocalDate.parse(day.group(), WORDS))
                                .isBeforeOrEqualTo(fact.date())));
  }

  @Test
  void whatCameLaterIsNotToldAsOfTheDay() {
    assertThat(dossier.asOf(Instant.parse("2026-01-14T23:59:59Z")).background())
        .extracting(BackgroundFact::about)
        .contains("Authorities")
        .doesNotContain("Diplomacy", "Accounts that differ: CyberArk", "CyberArk's closing");
  }

  @Test
  void everyPaperIsNamed() {
    assertThat(dossier.background())
        .extracting(BackgroundFact::source)
        .noneMatch(source -> source.toLowerCase(Locale.ROOT).contains("press"));
  }
}
