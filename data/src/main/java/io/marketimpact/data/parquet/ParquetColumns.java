package io.marketimpact.data.parquet;

import io.marketimpact.data.columnar.PriceValue;
import io.marketimpact.data.columnar.StoredColumns;
import io.marketimpact.data.columnar.StoredRow;
import java.time.LocalDate;
import java.util.List;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;

/** The columns of a Parquet file. */
record ParquetColumns(MessageType schema) implements StoredColumns {

  @Override
  public List<String> names() {
    return schema.getFields().stream().map(Type::getName).toList();
  }

  @Override
  public boolean fits(String name, PriceValue kind) {
    return ParquetValue.fits(schema.getType(name), kind);
  }

  @Override
  public String type(String name) {
    Type type = schema.getType(name);
    return type.isPrimitive() ? type.toString() : "a group of columns";
  }

  /** Those of some names. */
  ParquetColumns only(List<String> wanted) {
    return new ParquetColumns(
        new MessageType(schema.getName(), wanted.stream().map(schema::getType).toList()));
  }

  /** A row of them. */
  StoredRow row(Group group) {
    return new Row(group, schema);
  }

  private record Row(Group group, MessageType schema) implements StoredRow {

    @Override
    public boolean has(String column) {
      return group.getFieldRepetitionCount(column) > 0;
    }

    @Override
    public String text(String column) {
      return group.getString(column, 0);
    }

    @Override
    public LocalDate day(String column) {
      return ParquetValue.day(group, primitive(column));
    }

    @Override
    public double number(String column) {
      return ParquetValue.number(group, primitive(column));
    }

    private PrimitiveType primitive(String column) {
      return schema.getType(column).asPrimitiveType();
    }
  }
}
