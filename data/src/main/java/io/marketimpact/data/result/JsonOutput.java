package io.marketimpact.data.result;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes JSON documents that are the same bytes on every platform. */
public final class JsonOutput {

  /** The writer of numbers is the library's own: that of the JDK differs between versions. */
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder().enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER).build())
          .build();

  private JsonOutput() {}

  /** Writes a document piece by piece, so that a large one need not fit into memory. */
  @FunctionalInterface
  public interface Content {

    /**
     * Writes.
     *
     * @param json where to
     * @throws IOException if it cannot be written
     */
    void write(JsonGenerator json) throws IOException;
  }

  /**
   * Writes a document.
   *
   * @param document the document
   * @param file where to
   * @throws UncheckedIOException if it cannot be written
   */
  public static void write(JsonNode document, Path file) {
    write(json -> json.writeTree(document), file);
  }

  /**
   * Writes a document piece by piece.
   *
   * @param content writes the pieces
   * @param file where to
   * @throws UncheckedIOException if it cannot be written
   */
  public static void write(Content content, Path file) {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(
                Separators.createDefaultInstance()
                    .withObjectFieldValueSpacing(Separators.Spacing.AFTER))
            .withObjectIndenter(lines)
            .withArrayIndenter(lines);
    try (OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(file))) {
      try (JsonGenerator json = MAPPER.writer(printer).createGenerator(bytes)) {
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        content.write(json);
      }
      bytes.write('\n');
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
