package io.marketimpact.data.fetch;

import static io.marketimpact.data.fetch.VendorServer.answer;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketimpact.data.BadInputException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A fetch from a server that refuses, lies, sends too much or leads elsewhere. */
class RefusedFetchSpec extends VendorFetch {

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
