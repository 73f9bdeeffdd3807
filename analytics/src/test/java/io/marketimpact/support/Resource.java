package io.marketimpact.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Golden files beside the tests, each with its SOURCE. */
public final class Resource {

  private Resource() {}

  /** The lines of a file that lies in the package of a class. */
  public static List<String> lines(Class<?> beside, String name) {
    try (InputStream stream = beside.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalArgumentException("no golden file " + name + " beside " + beside);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The rows of a comma-separated file below its header. */
  public static List<String[]> rows(Class<?> beside, String name) {
    return lines(beside, name).stream().skip(1).map(line -> line.split(",", -1)).toList();
  }
}
