package io.marketimpact.data.result;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;

/** A table of texts as a list of objects; empty cells are left out. */
final class TableOutput {

  private TableOutput() {}

  static void write(CsvTable table, JsonGenerator json) throws IOException {
    json.writeStartArray();
    for (List<String> row : table.rows()) {
      json.writeStartObject();
      for (int i = 0; i < row.size(); i++) {
        if (!row.get(i).isEmpty()) {
          json.writeStringField(table.columns().get(i), row.get(i));
        }
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
