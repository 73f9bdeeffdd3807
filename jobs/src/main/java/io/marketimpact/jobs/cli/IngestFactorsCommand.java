package io.marketimpact.jobs.cli;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.csv.DateForm;
import io.marketimpact.data.csv.FactorFile;
import io.marketimpact.data.csv.FactorStore;
import io.marketimpact.data.publication.Publication;
import io.marketimpact.jobs.warehouse.Learned;
import java.nio.file.Path;
import java.time.LocalDate;
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

  @Mixin private FileIntake intake;

  @Option(
      names = "--date-format",
      paramLabel = "PATTERN",
      description = "how the file writes dates that are not ISO, such as yyyyMMdd")
  private DateForm dates = DateForm.ISO;

  IngestFactorsCommand(Publication publication) {
    this.publication = publication;
  }

  @Override
  public Integer call() {
    return intake.run(
        publication, FactorStore.FORM, this::begun, days -> known -> FactorStore.add(known, days));
  }

  /** A day that has begun nowhere has no returns. */
  private SortedMap<LocalDate, SortedMap<String, Double>> begun(Path file) {
    SortedMap<LocalDate, SortedMap<String, Double>> days = FactorFile.read(file, dates);
    if (!days.isEmpty() && days.lastKey().isAfter(Learned.lastBegun(intake.learned()))) {
      throw BadInputException.file(
          file, "has factors of " + days.lastKey() + ", a day yet to come", "check its dates");
    }
    return days;
  }
}
