package io.marketimpact.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The project's own files, seen from this module, where its tests run. */
public final class Project {

  /** Its root. */
  public static final Path HOME = Path.of("..").toAbsolutePath().normalize();

  /** The bundled prices. */
  public static final Path PRICES = HOME.resolve("data/prices/us_daily.csv");

  private Project() {}

  /** Lines of a text file. */
  public static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
