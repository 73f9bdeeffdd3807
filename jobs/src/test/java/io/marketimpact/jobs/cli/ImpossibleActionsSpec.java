package io.marketimpact.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Splits and dividends of price files that cannot be any. */
class ImpossibleActionsSpec {

  @TempDir private Path work;

  private Impact run(Object... arguments) {
    return Impact.run(arguments);
  }

  @Test
  void eachGoesToQuarantineOnceWithReasonRowAndValueAndItsPriceIsTakenIn() throws IOException {
    Path warehouse = work.resolve("warehouse");
    Path file =
        Files.writeString(
            work.resolve("AAA.csv"),
            """
            date,close,adjClose,divCash,splitFactor
            2026-01-05,20,20,0,1
            2026-01-06,20,20,0,1e300
            2026-01-07,20,20,200,1
            """);
    for (String change : new String[] {"3 accepted + 0 merged", "0 accepted + 3 merged"}) {
      Impact taken = ingest(file, warehouse);
      assertThat(taken.code()).as(taken.err()).isEqualTo(4);
      assertThat(taken.err())
          .contains("3 rows read = " + change + " + 0 quarantined; prices version 0")
          .contains("splits and dividends quarantined, their days unknown: 2\n")
          .containsOnlyOnce("AAA.csv row 3 column splitFactor: '1e300' is no split")
          .containsOnlyOnce("AAA.csv row 4 column divCash: '200' is above 20.0");
    }
    Impact listed = run("warehouse", "quarantine", "--quiet", "--warehouse", warehouse);
    assertThat(listed.out().lines())
        .hasSize(2)
        .anyMatch(line -> line.contains("row 3 column splitFactor: '1e300' is no split"))
        .allMatch(line -> line.endsWith(" (impossible_action)"));
    Impact released =
        run(
            "warehouse",
            "release",
            "--quiet",
            "--rule",
            "impossible_action",
            "--warehouse",
            warehouse);
    assertThat(released.code()).isEqualTo(3);
    assertThat(released.err())
        .contains("no price that can be taken in is among these rows", "(impossible_action)");
  }

  @Test
  void ofAColumnThatHoldsSomethingElseTheFirstTenThousandAreListedAndTheOthersCounted()
      throws IOException {
    StringBuilder rows = new StringBuilder("date,close,adjClose,divCash,splitFactor\n");
    for (int day = 0; day < 10_003; day++) {
      rows.append(LocalDate.EPOCH.plusDays(day)).append(",20,20,-7,1\n");
    }
    Path warehouse = work.resolve("warehouse");
    Path file = Files.writeString(work.resolve("AAA.csv"), rows);

    Impact taken = ingest(file, warehouse);

    assertThat(taken.code()).as(taken.err()).isEqualTo(4);
    assertThat(taken.err())
        .contains("10003 rows read = 10003 accepted + 0 merged + 0 quarantined")
        .contains("splits and dividends quarantined, their days unknown: 10003\n");
    assertThat(run("warehouse", "quarantine", "--quiet", "--warehouse", warehouse).out().lines())
        .hasSize(10_000)
        .last()
        .asString()
        .contains("AAA.csv row 10001 column divCash: '-7' is neither a dividend nor a split; ")
        .endsWith("; 3 more after it are not listed (impossible_action)");
  }

  private Impact ingest(Path file, Path warehouse) {
    return run(
        "ingest",
        "prices",
        "--master",
        "local[1]",
        "--from",
        file,
        "--as-of",
        "2026-03-02T00:00:00Z",
        "--warehouse",
        warehouse);
  }
}
