package io.marketimpact.jobs.warehouse;

import io.marketimpact.data.BadInputException;
import io.marketimpact.jobs.hadoop.HadoopSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;

/**
 * The versions of a table that say what was taken in, read from its log without Spark; those that
 * only laid its files out anew say nothing.
 *
 * @param versions in order
 */
record Versions(List<Commit> versions) {

  private static final String LOG = "_delta_log";
  private static final Pattern FILE = Pattern.compile("\\d{20}\\.json");
  private static final Pattern WORDS = Pattern.compile("\"userMetadata\":\"([^\"]*)\"");

  /** The class of an exception before its words, and what says them once more. */
  private static final Pattern CLASS =
      Pattern.compile("([a-z0-9]+\\.)+[A-Za-z0-9]+Exception:? *| \\(SDK Attempt Count.*");

  /** Keeps its own copy. */
  Versions {
    versions = List.copyOf(versions);
  }

  /** Those of a table, none where it is not there. */
  static Versions of(String table) {
    return table.contains("://") ? remote(table) : local(Path.of(table));
  }

  private static Versions remote(String table) {
    org.apache.hadoop.fs.Path log = new org.apache.hadoop.fs.Path(table, LOG);
    try {
      FileSystem files = log.getFileSystem(HadoopSettings.current());
      if (!files.exists(log)) {
        return new Versions(List.of());
      }
      List<Commit> commits = new ArrayList<>();
      for (FileStatus file : sorted(files.listStatus(log))) {
        if (FILE.matcher(file.getPath().getName()).matches()) {
          try (BufferedReader lines =
              new BufferedReader(
                  new InputStreamReader(files.open(file.getPath()), StandardCharsets.UTF_8))) {
            commit(lines.lines()).ifPresent(commits::add);
          }
        }
      }
      return new Versions(commits);
    } catch (IOException failure) {
      throw unreachable(table, failure);
    }
  }

  private static FileStatus[] sorted(FileStatus[] files) {
    Arrays.sort(files);
    return files;
  }

  /** A file system that does not answer, or refuses. */
  static BadInputException unreachable(String address, IOException failure) {
    String why = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    return BadInputException.source(
        address,
        "cannot be used: " + CLASS.matcher(why).replaceAll(""),
        "check the address, the service and your permissions"
            + (address.startsWith("s3a:")
                ? " (keys: AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY)"
                : ""));
  }

  private static Versions local(Path table) {
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

  private static Optional<Commit> version(Path file) {
    if (!FILE.matcher(file.getFileName().toString()).matches()) {
      return Optional.empty();
    }
    try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
      return commit(lines);
    } catch (IOException unreadable) {
      throw BadInputException.file(file, "cannot be read", "check its permissions");
    }
  }

  private static Optional<Commit> commit(Stream<String> lines) {
    return lines
        .filter(line -> line.startsWith("{\"commitInfo\""))
        .map(WORDS::matcher)
        .filter(Matcher::find)
        .map(found -> Commit.parse(found.group(1)))
        .findFirst();
  }

  Commit first() {
    return versions.get(0);
  }

  Optional<Commit> last() {
    return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
  }

  /** The last version that was known at an instant. */
  Optional<Commit> asOf(Instant instant) {
    return versions.stream()
        .filter(version -> !version.learnedAt().isAfter(instant))
        .reduce((earlier, later) -> later);
  }
}
