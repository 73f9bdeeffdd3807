package io.marketimpact.jobs.cli;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * What the machine ran out of: memory, room on a disk, or a disk that can be written to.
 *
 * @param words what to say
 * @param code how the program ends
 */
record Exhaustion(String words, ExitCode code) {

  private static final long MEGABYTE = 1 << 20;
  private static final int DEEPEST = 20;

  /** In the words of the operating system, which libraries pass on. */
  private static final List<String> FULL =
      List.of("No space left on device", "Disk quota exceeded");

  private static final String READ_ONLY = "Read-only file system";

  /** What is at the bottom of a failure, where the machine is at fault and not the program. */
  static Optional<Exhaustion> of(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      if (cause instanceof VirtualMachineError) {
        return Optional.of(memory());
      }
      String message = String.valueOf(cause.getMessage());
      if (cause instanceof IOException && FULL.stream().anyMatch(message::contains)) {
        return Optional.of(disk());
      }
      if (cause instanceof IOException && message.contains(READ_ONLY)) {
        return Optional.of(readOnly(message));
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

  private static Exhaustion readOnly(String message) {
    return new Exhaustion(
        "a disk can no longer be written to, "
            + message
            + "; what was published is whole; mount it for writing, or name a directory elsewhere",
        ExitCode.BAD_INPUT);
  }

  private static Exhaustion disk() {
    String temporary = System.getProperty("java.io.tmpdir");
    return new Exhaustion(
        "no space is left on the disk of the warehouse, of the results or of temporary files, "
            + temporary
            + " with "
            + new File(temporary).getUsableSpace() / MEGABYTE
            + " MB free now; what was published is whole; free some, or name another place with"
            + " --warehouse, --out or IMPACT_JVM_OPTIONS=-Djava.io.tmpdir=DIR",
        ExitCode.BAD_INPUT);
  }
}
