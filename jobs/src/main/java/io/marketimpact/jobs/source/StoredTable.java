package io.marketimpact.jobs.source;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.csv.ColumnarFiles;
import io.marketimpact.jobs.SparkSessions;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** A table of prices as it lies in a place: Parquet, a directory of it, or a Delta table. */
final class StoredTable {

  private static final String PARQUET = "*.[pP][aA][rR][qQ][uU][eE][tT]";

  private StoredTable() {}

  /** One place, or Parquet files of the same columns, as they are stored. */
  static Dataset<Row> of(SparkSession spark, List<Path> places) {
    return places.size() == 1
        ? of(spark, places.get(0))
        : spark
            .read()
            .option("pathGlobFilter", PARQUET)
            .option("recursiveFileLookup", true)
            .parquet(
                places.stream()
                    .map(file -> literal(file.toAbsolutePath().toString()))
                    .toArray(String[]::new));
  }

  /** A place as it is stored. */
  static Dataset<Row> of(SparkSession spark, Path place) {
    String address = place.toAbsolutePath().toString();
    if (!ColumnarFiles.isDelta(place)) {
      ColumnarFiles.requireAlone(place);
      return spark
          .read()
          .option("pathGlobFilter", PARQUET)
          .option("recursiveFileLookup", !ColumnarFiles.isParted(place))
          .parquet(literal(address));
    }
    if (!SparkSessions.hasTables(spark)) {
      throw BadInputException.file(
          place,
          "is a Delta table, which only impact study and impact ingest prices read",
          "name Parquet or price files");
    }
    return spark
        .read()
        .format("delta")
        .option("versionAsOf", ColumnarFiles.number(ColumnarFiles.newestVersion(place)))
        .load(address);
  }

  /** Hadoop takes brackets and stars in a path for a pattern. */
  private static String literal(String path) {
    return path.replaceAll("([\\[\\]{}*?\\\\])", "\\\\$1");
  }
}
