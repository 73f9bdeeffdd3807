package io.marketimpact.data.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.marketimpact.event.PublicationTime;
import io.marketimpact.news.Story;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of GDELT and RavenPack as they come, with what a form does not foresee. */
class VendorNewsSpec {

  private static final String HEADER =
      "TIMESTAMP_UTC,RP_STORY_ID,ENTITY_NAME,RELEVANCE,HEADLINE,SOURCE_NAME\n";

  @TempDir private Path work;

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"articles\": []}", " {} \n"})
  void anAnswerOfGdeltWithoutArticlesIsNoFault(String answer) {
    NewsReading read = read(answer);
    assertThat(read.stories()).isEmpty();
    assertThat(read.refused()).isEmpty();
  }

  @Test
  void aTitleOfGdeltWithAnEscapeThatJsonHasNotCostsNoFile() {
    assertThat(
            read("{\"articles\": [{\"url\": \"u\", \"title\": \"Google\\'s Wiz\tdeal\", \"domain\":"
                    + " \"d\", \"seendate\": \"20260114T113000Z\"}]}")
                .stories())
        .extracting(Story::headline)
        .containsExactly("Google's Wiz deal");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-01-14T11:30:00Z", "20260114T240000Z", "20260114T235960Z", ""})
  void aStampThatIsNoneOfGdeltsIsToldTheForm(String stamp) {
    assertThat(
            read("{\"articles\": [{\"url\": \"u\", \"title\": \"T\", \"domain\": \"d\","
                    + " \"seendate\": \""
                    + stamp
                    + "\"}]}")
                .refused())
        .singleElement()
        .asString()
        .endsWith("/articles/0/seendate: is not a stamp as 20260114T113000Z: '" + stamp + "'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://example.org/a-b[1]?x=^|example.org|a b 1",
        "https://my_site.example.org:8080/a-b|my_site.example.org|a b",
        "https://example.org/100%-ban|example.org|100 ban",
        "https://example.org/a b\\c|example.org|a b c",
        "https://example.org/%E4%B8%AD|example.org|\u4E2D",
        "http://user@example.org|example.org|''",
        "BBC Monitoring|BBC Monitoring|''",
      })
  void anEventOfGdeltIsReadWhateverItsAddress(String address, String source, String words) {
    assertThat(read(GdeltRow.of("1", "20260113", address)).stories())
        .extracting(Story::source, Story::summary)
        .containsExactly(tuple(source, words));
  }

  @Test
  void anEventOfGdeltWithoutADayOrAnAddressIsNamedByItsColumn() {
    assertThat(read(GdeltRow.of("1", "20260230", "u")).refused())
        .singleElement()
        .asString()
        .endsWith("row 1 column SQLDATE: '20260230' must be a day as 20260114");
    assertThat(read(GdeltRow.of("1", "20260113", " ")).refused())
        .singleElement()
        .asString()
        .endsWith("row 1 column SOURCEURL: '' must be an address or a source");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-01-14 11:30:05.25",
        "2026-01-14 11:30:05.250000",
        "2026-01-14T11:30:05.250Z",
        "2026-01-14 11:30:05.250 UTC",
        "2026-01-14 11:30:05.250+00:00"
      })
  void aTimeOfRavenPackIsReadInEachOfItsForms(String stamp) {
    assertThat(read(HEADER + stamp + ",A,Wiz,100,H,S\n").stories())
        .extracting(Story::time)
        .containsExactly(
            new PublicationTime.NoLaterThan(Instant.parse("2026-01-14T11:30:05.250Z")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-01-14 24:00:00",
        "2016-12-31 23:59:60",
        "2026-01-14 11:30:05+01:00",
        "2026-01-14"
      })
  void aTimeOfRavenPackThatIsNoneIsRefused(String stamp) {
    assertThat(read(HEADER + stamp + ",A,Wiz,100,H,S\n").refused())
        .singleElement()
        .asString()
        .contains("row 2 column TIMESTAMP_UTC: '" + stamp + "' is not a time in UTC");
  }

  @Test
  void whomALaterTextOfAStoryAddsWasNotNamedByItsFirst() {
    String first = "2026-01-14 11:30:05,A,Fortinet,100,China bars software,Dow Jones\n";
    String second = "2026-01-14 18:30:05,A,Rapid7,100,China bars software,Dow Jones\n";
    for (String rows : new String[] {first + second, second + first}) {
      assertThat(read(HEADER + rows).stories()).hasSize(2);
      assertThat(read(HEADER + rows).stories())
          .filteredOn(story -> story.text().contains("Rapid7"))
          .extracting(Story::time)
          .containsExactly(new PublicationTime.NoLaterThan(Instant.parse("2026-01-14T18:30:05Z")));
    }
  }

  @Test
  void anEntityCountsThoughItsLettersStandInAnotherWord() {
    assertThat(read(HEADER + "2026-01-14 11:30:05,A,Meta,100,Metals fall,S\n").stories())
        .extracting(Story::summary)
        .containsExactly("Meta");
  }

  private NewsReading read(String text) {
    try {
      return NewsFile.read(Files.writeString(work.resolve("news"), text));
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }
}
