package io.marketimpact.jobs.cli;

import io.marketimpact.jobs.warehouse.Quarantine.Choice;
import io.marketimpact.market.SecurityId;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Which rows of the quarantine a command is about. */
final class QuarantinedRows {

  @Option(names = "--symbol", paramLabel = "SYMBOL", description = "rows of this stock")
  private Optional<SecurityId> symbol;

  @Option(
      names = "--rule",
      paramLabel = "RULE",
      description = "rows set aside by this rule, such as no_trade")
  private Optional<String> rule;

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description = "rows of this file, by its name or address as the list has it")
  private Optional<String> file;

  @Option(names = "--row", paramLabel = "N", description = "the row at this place in its file")
  private Optional<Long> row;

  @Option(
      names = "--price",
      paramLabel = "PRICE",
      description =
          "the rows with this price as the list has it: of several prices of a day, the one that is"
              + " right")
  private Optional<Double> price;

  /** Whether nothing was said of them. */
  boolean areAll() {
    return Stream.of(symbol, rule, file, row, price).allMatch(Optional::isEmpty);
  }

  /** Whether a price was said and not of which stock or file: others may cost as much. */
  boolean areOfAnyStock() {
    return price.isPresent() && symbol.isEmpty() && file.isEmpty();
  }

  Choice choice() {
    return new Choice(symbol, rule, file, row, price);
  }
}
