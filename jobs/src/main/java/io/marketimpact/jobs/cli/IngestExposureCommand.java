package io.marketimpact.jobs.cli;

import io.marketimpact.data.exposure.DisclosureDocument.Particulars;
import io.marketimpact.data.publication.Publication;
import io.marketimpact.exposure.SalesBasis;
import io.marketimpact.jobs.ingest.ExposureIngest;
import io.marketimpact.jobs.ingest.ExposureIngest.Intake;
import io.marketimpact.jobs.ingest.ExposureIngest.Lines;
import io.marketimpact.market.SecurityId;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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
      "Writes the table disclosures. A warehouse that has exposure/disclosures.csv of an earlier"
          + " version",
      "and no such table begins it with that file's rows; study, batch and exposure read the"
          + " table.",
      "Exit codes: 0 done; 1 internal error; 2 wrong usage; 3 bad input, nothing changed."
    })
final class IngestExposureCommand implements Callable<Integer> {

  private final Publication publication;

  @Option(names = "--from", required = true, paramLabel = "SOURCE", description = "the document")
  private Path source;

  @Option(
      names = "--symbol",
      paramLabel = "S",
      description = "the company's stock; needed where the document does not name one")
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
      description =
          "leave out what was not certainly public by then; the rest was known from then on;"
              + " default: all, known from now on")
  private Optional<Instant> asOf;

  @Option(
      names = "--lines",
      paramLabel = "KIND",
      defaultValue = "added",
      description =
          "what the lines of the document are: added; complete, all of their filings' years, so"
              + " that a known line of these that the document lacks is withdrawn; or withdrawn,"
              + " known lines that no longer stand. No study reads a withdrawn line from then on;"
              + " what it said stays. Default: added")
  private Lines lines = Lines.ADDED;

  @Mixin private TableIntake intake;

  IngestExposureCommand(Publication publication) {
    this.publication = publication;
  }

  @Override
  public Integer call() {
    Particulars particulars = new Particulars(symbol, filing.strip(), publicBy, basis);
    Intake taken =
        intake.run(
            publication,
            into ->
                new ExposureIngest(into, asOf, intake.progress()).run(source, particulars, lines));
    intake.say(source + " is " + taken.kind());
    if (taken.leftOut() > 0) {
      intake.say(taken.leftOut() + " lines were not public by " + asOf.orElseThrow());
    }
    intake.sayFirst(taken.findings(), finding -> finding, " more findings");
    if (taken.taken().takenOver() > 0) {
      intake.say(
          taken.taken().takenOver()
              + " rows of exposure/disclosures.csv are in the table disclosures now; the file is no"
              + " longer read");
    }
    intake.report(taken.taken());
    return ExitCode.DONE.code();
  }
}
