package io.marketimpact.jobs.cli;

import io.marketimpact.data.BadInputException;

/** How a fault of this program is told in one line. */
final class FaultWords {

  /** Told with every fault that is printed. */
  static final String WHERE = " (--stacktrace shows where)";

  private FaultWords() {}

  static String of(Throwable failure) {
    return "internal error: "
        + failure.getClass().getSimpleName()
        + ": "
        + firstLine(String.valueOf(failure.getMessage()));
  }

  static String firstLine(String message) {
    return BadInputException.printable(message.lines().findFirst().orElse(""));
  }
}
