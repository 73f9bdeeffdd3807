package io.marketimpact.jobs.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code impact fetch}: files over HTTPS, which other commands then read. */
@Command(
    name = "fetch",
    description =
        "Fetch prices, filed figures or news over HTTPS into files, which ingest, study and events"
            + " read.",
    mixinStandardHelpOptions = true)
final class FetchCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "say what to fetch: " + String.join(", ", spec.subcommands().keySet()));
  }
}
