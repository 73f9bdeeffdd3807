package io.marketimpact.data.result;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;

/** A table of texts as a list of objects; empty cells are left out. */
final class TableOutput {

  private TableOutput() {}

  static ArrayNode of(CsvTable table) {
    ArrayNode nodes = JsonNodeFactory.instance.arrayNode();
    table.forEachRow(row -> nodes.add(node(table.columns(), row)));
    return nodes;
  }

  static void write(CsvTable table, JsonGenerator json) throws IOException {
    json.writeStartArray();
    for (List<String> row : table.rows()) {
      json.writeTree(node(table.columns(), row));
    }
    json.writeEndArray();
  }

  private static ObjectNode node(List<String> columns, List<String> row) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < row.size(); i++) {
      if (!row.get(i).isEmpty()) {
        node.put(columns.get(i), row.get(i));
      }
    }
    return node;
  }
}
