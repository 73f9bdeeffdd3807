package io.marketimpact.jobs.batch;

import io.marketimpact.data.specification.StudySpecification;
import io.marketimpact.data.study.FamilyResult;
import io.marketimpact.data.study.PricesRead;
import io.marketimpact.jobs.Progress;
import io.marketimpact.jobs.study.StudyJob;
import io.marketimpact.jobs.warehouse.Warehouse;
import io.marketimpact.jobs.warehouse.WarehouseReader;
import io.marketimpact.study.InputFile;
import io.marketimpact.study.StudyResult;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;

/**
 * Spark for a batch, opened when it is first needed: at once where prices come from a warehouse,
 * whose rows say what is new, else with the first study.
 */
public final class BatchSession implements AutoCloseable {

  private final Optional<Warehouse> warehouse;
  private final Supplier<SparkSession> opening;
  private final Progress progress;
  private Optional<SparkSession> spark = Optional.empty();
  private Optional<StudyJob> job = Optional.empty();
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
    this.warehouse = warehouse;
    this.opening = opening;
    this.progress = progress;
  }

  boolean hasWarehouse() {
    return warehouse.isPresent();
  }

  /** Reads the prices of all studies once. */
  void read(Collection<PricesRead> studies) {
    if (warehouse.isPresent()) {
      progress.step("Reading " + warehouse.get().directory());
      reader = Optional.of(WarehouseReader.of(spark(), warehouse.get(), Optional.empty(), studies));
    }
  }

  private SparkSession spark() {
    if (spark.isEmpty()) {
      spark = Optional.of(opening.get());
    }
    return spark.get();
  }

  private StudyJob job() {
    if (job.isEmpty()) {
      job = Optional.of(new StudyJob(spark(), progress));
    }
    return job.get();
  }

  /** By what a study names the rows that it reads of the warehouse, where there is one. */
  Optional<InputFile> rows(PricesRead study) {
    return reader.map(prices -> prices.input(study));
  }

  /**
   * The tables that were read.
   *
   * @return each with its version
   */
  public List<InputFile> tables() {
    return reader.map(WarehouseReader::table).stream().toList();
  }

  /**
   * Runs a study.
   *
   * @param study one of those of the batch
   * @return its result
   * @throws io.marketimpact.data.BadInputException if an input cannot be used
   */
  public StudyResult run(StudySpecification study) {
    return reader
        .map(prices -> job().run(study, Optional.empty(), prices))
        .orElseGet(() -> job().run(study, Optional.empty()));
  }

  /**
   * Studies the family that a study is compared with.
   *
   * @param study one of those of the batch
   * @return the family, empty where the study names none
   * @throws io.marketimpact.data.BadInputException if an input cannot be used
   */
  public Optional<FamilyResult> family(StudySpecification study) {
    return job().family(study, Optional.empty());
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
