package io.marketimpact.data.parquet;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.columnar.PriceRow;
import io.marketimpact.market.PriceBar;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
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

/** The rows of a file. Where the library is absent, it is loading this class that fails. */
final class ParquetPriceRows {

  private static final String REMEDY = "write the file again, compressed with Snappy or Zstandard";

  private final Path file;
  private final ParquetFileReader reader;
  private final ParquetColumns columns;
  private final PriceRow row;

  private ParquetPriceRows(
      Path file, ParquetFileReader reader, ParquetColumns columns, PriceRow row) {
    this.file = file;
    this.reader = reader;
    this.columns = columns;
    this.row = row;
  }

  /**
   * Reads a file.
   *
   * @param place where files were looked for, below which directories may name the symbol
   * @param file one of them
   * @param each takes each row's price
   * @throws BadInputException if it cannot be used
   */
  static void read(Path place, Path file, Consumer<PriceBar> each) {
    try (ParquetFileReader reader = open(file)) {
      ParquetColumns stored = new ParquetColumns(reader.getFileMetaData().getSchema());
      PriceRow row = PriceRow.of(place, file, stored);
      ParquetColumns wanted = stored.only(row.columns());
      reader.setRequestedSchema(wanted.schema());
      new ParquetPriceRows(file, reader, wanted, row).forEach(each);
    } catch (IOException failure) {
      throw damaged(file, failure);
    }
  }

  /**
   * The columns of a file as its footer has them.
   *
   * @param file a Parquet file
   * @return names and types, in order
   * @throws BadInputException if it cannot be read
   */
  static String columns(Path file) {
    try (ParquetFileReader reader = open(file)) {
      return reader.getFileMetaData().getSchema().getFields().toString();
    } catch (IOException failure) {
      throw damaged(file, failure);
    }
  }

  private static ParquetFileReader open(Path file) {
    ParquetReadOptions options =
        ParquetReadOptions.builder(new PlainParquetConfiguration()).build();
    return of(file, () -> new ParquetFileReader(new LocalInputFile(file), options));
  }

  private void forEach(Consumer<PriceBar> each) {
    GroupRecordConverter converter = new GroupRecordConverter(columns.schema());
    MessageColumnIO layout = new ColumnIOFactory().getColumnIO(columns.schema());
    long number = 0;
    for (PageReadStore pages = next(); pages != null; pages = next()) {
      PageReadStore group = pages;
      RecordReader<Group> rows = of(file, () -> layout.getRecordReader(group, converter));
      for (long i = 0; i < pages.getRowCount(); i++) {
        number++;
        each.accept(row.bar(columns.row(of(file, rows::read)), number));
      }
    }
  }

  private PageReadStore next() {
    return of(file, reader::readNextRowGroup);
  }

  /** What the library gives; it throws faults of many kinds at a file that is damaged. */
  private static <T> T of(Path file, Callable<T> library) {
    try {
      return library.call();
    } catch (Exception failure) {
      throw damaged(file, failure);
    } catch (NoSuchMethodError codecOfHadoop) {
      throw BadInputException.file(
          file, "is packed in a way that is read only where Spark is", REMEDY);
    }
  }

  private static BadInputException damaged(Path file, Exception failure) {
    return BadInputException.file(
        file, "cannot be read as Parquet: " + failure.getMessage(), REMEDY);
  }
}
