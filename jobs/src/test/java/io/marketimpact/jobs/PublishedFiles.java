package io.marketimpact.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Every byte a study published. */
public final class PublishedFiles {

  private PublishedFiles() {}

  /** Contents by the path below a study's directory, those in its directories too. */
  public static Map<String, String> bytes(Path directory) {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(
            directory.relativize(file).toString(),
            Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    assertThat(contents)
        .containsKeys("report.html", "report.pdf", "report.xlsx", "result.json", "manifest.json");
    return contents;
  }
}
