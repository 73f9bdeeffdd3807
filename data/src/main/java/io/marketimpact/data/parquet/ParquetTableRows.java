package io.marketimpact.data.parquet;

import static org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit.MICROS;
import static org.apache.parquet.schema.LogicalTypeAnnotation.dateType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.timestampType;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BINARY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BOOLEAN;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.DOUBLE;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT32;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT64;
import static org.apache.parquet.schema.Types.optional;

import io.marketimpact.data.table.Cell;
import io.marketimpact.data.table.FlatTable;
import io.marketimpact.data.table.Table;
import io.marketimpact.data.table.TableCsv;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/** The rows of a table. Where the library is absent, it is loading this class that fails. */
final class ParquetTableRows {

  private ParquetTableRows() {}

  /** Writes a table; what a failure leaves is no whole file. */
  static void write(Table<?> table, Path file) throws IOException {
    FlatTable flat = FlatTable.of(table);
    MessageType columns = new MessageType(table.id(), types(flat));
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(new LocalOutputFile(file))
            .withConf(new PlainParquetConfiguration())
            .withType(columns)
            .withCompressionCodec(CompressionCodecName.SNAPPY)
            .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
            .build()) {
      flat.forEachRow(cells -> write(group(columns, cells), writer));
    }
  }

  private static void write(Group row, ParquetWriter<Group> writer) {
    try {
      writer.write(row);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static List<Type> types(FlatTable flat) {
    return flat.heads().stream().map(ParquetTableRows::type).toList();
  }

  private static Type type(FlatTable.Head head) {
    String name = head.name();
    return switch (head.kind()) {
      case NUMBER, QUANTITY, RANGE, QUANTITY_RANGE -> optional(DOUBLE).named(name);
      case FLAG -> optional(BOOLEAN).named(name);
      case DAY -> optional(INT32).as(dateType()).named(name);
      case MOMENT -> optional(INT64).as(timestampType(true, MICROS)).named(name);
      case TEXT, CODE, VALUE -> optional(BINARY).as(stringType()).named(name);
    };
  }

  private static Group group(MessageType columns, List<Cell> cells) {
    Group row = new SimpleGroup(columns);
    for (int i = 0; i < cells.size(); i++) {
      add(row, columns.getType(i), i, cells.get(i));
    }
    return row;
  }

  private static void add(Group row, Type type, int column, Cell cell) {
    if (type.getLogicalTypeAnnotation() != null
        && type.getLogicalTypeAnnotation().equals(stringType())) {
      text(cell).ifPresent(words -> row.add(column, words));
    } else if (cell instanceof Cell.Quantity quantity) {
      row.add(column, quantity.value());
    } else if (cell instanceof Cell.Flag flag) {
      row.add(column, flag.holds());
    } else if (cell instanceof Cell.Day day) {
      row.add(column, Math.toIntExact(day.day().toEpochDay()));
    } else if (cell instanceof Cell.Moment moment) {
      row.add(column, ChronoUnit.MICROS.between(Instant.EPOCH, moment.instant()));
    }
  }

  /** A column of values of several kinds has each as a text. */
  private static Optional<String> text(Cell cell) {
    if (cell instanceof Cell.Text words) {
      return Optional.of(words.text());
    }
    return cell instanceof Cell.Code code
        ? Optional.of(code.text())
        : TableCsv.texts(List.of(cell)).stream().filter(words -> !words.isEmpty()).findFirst();
  }
}
