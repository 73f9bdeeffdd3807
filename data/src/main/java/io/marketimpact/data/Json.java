package io.marketimpact.data;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.filter.FilteringParserDelegate;
import com.fasterxml.jackson.core.filter.TokenFilter;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads JSON documents with limits on size and depth; a key that comes twice is refused. */
public final class Json {

  private static final int GZIP = 0x1f8b;
  private static final int DEEPEST = 50;
  private static final int LONGEST_TEXT = 100_000;
  private static final long LARGEST_DOCUMENT = 20_000_000;
  private static final long LARGEST_OF_WHICH_PARTS_ARE_KEPT = 4_000_000_000L;

  private static final JsonMapper MAPPER = mapper(LARGEST_DOCUMENT);
  private static final JsonMapper LENIENT =
      MAPPER
          .rebuild()
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .build();
  private static final JsonMapper PARTS = mapper(LARGEST_OF_WHICH_PARTS_ARE_KEPT);

  private Json() {}

  private static JsonMapper mapper(long largest) {
    return JsonMapper.builder(
            JsonFactory.builder()
                .streamReadConstraints(
                    StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxStringLength(LONGEST_TEXT)
                        .maxDocumentLength(largest)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build())
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .build();
  }

  /**
   * Reads a file.
   *
   * @param file the file
   * @return its root object
   * @throws BadInputException if it does not exist, is empty or is no JSON object
   */
  public static JsonObject read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw BadInputException.file(file, "no such file", "check the path");
    }
    try (InputStream bytes = open(file)) {
      return JsonObject.root(file, parse(file, bytes));
    } catch (IOException failure) {
      throw BadInputException.file(file, "cannot be read", "check the path and permissions");
    }
  }

  /**
   * Reads the parts of a large file that matter; the others pass by and take no room.
   *
   * @param file the file
   * @param parts says which are kept
   * @return its root object, with these parts
   * @throws BadInputException if it does not exist, is empty or is no JSON object
   */
  public static JsonObject read(Path file, TokenFilter parts) {
    if (!Files.isRegularFile(file)) {
      throw BadInputException.file(file, "no such file", "check the path");
    }
    try (InputStream bytes = open(file);
        JsonParser whole = PARTS.createParser(bytes);
        JsonParser parser =
            new FilteringParserDelegate(
                whole, parts, TokenFilter.Inclusion.INCLUDE_ALL_AND_PATH, true)) {
      return JsonObject.root(
          file, Optional.<JsonNode>ofNullable(PARTS.readTree(parser)).orElse(NullNode.instance));
    } catch (JsonProcessingException broken) {
      throw invalid(file, broken);
    } catch (IOException failure) {
      throw BadInputException.file(file, "cannot be read", "check the path and permissions");
    }
  }

  /**
   * Reads a document of this program's own resources.
   *
   * @param name what to call it in messages
   * @param bytes the document
   * @return its root object
   * @throws BadInputException if it is no JSON object
   */
  public static JsonObject read(Path name, InputStream bytes) {
    try {
      return JsonObject.root(name, parse(name, bytes));
    } catch (IOException failure) {
      throw BadInputException.file(name, "cannot be read", "reinstall the program");
    }
  }

  /**
   * Reads a document of a service that escapes what needs none and leaves line breaks in texts.
   *
   * @param name what to call it in messages
   * @param bytes the document
   * @return its root object
   * @throws BadInputException if it is no JSON object
   */
  public static JsonObject readLenient(Path name, InputStream bytes) {
    try {
      return JsonObject.root(name, LENIENT.readTree(bytes));
    } catch (JsonProcessingException broken) {
      throw invalid(name, broken);
    } catch (IOException failure) {
      throw BadInputException.file(name, "cannot be read", "check the path and permissions");
    }
  }

  /**
   * Reads a text token by token, within the same limits.
   *
   * @param text the text
   * @return its tokens, to be closed
   * @throws IOException if it cannot be read
   */
  public static JsonParser tokens(Reader text) throws IOException {
    return MAPPER.createParser(text);
  }

  private static JsonNode parse(Path file, InputStream bytes) throws IOException {
    try {
      return MAPPER.readTree(bytes);
    } catch (JsonProcessingException broken) {
      throw invalid(file, broken);
    }
  }

  private static BadInputException invalid(Path file, JsonProcessingException broken) {
    JsonLocation place = broken.getLocation();
    return invalid(
        file,
        place == null ? "" : "line " + place.getLineNr() + " column " + place.getColumnNr(),
        broken);
  }

  /**
   * What is wrong with a document whose place its reader knows.
   *
   * @param file the file
   * @param place where in it, such as an entry; empty for the document as a whole
   * @param broken what its parser says
   * @return the exception
   */
  public static BadInputException invalid(Path file, String place, JsonProcessingException broken) {
    return BadInputException.at(file, place, JsonFault.of(broken));
  }

  private static InputStream open(Path file) throws IOException {
    InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
    bytes.mark(2);
    int magic = bytes.read() << Byte.SIZE | bytes.read();
    bytes.reset();
    if (magic == GZIP) {
      bytes.close();
      throw BadInputException.file(file, "is packed by gzip", "unpack it, and name what comes out");
    }
    return bytes;
  }
}
