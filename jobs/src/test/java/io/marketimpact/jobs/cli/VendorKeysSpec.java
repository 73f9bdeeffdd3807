package io.marketimpact.jobs.cli;

import static io.marketimpact.data.fetch.VendorServer.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.fetch.PriceVendor;
import io.marketimpact.data.fetch.PriceVendors;
import io.marketimpact.data.fetch.VendorServer;
import io.marketimpact.data.fetch.VendorServer.Behavior;
import io.marketimpact.data.publication.Publication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A vendor's key is in no message, no log line and no file, whatever the vendor answers. */
class VendorKeysSpec {

  private static final String KEY = "s3cret/Key+1";

  /** As addresses, JSON and careless hosts write it, and what a cut would leave of it. */
  private static final String[] SPELLINGS = {"s3cret", "S3CRET", "%2FKey", "%2fkey", "Key+1"};

  private static final Behavior[] MISBEHAVIORS = {
    answer(401, "unknown token " + KEY),
    answer(404, "no " + KEY),
    answer(200, "{\"error\": \"key s3cret\\/Key+1 is not valid\"}"),
    answer(200, "<p>S3CRET/KEY+1 and s3cret%2FKey%2B1</p>"),
    answer(200, "\u00e9".repeat(196) + KEY),
    answer(302, "", "Location: https://127.0.0.1/" + KEY + "/s3cret%2fkey%2b1"),
    answer(302, "", "Location: file:///" + KEY),
    answer(302, "", "Location: :" + KEY)
  };

  @TempDir private Path work;

  private final VendorServer server = VendorServer.start();

  @AfterEach
  void stop() {
    server.close();
  }

  static Stream<PriceVendor> vendors() {
    return PriceVendors.all().stream().filter(vendor -> vendor.keyVariable().isPresent());
  }

  private Impact fetch(PriceVendor vendor, String key, String... more) {
    return Impact.of(
        Main.commands(
            Publication.ON_DISK,
            new Network(
                server::fetcher, Map.of(vendor.keyVariable().orElseThrow(), key), pause -> {})),
        Stream.concat(
                Stream.of(
                    "fetch",
                    "prices",
                    "--vendor",
                    vendor.id(),
                    "--symbol",
                    "AVGO",
                    "--until",
                    "2026-01-14",
                    "--to",
                    work.resolve("to").toString()),
                Stream.of(more))
            .toArray());
  }

  private void assertNoKey(Impact run) throws IOException {
    assertThat(run.out()).doesNotContain(SPELLINGS);
    assertThat(run.err()).doesNotContain(SPELLINGS);
    try (Stream<Path> files = Files.walk(work)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(file.toString()).doesNotContain(SPELLINGS);
        assertThat(Files.readString(file)).doesNotContain(SPELLINGS);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("vendors")
  void noRefusalShowsIt(PriceVendor vendor) throws IOException {
    server.behaving(MISBEHAVIORS);
    for (int i = 0; i < MISBEHAVIORS.length; i++) {
      Impact run = fetch(vendor, KEY, "--log-format", "json");
      assertThat(run.code()).isEqualTo(3);
      assertNoKey(run);
    }
    assertThat(server.asked()).hasSameSizeAs(MISBEHAVIORS);
  }

  @ParameterizedTest
  @MethodSource("vendors")
  void noProgressAndNoFileThatWasHadShowsIt(PriceVendor vendor) throws IOException {
    server.behaving(answer(200, "date,close,adjClose\n2026-01-13,10,10\n2026-01-14,9,9\n"));

    Impact run = fetch(vendor, KEY);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(server.asked().toString()).as("it was sent").containsAnyOf(KEY, "s3cret%2FKey");
    assertNoKey(run);
    Impact read = Impact.run("ingest", "prices", "--dry-run", "--from", work.resolve("to"));
    assertThat(read.code()).isZero();
    assertNoKey(read);
  }

  @Test
  void aKeyThatCannotBeOneIsRefusedWithoutItsSigns() throws IOException {
    Impact run = fetch(PriceVendors.of("tiingo"), "s3cret\nKey+1");

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("tiingo: has a key with a blank, a line break or another sign");
    assertNoKey(run);
    assertThat(server.asked()).isEmpty();
  }
}
