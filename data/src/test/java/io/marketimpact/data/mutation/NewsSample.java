package io.marketimpact.data.mutation;

import io.marketimpact.data.news.GdeltRow;

/** News of our own making in every format that is read. */
public enum NewsSample {
  RSS(
      "xml",
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0"><channel><title>A Wire</title>
      <item><title>China bars &lt;b&gt;Fortinet&lt;/b&gt; &amp;amp; others</title>
      <link>https://example.org/1</link><pubDate>Wed, 14 Jan 2026 06:30:00 -0500</pubDate>
      <description><![CDATA[<p>Check&nbsp;Point too</p>]]></description></item>
      <item><title>A day</title><pubDate>Wed, 14 Jan 2026 00:00:00 GMT</pubDate></item>
      </channel></rss>
      """),
  ATOM(
      "atom",
      """
      <feed xmlns="http://www.w3.org/2005/Atom"><title>A Wire</title>
      <entry><title>Revised</title><link href="https://example.org/2"/>
      <published>2026-01-14T11:30:00Z</published><updated>2026-01-14T19:00:00Z</updated>
      <source><title>Another Wire</title></source><summary>More names</summary></entry>
      </feed>
      """),
  GDELT_ARTICLES(
      "json",
      """
      {"articles": [{"url": "https://example.org/3", "title": "China bars Fortinet",
      "seendate": "20260114T113000Z", "domain": "example.org", "language": "English"},
      {"url": "https://example.org/4", "title": "China bars Rapid7",
      "seendate": "20260114T194500Z", "domain": "example.org", "language": "English"}]}
      """),
  GDELT_EVENTS("export", GdeltRow.of("1281234567") + GdeltRow.of("1281234568")),
  RAVENPACK(
      "csv",
      """
      TIMESTAMP_UTC,RP_STORY_ID,RP_ENTITY_ID,ENTITY_NAME,RELEVANCE,HEADLINE,SOURCE_NAME
      2026-01-14 11:30:05.123,A1,D8442A,Fortinet,100,China bars security software,Dow Jones
      2026-01-14 11:30:05.123,A1,4A6F00,Rapid7,100,China bars security software,Dow Jones
      """),
  OWN(
      "own.json",
      """
      {"schema": "market-impact-news/1", "stories": [
      {"headline": "H", "source": "S", "credit": "Reuters",
       "published": {"date": "2026-01-14"}, "first_seen": {"at": "2026-01-14T12:00:00Z"}},
      {"headline": "I", "source": "S", "published": {"at": "2026-01-14T11:30:00Z"}}]}
      """);

  private final String ending;
  private final String text;

  NewsSample(String ending, String text) {
    this.ending = ending;
    this.text = text;
  }

  /** How its file's name ends. */
  public String ending() {
    return ending;
  }

  /** What it says. */
  public String text() {
    return text;
  }
}
