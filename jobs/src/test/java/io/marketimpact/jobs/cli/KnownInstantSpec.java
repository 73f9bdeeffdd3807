package io.marketimpact.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.jobs.warehouse.Learned;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From when on something can have been known. */
class KnownInstantSpec {

  private static final String DISCLOSED =
      """
      symbol,fiscal_year,fiscal_year_end,line,area,revenue,total_revenue,share,unit,currency,\
      basis,filing,public_by
      AA,FY2023,2023-12-31,all products,CN,4,10,,million,USD,,10-K 1,2024-03-01
      """;

  @TempDir private Path work;

  @Test
  void anInstantIsKeptToTheMicrosecond() {
    assertThat(Learned.at(Instant.parse("2026-01-14T12:00:00.123456789Z")))
        .isEqualTo("2026-01-14T12:00:00.123456Z");
  }

  @ParameterizedTest
  @CsvSource({
    "ingest prices, prices.csv",
    "ingest news, stories.json",
    "ingest factors, factors.csv",
    "ingest exposure, revenue.csv",
    "ingest entities, entities.json",
    "ingest actions, actions.csv",
    "ingest results, out"
  })
  void nothingIsKnownFromADayThatIsYetToCome(String command, String from) throws IOException {
    Files.writeString(work.resolve("prices.csv"), "symbol,date,adjusted_close\nAA,2020-01-02,10\n");
    Files.writeString(work.resolve("revenue.csv"), DISCLOSED);
    assertRefused(command + " --from " + work.resolve(from));
  }

  @Test
  void factorsOfADayThatIsYetToComeAreRefused() throws IOException {
    Path file =
        Files.writeString(
            work.resolve("factors.csv"),
            "date,mkt_rf,smb,hml,rf\n2026-01-07,0.01,0,0,0\n2999-01-07,0.01,0,0,0\n");
    Impact refused =
        Impact.run("ingest", "factors", "--from", file, "--warehouse", work.resolve("warehouse"));
    assertThat(refused.code()).isEqualTo(3);
    assertThat(refused.err())
        .contains("has factors of 2999-01-07, a day yet to come; check its dates");
  }

  @Test
  void nothingIsReleasedFromADayThatIsYetToCome() {
    assertRefused("warehouse release --symbol AA --warehouse " + work.resolve("warehouse"));
  }

  private static void assertRefused(String command) {
    Instant tomorrow = Instant.now().plusSeconds(86_400);
    Impact refused = Impact.run((Object[]) (command + " --as-of " + tomorrow).split(" "));
    assertThat(refused.code()).as(refused.err()).isEqualTo(3);
    assertThat(refused.err())
        .contains("the instant " + tomorrow + " is in the future; name one that has passed");
  }
}
