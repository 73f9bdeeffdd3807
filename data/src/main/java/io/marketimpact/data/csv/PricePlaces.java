package io.marketimpact.data.csv;

import io.marketimpact.data.BadInputException;
import io.marketimpact.market.SecurityId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where prices are that are taken in: files of text, and places with prices by columns, which may
 * lie beside them in one folder.
 *
 * @param texts the files of text
 * @param tables Parquet or Arrow files, directories of such, and Delta tables, in order
 */
public record PricePlaces(PriceFiles texts, List<Path> tables) {

  /**
   * Keeps its own copy.
   *
   * @throws BadInputException if a symbol is stated of prices by columns
   */
  public PricePlaces {
    tables = List.copyOf(tables);
    if (texts.symbol().isPresent() && !tables.isEmpty()) {
      throw BadInputException.file(
          tables.get(0),
          "is Parquet, Arrow or Delta, whose column symbol names each stock",
          "leave --symbol out");
    }
  }

  /**
   * Sorts files by how they are read.
   *
   * @param files of text, or one place with prices by columns
   * @return the same
   */
  public static PricePlaces of(PriceFiles files) {
    return of(files.files(), files.symbol());
  }

  private static PricePlaces of(List<Path> places, Optional<SecurityId> symbol) {
    List<Path> texts = new ArrayList<>();
    List<Path> tables = new ArrayList<>();
    places.forEach(place -> (ColumnarFiles.isAt(place) ? tables : texts).add(place));
    return new PricePlaces(new PriceFiles(texts, symbol), tables);
  }

  /**
   * Looks for prices.
   *
   * @param places files, patterns, Delta tables, directories of Parquet, and folders in which any
   *     of these lie side by side; what a pattern leads to is taken as if it were named
   * @param symbol the stock that the one file of text is of, where that was stated
   * @return what is there, but for names that begin with a dot or a low line, and what lies in such
   *     folders
   * @throws BadInputException if a folder or pattern has nothing, or files of another format lie in
   *     a directory of Parquet, or a file is one of a Delta table
   */
  public static PricePlaces in(List<Path> places, Optional<SecurityId> symbol) {
    return of(places.stream().flatMap(place -> at(place).stream()).distinct().toList(), symbol);
  }

  private static List<Path> at(Path place) {
    if (PriceFiles.isPattern(place)) {
      return PriceFiles.matched(place).stream().flatMap(path -> matched(path).stream()).toList();
    }
    if (!Files.isDirectory(place)) {
      if (ColumnarFiles.isAt(place)) {
        requireOwn(place);
      }
      return List.of(place);
    }
    if (!ColumnarFiles.isFolder(place) && ColumnarFiles.isTable(place)) {
      return List.of(place);
    }
    List<Path> inside =
        inside(place).stream()
            .filter(
                path ->
                    Files.isRegularFile(path)
                        || (Files.isDirectory(path) && ColumnarFiles.isTable(path)))
            .toList();
    if (inside.isEmpty()) {
      throw BadInputException.file(place, "has no file", "check the path");
    }
    return inside;
  }

  /** A directory may be one of those in which a table keeps its files. */
  private static List<Path> matched(Path path) {
    if (Files.isDirectory(path)) {
      requireOwn(path);
    }
    return at(path);
  }

  /** A Delta table's log says which of its files still count. */
  private static void requireOwn(Path file) {
    for (Path above = file.toAbsolutePath().getParent(); above != null; above = above.getParent()) {
      if (ColumnarFiles.isDelta(above)) {
        throw BadInputException.file(
            file,
            "is " + (Files.isDirectory(file) ? "a directory" : "a file") + " of a Delta table",
            "name the table's directory, " + above);
      }
    }
  }

  private static List<Path> inside(Path folder) {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.filter(path -> ColumnarFiles.isShown(folder, path)).sorted().toList();
    } catch (IOException failure) {
      throw BadInputException.file(
          folder, "cannot be read: " + failure.getMessage(), "check the path and permissions");
    }
  }

  /**
   * All of them.
   *
   * @return the files of text and then the others
   */
  public List<Path> all() {
    return Stream.concat(texts.files().stream(), tables.stream()).toList();
  }

  /**
   * What messages call them.
   *
   * @return the place, or the first with how many more there are
   */
  public String name() {
    return named().name();
  }

  /**
   * What reports of progress call them.
   *
   * @return the name of the place, or how many there are
   */
  public String title() {
    return named().title();
  }

  private PriceFiles named() {
    return new PriceFiles(all(), texts.symbol());
  }
}
