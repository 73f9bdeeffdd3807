package io.marketimpact.jobs.cli;

import io.marketimpact.jobs.Progress;
import picocli.CommandLine.Option;

/** Options every command has. */
final class CommonOptions {

  @Option(
      names = "--master",
      paramLabel = "URL",
      defaultValue = "local[*]",
      description = "where Spark runs: local[*] in this process, or spark://HOST:PORT")
  String master;

  @Option(names = "--quiet", description = "only errors on standard error")
  boolean quiet;

  @Option(names = "--stacktrace", description = "show where a fault of this program happened")
  boolean stacktrace;

  Progress progress() {
    return quiet ? Progress.silent() : Progress.on(System.err);
  }
}
