package io.marketimpact.jobs.warehouse;

import io.delta.kernel.data.Row;
import io.marketimpact.data.Sha256;
import io.marketimpact.data.table.Revisions.Revision;
import io.marketimpact.data.table.RowForm;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * A small table of rows that are recognized by some of their columns, every revision of each. Cells
 * are the texts of a CSV file, so that what was taken in is given back to the last digit.
 */
final class RevisionTable {

  private static final String REVISION = "revision";
  private static final String FILE = "file";
  private static final String LEARNED_AT = "learned_at";
  private static final String VERSION = "version";

  private final Warehouse warehouse;
  private final RowForm form;

  /** A row with when it came to be known. */
  private record Known(Revision row, long learned, long version) {}

  RevisionTable(Warehouse warehouse, RowForm form) {
    this.warehouse = warehouse;
    this.form = form;
  }

  private String place() {
    return warehouse.table(form.name());
  }

  /** The version that was known at an instant, or the latest; empty where there was none. */
  Optional<Commit> version(Optional<Instant> asOf) {
    Versions versions = Versions.of(place());
    return asOf.map(versions::asOf).orElseGet(versions::last);
  }

  /** Every revision that was known at an instant, or is by now, as they were learned. */
  List<Revision> known(Optional<Instant> asOf) {
    return version(asOf).map(commit -> known(commit, asOf)).orElse(List.of());
  }

  /** Every revision of a version that was known at an instant, or is by now. */
  List<Revision> known(Commit commit, Optional<Instant> asOf) {
    long last = asOf.map(RevisionTable::micros).orElse(Long.MAX_VALUE);
    return DeltaRows.read(place(), this::known).stream()
        .filter(one -> one.version() <= commit.version() && one.learned() <= last)
        .sorted(
            Comparator.comparingLong(Known::learned)
                .thenComparingLong(Known::version)
                .thenComparingInt(one -> one.row().number()))
        .map(Known::row)
        .toList();
  }

  private Known known(Row row) {
    List<String> names = row.getSchema().fieldNames();
    return new Known(
        new Revision(
            form.columns().stream().map(column -> text(row, names.indexOf(column))).toList(),
            row.getInt(names.indexOf(REVISION))),
        row.getLong(names.indexOf(LEARNED_AT)),
        row.getLong(names.indexOf(VERSION)));
  }

  /** Earlier rows may lack a column. */
  private static String text(Row row, int index) {
    return index < 0 || row.isNullAt(index) ? "" : row.getString(index);
  }

  private static long micros(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }

  /** Adds revisions: all of them, or none. */
  void append(SparkSession spark, List<Revision> fresh, String file, Instant learned) {
    String digest =
        fresh.stream()
            .map(one -> one.number() + " " + one.cells())
            .collect(Collectors.joining("\n"));
    Commit commit =
        Commit.after(version(Optional.empty()), learned, fresh.size(), Sha256.of(digest));
    StructType columns = new StructType();
    for (String column : form.columns()) {
      columns = columns.add(column, DataTypes.StringType, false);
    }
    columns =
        columns
            .add(REVISION, DataTypes.IntegerType, false)
            .add(FILE, DataTypes.StringType, false)
            .add(LEARNED_AT, DataTypes.TimestampType, false)
            .add(VERSION, DataTypes.LongType, false);
    List<org.apache.spark.sql.Row> rows =
        fresh.stream().map(one -> row(one, file, commit)).toList();
    Tables.append(spark.createDataFrame(rows, columns).coalesce(1), commit, place());
  }

  private static org.apache.spark.sql.Row row(Revision revision, String file, Commit commit) {
    List<Object> cells = new ArrayList<>(revision.cells());
    cells.add(revision.number());
    cells.add(file);
    cells.add(Timestamp.from(commit.learnedAt()));
    cells.add(commit.version());
    return RowFactory.create(cells.toArray());
  }
}
