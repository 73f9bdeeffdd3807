package io.marketimpact.jobs.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code impact ingest}: takes documents into the warehouse; what kind, its own commands say. */
@Command(
    name = "ingest",
    description =
        "Take prices, splits and dividends, news, disclosures, factors, entities and results into"
            + " the warehouse, checked, each once; show what files of prices and news are"
            + " understood to be.",
    mixinStandardHelpOptions = true)
final class IngestCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "say what to take in: " + String.join(", ", spec.subcommands().keySet()));
  }
}
