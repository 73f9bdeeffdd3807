package io.marketimpact.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Jupyter sets what stands between two dollars of a text as math, amounts of money too. */
class NotebookMathSpec {

  private static final Pattern TAG = Pattern.compile("<[^>]*>");

  static List<Path> notebooks() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(""))) {
      return files.filter(file -> file.toString().endsWith(".ipynb")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("notebooks")
  void noTextOfAnOutputHasTwoBareDollars(Path notebook) throws IOException {
    List<JsonNode> pages = new ObjectMapper().readTree(notebook.toFile()).findValues("text/html");
    assertThat(
            pages.stream()
                .flatMap(page -> TAG.splitAsStream(text(page)))
                .filter(text -> text.indexOf('$') != text.lastIndexOf('$')))
        .isEmpty();
  }

  private static String text(JsonNode lines) {
    StringBuilder text = new StringBuilder(lines.asText());
    lines.forEach(line -> text.append(line.asText()));
    return text.toString();
  }
}
