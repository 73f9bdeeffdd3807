package io.marketimpact.data.table;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;

/**
 * Writes tables as JSON: a list of objects, one per row, whose numbers are numbers. Cells without a
 * value are left out.
 */
public final class TableJson {

  private TableJson() {}

  /**
   * A table as a tree.
   *
   * @param table the table
   * @return one object per row
   */
  public static ArrayNode of(Table<?> table) {
    ArrayNode nodes = JsonNodeFactory.instance.arrayNode();
    forEachObject(table, nodes::add);
    return nodes;
  }

  /**
   * Writes a table row by row.
   *
   * @param table the table
   * @param json where to
   * @throws UncheckedIOException if it cannot be written
   */
  public static void write(Table<?> table, JsonGenerator json) {
    try {
      json.writeStartArray();
      forEachObject(table, node -> write(node, json));
      json.writeEndArray();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void write(ObjectNode node, JsonGenerator json) {
    try {
      json.writeTree(node);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void forEachObject(Table<?> table, Consumer<ObjectNode> taker) {
    FlatTable flat = FlatTable.of(table);
    List<FlatTable.Head> heads = flat.heads();
    flat.forEachRow(row -> taker.accept(node(heads, row)));
  }

  private static ObjectNode node(List<FlatTable.Head> heads, List<Cell> row) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < heads.size(); i++) {
      put(node, heads.get(i).name(), row.get(i));
    }
    return node;
  }

  private static void put(ObjectNode node, String name, Cell cell) {
    if (cell instanceof Cell.Quantity quantity) {
      putNumber(node, name, quantity.value());
    } else if (cell instanceof Cell.Day day) {
      node.put(name, day.day().toString());
    } else if (cell instanceof Cell.Moment moment) {
      node.put(name, moment.instant().toString());
    } else if (cell instanceof Cell.Code code && !code.text().isEmpty()) {
      node.put(name, code.text());
    } else if (cell instanceof Cell.Text words && !words.text().isEmpty()) {
      node.put(name, words.text());
    }
  }

  /** A whole number is written as one, as it is in CSV. */
  private static void putNumber(ObjectNode node, String name, double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      node.put(name, (long) value);
    } else {
      node.put(name, value);
    }
  }
}
