package io.marketimpact.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.marketimpact.data.csv.CsvFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every bundled file is what the package says of it. */
class DataPackageSpec {

  private static final List<String> FOLDERS =
      List.of("earnings", "events", "exposure", "factors", "family", "news", "prices");

  static Stream<JsonNode> resources() throws IOException {
    JsonNode description = new ObjectMapper().readTree(Files.readString(Bundled.PACKAGE));
    return description.required("resources").valueStream();
  }

  static Stream<JsonNode> tables() throws IOException {
    return resources().filter(resource -> resource.required("format").textValue().equals("csv"));
  }

  @Test
  void everyBundledFileIsDescribedOnce() throws IOException {
    List<String> described =
        resources().map(resource -> resource.required("path").textValue()).sorted().toList();
    Set<String> texts = new TreeSet<>();
    for (String folder : FOLDERS) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        files
            .filter(Files::isRegularFile)
            .map(file -> file.toString().replace('\\', '/'))
            .forEach(texts::add);
      }
    }
    assertThat(described).containsExactlyElementsOf(texts);
  }

  @ParameterizedTest
  @MethodSource("resources")
  void bytesAndChecksumAreThoseOfTheFile(JsonNode resource) throws IOException {
    Path file = file(resource);
    assertThat(Files.size(file)).isEqualTo(resource.required("bytes").longValue());
    assertThat("sha256:" + Sha256.of(file)).isEqualTo(resource.required("hash").textValue());
  }

  @ParameterizedTest
  @MethodSource("resources")
  void originAndCaveatsAreSaid(JsonNode resource) {
    assertThat(resource.required("name").textValue()).matches("[a-z0-9-]+");
    assertThat(resource.required("description").textValue()).isNotBlank();
    assertThat(resource.required("sources").valueStream())
        .isNotEmpty()
        .allSatisfy(source -> assertThat(source.required("title").textValue()).isNotBlank());
    assertThat(resource.required("caveats").isArray()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void rowsAndRangeAreThoseOfTheFile(JsonNode table) {
    JsonNode range = table.path("range");
    List<String> inRange = new ArrayList<>();
    CsvFile.forEachRow(
        file(table),
        header ->
            row ->
                inRange.add(
                    range.isMissingNode()
                        ? ""
                        : row.text(header.required(range.required("column").textValue()))));
    assertThat(inRange).hasSize(table.required("rows").intValue());
    if (!range.isMissingNode()) {
      assertThat(Collections.min(inRange)).isEqualTo(range.required("first").textValue());
      assertThat(Collections.max(inRange)).isEqualTo(range.required("last").textValue());
    }
  }

  @ParameterizedTest
  @MethodSource("tables")
  void columnsAndTypesAreThoseOfTheSchema(JsonNode table) throws IOException {
    List<JsonNode> fields = table.required("schema").required("fields").valueStream().toList();
    List<String> names = fields.stream().map(field -> field.required("name").textValue()).toList();
    try (Stream<String> lines = Files.lines(file(table))) {
      assertThat(lines.findFirst()).hasValue(String.join(",", names));
    }
    CsvFile.forEachRow(
        file(table),
        header ->
            row -> {
              assertThat(row.cells()).as("row %s", row.number()).hasSameSizeAs(fields);
              for (int i = 0; i < fields.size(); i++) {
                parse(fields.get(i).required("type").textValue(), row.text(i));
              }
            });
  }

  @ParameterizedTest
  @MethodSource("tables")
  void everyNumberHasItsUnit(JsonNode table) {
    assertThat(table.required("schema").required("fields").valueStream())
        .filteredOn(field -> field.required("type").textValue().equals("number"))
        .allSatisfy(field -> assertThat(field.required("unit").textValue()).isNotBlank());
  }

  @ParameterizedTest
  @MethodSource("tables")
  void noKeyStandsTwice(JsonNode table) {
    int keys = table.required("name").textValue().equals("us-daily-factors") ? 1 : 2;
    if (table.path("range").isMissingNode()) {
      return;
    }
    List<String> texts = new ArrayList<>();
    CsvFile.forEachRow(
        file(table), header -> row -> texts.add(String.join(" ", row.cells().subList(0, keys))));
    assertThat(texts).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("resources")
  void linesEndAsEverywhereInTheProject(JsonNode resource) {
    assertThat(text(file(resource))).doesNotContain("\r").endsWith("\n");
  }

  private static void parse(String type, String cell) {
    if (cell.isEmpty()) {
      return;
    }
    switch (type) {
      case "number" -> assertThat(Double.parseDouble(cell)).isFinite();
      case "date" -> assertThat(LocalDate.parse(cell)).hasToString(cell);
      case "datetime" -> assertThat(OffsetDateTime.parse(cell).getOffset()).hasToString("Z");
      case "string" -> assertThat(cell).doesNotContain("\t");
      default -> throw new AssertionError("an unknown type: " + type.toLowerCase(Locale.ROOT));
    }
  }

  private static Path file(JsonNode resource) {
    return Path.of(resource.required("path").textValue());
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
