package io.marketimpact.jobs.cli;

import io.marketimpact.jobs.Progress;
import picocli.CommandLine.Option;

/** Options every command has. */
final class MessageOptions {

  @Option(names = "--quiet", description = "only errors on standard error")
  boolean quiet;

  @Option(names = "--stacktrace", description = "show where an internal error happened")
  boolean stacktrace;

  Progress progress() {
    return quiet ? Progress.silent() : Progress.on(System.err);
  }
}
