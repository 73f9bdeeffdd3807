package io.marketimpact.jobs.cli;

import static io.marketimpact.data.fetch.VendorServer.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.fetch.VendorServer;
import io.marketimpact.data.publication.Publication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files over HTTPS as a user fetches them; a server on loopback stands for the vendors. */
class FetchCommandSpec {

  private static final String TABLE =
      """
      date,close,high,low,open,volume,adjClose,divCash
      2026-01-13,10,10,10,10,5,10,0
      2026-01-14,9,10,9,10,5,9,0
      """;

  @TempDir private Path work;

  private final VendorServer server = VendorServer.start();
  private final List<Duration> pauses = new ArrayList<>();

  @AfterEach
  void stop() {
    server.close();
  }

  private Impact fetch(Map<String, String> environment, String... arguments) {
    return Impact.of(
        Main.commands(Publication.ON_DISK, new Network(server::fetcher, environment, pauses::add)),
        Stream.concat(Stream.of("fetch"), Stream.of(arguments)).toArray());
  }

  private Impact prices(String... more) {
    return fetch(
        Map.of("IMPACT_TIINGO_KEY", "s3cret"),
        Stream.concat(
                Stream.of(
                    "prices",
                    "--quiet",
                    "--vendor",
                    "tiingo",
                    "--since",
                    "2026-01-01",
                    "--until",
                    "2026-01-14",
                    "--to",
                    work.resolve("prices").toString()),
                Stream.of(more))
            .toArray(String[]::new));
  }

  @Test
  void everyShareIsAFileThatIngestUnderstands() throws IOException {
    server.behaving(answer(200, TABLE));

    Impact run = prices("--symbol", "AVGO,CHKP=chkp");

    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out().strip()).isEqualTo(work.resolve("prices").toString());
    assertThat(server.asked())
        .extracting(VendorServer.Asked::line)
        .containsExactly(
            "GET /tiingo/daily/AVGO/prices?startDate=2026-01-01&endDate=2026-01-14&format=csv",
            "GET /tiingo/daily/chkp/prices?startDate=2026-01-01&endDate=2026-01-14&format=csv");
    assertThat(pauses).as("the vendor's own rate").containsExactly(Duration.ofMillis(500));
    assertThat(names(work.resolve("prices"))).containsExactly("AVGO.csv", "CHKP.csv");
    assertThat(work.resolve("prices/AVGO.csv")).hasContent(TABLE);
    assertThat(Impact.run("ingest", "prices", "--dry-run", "--from", work.resolve("prices")).out())
        .contains("AVGO.csv: Tiingo", "CHKP.csv: Tiingo", "2 prices read = 2 accepted");
  }

  @Test
  void aShareThatCannotBeHadLeavesTheOthersAndWhatWasThere() throws IOException {
    server.behaving(answer(404, "s3cret is unknown"), answer(200, TABLE));
    Path before = Files.createDirectories(work.resolve("prices")).resolve("XXX.csv");
    Files.writeString(before, "what was there");

    Impact run = prices("--symbol", "XXX", "--symbol", "AVGO");

    assertThat(run.code()).isEqualTo(4);
    assertThat(run.err())
        .isEqualToIgnoringNewLines(
            "impact: XXX: https://api.tiingo.com/tiingo/daily/XXX/prices: answered 404; check the"
                + " symbol or the address");
    assertThat(before).hasContent("what was there");
    assertThat(names(work.resolve("prices"))).containsExactly("AVGO.csv", "XXX.csv");
  }

  @Test
  void nothingThatCouldBeFetchedIsBadInputAndLeavesNothing() throws IOException {
    server.behaving(answer(200, "{\"detail\": \"token s3cret has no more calls\"}"));

    Impact run = prices("--symbol", "AVGO");

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("token *** has no more calls").doesNotContain("s3cret");
    assertThat(names(work.resolve("prices"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "prices --vendor tiingo --symbol A|3|tiingo: asks for a key; set IMPACT_TIINGO_KEY in the",
        "prices --vendor bloomberg --symbol A|2|a vendor must be one of tiingo, eodhd,",
        "prices --vendor stooq --symbol A/B|2|a symbol must be a name that a file can have",
        "prices --vendor stooq --symbol A=|2|a symbol must be a name that a file can have",
        "prices --vendor stooq --symbol A --since 2026-01-15 --until 2026-01-14|2|--since must not",
        "facts --cik 1730168|2|the SEC requires your name and e-mail address",
        "facts --cik 0 --contact j@x.com|2|a CIK must have 1 to 10 digits: 0",
        "news --from http://feeds.example/a|3|leads to a private address",
        "news --from file:///etc/passwd|3|leads to a private address",
        "''|2|say what to fetch: prices, facts, news",
      })
  void whatCannotBeAskedIsOneLine(String arguments, int code, String words) {
    Impact run = fetch(Map.of(), arguments.isEmpty() ? new String[0] : arguments.split(" "));

    assertThat(run.code()).isEqualTo(code);
    assertThat(run.err().lines().filter(line -> !line.endsWith(" ..."))).hasSize(1);
    assertThat(run.err()).contains(words).doesNotContain("from null");
    assertThat(server.asked()).isEmpty();
  }

  @Test
  void theSecLearnsWhoFetches() {
    server.behaving(answer(200, "{\"cik\": 1730168, \"facts\": {}}"));

    Impact run =
        fetch(
            Map.of("IMPACT_CONTACT", "Jane Doe jane@example.com"),
            "facts",
            "--cik",
            "1730168",
            "--to",
            work.toString());

    assertThat(run.code()).isZero();
    assertThat(run.out().strip()).isEqualTo(work.resolve("CIK0001730168.json").toString());
    assertThat(server.asked().get(0).headers())
        .containsEntry("user-agent", "Jane Doe jane@example.com");
  }

  @Test
  void feedsBecomeFilesThatIngestUnderstands() throws IOException {
    String feed =
        "<rss version=\"2.0\"><channel><title>t</title><item><title>Broadcom falls</title>"
            + "<link>https://news.example/1</link><guid>1</guid>"
            + "<pubDate>Wed, 14 Jan 2026 10:00:00 GMT</pubDate></item></channel></rss>";
    server.behaving(answer(200, feed), answer(200, "<html>log in</html>"));

    Impact run =
        fetch(
            Map.of(),
            "news",
            "--to",
            work.toString(),
            "--from",
            "https://feeds.example/tech?key=1",
            "https://feeds.example/world");

    assertThat(run.code()).isEqualTo(4);
    assertThat(run.err()).contains("https://feeds.example/world: answered no FEED: <html>");
    assertThat(names(work))
        .singleElement()
        .asString()
        .matches("feeds\\.example-[0-9a-f]{12}\\.feed");
    Impact read = Impact.run("ingest", "news", "--dry-run", "--from", work);
    assertThat(read.code()).isZero();
    assertThat(read.out()).contains("Broadcom falls");
  }

  private static List<String> names(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
