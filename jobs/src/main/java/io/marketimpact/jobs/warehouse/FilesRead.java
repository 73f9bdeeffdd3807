package io.marketimpact.jobs.warehouse;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.delta.Snapshot;
import org.apache.spark.sql.delta.actions.AddFile;
import org.apache.spark.sql.delta.stats.PreparedDeltaFileIndex;
import org.apache.spark.sql.execution.FileSourceScanExec;
import org.apache.spark.sql.execution.SparkPlan;
import org.apache.spark.sql.execution.adaptive.AdaptiveSparkPlanExec;
import org.apache.spark.sql.execution.columnar.InMemoryRelation;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The files of a table that are opened for some of its rows.
 *
 * @param files how many
 * @param bytes of these files; of each the columns in question are read
 * @param filesOfTable how many the table has
 * @param bytesOfTable of all its files
 */
record FilesRead(long files, long bytes, long filesOfTable, long bytesOfTable) {

  private static final double KILO = 1_000;

  /** Those of rows of a table of Delta that are kept; empty where no plan tells them. */
  static Optional<FilesRead> of(Dataset<Row> kept) {
    return CollectionConverters.asJava(kept.queryExecution().withCachedData().collectLeaves())
        .stream()
        .flatMap(
            leaf ->
                leaf instanceof InMemoryRelation memory
                    ? leaves(memory.cacheBuilder().cachedPlan())
                    : Stream.empty())
        .flatMap(
            leaf ->
                leaf instanceof FileSourceScanExec scan
                        && scan.relation().location() instanceof PreparedDeltaFileIndex index
                    ? Stream.of(of(index))
                    : Stream.empty())
        .findFirst();
  }

  private static Stream<SparkPlan> leaves(SparkPlan plan) {
    SparkPlan steps =
        plan instanceof AdaptiveSparkPlanExec adaptive ? adaptive.executedPlan() : plan;
    return CollectionConverters.asJava(steps.collectLeaves()).stream();
  }

  private static FilesRead of(PreparedDeltaFileIndex index) {
    Snapshot table = index.preparedScan().scannedSnapshot();
    return new FilesRead(
        index.preparedScan().files().size(),
        CollectionConverters.asJava(index.preparedScan().files()).stream()
            .mapToLong(AddFile::size)
            .sum(),
        table.numOfFiles(),
        table.sizeInBytes());
  }

  String text() {
    return String.format(
        Locale.ROOT,
        "%,d of %,d files of prices, %,.1f of %,.1f kB",
        files,
        filesOfTable,
        bytes / KILO,
        bytesOfTable / KILO);
  }
}
