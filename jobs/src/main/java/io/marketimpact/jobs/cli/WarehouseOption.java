package io.marketimpact.jobs.cli;

import io.marketimpact.data.specification.StudySpecification;
import io.marketimpact.jobs.Home;
import io.marketimpact.jobs.SparkSessions;
import io.marketimpact.jobs.warehouse.TableVersions;
import io.marketimpact.jobs.warehouse.Warehouse;
import io.marketimpact.jobs.warehouse.WarehouseFiles;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Option;

/** The option of commands that read prices from a warehouse where one is named. */
final class WarehouseOption {

  @Option(
      names = "--warehouse",
      paramLabel = "DIR",
      description =
          "read prices from this warehouse, a directory, hdfs://HOST:PORT/PATH or"
              + " s3a://BUCKET/PATH, instead of price files; splits and dividends, factors,"
              + " disclosures and listings too, where it has any that are needed")
  private Optional<Warehouse> directory = Optional.empty();

  /** What commands say that write to one. */
  static final String DEFAULT =
      "a directory, hdfs://HOST:PORT/PATH or s3a://BUCKET/PATH; default: reports/out/warehouse";

  /** The one that is meant where none is named. */
  static Warehouse standard() {
    return new Warehouse(Home.warehouse());
  }

  Optional<Warehouse> warehouse() {
    return directory;
  }

  /** Takes another where none is named. */
  void otherwise(Warehouse other) {
    directory = directory.or(() -> Optional.of(other));
  }

  /** A study with what these versions have beside prices, where a warehouse is named. */
  StudySpecification fed(StudySpecification study, TableVersions versions) {
    return directory.map(tables -> new WarehouseFiles(tables, versions).of(study)).orElse(study);
  }

  /** A session that knows tables takes longer to start: only who needs one has it. */
  SparkSession open(String master) {
    warehouse().ifPresent(Warehouse::requirePrices);
    return directory.isPresent()
        ? SparkSessions.openWithTables(master)
        : SparkSessions.open(master);
  }
}
