package io.marketimpact.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The remedy that the quarantine names for a negative price is one of {@code ingest prices}. */
class SignedPricesSpec {

  @TempDir private Path work;
  private Path file;

  @BeforeEach
  void prices() throws IOException {
    file =
        Files.writeString(
            work.resolve("text.csv"),
            "symbol,date,adjusted_close,close\nAA,2026-01-05,10,10\nAA,2026-01-06,-11,-11\n");
  }

  @Test
  void theOptionTakesMidpointsIn() {
    assertThat(
            Impact.run(
                    "ingest",
                    "prices",
                    "--signed-prices",
                    "--from",
                    file,
                    "--warehouse",
                    work.resolve("warehouse"))
                .err())
        .contains("2 rows read = 2 accepted + 0 merged + 0 quarantined");
  }

  @Test
  void theOptionIsShownByADryRun() {
    assertThat(Impact.run("ingest", "prices", "--dry-run", "--from", file).out())
        .contains("2 prices read = 1 accepted + 1 refused");
    assertThat(Impact.run("ingest", "prices", "--dry-run", "--signed-prices", "--from", file).out())
        .contains("2 prices read = 2 accepted + 0 refused");
  }
}
