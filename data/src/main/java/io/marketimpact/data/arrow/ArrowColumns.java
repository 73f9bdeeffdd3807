package io.marketimpact.data.arrow;

import static java.util.stream.Collectors.toMap;

import io.marketimpact.data.columnar.PriceValue;
import io.marketimpact.data.columnar.StoredColumns;
import io.marketimpact.data.columnar.StoredRow;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.dictionary.Dictionary;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.apache.arrow.vector.types.pojo.DictionaryEncoding;

/** The columns of an Arrow file, of which a batch of rows at a time is in memory. */
final class ArrowColumns implements StoredColumns {

  private final ArrowReader reader;
  private final VectorSchemaRoot batch;

  private ArrowColumns(ArrowReader reader, VectorSchemaRoot batch) {
    this.reader = reader;
    this.batch = batch;
  }

  /** Those of a file that was opened. */
  static ArrowColumns of(ArrowReader reader) throws IOException {
    return new ArrowColumns(reader, reader.getVectorSchemaRoot());
  }

  @Override
  public List<String> names() {
    return batch.getFieldVectors().stream().map(FieldVector::getName).toList();
  }

  @Override
  public boolean fits(String name, PriceValue kind) {
    return ArrowValue.fits(column(name).values(), kind);
  }

  @Override
  public String type(String name) {
    return column(name).values().getField().getType().toString();
  }

  /** How many rows the present batch has. */
  int rows() {
    return batch.getRowCount();
  }

  /** A row of the present batch, to move. */
  Row row(List<String> wanted) {
    return new Row(wanted.stream().collect(toMap(Function.identity(), this::column)));
  }

  /** Each batch may bring other dictionaries. */
  private ArrowColumn column(String name) {
    FieldVector stored = batch.getFieldVectors().get(names().indexOf(name));
    DictionaryEncoding encoding = stored.getField().getDictionary();
    return encoding == null ? new ArrowColumn.Plain(stored) : coded(stored, encoding);
  }

  private ArrowColumn coded(FieldVector codes, DictionaryEncoding encoding) {
    Dictionary dictionary = reader.lookup(encoding.getId());
    return new ArrowColumn.Coded(codes, dictionary.getVector());
  }

  /** The row at which the reader is. */
  static final class Row implements StoredRow {

    private final Map<String, ArrowColumn> columns;
    private int index;

    private Row(Map<String, ArrowColumn> columns) {
      this.columns = columns;
    }

    /** Moves to a row, the first being 0. */
    Row at(int row) {
      index = row;
      return this;
    }

    @Override
    public boolean has(String column) {
      return columns.get(column).has(index);
    }

    @Override
    public String text(String column) {
      ArrowColumn stored = columns.get(column);
      return ArrowValue.text(stored.values(), stored.index(index));
    }

    @Override
    public LocalDate day(String column) {
      ArrowColumn stored = columns.get(column);
      return ArrowValue.day(stored.values(), stored.index(index));
    }

    @Override
    public double number(String column) {
      ArrowColumn stored = columns.get(column);
      return ArrowValue.number(stored.values(), stored.index(index));
    }
  }
}
