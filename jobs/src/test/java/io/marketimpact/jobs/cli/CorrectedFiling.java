package io.marketimpact.jobs.cli;

import java.nio.file.Path;
import java.util.List;

/** One filing that says something else each time it is taken in: a correction after the first. */
final class CorrectedFiling {

  private static final String FILING = "0000000001-25-000121";

  private CorrectedFiling() {}

  /** A report with this much revenue in China, of 300. */
  static Path report(Path directory, String china) {
    return new AnnualReport("AAA", "10-K", "2024", "2024-12-31")
        .total("2024-01-01", "2024-12-31", "300")
        .area("2024-01-01", "2024-12-31", "country:CN", china)
        .area("2024-01-01", "2024-12-31", "country:US", "" + (300 - Integer.parseInt(china)))
        .write(directory.resolve("report-" + china + ".xml"));
  }

  /** The command that takes a report in. */
  static List<String> ingest(Path report, Path warehouse) {
    return List.of(
        "ingest",
        "exposure",
        "--quiet",
        "--from",
        report.toString(),
        "--filing",
        FILING,
        "--public-by",
        "2025-02-01",
        "--warehouse",
        warehouse.toString());
  }
}
