package io.marketimpact.jobs.cli;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.exposure.DisclosureDocument.Particulars;
import io.marketimpact.data.exposure.DisclosureStore.Change;
import io.marketimpact.data.publication.Publication;
import io.marketimpact.exposure.SalesBasis;
import io.marketimpact.jobs.ingest.ExposureIngest;
import io.marketimpact.jobs.ingest.ExposureIngest.Intake;
import io.marketimpact.jobs.warehouse.Warehouse;
import io.marketimpact.market.SecurityId;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code impact ingest exposure}: disclosures of revenue by area and product. */
@Command(
    name = "exposure",
    description = {
      "Take in disclosures of revenue by area and product, from one of:",
      "  an XBRL instance document of an annual report (*_htm.xml or *.xml): areas, products and",
      "    total, with the prior years it repeats;",
      "  the SEC's companyfacts document (JSON): total revenue of every year and filing. Its"
          + " figures",
      "    have no dimensions, so it has no area and no product;",
      "  a CSV file with the columns of data/exposure/revenue_by_region.csv.",
      "The same document twice adds nothing; a correction is named, and what stood there is kept."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Writes exposure/disclosures.csv in the warehouse, and exposure/corrections.csv beside it.",
      "Exit codes: 0 done; 1 internal error; 2 wrong usage; 3 bad input, nothing changed."
    })
final class IngestExposureCommand implements Callable<Integer> {

  private static final int MOST_NAMED = 10;

  private final Publication publication;

  @Spec private CommandSpec spec;

  @Option(names = "--from", required = true, paramLabel = "SOURCE", description = "the document")
  private Path source;

  @Option(
      names = "--symbol",
      paramLabel = "S",
      description = "the company's share; needed where the document does not name one")
  private Optional<SecurityId> symbol;

  @Option(
      names = "--filing",
      paramLabel = "ID",
      defaultValue = "",
      description = "for an instance document: its accession number, or form and number")
  private String filing;

  @Option(
      names = "--public-by",
      paramLabel = "DATE",
      description =
          "for an instance document: the day it was filed; default: the last day of the year in its"
              + " accession number")
  private Optional<LocalDate> publicBy;

  @Option(
      names = "--basis",
      paramLabel = "TEXT",
      defaultValue = "",
      description =
          "for an instance document: by what sales are assigned, such as ship-to, bill-to or"
              + " region")
  private SalesBasis basis;

  @Option(
      names = "--as-of",
      paramLabel = "INSTANT",
      description = "leave out what was not certainly public by then")
  private Optional<Instant> asOf;

  @Option(names = "--warehouse", paramLabel = "DIR", description = "default: reports/out/warehouse")
  private Optional<Warehouse> warehouse;

  @Mixin private MessageOptions messages;

  IngestExposureCommand(Publication publication) {
    this.publication = publication;
  }

  @Override
  public Integer call() {
    Intake intake =
        new ExposureIngest(publication, place(), asOf.orElse(Instant.MAX), messages.progress())
            .run(source, new Particulars(symbol, filing.strip(), publicBy, basis));
    if (!messages.quiet) {
      report(intake, spec.commandLine().getErr());
    }
    spec.commandLine().getOut().println(intake.change().file());
    return ExitCode.DONE.code();
  }

  private Path place() {
    Warehouse target = warehouse.orElseGet(WarehouseOption::standard);
    return target
        .local()
        .orElseThrow(
            () ->
                BadInputException.source(
                    target.address(),
                    "is on HDFS, and disclosures are files of a local disk",
                    "name a directory of this machine"));
  }

  private void report(Intake intake, PrintWriter err) {
    Change change = intake.change();
    err.println("impact: " + source + " is " + intake.kind());
    if (intake.leftOut() > 0) {
      err.println(
          "impact: " + intake.leftOut() + " lines were not public by " + asOf.orElseThrow());
    }
    intake.findings().stream()
        .limit(MOST_NAMED)
        .forEach(finding -> err.println("impact: " + finding));
    if (intake.findings().size() > MOST_NAMED) {
      err.println("impact: and " + (intake.findings().size() - MOST_NAMED) + " more findings");
    }
    int corrected = change.corrections().size();
    change.corrections().stream()
        .limit(MOST_NAMED)
        .forEach(
            correction ->
                err.println(
                    "impact: corrected " + correction.line() + ": " + correction.changes()));
    if (corrected > MOST_NAMED) {
      err.println("impact: and " + (corrected - MOST_NAMED) + " more");
    }
    err.println(
        "impact: "
            + change.added()
            + " new, "
            + corrected
            + " corrected, "
            + change.known()
            + " known before");
  }
}
