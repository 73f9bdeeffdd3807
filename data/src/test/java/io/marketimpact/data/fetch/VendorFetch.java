package io.marketimpact.data.fetch;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketimpact.data.BadInputException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** A fetch of one table from a vendor whose behavior is written by the test. */
abstract class VendorFetch {

  static final String TABLE = "date,close\n2026-01-13,10\n2026-01-14,9\n";

  static final String KEY = "s3cret/key";

  static final Request REQUEST =
      PriceVendor.table(
          "https://vendor.example/prices?key=" + PriceVendor.escaped(KEY),
          Map.of("Authorization", "Token " + KEY),
          KEY);

  @TempDir Path work;

  final VendorServer server = VendorServer.start();

  @AfterEach
  void stop() {
    server.close();
  }

  Path fetched() {
    return fetched(server.fetcher());
  }

  Path fetched(Fetcher fetcher) {
    Path file = work.resolve("AAA.csv");
    fetcher.fetch(REQUEST, file);
    return file;
  }

  void refused(String... words) {
    assertThatThrownBy(this::fetched)
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("https://vendor.example/prices: ")
        .hasMessageContainingAll(words)
        .hasMessageNotContainingAny("s3cret", "key=");
  }
}
