package io.marketimpact.jobs.cli;

import io.marketimpact.jobs.Progress;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options every command has that runs on Spark. */
final class CommonOptions {

  @Option(
      names = "--master",
      paramLabel = "URL",
      defaultValue = "local[*]",
      description = "where Spark runs: local[*] in this process, or spark://HOST:PORT")
  String master;

  @Mixin private MessageOptions messages;

  boolean isQuiet() {
    return messages.quiet;
  }

  Progress progress() {
    return messages.progress();
  }
}
