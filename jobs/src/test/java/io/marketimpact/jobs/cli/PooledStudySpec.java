package io.marketimpact.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.jobs.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One stock with several events in one group, as pooled studies have them. */
class PooledStudySpec {

  @TempDir private Path work;

  @Test
  void aStockOnSeveralDatesIsStudiedAndDrawnOnceForEach() throws IOException {
    Path events =
        Files.writeString(
            work.resolve("events.csv"),
            """
            event_id,symbol,date,group
            one,AVGO,2025-10-14,pool
            two,AVGO,2025-11-11,pool
            three,AVGO,2026-01-14,pool
            three,FTNT,2026-01-14,pool
            """);
    Path out = work.resolve("out");
    Impact run =
        Impact.run(
            "study",
            "--quiet",
            "--prices",
            Project.PRICES,
            "--events",
            events,
            "--benchmark",
            "SPY",
            "--out",
            out);

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(Project.lines(out.resolve("firm_results.csv"))).hasSize(1 + 4);
    assertThat(out.resolve("report.html"))
        .content()
        .contains("AVGO 14\u00A0Oct\u00A02025: ", "AVGO 14\u00A0Jan\u00A02026: ", "FTNT: ");
    assertThat(Project.lines(out.resolve("tables/paths-2.csv")).get(0))
        .contains("AVGO 2025-10-14 ", "AVGO 2025-11-11 ", "AVGO 2026-01-14 ", ",FTNT ");
  }
}
