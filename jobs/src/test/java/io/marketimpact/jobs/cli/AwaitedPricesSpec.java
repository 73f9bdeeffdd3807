package io.marketimpact.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.run.RunEvent;
import io.marketimpact.data.run.RunFile;
import io.marketimpact.data.run.RunOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A batch that comes before the prices of an event. */
class AwaitedPricesSpec {

  @TempDir private Path work;
  private Path events;
  private Path out;

  @BeforeEach
  void oneEvent() throws IOException {
    events = SmallSpecifications.write(work.resolve("events"), 1);
    out = work.resolve("out");
  }

  private Impact batch(Object... more) {
    List<Object> all = new ArrayList<>(List.of("batch", "--events", events, "--out", out));
    all.addAll(Arrays.asList(more));
    return Impact.run(all.toArray());
  }

  @Test
  void anEventWhoseDayThePricesDoNotReachAwaitsThemAndIsStudiedByItselfThen() throws IOException {
    Path prices = events.resolve("us_daily.csv");
    String all = Files.readString(prices);
    Files.writeString(prices, all.replaceAll("(?m)^\\w+,2026-(01-1[4-9]|01-[23]|0[2-9]).*\\n", ""));
    Impact early = Impact.run("batch", "--quiet", "--events", events, "--out", out);
    assertThat(early).isEqualTo(new Impact(0, "", ""));
    RunEvent awaiting = RunFile.last(out).orElseThrow().events().get(0);
    assertThat(awaiting.outcome()).isEqualTo(RunOutcome.AWAITING_PRICES);
    assertThat(awaiting.reason()).contains("us_daily.csv: ends on 2026-01-13, before every event");
    assertThat(out.resolve("index.html"))
        .content()
        .contains("1 event that awaits prices", "Awaiting prices</h2>", "event-1.json");
    Impact status = Impact.run("status", "--out", out);
    assertThat(status.code()).isZero();
    assertThat(status.out()).contains("1 awaiting prices", "awaiting prices: event-1.json: ");

    Path metrics = work.resolve("impact.prom");
    Impact again = Impact.run("batch", "--metrics", metrics, "--events", events, "--out", out);
    assertThat(again.code()).isZero();
    assertThat(again.err()).isEqualTo("impact: nothing new; 0 published before, 1 awaits prices\n");
    assertThat(metrics).content().contains("impact_batch_events{outcome=\"awaiting_prices\"} 1\n");

    itFailsOnceItHasAwaitedThemForTooLong();

    Files.writeString(prices, all);
    assertThat(Impact.run("status", "--out", out).out()).contains("waiting: event-1.json: new");
    assertThat(batch().out().lines()).hasSize(1);
    assertThat(RunFile.last(out).orElseThrow().events().get(0).outcome())
        .isEqualTo(RunOutcome.DONE);
    assertThat(out.resolve("index.html")).content().doesNotContain("Awaiting prices");
  }

  /** As if the first run had been in January. */
  private void itFailsOnceItHasAwaitedThemForTooLong() throws IOException {
    Path run = out.resolve("runs").resolve(RunFile.last(out).orElseThrow().id());
    Path record = run.resolve("run.json");
    String text = Files.readString(record);
    Files.writeString(
        record,
        text.replaceFirst(
            "\"awaiting_since\": \"[^\"]*\"", "\"awaiting_since\": \"2026-01-14T23:00:00Z\""));
    Impact over = Impact.run("batch", "--quiet", "--events", events, "--out", out);
    assertThat(over.code()).isEqualTo(3);
    assertThat(over.err().lines())
        .singleElement()
        .asString()
        .contains("ends on 2026-01-13", "(awaited since 2026-01-14, longer than the 14 days of");
    assertThat(batch("--await-days", 100_000).code()).isZero();
    RunEvent patient = RunFile.last(out).orElseThrow().events().get(0);
    assertThat(patient.outcome()).isEqualTo(RunOutcome.AWAITING_PRICES);
    assertThat(patient.since()).contains(Instant.parse("2026-01-14T23:00:00Z"));
    assertThat(batch("--await-days", -1).err()).contains("--await-days must be 0 or more: '-1'");
  }
}
