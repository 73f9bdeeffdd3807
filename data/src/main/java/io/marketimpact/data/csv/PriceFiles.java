package io.marketimpact.data.csv;

import io.marketimpact.data.BadInputException;
import io.marketimpact.market.SecurityId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * The price files of a study, each of a format of its own.
 *
 * @param files at least one, in order
 * @param symbol the share that the one file is of, where that was stated
 * @param columns of prices by columns: by what is read, such as {@code symbol}, the column that has
 *     it, where that is called otherwise
 */
public record PriceFiles(
    List<Path> files, Optional<SecurityId> symbol, Map<String, String> columns) {

  /** No file: the prices are elsewhere. */
  public static final PriceFiles NONE = new PriceFiles(List.of(), Optional.empty());

  private static final Pattern WILD = Pattern.compile("[*?\\[{]");

  /**
   * Keeps its own copy.
   *
   * @throws BadInputException if a symbol is stated of several files
   */
  public PriceFiles {
    files = List.copyOf(files);
    columns = Map.copyOf(columns);
    if (symbol.isPresent() && files.size() > 1) {
      throw BadInputException.of(
          "--symbol names one stock, and there are " + files.size() + " price files",
          "name each file after its stock, such as AVGO.csv");
    }
  }

  /**
   * Files whose columns are called as this program calls them, or that are recognized by their
   * header.
   *
   * @param files in order
   * @param symbol the share that the one file is of, where that was stated
   * @throws BadInputException if a symbol is stated of several files
   */
  public PriceFiles(List<Path> files, Optional<SecurityId> symbol) {
    this(files, symbol, Map.of());
  }

  /**
   * The same files, whose columns are called otherwise.
   *
   * @param names by what is read the column that has it
   * @return a copy
   * @throws BadInputException if there are such names, and the files are not Parquet or Delta
   */
  public PriceFiles with(Map<String, String> names) {
    if (!names.isEmpty() && columnar().filter(place -> !ColumnarFiles.isArrow(place)).isEmpty()) {
      throw BadInputException.of(
          "--column is for Parquet and Delta; files of text are recognized by their header",
          "leave it out");
    }
    return new PriceFiles(files, symbol, names);
  }

  /**
   * One file.
   *
   * @param file the file
   * @return it alone
   */
  public static PriceFiles of(Path file) {
    return new PriceFiles(List.of(file), Optional.empty());
  }

  /**
   * Looks for the prices of a study: price files, or one place with prices by columns.
   *
   * @param places as {@link #in} has them, or a Parquet or Arrow file, a directory of such, or a
   *     Delta table
   * @param symbol the share that the one file is of, where that was stated
   * @return what is there
   * @throws BadInputException if a folder or pattern has no file, or prices by columns are one of
   *     several places or said to be of one share
   */
  public static PriceFiles ofStudy(List<Path> places, Optional<SecurityId> symbol) {
    Optional<Path> columnar =
        places.stream().filter(place -> !isPattern(place) && ColumnarFiles.isAt(place)).findFirst();
    if (columnar.isEmpty()) {
      PriceFiles files = in(places, symbol);
      files.files().stream().filter(ColumnarFiles::isAt).findFirst().ifPresent(PriceFiles::refuse);
      return files;
    }
    if (places.size() > 1 || symbol.isPresent()) {
      throw BadInputException.file(
          columnar.get(),
          "is Parquet, Arrow or Delta, whose column symbol names each stock",
          "name this place alone, without --symbol");
    }
    ColumnarFiles.requireAlone(columnar.get());
    return of(columnar.get());
  }

  /** One that a pattern found. */
  private static void refuse(Path columnar) {
    throw BadInputException.file(
        columnar, "is Parquet, Arrow or Delta", "name its directory alone, without a pattern");
  }

  /**
   * The one place with prices by columns.
   *
   * @return a Parquet or Arrow file, a directory of such, or a Delta table; empty where the prices
   *     are rows of text
   */
  public Optional<Path> columnar() {
    return files.size() == 1
        ? Optional.of(files.get(0)).filter(ColumnarFiles::isAt)
        : Optional.empty();
  }

  /**
   * Looks for files.
   *
   * @param places files, folders, whose files are all taken, and patterns such as {@code
   *     prices/*.csv.gz}, in which {@code **} goes through folders; a folder that a pattern leads
   *     to is taken as if it were named
   * @param symbol the share that the one file is of, where that was stated
   * @return what is there, but for files and folders whose names begin with a dot or a low line, as
   *     those do that Spark writes beside its files, and what lies in them
   * @throws BadInputException if a folder or pattern has no file
   */
  public static PriceFiles in(List<Path> places, Optional<SecurityId> symbol) {
    return new PriceFiles(
        places.stream().flatMap(place -> files(place).stream()).distinct().toList(), symbol);
  }

  private static List<Path> files(Path place) {
    if (isPattern(place)) {
      return matched(place).stream().flatMap(path -> inside(path).stream()).toList();
    }
    return Files.isDirectory(place) ? inFolder(place) : List.of(place);
  }

  /** A table that a pattern leads to is left for its reader to refuse. */
  private static List<Path> inside(Path matched) {
    return Files.isDirectory(matched) && !ColumnarFiles.isAt(matched)
        ? inFolder(matched)
        : List.of(matched);
  }

  private static List<Path> inFolder(Path folder) {
    return found(folder, folder, 1, Files::isRegularFile, FileVisitOption.FOLLOW_LINKS);
  }

  /**
   * What a pattern leads to, as a shell would write it out: files, and directories that hold any
   * file and in which it leads to nothing by itself.
   */
  static List<Path> matched(Path place) {
    Path fixed = place.isAbsolute() ? place.getRoot() : Path.of("");
    int depth = place.getNameCount();
    for (Path part : place) {
      if (WILD.matcher(part.toString()).find()) {
        break;
      }
      fixed = fixed.resolve(part);
      depth--;
    }
    Path folder = fixed;
    PathMatcher pattern = pattern(place);
    List<Path> found =
        found(
            place,
            folder,
            place.toString().contains("**") ? Integer.MAX_VALUE : depth,
            path -> !path.equals(folder) && pattern.matches(path) && isFilled(path));
    Set<Path> above = new HashSet<>();
    found.forEach(
        path -> {
          for (Path up = path.getParent(); up != null && above.add(up); ) {
            up = up.getParent();
          }
        });
    return found.stream().filter(path -> !above.contains(path)).toList();
  }

  private static boolean isFilled(Path path) {
    return !Files.isDirectory(path)
        ? Files.isRegularFile(path)
        : ColumnarFiles.isDelta(path) || ColumnarFiles.hasFiles(path);
  }

  static boolean isPattern(Path place) {
    return !Files.exists(place) && WILD.matcher(place.toString()).find();
  }

  private static PathMatcher pattern(Path place) {
    try {
      return FileSystems.getDefault().getPathMatcher("glob:" + place);
    } catch (PatternSyntaxException refused) {
      throw BadInputException.file(
          place, "is neither a file nor a pattern of names", "check the path");
    }
  }

  private static List<Path> found(
      Path place, Path folder, int depth, Predicate<Path> isWanted, FileVisitOption... links) {
    try (Stream<Path> paths = Files.walk(folder, depth, links)) {
      List<Path> found =
          paths
              .filter(path -> ColumnarFiles.isShown(folder, path))
              .filter(isWanted)
              .sorted()
              .toList();
      if (found.isEmpty()) {
        throw BadInputException.file(place, "has no file", "check the path");
      }
      return found;
    } catch (IOException | UncheckedIOException failure) {
      throw BadInputException.file(
          place, "cannot be read: " + failure.getMessage(), "check the path and permissions");
    }
  }

  /**
   * What messages call them.
   *
   * @return the file, or the first with how many more there are
   */
  public String name() {
    return files.get(0) + (files.size() == 1 ? "" : " and " + (files.size() - 1) + " more files");
  }

  /**
   * What reports of progress call them.
   *
   * @return the name of the file, or how many there are
   */
  public String title() {
    return files.size() == 1
        ? files.get(0).getFileName().toString()
        : files.size() + " price files";
  }

  /**
   * The files with what is known of each.
   *
   * @param dates form of their dates where that was stated, else ISO
   * @return each file
   * @throws BadInputException if the prices stand by columns
   */
  public List<PriceFile> with(DateForm dates) {
    columnar()
        .ifPresent(
            place -> {
              throw BadInputException.file(
                  place,
                  "is Parquet, Arrow or Delta, where rows of text are read",
                  "name files of CSV here");
            });
    return files.stream().map(file -> new PriceFile(file, dates, symbol)).toList();
  }
}
