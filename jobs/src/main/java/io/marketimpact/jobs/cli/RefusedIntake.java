package io.marketimpact.jobs.cli;

import io.marketimpact.data.BadInputException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Says of files that were refused together because of which of them it was: the lines before name
 * each file that cannot be used, and most of these alone would have cost nothing else.
 */
final class RefusedIntake {

  private static final int MOST_NAMED = 10;

  private RefusedIntake() {}

  static ExitCode tell(List<BadInputException> because, PrintWriter err) {
    List<String> sources =
        because.stream()
            .map(BadInputException::source)
            .flatMap(Optional::stream)
            .distinct()
            .toList();
    String named = sources.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
    int more = sources.size() - MOST_NAMED;
    err.println(
        "impact: nothing was taken in"
            + (named.isEmpty() ? "" : ", because of " + named)
            + (more > 0 ? " and " + more + " more" : ""));
    return ExitCode.BAD_INPUT;
  }

  /** Prices that are taken in again are known, and add nothing. */
  static ExitCode tellOfActions(PrintWriter err) {
    err.println(
        "impact: prices were taken in, splits and dividends were not; mend what is named above and"
            + " take the same files in again");
    return ExitCode.BAD_INPUT;
  }
}
