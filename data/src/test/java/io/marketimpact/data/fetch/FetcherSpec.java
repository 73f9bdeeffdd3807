package io.marketimpact.data.fetch;

import static io.marketimpact.data.fetch.VendorServer.answer;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A fetch from a server that is busy, slow or cuts what it sends. */
class FetcherSpec extends VendorFetch {

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
}
