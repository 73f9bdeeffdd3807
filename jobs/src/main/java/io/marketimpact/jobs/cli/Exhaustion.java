package io.marketimpact.jobs.cli;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

  /** Of a directory the operating system does not say why: in the words of Hadoop and Delta. */
  private static final Pattern NOT_CREATED =
      Pattern.compile(
          "(?:Mkdirs failed to create|\\[DELTA_CANNOT_CREATE_LOG_PATH\\] Cannot create)"
              + " (?:file:)?(.+?)(?: \\(exists=.*|\\R.*)?",
          Pattern.DOTALL);

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
      Matcher directory = NOT_CREATED.matcher(message);
      if (cause instanceof IOException && directory.matches()) {
        return Optional.of(notCreated(directory.group(1)));
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

  private static Exhaustion notCreated(String directory) {
    return new Exhaustion(
        "the directory "
            + directory
            + " cannot be created, since its disk is full or can only be read, or for want of"
            + " permission; what was published is whole; free some room, or name another place"
            + " with --warehouse or --out",
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
