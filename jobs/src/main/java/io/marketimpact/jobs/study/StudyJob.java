package io.marketimpact.jobs.study;

import io.marketimpact.calendar.Exchange;
import io.marketimpact.data.BadInputException;
import io.marketimpact.data.FileHashes;
import io.marketimpact.data.Sha256;
import io.marketimpact.data.csv.ColumnarFiles;
import io.marketimpact.data.csv.DateForm;
import io.marketimpact.data.csv.PriceFiles;
import io.marketimpact.data.specification.FamilyFile;
import io.marketimpact.data.specification.FamilySpecification;
import io.marketimpact.data.specification.PriceKind;
import io.marketimpact.data.specification.StudySpecification;
import io.marketimpact.data.study.FamilyResult;
import io.marketimpact.data.study.FamilyStudy;
import io.marketimpact.data.study.PriceSource;
import io.marketimpact.data.study.PricesInMemory;
import io.marketimpact.data.study.PricesRead;
import io.marketimpact.data.study.SignedPrices;
import io.marketimpact.data.study.StudyFunction;
import io.marketimpact.data.study.StudyInputs;
import io.marketimpact.jobs.Progress;
import io.marketimpact.jobs.Versions;
import io.marketimpact.jobs.source.CsvPrices;
import io.marketimpact.jobs.source.TablePrices;
import io.marketimpact.jobs.warehouse.PriceVersion;
import io.marketimpact.jobs.warehouse.TableVersions;
import io.marketimpact.jobs.warehouse.Warehouse;
import io.marketimpact.jobs.warehouse.WarehouseReader;
import io.marketimpact.study.InputFile;
import io.marketimpact.study.StudyResult;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;

/**
 * Runs studies with prices that Spark reads and studies where they are. Files that several of its
 * studies name are read once.
 */
public final class StudyJob {

  /** Small enough that the driver takes in one task's results while the next is computed. */
  private static final int EVENTS_A_TASK = 1_000;

  private static final String AS_OF = "as_of";

  private final SparkSession spark;
  private final Progress progress;
  private final FileHashes hashes;
  private final int partitions;
  private final Map<FamilySpecification, FamilyResult> families = new HashMap<>();
  private final Map<Read, PriceSource> read = new HashMap<>();

  private final Map<Chained, PriceSource> chained = new HashMap<>();

  /** Price files as one reads them. */
  private record Read(PriceFiles files, DateForm dates, int tasks) {}

  /** A file of returns as one chains them, from session to session of an exchange. */
  private record Chained(
      PriceFiles file, DateForm dates, List<Path> calendars, Optional<Exchange> exchange) {

    private static Chained of(StudySpecification study) {
      return new Chained(
          study.prices(), study.dates(), study.calendars(), study.design().calendar());
    }
  }

  /**
   * A job on a session.
   *
   * @param spark the session
   * @param progress receives reports of progress
   */
  public StudyJob(SparkSession spark, Progress progress) {
    this(spark, progress, new FileHashes());
  }

  /**
   * A job on a session for one of several studies of the same files.
   *
   * @param spark the session
   * @param progress receives reports of progress
   * @param hashes of files
   */
  public StudyJob(SparkSession spark, Progress progress, FileHashes hashes) {
    this(spark, progress, hashes, Math.max(2, spark.sparkContext().defaultParallelism()));
  }

  StudyJob(SparkSession spark, Progress progress, FileHashes hashes, int partitions) {
    this.spark = spark;
    this.progress = progress;
    this.hashes = hashes;
    this.partitions = partitions;
  }

  /**
   * Runs a study.
   *
   * @param specification the study
   * @param asOf the instant as of which it looks at the world, empty for everything the files hold
   * @return its result, the same bytes whatever the partitions
   * @throws BadInputException if an input cannot be used
   */
  public StudyResult run(StudySpecification specification, Optional<Instant> asOf) {
    progress.step("Reading " + specification.prices().title());
    PriceSource prices = prices(specification, tasks(specification));
    return StudyFunction.of(inputs(specification, asOf), prices, progress::step);
  }

  /** A study of what was known at an instant can be made again by whoever knows the instant. */
  private StudyInputs inputs(StudySpecification study, Optional<Instant> asOf) {
    StudyInputs inputs = StudyInputs.read(study, asOf, Versions.all(), hashes);
    return asOf.map(StudyJob::instant).map(inputs::with).orElse(inputs);
  }

  /**
   * The instant of a look back as one of the inputs of a study.
   *
   * @param asOf the instant whose knowledge is used
   * @return what a manifest says of it
   */
  public static InputFile instant(Instant asOf) {
    return new InputFile(AS_OF, asOf.toString(), Sha256.of(asOf.toString()));
  }

  /**
   * The instant of a look back among the inputs of a study.
   *
   * @param inputs what its manifest names
   * @return the instant, empty where the study used everything there was
   */
  public static Optional<Instant> instant(Collection<InputFile> inputs) {
    return inputs.stream()
        .filter(input -> input.role().equals(AS_OF))
        .map(input -> Instant.parse(input.name()))
        .findFirst();
  }

  /**
   * Studies the family of events that a study is compared with.
   *
   * @param specification the study
   * @param asOf the instant as of which it looks at the world, empty for everything the files hold
   * @return the family, empty where the study names none
   * @throws BadInputException if an input cannot be used
   */
  public Optional<FamilyResult> family(StudySpecification specification, Optional<Instant> asOf) {
    return named(specification, asOf)
        .map(family -> families.computeIfAbsent(family, any -> study(any, progress)));
  }

  /**
   * Studies the family of events that a study is compared with, for which no session is needed.
   *
   * @param specification the study
   * @param asOf the instant as of which it looks at the world, empty for everything the files hold
   * @param progress receives reports of progress
   * @return the family, empty where the study names none
   * @throws BadInputException if an input cannot be used
   */
  public static Optional<FamilyResult> family(
      StudySpecification specification, Optional<Instant> asOf, Progress progress) {
    return named(specification, asOf).map(family -> study(family, progress));
  }

  private static Optional<FamilySpecification> named(
      StudySpecification specification, Optional<Instant> asOf) {
    return specification
        .family()
        .map(FamilyFile::read)
        .map(family -> asOf.map(family::knownBy).orElse(family));
  }

  private static FamilyResult study(FamilySpecification family, Progress progress) {
    progress.step("Studying " + family.events().size() + " comparable events");
    return FamilyStudy.of(family, FamilyStudy.Work.HERE, Versions.all());
  }

  /**
   * Runs a study with the prices of a warehouse in place of those it names.
   *
   * @param specification the study
   * @param asOf the instant as of which it looks at the world, prices among it; empty for now
   * @param warehouse the warehouse, on a session that knows tables
   * @return its result, which names the version of the prices: the same version gives the same
   * @throws BadInputException if an input cannot be used
   */
  public StudyResult run(
      StudySpecification specification, Optional<Instant> asOf, Warehouse warehouse) {
    return run(specification, TableVersions.asOf(asOf), warehouse);
  }

  /**
   * Runs a study with the prices of a version of a warehouse in place of those it names.
   *
   * @param specification the study
   * @param versions of the tables, with the instant as of which the study looks at the world
   * @param warehouse the warehouse, on a session that knows tables
   * @return its result, which names the version of the prices
   * @throws BadInputException if an input cannot be used
   */
  public StudyResult run(
      StudySpecification specification, TableVersions versions, Warehouse warehouse) {
    progress.step("Reading " + warehouse.address());
    PriceVersion prices = PriceVersion.of(warehouse, versions);
    try (WarehouseReader reader =
        WarehouseReader.of(spark, prices, List.of(PricesRead.of(specification)))) {
      reader.filesRead().ifPresent(files -> progress.step("Read " + files));
      return run(specification, versions.asOf(), reader);
    }
  }

  /**
   * Runs a study with prices of a warehouse that were read for it, and perhaps for others.
   *
   * @param specification the study
   * @param asOf the instant as of which it looks at the world, that of the prices
   * @param reader the prices
   * @return its result, which names the version of the prices and the rows among them
   * @throws BadInputException if an input cannot be used
   */
  public StudyResult run(
      StudySpecification specification, Optional<Instant> asOf, WarehouseReader reader) {
    PricesRead read = PricesRead.of(specification);
    StudySpecification study = specification.with(PriceFiles.NONE);
    StudyInputs inputs = inputs(study, asOf).with(reader.input(read));
    return StudyFunction.of(inputs, reader.prices(read, tasks(study)), progress::step);
  }

  /** Spark reads no Arrow files. */
  private PriceSource source(Read wanted) {
    if (wanted.files().columnar().filter(ColumnarFiles::isArrow).isPresent()) {
      return PricesInMemory.read(wanted.files());
    }
    return wanted
        .files()
        .columnar()
        .<PriceSource>map(
            place -> TablePrices.of(spark, place, wanted.files().columns(), wanted.tasks()))
        .orElseGet(
            () -> CsvPrices.of(spark, wanted.files(), wanted.dates(), wanted.tasks()).begun());
  }

  private int tasks(StudySpecification specification) {
    return Math.max(partitions, specification.design().events().size() / EVENTS_A_TASK);
  }

  /** Returns are to be chained: they are read from their beginning, which no two tasks share. */
  private PriceSource prices(StudySpecification specification, int tasks) {
    if (specification.priceKind() == PriceKind.RETURNS) {
      return chained.computeIfAbsent(
          Chained.of(specification), any -> PricesInMemory.of(specification));
    }
    PriceSource prices =
        read.computeIfAbsent(
            new Read(specification.prices(), specification.dates(), tasks), this::source);
    return specification.priceKind() == PriceKind.SIGNED_PRICES ? new SignedPrices(prices) : prices;
  }
}
