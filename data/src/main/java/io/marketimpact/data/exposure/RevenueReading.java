package io.marketimpact.data.exposure;

import io.marketimpact.data.BadInputException;
import io.marketimpact.exposure.RevenueDisclosure;
import java.nio.file.Path;
import java.util.List;

/**
 * What a filed document says of revenue, and what of it could not be used.
 *
 * @param lines at least one
 * @param findings a sentence for each figure that was left out or needs a word
 */
record RevenueReading(List<RevenueDisclosure> lines, List<String> findings) {

  /** Keeps its own copies. */
  RevenueReading {
    lines = List.copyOf(lines);
    findings = List.copyOf(findings);
  }

  /** A document of which nothing can be used is refused for the first thing wrong with it. */
  static RevenueReading of(
      Path file,
      List<RevenueDisclosure> lines,
      List<BadInputException> findings,
      String problem,
      String remedy) {
    if (!lines.isEmpty()) {
      return new RevenueReading(
          lines, findings.stream().map(BadInputException::getMessage).distinct().toList());
    }
    throw findings.isEmpty() ? BadInputException.file(file, problem, remedy) : findings.get(0);
  }
}
