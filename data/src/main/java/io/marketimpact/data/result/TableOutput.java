package io.marketimpact.data.result;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A table of texts as a list of objects; empty cells are left out. */
final class TableOutput {

  private TableOutput() {}

  static ArrayNode of(CsvTable table) {
    ArrayNode nodes = JsonNodeFactory.instance.arrayNode();
    for (List<String> row : table.rows()) {
      ObjectNode node = nodes.addObject();
      for (int i = 0; i < row.size(); i++) {
        if (!row.get(i).isEmpty()) {
          node.put(table.columns().get(i), row.get(i));
        }
      }
    }
    return nodes;
  }
}
