package io.marketimpact.jobs.cli;

import io.marketimpact.jobs.Progress;
import picocli.CommandLine.Option;

/** Options every command has. */
final class MessageOptions {

  @Option(names = "--quiet", description = "only errors on standard error")
  boolean quiet;

  @Option(names = "--stacktrace", description = "show where an internal error happened")
  boolean stacktrace;

  @Option(
      names = LogFormat.OPTION,
      paramLabel = "text|json",
      description =
          "messages on standard error as text, or as JSON, an object per line: time, level (error"
              + " or info), message; default: text")
  private LogFormat format = LogFormat.TEXT;

  Progress progress() {
    if (quiet) {
      return Progress.silent();
    }
    return format == LogFormat.JSON
        ? Progress.on(System.err, JsonMessages::note)
        : Progress.on(System.err);
  }
}
