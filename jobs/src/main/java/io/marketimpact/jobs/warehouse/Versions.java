package io.marketimpact.jobs.warehouse;

import io.marketimpact.data.BadInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The versions of a table that say what was taken in, read from its log without Spark; those that
 * only laid its files out anew say nothing.
 *
 * @param versions in order
 */
record Versions(List<Version> versions) {

  private static final String LOG = "_delta_log";
  private static final Pattern FILE = Pattern.compile("(\\d{20})\\.json");
  private static final Pattern WORDS = Pattern.compile("\"userMetadata\":\"([^\"]*)\"");

  /** Keeps its own copy. */
  Versions {
    versions = List.copyOf(versions);
  }

  /**
   * A version.
   *
   * @param number of the table's
   * @param commit what was taken in by it
   */
  record Version(long number, Commit commit) {}

  /** Those of a table, none where it is not there. */
  static Versions of(Path table) {
    Path log = table.resolve(LOG);
    if (!Files.isDirectory(log)) {
      return new Versions(List.of());
    }
    try (Stream<Path> files = Files.list(log)) {
      return new Versions(files.sorted().flatMap(file -> version(file).stream()).toList());
    } catch (IOException unreadable) {
      throw BadInputException.file(table, "cannot be read", "check its permissions");
    }
  }

  private static Optional<Version> version(Path file) {
    Matcher name = FILE.matcher(file.getFileName().toString());
    if (!name.matches()) {
      return Optional.empty();
    }
    try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
      return lines
          .filter(line -> line.startsWith("{\"commitInfo\""))
          .map(WORDS::matcher)
          .filter(Matcher::find)
          .map(found -> new Version(Long.parseLong(name.group(1)), Commit.parse(found.group(1))))
          .findFirst();
    } catch (IOException unreadable) {
      throw BadInputException.file(file, "cannot be read", "check its permissions");
    }
  }

  Optional<Version> last() {
    return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
  }

  /** The last version that was known at an instant. */
  Optional<Version> asOf(Instant instant) {
    return versions.stream()
        .filter(version -> !version.commit().learnedAt().isAfter(instant))
        .reduce((earlier, later) -> later);
  }
}
