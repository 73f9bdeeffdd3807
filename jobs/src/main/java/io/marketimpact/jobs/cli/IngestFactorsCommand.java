package io.marketimpact.jobs.cli;

import io.marketimpact.data.csv.DateForm;
import io.marketimpact.data.csv.FactorFile;
import io.marketimpact.data.csv.FactorStore;
import io.marketimpact.data.publication.Publication;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code impact ingest factors}: daily returns of factors into the warehouse. */
@Command(
    name = "factors",
    description = {
      "Take a factor file into the warehouse, each day once:"
          + " date,mkt_rf,smb,hml[,rmw,cma][,umd],rf",
      "as decimal fractions. A day that is restated stands beside what was known before; a factor",
      "that the file lacks keeps what is known. study and batch read the table, and a batch",
      "completes models that awaited these days."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Exit codes: 0 done; 1 internal error; 2 wrong usage; 3 bad input, nothing changed."
    })
final class IngestFactorsCommand implements Callable<Integer> {

  private final Publication publication;

  @Option(names = "--from", required = true, paramLabel = "F.csv", description = "the file")
  private Path source;

  @Option(
      names = "--date-format",
      paramLabel = "PATTERN",
      description = "how the file writes dates that are not ISO, such as yyyyMMdd")
  private DateForm dates = DateForm.ISO;

  @Option(
      names = "--as-of",
      paramLabel = "INSTANT",
      description =
          "from when on these factors were known, such as 2026-01-14T20:00:00Z; default: now")
  private Optional<Instant> asOf;

  @Mixin private TableIntake intake;

  IngestFactorsCommand(Publication publication) {
    this.publication = publication;
  }

  @Override
  public Integer call() {
    intake.progress().step("Reading " + source);
    SortedMap<LocalDate, SortedMap<String, Double>> days = FactorFile.read(source, dates);
    intake.report(
        intake.run(
            publication,
            into ->
                into.run(
                    FactorStore.FORM,
                    source.toString(),
                    known -> FactorStore.add(known, days),
                    asOf.orElseGet(Instant::now))));
    return ExitCode.DONE.code();
  }
}
