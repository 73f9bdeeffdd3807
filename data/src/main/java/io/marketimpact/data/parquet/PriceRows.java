package io.marketimpact.data.parquet;

import io.marketimpact.data.BadInputException;
import io.marketimpact.market.PriceBar;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;

/** The rows of a file. Where the library is absent, it is loading this class that fails. */
final class PriceRows {

  private PriceRows() {}

  /**
   * Reads a file.
   *
   * @param place where files were looked for, below which directories may name the share
   * @param file one of them
   * @param each takes each row's price
   * @throws BadInputException if it cannot be used
   */
  static void read(Path place, Path file, Consumer<PriceBar> each) {
    ParquetReadOptions options =
        ParquetReadOptions.builder(new PlainParquetConfiguration()).build();
    try (ParquetFileReader reader = new ParquetFileReader(new LocalInputFile(file), options)) {
      PriceRow row = PriceRow.of(place, file, reader.getFileMetaData().getSchema());
      reader.setRequestedSchema(row.columns());
      forEachRow(reader, row.columns(), values -> each.accept(row.bar(values)));
    } catch (BadInputException refused) {
      throw refused;
    } catch (IOException | RuntimeException damaged) {
      throw BadInputException.file(
          file,
          "cannot be read as Parquet: " + damaged.getMessage(),
          "write the file anew, packed with Snappy or Zstandard");
    }
  }

  private static void forEachRow(
      ParquetFileReader reader, MessageType columns, Consumer<Group> each) throws IOException {
    MessageColumnIO layout = new ColumnIOFactory().getColumnIO(columns);
    for (PageReadStore pages = reader.readNextRowGroup();
        pages != null;
        pages = reader.readNextRowGroup()) {
      RecordReader<Group> rows = layout.getRecordReader(pages, new GroupRecordConverter(columns));
      for (long row = 0; row < pages.getRowCount(); row++) {
        each.accept(rows.read());
      }
    }
  }
}
