package io.marketimpact.data.fetch;

import static io.marketimpact.data.fetch.VendorServer.answer;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketimpact.data.BadInputException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A fetch from a server that is slow, cuts, fails, lies or leads elsewhere. */
class FetcherSpec {

  private static final String TABLE = "date,close\n2026-01-13,10\n2026-01-14,9\n";
  private static final String KEY = "s3cret/key";
  private static final Request REQUEST =
      PriceVendor.table(
          "https://vendor.example/prices?key=" + PriceVendor.escaped(KEY),
          Map.of("Authorization", "Token " + KEY),
          KEY);

  @TempDir private Path work;

  private final VendorServer server = VendorServer.start();

  @AfterEach
  void stop() {
    server.close();
  }

  private Path fetched() {
    return fetched(server.fetcher());
  }

  private Path fetched(Fetcher fetcher) {
    Path file = work.resolve("AAA.csv");
    fetcher.fetch(REQUEST, file);
    return file;
  }

  private void refused(String... words) {
    assertThatThrownBy(this::fetched)
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("https://vendor.example/prices: ")
        .hasMessageContainingAll(words)
        .hasMessageNotContainingAny("s3cret", "key=");
  }

  @Test
  void aFileComesAsItIsAndTheHostSeesTheKeyAndWhoAsks() {
    server.behaving(answer(200, TABLE));

    assertThat(fetched()).hasContent(TABLE);
    VendorServer.Asked asked = server.asked().get(0);
    assertThat(asked.line()).isEqualTo("GET /prices?key=s3cret%2Fkey");
    assertThat(asked.headers())
        .containsEntry("authorization", "Token " + KEY)
        .containsEntry("user-agent", "market-impact");
  }

  @Test
  void aBusyHostIsAskedAgainAfterTheWaitItAsksForOrOneThatDoubles() {
    server.behaving(
        answer(429, "slow down", "Retry-After: 7"),
        answer(500, "oops"),
        answer(503, "oops", "Retry-After: Wed, 14 Jan 2026 10:00:45 GMT"),
        answer(200, TABLE));

    assertThat(fetched()).hasContent(TABLE);
    assertThat(server.pauses())
        .containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(2), Duration.ofSeconds(45));
  }

  @Test
  void aHostThatAsksForMoreThanTheLongestPauseGetsThat() {
    server.behaving(answer(429, "", "Retry-After: 999999"), answer(200, TABLE));

    assertThat(fetched()).hasContent(TABLE);
    assertThat(server.pauses()).containsExactly(Duration.ofMinutes(2));
  }

  @Test
  void aHostThatStaysBusyIsGivenUp() {
    server.behaving(answer(500, "oops"));

    refused("answered 500, 4 times; try again later");
    assertThat(server.pauses())
        .containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));
  }

  @Test
  void aCutBodyGoesOnWhereItEndedIfTheVersionIsMarked() {
    byte[] bytes = TABLE.getBytes(UTF_8);
    server.behaving(
        VendorServer.cut(
            Arrays.copyOf(bytes, 20), bytes.length, "ETag: \"v1\"", "Accept-Ranges: bytes"),
        answer(
            206,
            Arrays.copyOfRange(bytes, 20, bytes.length),
            "ETag: \"v1\"",
            "Content-Range: bytes 20-" + (bytes.length - 1) + "/" + bytes.length));

    assertThat(fetched()).hasContent(TABLE);
    assertThat(server.asked().get(1).headers())
        .containsEntry("range", "bytes=20-")
        .containsEntry("if-range", "\"v1\"");
  }

  @Test
  void aCutBodyBeginsAnewIfTheVersionIsNotMarkedOrHasChanged() {
    byte[] old = "date,close\n2026-01-13,77777".getBytes(UTF_8);
    server.behaving(
        VendorServer.cut(old, 500, "ETag: W/\"v1\"", "Accept-Ranges: bytes"),
        VendorServer.cut(old, 500, "ETag: \"v1\"", "Accept-Ranges: bytes"),
        answer(200, TABLE, "ETag: \"v2\""));

    assertThat(fetched()).hasContent(TABLE);
    assertThat(server.asked().get(1).headers()).doesNotContainKey("range");
    assertThat(server.asked().get(2).headers()).containsKey("range");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bytes 0-6/500|v1",
        "bytes 11-20/9999|v1",
        "bytes 11-499/500|v2",
        "bytes 11-499/*|v1",
      })
  void aPartThatWasNotAskedForIsNotTaken(String range, String version) {
    server.behaving(
        VendorServer.cut(
            "date,close\n".getBytes(UTF_8), 500, "ETag: \"v1\"", "Accept-Ranges: bytes"),
        answer(206, "2026,1\n", "Content-Range: " + range, "ETag: \"" + version + "\""),
        answer(200, TABLE));

    assertThat(fetched()).hasContent(TABLE);
  }

  @Test
  void aPartInPlaceOfTheWholeIsNotTaken() {
    server.behaving(
        answer(206, TABLE, "Content-Range: bytes 0-44/1000", "ETag: \"v1\""), answer(200, TABLE));

    assertThat(fetched()).hasContent(TABLE);
    assertThat(server.asked()).hasSize(2);
  }

  @Test
  void aBodyWithoutLengthMustEndAsAFileDoes() {
    server.behaving(
        (asked, out) -> {
          VendorServer.head(out, 200, -1);
          out.write("date,close\n2026-01-1".getBytes(UTF_8));
        },
        (asked, out) -> {
          VendorServer.head(out, 200, -1);
          out.write(TABLE.getBytes(UTF_8));
        });

    assertThat(fetched()).hasContent(TABLE);
    assertThat(server.asked()).hasSize(2);
  }

  @Test
  void aHostThatDripsForEverIsLeft() {
    server.behaving(
        (asked, out) -> {
          VendorServer.head(out, 200, 100_000);
          while (true) {
            out.write('1');
            out.flush();
            Thread.sleep(50);
          }
        });

    assertThatThrownBy(() -> fetched(server.fetcher(1 << 20, Duration.ofMillis(600))))
        .hasMessageContaining("was silent or slow, 4 times; try again later");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aFullDiskIsSaidAsOne() {
    server.behaving(answer(200, TABLE));

    assertThatThrownBy(() -> server.fetcher().fetch(REQUEST, Path.of("/dev/full")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("No space left on device");
    assertThat(server.asked()).hasSize(1);
  }

  @Test
  void aHostThatSaysNothingIsLeft() {
    server.behaving(
        (asked, out) -> Thread.sleep(60_000),
        (asked, out) -> {
          VendorServer.head(out, 200, 1000);
          out.write("date,close\n".getBytes(UTF_8));
          out.flush();
          Thread.sleep(60_000);
        },
        answer(200, TABLE));

    assertThat(fetched()).hasContent(TABLE);
    assertThat(server.pauses()).hasSize(2);
  }

  @Test
  void aSlowHostIsWaitedForAsLongAsSomethingComes() {
    server.behaving(
        (asked, out) -> {
          VendorServer.head(out, 200, TABLE.length());
          for (byte next : TABLE.getBytes(UTF_8)) {
            out.write(next);
            out.flush();
            Thread.sleep(30);
          }
        });

    assertThat(fetched()).hasContent(TABLE);
    assertThat(server.asked()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "404|check the symbol or the address",
        "401|check the key in the environment",
        "400|check the request",
      })
  void whatTheHostRefusesIsNotAskedAgain(int status, String remedy) {
    server.behaving(answer(status, "no"));

    refused("answered " + status, remedy);
    assertThat(server.asked()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<!DOCTYPE html><p>Please log in|answered no CSV: <!DOCTYPE html>",
        "{\"Information\": \"your key s3cret/key, has had its calls\"}|your key ***, has had",
        "No data|answered no CSV: No data",
        "''|answered no CSV but nothing",
      })
  void anExcuseUnderStatus200IsNoTable(String body, String words) {
    server.behaving(answer(200, body));

    refused(words);
  }

  @Test
  void moreThanTheBoundIsRefusedBeforeOrWhileItComes() {
    server.behaving(VendorServer.cut(TABLE.getBytes(UTF_8), 10L << 30));
    assertThatThrownBy(() -> fetched(server.fetcher(1000, Duration.ofSeconds(30))))
        .hasMessageContaining("is larger than 1000 bytes");

    VendorServer endless = VendorServer.start();
    try (endless) {
      endless.behaving(
          (asked, out) -> {
            VendorServer.head(out, 200, -1);
            while (true) {
              out.write(new byte[1 << 12]);
            }
          });
      assertThatThrownBy(() -> fetched(endless.fetcher(100_000, Duration.ofSeconds(30))))
          .hasMessageContaining("is larger than 100000 bytes");
    }
    assertThat(work.resolve("AAA.csv").toFile().length()).isLessThanOrEqualTo(100_000);
  }

  @Test
  void packedFilesAreUnpackedWithinTheBound() throws IOException {
    server.behaving(answer(200, packed(TABLE.getBytes(UTF_8)), "Content-Encoding: gzip"));
    assertThat(fetched()).hasContent(TABLE);

    VendorServer bomb = VendorServer.start();
    try (bomb) {
      bomb.behaving(answer(200, packed(new byte[10_000_000])));
      assertThatThrownBy(() -> fetched(bomb.fetcher()))
          .hasMessageContaining("unpacks to more than 1048576 bytes");
    }
    try (var files = Files.list(work)) {
      assertThat(files.toList()).containsExactly(work.resolve("AAA.csv"));
    }
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  @Test
  void aRedirectIsFollowedWithoutTheKey() {
    server.behaving(answer(302, "", "Location: https://files.example/AAA.csv"), answer(200, TABLE));

    assertThat(fetched()).hasContent(TABLE);
    assertThat(server.asked().get(0).headers()).containsKey("authorization");
    assertThat(server.asked().get(1).line()).isEqualTo("GET /AAA.csv");
    assertThat(server.asked().get(1).headers()).doesNotContainKey("authorization");
  }

  @ParameterizedTest
  @CsvSource({
    "http://vendor.example/prices",
    "file:///etc/passwd",
    "https://127.0.0.1/latest",
    "https://169.254.169.254/latest",
  })
  void aRedirectIntoAPrivateNetworkIsRefused(String target) {
    server.behaving(answer(302, "", "Location: " + target));

    assertThatThrownBy(this::fetched)
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("leads to a private address");
    assertThat(server.asked()).hasSize(1);
  }

  @Test
  void redirectsEnd() {
    server.behaving(answer(302, "", "Location: /again"));

    assertThatThrownBy(this::fetched).hasMessageContaining("redirects more than 5 times");
  }
}
