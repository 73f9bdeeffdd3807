package io.marketimpact.data.result;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes JSON documents that are the same bytes on every platform. */
final class JsonOutput {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private JsonOutput() {}

  /** Writes a document piece by piece, so that a large one need not fit into memory. */
  @FunctionalInterface
  interface Content {
    void write(JsonGenerator json) throws IOException;
  }

  static void write(JsonNode document, Path file) {
    write(json -> json.writeTree(document), file);
  }

  static void write(Content content, Path file) {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(
                Separators.createDefaultInstance()
                    .withObjectFieldValueSpacing(Separators.Spacing.AFTER))
            .withObjectIndenter(lines)
            .withArrayIndenter(lines);
    try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      try (JsonGenerator json = MAPPER.writer(printer).createGenerator(writer)) {
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        content.write(json);
      }
      writer.write('\n');
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
