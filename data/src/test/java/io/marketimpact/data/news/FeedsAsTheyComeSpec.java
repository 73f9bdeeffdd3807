package io.marketimpact.data.news;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.event.PublicationTime;
import io.marketimpact.news.Story;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds as programs of all kinds write them: stamps, entities, namespaces, copies. */
class FeedsAsTheyComeSpec {

  private static final String STAMP = "<pubDate>Wed, 14 Jan 2026 06:30:00 GMT</pubDate>";

  @TempDir private Path work;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Wed, 14 Jan 2026 06:30:00 GMT",
        "Wed, 14 Jan 2026 06:30:00 -0000",
        "14 Jan 2026 06:30:00 GMT",
        "wed, 14 jan 2026 06:30:00 +0000",
        "Wed, 14 Jan 2026 06:30 GMT",
        "Wed, 14 Jan 2026 01:30:00 EST",
        "2026-01-14T06:30:00Z",
        "2026-01-14t06:30:00z",
        "2026-01-14T14:30:00+08:00",
        "2026-01-14T06:30Z",
        "2026-01-14T01:30:00-05",
        "2026-01-14T01:30:00-0500",
        "2026-01-14 01:30:00 -0500",
        "2026-01-14 06:30:00 UTC",
        "Wednesday, 14 January 2026 06:30:00 GMT",
        "Wed,  14 Jan 2026 06:30:00 +0000 (UTC)",
      })
  void aStampWithItsZoneIsAnInstant(String stamp) {
    assertThat(feed("<title>T</title><pubDate>" + stamp + "</pubDate>").stories())
        .extracting(Story::time)
        .containsExactly(new PublicationTime.At(Instant.parse("2026-01-14T06:30:00Z")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Wed, 14 Jan 26 06:30:00 GMT",
        "30 Feb 2026 06:30:00 GMT",
        "Wed, 14 Jan 2026 25:30:00 GMT",
        "Wed, 14 Jan 2026 24:00:00 GMT",
        "2026-01-14T24:00:00Z",
        "Sat, 31 Dec 2016 23:59:60 GMT",
        "2016-12-31T23:59:60Z",
        "Wed, 14 Jan 2026 06:30:00 GMT+0100",
        "2026-02-30T06:30:00Z",
        "1768372200",
        "",
      })
  void aStampThatIsNoTimeIsRefused(String stamp) {
    NewsReading read = feed("<title>T</title><pubDate>" + stamp + "</pubDate>");
    assertThat(read.stories()).isEmpty();
    assertThat(read.refused())
        .singleElement()
        .asString()
        .contains("column pubDate: '" + stamp + "' is not a time: write Wed, 14 Jan 2026");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mon, 02 Mar 2026 11:20:00 CST|is a time whose zone, CST, is not certain, since several"
            + " places use such letters: write its offset from UTC instead, such as -0500",
        "Wed, 14 Jan 2026 06:30:00 CET|is a time whose zone, CET, is not certain",
        "2026-01-14 06:30:00 MST|is a time whose zone, MST, is not certain",
        "Wed, 14 Jan 2026 06:30:00|is a time without a zone: write its offset from UTC behind it,"
            + " such as -0500, or GMT for UTC",
        "2026-01-14T06:30:00|is a time without a zone: write its offset from UTC behind it, such as"
            + " -05:00, or Z for UTC",
        "2026-01-14 06:30:00|is a time without a zone",
      })
  void aTimeWithoutACertainZoneIsRefusedAsSuch(String stamp, String words) {
    NewsReading read = feed("<title>T</title><pubDate>" + stamp + "</pubDate>");
    assertThat(read.stories()).isEmpty();
    assertThat(read.refused())
        .singleElement()
        .asString()
        .contains("column pubDate: '" + stamp + "' " + words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Wed, 15 Jul 2026 06:30:00 EST|2026-07-15T10:30:00Z|2026-07-15T11:30:00Z",
        "Wed, 14 Jan 2026 06:30:00 PDT|2026-01-14T13:30:00Z|2026-01-14T14:30:00Z",
        "Sun, 08 Mar 2026 02:30:00 EST|2026-03-08T06:30:00Z|2026-03-08T07:30:00Z",
      })
  void aZoneThatItsPlaceDoesNotHaveThatDayLeavesBothReadings(
      String stamp, Instant earliest, Instant latest) {
    assertThat(feed("<title>T</title><pubDate>" + stamp + "</pubDate>").stories())
        .extracting(Story::time)
        .containsExactly(new PublicationTime.Between(earliest, latest));
  }

  @Test
  void theHourThatComesTwiceIsCertainByItsZone() {
    assertThat(feed("<title>T</title><pubDate>Sun, 01 Nov 2026 01:30:00 EDT</pubDate>").stories())
        .extracting(Story::time)
        .containsExactly(new PublicationTime.At(Instant.parse("2026-11-01T05:30:00Z")));
    assertThat(feed("<title>T</title><pubDate>Sun, 01 Nov 2026 01:30:00 EST</pubDate>").stories())
        .extracting(Story::time)
        .containsExactly(new PublicationTime.At(Instant.parse("2026-11-01T06:30:00Z")));
  }

  @Test
  void aStampOfAnotherDayOfTheWeekIsToldSo() {
    NewsReading read = feed("<title>T</title><pubDate>Thu, 14 Jan 2026 06:30:00 GMT</pubDate>");
    assertThat(read.stories()).isEmpty();
    assertThat(read.refused())
        .singleElement()
        .asString()
        .endsWith(
            "'Thu, 14 Jan 2026 06:30:00 GMT' names another day of the week than its date, a"
                + " Wednesday; correct one");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<title>T</title>|line 1, item 1: \"T\" has no time; give it pubDate, or in Atom",
        "<pubDate>Wed, 14 Jan 2026 06:30:00 GMT</pubDate>|line 1, item 1: has no title; give it",
      })
  void anItemThatLacksSomethingIsNamedWithWhatToGiveIt(String item, String words) {
    assertThat(feed(item).refused()).singleElement().asString().contains(words);
  }

  @Test
  void anItemOfAFeedWithoutATitleIsToldWhatToGiveIt() {
    assertThat(read("<rss><item><title>T</title>" + STAMP + "</item></rss>").refused())
        .singleElement()
        .asString()
        .endsWith("item 1: has no source, nor has its feed a title; give the feed one");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Soci&amp;eacute;t&amp;eacute; G&amp;eacute;n&amp;eacute;rale|Soci\u00E9t\u00E9"
            + " G\u00E9n\u00E9rale",
        "S&amp;P 500 &amp;#x2014; &amp;euro;5bn|S&P 500 \u2014 \u20AC5bn",
        "Moody&amp;#146;s|Moody\u2019s",
        "A&amp;#0;B&amp;#1114112;C&amp;#55296;D|A B C D",
        "3 &lt; 4 and 5 &gt; 2|3 < 4 and 5 > 2",
        "<![CDATA[AT&T & <b>Check Point</b>]]>|AT&T & Check Point",
        "&lt;b&gt;bars&lt;/b&gt; &amp;quot;Wiz&amp;quot;|bars \"Wiz\"",
      })
  void entitiesAndTagsBecomeText(String title, String headline) {
    assertThat(feed("<title>" + title + "</title>" + STAMP).stories())
        .extracting(Story::headline)
        .containsExactly(headline);
  }

  @Test
  void theCaptionOfAPictureIsNoTitleAndTheFeedsAddressNotTheStorys() {
    NewsReading rss =
        feed(
            "<media:title xmlns:media=\"http://search.yahoo.com/mrss/\">Logo</media:title>"
                + "<atom:link xmlns:atom=\"http://www.w3.org/2005/Atom\" rel=\"self\""
                + " href=\"https://a/feed\"/><title>T</title><link>https://a/1</link>"
                + "<dc:date xmlns:dc=\"http://purl.org/dc/elements/1.1/\">2026-01-14T06:30:00Z"
                + "</dc:date>");
    NewsReading atom =
        read(
            """
            <feed xmlns="http://www.w3.org/2005/Atom"><title>W</title><entry>
            <title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">T</div></title>
            <link rel="self" href="https://a/feed"/><link rel="alternate" href="https://a/1"/>
            <published>2026-01-14T06:30:00Z</published></entry></feed>
            """);
    NewsReading first =
        read(
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
             xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel><title>W</title></channel><item><title>T</title><link>https://a/1</link>
            <dc:date>2026-01-14T06:30:00Z</dc:date></item></rdf:RDF>
            """);
    assertThat(List.of(rss, atom, first))
        .allSatisfy(
            read -> {
              assertThat(read.refused()).isEmpty();
              assertThat(read.stories())
                  .singleElement()
                  .extracting(Story::source, Story::headline, Story::url)
                  .containsExactly("W", "T", "https://a/1");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://backend.userland.com/rss2",
        "http://my.netscape.com/rdf/simple/0.9/",
        "http://purl.org/net/rss1.1#"
      })
  void aFeedMayHaveAnyNamespaceOfItsOwn(String namespace) {
    NewsReading read =
        read(
            "<rss xmlns=\""
                + namespace
                + "\" xmlns:media=\"http://search.yahoo.com/mrss/\"><channel><title>W</title>"
                + "<item><media:title>Logo</media:title><title>T</title>"
                + STAMP
                + "</item></channel></rss>");
    assertThat(read.refused()).isEmpty();
    assertThat(read.stories()).extracting(Story::headline).containsExactly("T");
  }

  @Test
  void daysThatThereAreNotAreRefusedInEveryFormat() {
    assertThat(
            read("""
            {"articles": [{"url": "https://e/3", "title": "T", "domain": "e",
             "seendate": "20260230T113000Z"}]}
            """)
                .refused())
        .hasSize(1);
    assertThat(
            read("TIMESTAMP_UTC,HEADLINE\n2026-02-30 11:30:05,T\n2026-01-14 11:30,T\n").refused())
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).contains("is not a time in UTC"));
  }

  private NewsReading feed(String item) {
    return read(
        "<rss version=\"2.0\"><channel><title>W</title><item>" + item + "</item></channel></rss>");
  }

  private NewsReading read(String text) {
    try {
      return NewsFile.read(Files.writeString(work.resolve("news"), text));
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }
}
