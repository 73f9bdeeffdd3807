package io.marketimpact.jobs.warehouse;

import io.delta.kernel.Scan;
import io.delta.kernel.Table;
import io.delta.kernel.data.ColumnarBatch;
import io.delta.kernel.data.FilteredColumnarBatch;
import io.delta.kernel.data.Row;
import io.delta.kernel.defaults.engine.DefaultEngine;
import io.delta.kernel.engine.Engine;
import io.delta.kernel.engine.FileReadResult;
import io.delta.kernel.exceptions.KernelEngineException;
import io.delta.kernel.exceptions.KernelException;
import io.delta.kernel.internal.InternalScanFileUtils;
import io.delta.kernel.internal.data.ScanStateRow;
import io.delta.kernel.internal.util.Utils;
import io.delta.kernel.types.StructType;
import io.delta.kernel.utils.CloseableIterator;
import io.marketimpact.data.BadInputException;
import io.marketimpact.jobs.hadoop.HadoopSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The rows of a small table, read without Spark, which takes longer to start than this to end. */
final class DeltaRows {

  private final Engine engine = DefaultEngine.create(HadoopSettings.current());
  private final Scan scan;
  private final Row state;

  private DeltaRows(String table) {
    scan = Table.forPath(engine, table).getLatestSnapshot(engine).getScanBuilder().build();
    state = scan.getScanState(engine);
  }

  /**
   * Reads all rows of a table.
   *
   * @throws BadInputException if it cannot be read
   */
  static <T> List<T> read(String table, Function<Row, T> as) {
    List<T> all = new ArrayList<>();
    try {
      new DeltaRows(table).read(as, all);
    } catch (IOException
        | UncheckedIOException
        | KernelException
        | KernelEngineException unreadable) {
      String why = String.valueOf(unreadable.getMessage()).lines().findFirst().orElse("");
      throw BadInputException.source(
          table, "cannot be read: " + why, "check the address, its files and your permissions");
    }
    return all;
  }

  private <T> void read(Function<Row, T> as, List<T> all) throws IOException {
    try (CloseableIterator<FilteredColumnarBatch> files = scan.getScanFiles(engine)) {
      while (files.hasNext()) {
        try (CloseableIterator<Row> some = files.next().getRows()) {
          while (some.hasNext()) {
            file(some.next(), as, all);
          }
        }
      }
    }
  }

  private <T> void file(Row file, Function<Row, T> as, List<T> all) throws IOException {
    StructType columns = ScanStateRow.getPhysicalDataReadSchema(state);
    try (CloseableIterator<ColumnarBatch> bytes =
            engine
                .getParquetHandler()
                .readParquetFiles(
                    Utils.singletonCloseableIterator(InternalScanFileUtils.getAddFileStatus(file)),
                    columns,
                    Optional.empty())
                .map(FileReadResult::getData);
        CloseableIterator<FilteredColumnarBatch> batches =
            Scan.transformPhysicalData(engine, state, file, bytes)) {
      while (batches.hasNext()) {
        try (CloseableIterator<Row> rows = batches.next().getRows()) {
          while (rows.hasNext()) {
            all.add(as.apply(rows.next()));
          }
        }
      }
    }
  }
}
