package io.marketimpact.data.csv;

import io.marketimpact.data.BadInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Prices by columns: a Parquet or Arrow file, a directory of files of one format, or a Delta table,
 * which has a log of its versions.
 */
public final class ColumnarFiles {

  private static final String LOG = "_delta_log";
  private static final Pattern VERSION = Pattern.compile("(\\d{20})\\.json");

  private ColumnarFiles() {}

  /**
   * Whether a place holds prices by columns.
   *
   * @param place a file or directory; it need not exist
   * @return whether it is a Parquet or Arrow file, a directory with one, or a Delta table
   */
  public static boolean isAt(Path place) {
    return isDelta(place) || format(place).isPresent();
  }

  /**
   * The format of the files at a place.
   *
   * @param place a file or directory; it need not exist
   * @return of a directory, the first format that it has a file of; empty for files of rows
   */
  public static Optional<ColumnarFormat> format(Path place) {
    return Stream.of(ColumnarFormat.values())
        .filter(format -> Files.isDirectory(place) ? isBelow(place, format) : format.has(place))
        .findFirst();
  }

  /**
   * Whether a place holds Arrow files.
   *
   * @param place a file or directory; it need not exist
   * @return whether that is its format
   */
  public static boolean isArrow(Path place) {
    return !isDelta(place) && format(place).filter(ColumnarFormat.ARROW::equals).isPresent();
  }

  /** Files of rows with some by columns further down are files of rows. */
  private static boolean isBelow(Path place, ColumnarFormat format) {
    List<Path> top = top(place);
    return (top.isEmpty() || top.stream().anyMatch(format::has)) && !files(place, format).isEmpty();
  }

  /**
   * Whether a place is a Delta table.
   *
   * @param place a directory; it need not exist
   * @return whether it has a log of versions
   */
  public static boolean isDelta(Path place) {
    return Files.isDirectory(place.resolve(LOG));
  }

  /**
   * The newest version of a Delta table.
   *
   * @param table its directory
   * @return the entry of its log, which names the files that the version added
   * @throws BadInputException if it has none
   */
  public static Path newestVersion(Path table) {
    return found(table.resolve(LOG), 1, ColumnarFiles::isVersion).stream()
        .max(Comparator.naturalOrder())
        .orElseThrow(
            () ->
                BadInputException.file(
                    table, "has no version in its log", "name the directory of a Delta table"));
  }

  /**
   * The number of a version of a Delta table.
   *
   * @param entry of its log
   * @return the number, from 0
   */
  public static long number(Path entry) {
    return Long.parseLong(VERSION.matcher(entry.getFileName().toString()).replaceFirst("$1"));
  }

  /**
   * The files by columns at a place.
   *
   * @param place one of them, or a directory
   * @return the file, or those of the directory and the directories in it, by name
   */
  public static List<Path> files(Path place) {
    return format(place).map(format -> files(place, format)).orElse(List.of());
  }

  private static List<Path> files(Path place, ColumnarFormat format) {
    return Files.isDirectory(place)
        ? found(place, Integer.MAX_VALUE, file -> format.has(file) && isShown(place, file))
        : List.of(place);
  }

  /** Whether a directory is one table, of which every file lies in it or in its directories. */
  static boolean isTable(Path place) {
    boolean isTable =
        isAt(place) && (isDelta(place) || top(place).stream().allMatch(ColumnarFiles::isAt));
    if (isTable) {
      requireAlone(place);
    }
    return isTable;
  }

  /** Whether other directories lie in a directory, none of which is a part by its name. */
  static boolean isFolder(Path place) {
    List<Path> shown = listed(place).stream().filter(path -> isShown(place, path)).toList();
    return !isDelta(place)
        && shown.stream().noneMatch(path -> isPart(path.getFileName()))
        && shown.stream().filter(Files::isDirectory).anyMatch(ColumnarFiles::hasFiles);
  }

  static boolean hasFiles(Path directory) {
    return isDelta(directory)
        || !found(directory, Integer.MAX_VALUE, file -> isShown(directory, file)).isEmpty();
  }

  private static List<Path> top(Path place) {
    return found(place, 1, file -> isShown(place, file));
  }

  /**
   * Whether files lie in directories that name a column and its value, as {@code symbol=AVGO} does.
   *
   * @param place a file or directory
   * @return whether one does
   */
  public static boolean isParted(Path place) {
    return files(place).stream().anyMatch(file -> part(place, file).isPresent());
  }

  private static Optional<Path> part(Path place, Path file) {
    Path below = place.relativize(file);
    return IntStream.range(0, below.getNameCount() - 1)
        .mapToObj(below::getName)
        .filter(ColumnarFiles::isPart)
        .findFirst();
  }

  private static boolean isPart(Path name) {
    return name.toString().indexOf('=') > 0;
  }

  /**
   * Refuses what is not of the one table whose files lie in a directory.
   *
   * @param place a file or directory; of a Delta table its log says which files are its own
   * @throws BadInputException if it has files of several formats, a Delta table among them, or
   *     files beside directories that name a column
   */
  public static void requireAlone(Path place) {
    if (!isDelta(place) && Files.isDirectory(place)) {
      format(place).ifPresent(format -> requireAlone(place, format));
    }
  }

  private static void requireAlone(Path place, ColumnarFormat format) {
    List<Path> files = found(place, Integer.MAX_VALUE, file -> true);
    files.stream()
        .filter(file -> isShown(place, file) && !format.has(file))
        .findFirst()
        .ifPresent(
            file ->
                refuse(
                    file, "is not of the format " + format.title() + " but lies among such files"));
    files.stream()
        .map(Path::getParent)
        .filter(log -> log.endsWith(LOG) && isShown(place, log.getParent()))
        .findFirst()
        .ifPresent(
            log -> refuse(log.getParent(), "is a Delta table among files of " + format.title()));
    requireAllInParts(place, files(place, format));
  }

  private static void requireAllInParts(Path place, List<Path> files) {
    files.stream()
        .flatMap(file -> part(place, file).stream())
        .findFirst()
        .ifPresent(
            part ->
                files.stream()
                    .filter(file -> part(place, file).isEmpty())
                    .findFirst()
                    .ifPresent(
                        file ->
                            refuse(
                                file,
                                "lies outside directories such as "
                                    + part
                                    + ", which name a column")));
  }

  private static void refuse(Path found, String problem) {
    throw BadInputException.file(found, problem, "keep it in another directory");
  }

  private static List<Path> listed(Path place) {
    try (Stream<Path> paths = Files.list(place)) {
      return paths.toList();
    } catch (IOException failure) {
      throw unreadable(place, failure);
    }
  }

  private static boolean isVersion(Path file) {
    return VERSION.matcher(file.getFileName().toString()).matches();
  }

  /** Spark leaves out what begins with a dot or a low line. */
  static boolean isShown(Path place, Path file) {
    for (Path part : place.relativize(file)) {
      String name = part.toString();
      if (name.startsWith(".") || (name.startsWith("_") && name.indexOf('=') < 0)) {
        return false;
      }
    }
    return true;
  }

  private static List<Path> found(Path place, int depth, Predicate<Path> isWanted) {
    try (Stream<Path> paths = Files.walk(place, depth, FileVisitOption.FOLLOW_LINKS)) {
      return paths.filter(isWanted).filter(Files::isRegularFile).sorted().toList();
    } catch (IOException | UncheckedIOException failure) {
      throw unreadable(place, failure);
    }
  }

  private static BadInputException unreadable(Path place, Exception failure) {
    return BadInputException.file(
        place, "cannot be read: " + failure.getMessage(), "check the path and permissions");
  }
}
