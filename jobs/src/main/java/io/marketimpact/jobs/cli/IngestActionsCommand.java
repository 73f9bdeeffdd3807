package io.marketimpact.jobs.cli;

import io.marketimpact.data.csv.ActionFile;
import io.marketimpact.data.csv.ActionStore;
import io.marketimpact.data.csv.DateForm;
import io.marketimpact.data.publication.Publication;
import io.marketimpact.data.table.Revisions.Change;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code impact ingest actions}: splits and dividends into the warehouse. */
@Command(
    name = "actions",
    description = {
      "Take splits and dividends into the warehouse, each once:",
      "  symbol,ex_date,type[,ratio][,amount][,currency][,source][,until]",
      "type is split (with a ratio: 10 where ten shares stand for one), dividend, special_dividend",
      "or spin_off (with an amount, or its worth, per share held before), or complete: from this",
      "day until the day until (empty: without end) every action of the stock is there, even if",
      "there is none. One that is restated stands beside what was known before. study and batch",
      "--warehouse compute adjusted closes from closes as traded and this table for the stocks of",
      "which it is complete from the first to the last price they read."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Exit codes: 0 done; 1 internal error; 2 wrong usage; 3 bad input, nothing changed."
    })
final class IngestActionsCommand implements Callable<Integer> {

  private static final int MOST_NAMED = 5;

  private final Publication publication;

  @Mixin private FileIntake intake;

  @Option(
      names = "--date-format",
      paramLabel = "PATTERN",
      description = "how the file writes dates that are not ISO, such as yyyyMMdd")
  private DateForm dates = DateForm.ISO;

  @Option(
      names = "--exchange",
      paramLabel = "MIC|FILE.json",
      description =
          "the exchange of whose sessions each ex-date must be one, such as XNYS; default: an"
              + " ex-date that is none counts on the next session")
  private ExchangeOption exchange = ExchangeOption.NONE;

  @Option(names = "--dry-run", description = "show how the files are read, and take nothing in")
  private boolean isDry;

  @Option(
      names = "--withdrawn",
      description =
          "the file's actions no longer stand, such as a dividend called off or on another day;"
              + " what was known of them stays known of the time before")
  private boolean isWithdrawn;

  @Spec private CommandSpec spec;

  IngestActionsCommand(Publication publication) {
    this.publication = publication;
  }

  @Override
  public Integer call() {
    return isDry ? shown(intake.read(this::rows)) : taken();
  }

  private int taken() {
    SortedSet<String> unused = new TreeSet<>();
    int code =
        intake.run(
            publication,
            ActionStore.FORM,
            this::rows,
            rows ->
                known -> {
                  Change change =
                      isWithdrawn
                          ? ActionStore.withdraw(known, rows)
                          : ActionStore.take(known, rows);
                  unused.addAll(ActionStore.unused(known.rows(), rows));
                  return change;
                });
    if (!unused.isEmpty()) {
      intake.say(
          "no study uses the actions of "
              + String.join(", ", unused.stream().limit(MOST_NAMED).toList())
              + (unused.size() > MOST_NAMED ? " and " + (unused.size() - MOST_NAMED) + " more" : "")
              + " yet: add a row of type complete for the days in which all of them are there");
    }
    return code;
  }

  private List<List<String>> rows(Path file) {
    return ActionFile.read(file, dates, exchange.sessions());
  }

  private int shown(List<List<String>> rows) {
    ActionStore.counts(rows)
        .forEach((type, count) -> spec.commandLine().getOut().println(type + ": " + count));
    return ExitCode.DONE.code();
  }
}
