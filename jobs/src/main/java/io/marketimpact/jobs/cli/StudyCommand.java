package io.marketimpact.jobs.cli;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.FileHashes;
import io.marketimpact.data.csv.ColumnarFiles;
import io.marketimpact.data.csv.PriceFiles;
import io.marketimpact.data.publication.Publication;
import io.marketimpact.data.specification.SpecificationFile;
import io.marketimpact.data.specification.StudySpecification;
import io.marketimpact.data.study.FamilyResult;
import io.marketimpact.data.study.StudyInputs;
import io.marketimpact.jobs.Home;
import io.marketimpact.jobs.SparkSessions;
import io.marketimpact.jobs.Versions;
import io.marketimpact.jobs.study.Meanwhile;
import io.marketimpact.jobs.study.StudyAgain;
import io.marketimpact.jobs.study.StudyJob;
import io.marketimpact.jobs.study.StudyOutput;
import io.marketimpact.jobs.study.TableFormat;
import io.marketimpact.jobs.warehouse.TableVersions;
import io.marketimpact.jobs.warehouse.Warehouse;
import io.marketimpact.study.Provenance;
import io.marketimpact.study.StudyResult;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code impact study}: one study, of a specification or of files named on the command line. */
@Command(
    name = "study",
    description = "Run one study; without arguments the bundled study of 14 January 2026.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Exit codes: 0 done; 1 internal error; 2 wrong usage; 3 bad input, nothing published;",
      "4 done, but some firm could not be studied (the results say which and why)."
    })
final class StudyCommand implements Callable<Integer> {

  private static final int MOST_NAMED = 10;

  private final Publication publication;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "SPEC.json",
      description = "a study specification; default: the bundled January 14 study")
  private Optional<Path> specification;

  @ArgGroup(exclusive = false, multiplicity = "0..1", heading = "Your own files:%n")
  private AdHocOptions adHoc;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "where to publish; default: reports/out/ID")
  private Optional<Path> out;

  @Option(
      names = "--as-of",
      paramLabel = "INSTANT",
      description = "use only what was known at this instant, such as 2026-01-15T22:00:00Z")
  private Optional<Instant> asOf;

  @Option(
      names = "--disclosures",
      paramLabel = "FILE.csv",
      description =
          "revenue by area and product instead of what the specification names or the warehouse"
              + " has; may be repeated")
  private List<Path> disclosures = List.of();

  @Option(
      names = "--author",
      paramLabel = "NAME",
      description = "the report's author, in place of the specification's")
  private Optional<String> author = Optional.empty();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "csv",
      description =
          "csv, or parquet: firm_results and abnormal_returns as Parquet too, beside the CSV files")
  private TableFormat format = TableFormat.CSV;

  @Option(
      names = "--again",
      paramLabel = "RESULT",
      description = {
        "make the published study in this directory again, byte for byte, from the files and the",
        "versions of tables that its manifest names, whatever was learned since; of a batch's",
        "study specification and warehouse are found by its run.json. What is no longer as it was",
        "is named, and nothing is published"
      })
  private Optional<Path> again = Optional.empty();

  @Mixin private WarehouseOption warehouse;

  @Mixin private CommonOptions common;

  StudyCommand(Publication publication) {
    this.publication = publication;
  }

  @Override
  public Integer call() throws IOException {
    Optional<StudyAgain> earlier = earlier();
    TableVersions versions =
        earlier.map(StudyAgain::tables).orElseGet(() -> TableVersions.asOf(asOf));
    StudySpecification read = study(versions);
    StudySpecification named = earlier.map(made -> made.signed(read)).orElse(read);
    StudySpecification study = author.map(named::by).orElse(named);
    earlier.ifPresent(made -> made.requireInputs(files(study)));
    Path directory = out.orElseGet(() -> Home.reports().resolve(study.design().id().value()));
    Publication.requirePlace(directory);
    StudyResult result;
    common.progress().step("Starting Spark on " + common.master);
    // One thread starts Spark; the family needs none.
    Meanwhile<Optional<FamilyResult>> family =
        Meanwhile.begin("family", () -> StudyJob.family(study, versions.asOf(), common.progress()));
    try (SparkSession spark = open(study)) {
      StudyJob job = new StudyJob(spark, common.progress());
      result =
          warehouse
              .warehouse()
              .map(there -> job.run(study, versions, there))
              .orElseGet(() -> job.run(study, versions.asOf()));
      Optional<FamilyResult> comparable = family.get();
      common.progress().step("Writing the report");
      StudyOutput.publish(
          publication,
          result,
          comparable,
          earlier.map(StudyAgain::format).orElse(format),
          directory,
          draft -> earlier.ifPresent(made -> made.requireSame(draft)));
    }
    spec.commandLine().getOut().println(directory.resolve(StudyOutput.REPORT));
    return ending(result).code();
  }

  /** What a batch made says of itself which specification and which warehouse it is from. */
  private Optional<StudyAgain> earlier() {
    if (again.isEmpty()) {
      return Optional.empty();
    }
    if (asOf.isPresent()) {
      throw new ParameterException(
          spec.commandLine(), "--again knows the instant of a look back; leave out --as-of");
    }
    StudyAgain earlier = StudyAgain.of(again.get());
    if (specification.isEmpty() && adHoc == null) {
      StudyAgain.Origin origin =
          earlier
              .origin()
              .orElseThrow(
                  () ->
                      new ParameterException(
                          spec.commandLine(),
                          again.get()
                              + " was made by no batch of its directory: name its specification,"
                              + " or its files"));
      specification = Optional.of(origin.specification());
      origin.run().work().warehouse().map(Warehouse::new).ifPresent(warehouse::otherwise);
    }
    return Optional.of(earlier);
  }

  private Provenance files(StudySpecification study) {
    return StudyInputs.provenance(
        warehouse.warehouse().isPresent() ? study.with(PriceFiles.NONE) : study,
        Versions.all(),
        new FileHashes());
  }

  private SparkSession open(StudySpecification study) {
    return study.prices().columnar().filter(ColumnarFiles::isDelta).isPresent()
        ? SparkSessions.openWithTables(common.master)
        : warehouse.open(common.master);
  }

  private StudySpecification study(TableVersions versions) {
    if (adHoc == null) {
      return withDisclosures(
          warehouse.fed(
              SpecificationFile.read(specification.orElseGet(Home::bundledStudy)), versions));
    }
    if (!disclosures.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "--disclosures needs a specification with the key exposure");
    }
    if (specification.isPresent()) {
      throw new ParameterException(
          spec.commandLine(), "name either a specification or --prices and --events, not both");
    }
    adHoc
        .contradiction(warehouse.warehouse())
        .ifPresent(
            words -> {
              throw new ParameterException(spec.commandLine(), words);
            });
    StudySpecification own = adHoc.specification();
    StudySpecification fed = warehouse.fed(own, versions);
    return adHoc.namesFactors() ? fed.withFactors(own.factors().orElseThrow()) : fed;
  }

  private StudySpecification withDisclosures(StudySpecification study) {
    if (disclosures.isEmpty()) {
      return study;
    }
    return study
        .exposure()
        .map(exposure -> study.with(exposure.with(disclosures)))
        .orElseThrow(
            () ->
                BadInputException.of(
                    study.design().id().value() + " has no key exposure",
                    "add it to the specification, or leave out --disclosures"));
  }

  private ExitCode ending(StudyResult result) {
    long incomplete = result.incompleteFirms().count();
    if (incomplete == 0) {
      return ExitCode.DONE;
    }
    if (!common.isQuiet()) {
      result
          .incompleteFirms()
          .limit(MOST_NAMED)
          .forEach(
              firm ->
                  spec.commandLine()
                      .getErr()
                      .println("impact: " + StudyOutput.whyIncomplete(result, firm)));
    }
    spec.commandLine()
        .getErr()
        .println(
            "impact: "
                + incomplete
                + (incomplete == 1 ? " firm" : " firms")
                + " could not be studied in full; the results say why");
    return ExitCode.INCOMPLETE;
  }

  /** Turns a plan that contradicts itself into bad input. */
  static <T> T checked(Supplier<T> plan) {
    try {
      return plan.get();
    } catch (IllegalArgumentException contradiction) {
      throw BadInputException.of(contradiction.getMessage(), "change the options");
    }
  }
}
