package io.marketimpact.data.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketimpact.data.BadInputException;
import io.marketimpact.event.PublicationTime;
import io.marketimpact.news.Story;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** News as it comes, and as somebody hostile would send it. */
class NewsFileSpec {

  @TempDir private Path work;

  @Test
  void rssItemsHaveTheirPublishersStamp() {
    NewsReading read =
        read(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0"><channel><title>A Wire</title>
            <item><title>China bars &lt;b&gt;Fortinet&lt;/b&gt; &amp;amp; others</title>
            <link>https://example.org/1</link><pubDate>Wed, 14 Jan 2026 06:30:00 -0500</pubDate>
            <description><![CDATA[<p>Check&nbsp;Point too</p>]]></description></item>
            <item><title>No time</title></item>
            <item><title>A day</title><pubDate>Wed, 14 Jan 2026 00:00:00 GMT</pubDate></item>
            <item><title>Two zones</title><pubDate>Wed, 14 Jan 2026 06:30:00 CST</pubDate></item>
            </channel></rss>
            """);

    assertThat(read.stories()).hasSize(2);
    Story first = read.stories().get(0);
    assertThat(first.headline()).isEqualTo("China bars Fortinet & others");
    assertThat(first.summary()).isEqualTo("Check Point too");
    assertThat(first.source()).isEqualTo("A Wire");
    assertThat(first.url()).isEqualTo("https://example.org/1");
    assertThat(first.time()).isEqualTo(at("2026-01-14T11:30:00Z"));
    assertThat(read.stories().get(1).time())
        .isEqualTo(new PublicationTime.OnDate(LocalDate.parse("2026-01-14")));
    assertThat(read.refused())
        .hasSize(2)
        .anySatisfy(
            line -> assertThat(line).contains("at line 6, item 2", "\"No time\" has no time"))
        .anySatisfy(line -> assertThat(line).contains("row 8 column pubDate", "CST", "-0500"));
  }

  @Test
  void atomEntriesHaveTheirRevision() {
    NewsReading read =
        read(
            """
            <feed xmlns="http://www.w3.org/2005/Atom"><title>A Wire</title>
            <entry><title>Revised</title><link href="https://example.org/2"/>
            <published>2026-01-14T11:30:00Z</published><updated>2026-01-14T19:00:00Z</updated>
            <source><title>Another Wire</title></source><summary>More names</summary></entry>
            <entry><title>Unknown beginning</title><updated>2026-01-14T19:00:00Z</updated></entry>
            </feed>
            """);

    assertThat(read.stories())
        .extracting(Story::time)
        .containsExactly(
            between("2026-01-14T11:30:00Z", "2026-01-14T19:00:00Z"),
            new PublicationTime.NoLaterThan(Instant.parse("2026-01-14T19:00:00Z")));
    assertThat(read.stories()).extracting(Story::source).containsExactly("Another Wire", "A Wire");
    assertThat(read.stories().get(0).url()).isEqualTo("https://example.org/2");
  }

  @Test
  void gdeltStampsAreIntervals() {
    PublicationTime batch = between("2026-01-14T11:15:00Z", "2026-01-14T11:45:00Z");
    NewsReading articles =
        read(
            """
            {"articles": [{"url": "https://example.org/3", "title": "China bars Fortinet",
            "seendate": "20260114T113000Z", "domain": "example.org", "language": "English"},
            {"url": "u", "title": "t", "seendate": "yesterday", "domain": "d"}]}
            """);
    assertThat(articles.stories()).extracting(Story::time).containsExactly(batch);
    assertThat(articles.refused()).singleElement().asString().contains("/articles/1/seendate");

    NewsReading events = read(GdeltRow.of("1281234567") + "1\t20260113\t202601\t2026\tshort\n");
    assertThat(events.stories())
        .singleElement()
        .satisfies(
            story -> {
              assertThat(story.time()).isEqualTo(batch);
              assertThat(story.headline()).isEqualTo("CHINA and UNITED STATES CAMEO 172");
              assertThat(story.summary()).isEqualTo("china bars fortinet software");
              assertThat(story.times().occurred())
                  .hasValue(new PublicationTime.OnDate(LocalDate.parse("2026-01-13")));
            });
    assertThat(events.refused()).singleElement().asString().contains("row 2", "61 columns");
  }

  @Test
  void rowsOfOneRavenPackStoryAreOneStoryThatNamesTheirEntities() {
    NewsReading read =
        read(
            """
            TIMESTAMP_UTC,RP_STORY_ID,RP_ENTITY_ID,ENTITY_NAME,RELEVANCE,HEADLINE,SOURCE_NAME
            2026-01-14 11:30:05.123,A1,D8442A,Fortinet,100,China bars security software,Dow Jones
            2026-01-14 11:30:05.123,A1,4A6F00,Rapid7,100,China bars security software,Dow Jones
            14/01/2026,A2,4A6F00,Rapid7,100,Another,Dow Jones
            """);

    assertThat(read.stories())
        .singleElement()
        .satisfies(
            story -> {
              assertThat(story.text()).contains("Fortinet", "Rapid7");
              assertThat(story.time())
                  .isEqualTo(
                      new PublicationTime.NoLaterThan(Instant.parse("2026-01-14T11:30:05.123Z")));
            });
    assertThat(read.refused())
        .singleElement()
        .asString()
        .contains("row 4 column TIMESTAMP_UTC", "'14/01/2026'", "in UTC");
  }

  @Test
  void ourOwnFormSaysEachInstantAsPreciselyAsItIsKnown() {
    NewsReading read =
        read(
            """
            {"schema": "market-impact-news/1", "stories": [
            {"headline": "H", "source": "S", "credit": "Reuters",
             "published": {"date": "2026-01-14"}, "first_seen": {"at": "2026-01-14T12:00:00Z"}},
            {"headline": "H", "source": "S", "when": "now"},
            {"headline": "H", "source": "S", "occurred": {"date": "2026-01-14"}}]}
            """);

    assertThat(read.stories())
        .singleElement()
        .satisfies(
            story -> {
              assertThat(story.time())
                  .isEqualTo(between("2026-01-13T10:00:00Z", "2026-01-14T12:00:00Z"));
              assertThat(story.reporter()).isEqualTo("Reuters");
            });
    assertThat(read.refused())
        .hasSize(2)
        .anySatisfy(line -> assertThat(line).contains("/stories/1/when"))
        .anySatisfy(line -> assertThat(line).contains("/stories/2", "by which it was public"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|is empty",
        "<html><body>Not found</body></html>|its root is html",
        "<rss><channel><item>|not well-formed",
        "{\"schema\": \"other/1\"}|must be market-impact-news/1",
        "{\"articles\": [|not valid JSON",
        "date,close|column timestamp_utc is missing"
      })
  void whatIsNoNewsIsRefusedOnOneLine(String text, String words) {
    assertRefused(file(text.getBytes(StandardCharsets.UTF_8)), words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
            + "<rss><channel><title>&b;</title></channel></rss>",
        "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
            + "<rss><channel><title>&x;</title></channel></rss>",
        "<!DOCTYPE rss SYSTEM \"http://127.0.0.1:1/feed.dtd\"><rss><channel/></rss>"
      })
  void entitiesAndOtherDocumentsAreRefused(String feed) {
    assertRefused(file(feed.getBytes(StandardCharsets.UTF_8)), "document type declaration");
  }

  @Test
  void anUndeclaredEntityIsRefused() {
    assertRefused(
        file(
            "<rss><channel><title>a&nbsp;b</title></channel></rss>"
                .getBytes(StandardCharsets.UTF_8)),
        "line 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<rss><channel><title>", "{\"schema\": \"", "TIMESTAMP_UTC,HEADLINE\n"})
  void bytesThatAreNoTextAreRefused(String start) {
    byte[] bytes = (start + "x\u00ff").getBytes(StandardCharsets.ISO_8859_1);
    Path file = file(bytes);
    assertThatThrownBy(() -> NewsFile.read(file))
        .isInstanceOf(BadInputException.class)
        .message()
        .startsWith(file.toString())
        .doesNotContain("\n");
  }

  @Test
  void hugeTextsAndDepthsAreRefused() {
    String text = "a".repeat(100_001);
    assertRefused(
        file(
            ("<rss><channel><item><title>" + text + "</title></item></channel></rss>")
                .getBytes(StandardCharsets.UTF_8)),
        "more than 100000 characters");
    assertRefused(file("<a>".repeat(3).getBytes(StandardCharsets.UTF_8)), "its root is a");
    assertRefused(
        file(("<rss>" + "<a>".repeat(200)).getBytes(StandardCharsets.UTF_8)), "nested deeper");
    assertRefused(
        file(("{\"schema\": \"" + text + "\"}").getBytes(StandardCharsets.UTF_8)),
        ": is not read as JSON: String value length");
  }

  @Test
  void utf16IsReadOfXmlThatMarksItAndNamedElsewhere() {
    String feed =
        "<?xml version=\"1.0\" encoding=\"UTF-16\"?><rss><channel><title>W</title><item>"
            + "<title>T</title><pubDate>Wed, 14 Jan 2026 06:30:00 GMT</pubDate></item></channel>"
            + "</rss>";
    for (Charset wide : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      assertThat(NewsFile.read(file(("\uFEFF" + feed).getBytes(wide))).stories()).hasSize(1);
      assertRefused(file(feed.getBytes(wide)), "is UTF-16");
      assertRefused(file("\uFEFF{}".getBytes(wide)), "; save it as UTF-8");
    }
  }

  @Test
  void gzipIsUnpackedUpToABound() throws IOException {
    String feed =
        "<rss><channel><title>W</title><item><title>T</title>"
            + "<pubDate>Wed, 14 Jan 2026 06:30:00 GMT</pubDate></item></channel></rss>";
    assertThat(NewsFile.read(packed(feed.getBytes(StandardCharsets.UTF_8), 1)).stories())
        .hasSize(1);
    assertRefused(packed(new byte[1 << 20], 65), "unpacks to more than 64 MB");
    byte[] whole = Files.readAllBytes(packed(feed.getBytes(StandardCharsets.UTF_8), 1));
    assertRefused(file(Arrays.copyOf(whole, whole.length / 2)), "damaged gzip");
    assertRefused(work.resolve("none.xml"), "no such file");
  }

  private static void assertRefused(Path file, String words) {
    assertThatThrownBy(() -> NewsFile.read(file))
        .isInstanceOf(BadInputException.class)
        .message()
        .contains(words)
        .startsWith(file.toString())
        .doesNotContain("\n");
  }

  private Path packed(byte[] part, int times) throws IOException {
    Path file = work.resolve("packed-" + times + ".gz");
    try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i < times; i++) {
        packed.write(part);
      }
    }
    return file;
  }

  private NewsReading read(String text) {
    return NewsFile.read(file(text.getBytes(StandardCharsets.UTF_8)));
  }

  private Path file(byte[] bytes) {
    try {
      return Files.write(work.resolve("news"), bytes);
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }

  private static PublicationTime at(String instant) {
    return new PublicationTime.At(Instant.parse(instant));
  }

  private static PublicationTime between(String from, String to) {
    return new PublicationTime.Between(Instant.parse(from), Instant.parse(to));
  }
}
