package io.marketimpact.jobs.batch;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.FileHashes;
import io.marketimpact.data.run.RunRecord;
import io.marketimpact.data.specification.StudySpecification;
import io.marketimpact.data.study.FamilyResult;
import io.marketimpact.data.study.PricesRead;
import io.marketimpact.jobs.Progress;
import io.marketimpact.jobs.Versions;
import io.marketimpact.jobs.study.StudyJob;
import io.marketimpact.jobs.warehouse.PriceVersion;
import io.marketimpact.jobs.warehouse.Warehouse;
import io.marketimpact.jobs.warehouse.WarehouseFiles;
import io.marketimpact.jobs.warehouse.WarehouseReader;
import io.marketimpact.study.InputFile;
import io.marketimpact.study.StudyResult;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;

/**
 * Spark for a batch, opened when it is first needed: with the first study, or to find out what is
 * new where prices come from a warehouse that has taken in others since the last run.
 */
public final class BatchSession implements AutoCloseable {

  private final Optional<Warehouse> warehouse;
  private final Optional<Instant> asOf;
  private final Supplier<SparkSession> opening;
  private final Progress progress;
  private final Optional<WarehouseFiles> files;
  private final FileHashes hashes = new FileHashes();
  private Optional<SparkSession> spark = Optional.empty();
  private Optional<BadInputException> refusal = Optional.empty();
  private Optional<StudyJob> job = Optional.empty();
  private Optional<String> author = Optional.empty();
  private List<PricesRead> studies = List.of();
  private Optional<PriceVersion> version = Optional.empty();
  private SortedMap<String, String> rows = new TreeMap<>();
  private Optional<WarehouseReader> reader = Optional.empty();

  /**
   * A session that is not open yet.
   *
   * @param warehouse where prices come from, empty where from the files that the studies name
   * @param opening opens Spark
   * @param progress receives reports of progress
   */
  public BatchSession(
      Optional<Warehouse> warehouse, Supplier<SparkSession> opening, Progress progress) {
    this(warehouse, Optional.empty(), opening, progress);
  }

  /**
   * A session that looks at the world as it was, and is not open yet.
   *
   * @param warehouse where prices come from, empty where from the files that the studies name
   * @param asOf the instant whose knowledge is used, empty for everything there is
   * @param opening opens Spark
   * @param progress receives reports of progress
   */
  public BatchSession(
      Optional<Warehouse> warehouse,
      Optional<Instant> asOf,
      Supplier<SparkSession> opening,
      Progress progress) {
    this.warehouse = warehouse;
    this.asOf = asOf;
    this.opening = opening;
    this.progress = progress;
    this.files = warehouse.map(tables -> new WarehouseFiles(tables, asOf));
  }

  /**
   * Puts a name under whatever is studied from now on.
   *
   * @param name who answers for the reports
   */
  public void signedBy(String name) {
    author = Optional.of(name);
  }

  /** Of files that several studies name. */
  FileHashes hashes() {
    return hashes;
  }

  /** A study with what the warehouse knows beside prices, where there is one. */
  StudySpecification fed(StudySpecification study) {
    return files.map(tables -> tables.of(study)).orElse(study);
  }

  Optional<Instant> asOf() {
    return asOf;
  }

  /** The instant whose knowledge is used as an input, where it was named. */
  Optional<InputFile> instant() {
    return asOf.map(StudyJob::instant);
  }

  boolean hasWarehouse() {
    return warehouse.isPresent();
  }

  /**
   * Finds out which rows each study reads: as the last run recorded it where the table is still
   * that of then, else by reading the prices of all studies, once.
   */
  void read(Collection<PricesRead> all, Optional<RunRecord> last) {
    studies = List.copyOf(all);
    version = warehouse.map(tables -> PriceVersion.of(tables, asOf));
    version.ifPresent(now -> rows = recorded(now, last).orElseGet(() -> fingerprints(reader(now))));
  }

  private Optional<SortedMap<String, String>> recorded(PriceVersion now, Optional<RunRecord> last) {
    return last.filter(run -> run.versions().equals(Versions.all()))
        .map(RunRecord::work)
        .filter(work -> work.asOf().equals(asOf) && work.tables().contains(now.table()))
        .map(RunRecord.Work::rows)
        .filter(
            known ->
                known.keySet().containsAll(studies.stream().map(PricesRead::fingerprint).toList()));
  }

  private SortedMap<String, String> fingerprints(WarehouseReader prices) {
    SortedMap<String, String> fingerprints = new TreeMap<>();
    studies.forEach(study -> fingerprints.put(study.fingerprint(), prices.fingerprint(study)));
    return fingerprints;
  }

  private WarehouseReader reader(PriceVersion now) {
    if (reader.isEmpty()) {
      progress.step("Reading " + warehouse.orElseThrow().address());
      reader = Optional.of(WarehouseReader.of(spark(), now, studies));
      reader.get().filesRead().ifPresent(files -> progress.step("Read " + files));
    }
    return reader.get();
  }

  /** Each event would wait once more for what did not come to the first one. */
  private SparkSession spark() {
    if (refusal.isPresent()) {
      throw refusal.get();
    }
    if (spark.isEmpty()) {
      try {
        spark = Optional.of(opening.get());
      } catch (BadInputException refused) {
        refusal = Optional.of(refused);
        throw refused;
      }
    }
    return spark.get();
  }

  private StudyJob job() {
    if (job.isEmpty()) {
      job = Optional.of(new StudyJob(spark(), progress, hashes));
    }
    return job.get();
  }

  /** By what a study names the rows that it reads of the warehouse, where there is one. */
  Optional<InputFile> rows(PricesRead study) {
    return version.map(now -> now.rows(rows.get(study.fingerprint())));
  }

  /**
   * The tables that were read.
   *
   * @return each with its version
   */
  public List<InputFile> tables() {
    return Stream.concat(
            version.map(PriceVersion::table).stream(),
            files.map(WarehouseFiles::tables).stream().flatMap(List::stream))
        .toList();
  }

  /**
   * What the studies read of them.
   *
   * @return the SHA-256 of the rows by that of what a study asks for
   */
  public SortedMap<String, String> rows() {
    return rows;
  }

  /**
   * Runs a study.
   *
   * @param study one of those of the batch
   * @return its result
   * @throws io.marketimpact.data.BadInputException if an input cannot be used
   */
  public StudyResult run(StudySpecification study) {
    StudySpecification signed = author.map(study::by).orElse(study);
    return version
        .map(now -> job().run(signed, asOf, reader(now)))
        .orElseGet(() -> job().run(signed, asOf));
  }

  /**
   * Studies the family that a study is compared with.
   *
   * @param study one of those of the batch
   * @return the family, empty where the study names none
   * @throws io.marketimpact.data.BadInputException if an input cannot be used
   */
  public Optional<FamilyResult> family(StudySpecification study) {
    return job().family(study, asOf);
  }

  /**
   * Whether Spark, once open, has ended: whatever is asked of it now fails.
   *
   * @return whether it has
   */
  public boolean isBroken() {
    return spark.filter(open -> open.sparkContext().isStopped()).isPresent();
  }

  @Override
  public void close() {
    reader.ifPresent(WarehouseReader::close);
    spark.ifPresent(SparkSession::stop);
  }
}
