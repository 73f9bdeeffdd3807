package io.marketimpact.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.result.SampleStudy;
import io.marketimpact.event.Dossier;
import io.marketimpact.study.StudyResult;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The line below the headline, in plain English. */
class SubtitleSpec {

  @Test
  void severalDayZerosAreCountedAsDays() {
    StudyResult study =
        Aligned.with(
            HandMade.study(HandMade.CALM, HandMade.FELL),
            event ->
                event.security().symbol().equals("FELL")
                    ? event.assuming(event.day0().plusDays(1))
                    : event);
    assertThat(StudyReport.of(study).subtitle())
        .contains("Day 0 on 2 different days, 14 January 2026 to 15 January 2026");
  }

  @Test
  void aFirmThatCouldNotBeStudiedIsNotMeasured() {
    assertThat(StudyReport.of(SampleStudy.of("plain", 4)).subtitle())
        .contains("Three of four firms measured against");
    assertThat(StudyReport.of(HandMade.of()).subtitle()).contains("No firm measured against");
  }

  @ParameterizedTest
  @CsvSource({
    "Apple Inc., Apple Inc.",
    "S&P 500, the S&P 500",
    "SPDR S&P 500 ETF Trust, the SPDR S&P 500 ETF Trust",
    "Trusted Software Corp., Trusted Software Corp."
  })
  void aFundOrAnIndexHasAnArticleAndACompanyHasNone(String name, String said) {
    StudyResult study = HandMade.study(HandMade.CALM);
    Dossier named =
        Dossier.titled("News").withNames(new TreeMap<>(Map.of(study.plan().benchmark(), name)));
    assertThat(StudyReport.of(study.toBuilder().dossier(named).build()).subtitle())
        .contains("measured against " + said + " (" + study.plan().benchmark() + ")");
  }
}
