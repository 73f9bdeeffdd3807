package io.marketimpact.data.table;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Writes tables as JSON: a list of objects, one per row, whose numbers are numbers. Cells without a
 * value are left out.
 */
public final class TableJson {

  private static final JsonMapper MAPPER = new JsonMapper();

  private TableJson() {}

  /**
   * A table as a tree.
   *
   * @param table the table
   * @return a list of one object per row
   */
  public static JsonNode of(Table<?> table) {
    try (TokenBuffer json = new TokenBuffer(MAPPER, false)) {
      write(table, json);
      return MAPPER.readTree(json.asParser());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * Writes a table row by row.
   *
   * @param table the table
   * @param json where to
   * @throws UncheckedIOException if it cannot be written
   */
  public static void write(Table<?> table, JsonGenerator json) {
    FlatTable flat = FlatTable.of(table);
    List<String> names = flat.heads().stream().map(FlatTable.Head::name).toList();
    try {
      json.writeStartArray();
      flat.forEachRow(row -> write(names, row, json));
      json.writeEndArray();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void write(List<String> names, List<Cell> row, JsonGenerator json) {
    try {
      json.writeStartObject();
      for (int i = 0; i < names.size(); i++) {
        write(names.get(i), row.get(i), json);
      }
      json.writeEndObject();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void write(String name, Cell cell, JsonGenerator json) throws IOException {
    if (cell instanceof Cell.Quantity quantity) {
      number(name, quantity.value(), json);
    } else if (cell instanceof Cell.Day day) {
      json.writeStringField(name, day.day().toString());
    } else if (cell instanceof Cell.Moment moment) {
      json.writeStringField(name, moment.instant().toString());
    } else if (cell instanceof Cell.Flag flag) {
      json.writeBooleanField(name, flag.holds());
    } else if (cell instanceof Cell.Code code) {
      words(name, code.text(), json);
    } else if (cell instanceof Cell.Text text) {
      words(name, text.text(), json);
    }
  }

  private static void words(String name, String text, JsonGenerator json) throws IOException {
    if (!text.isEmpty()) {
      json.writeStringField(name, text);
    }
  }

  /** A whole number is written as one, as it is in CSV. */
  private static void number(String name, double value, JsonGenerator json) throws IOException {
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      json.writeNumberField(name, (long) value);
    } else {
      json.writeNumberField(name, value);
    }
  }
}
