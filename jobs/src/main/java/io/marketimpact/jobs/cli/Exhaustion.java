package io.marketimpact.jobs.cli;

import java.io.IOException;
import java.util.Optional;

/**
 * What the machine ran out of.
 *
 * @param words what to say
 * @param code how the program ends
 */
record Exhaustion(String words, ExitCode code) {

  private static final long MEGABYTE = 1 << 20;
  private static final int DEEPEST = 20;

  /** What is at the bottom of a failure, where that is want of memory or of room on a disk. */
  static Optional<Exhaustion> of(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      if (cause instanceof VirtualMachineError) {
        return Optional.of(memory());
      }
      String message = String.valueOf(cause.getMessage());
      if (cause instanceof IOException && message.contains("No space left on device")) {
        return Optional.of(disk());
      }
      cause = cause.getCause();
    }
    return Optional.empty();
  }

  private static Exhaustion memory() {
    return new Exhaustion(
        "out of memory with "
            + Runtime.getRuntime().maxMemory() / MEGABYTE
            + " MB; what was published is whole; give more with IMPACT_JVM_OPTIONS=-Xmx8g, or fewer"
            + " events",
        ExitCode.FAULT);
  }

  private static Exhaustion disk() {
    return new Exhaustion(
        "no space is left on the disk of temporary files, "
            + System.getProperty("java.io.tmpdir")
            + ", or of the results; what was published is whole; free some, or name another with"
            + " IMPACT_JVM_OPTIONS=-Djava.io.tmpdir=DIR",
        ExitCode.BAD_INPUT);
  }
}
