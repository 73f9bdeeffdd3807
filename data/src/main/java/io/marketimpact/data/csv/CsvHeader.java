package io.marketimpact.data.csv;

import io.marketimpact.data.BadInputException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The columns of a CSV file by name, in whatever order the file has them. */
public final class CsvHeader {

  private final Path file;
  private final List<String> names;
  private final Map<String, Integer> positions;
  private final CsvForm form;

  private CsvHeader(Path file, List<String> names, Map<String, Integer> positions, CsvForm form) {
    this.file = file;
    this.names = List.copyOf(names);
    this.positions = positions;
    this.form = form;
  }

  /**
   * Reads a header row.
   *
   * @param file the file it heads, for messages
   * @param names the row's cells
   * @param form how the file is written
   * @return the header; names are compared without case and surrounding space
   * @throws BadInputException if a name comes twice
   */
  public static CsvHeader of(Path file, List<String> names, CsvForm form) {
    Map<String, Integer> positions = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      String name = normal(names.get(i));
      if (!name.isEmpty() && positions.put(name, i) != null) {
        throw HeaderOfData.isOne(names)
            ? HeaderOfData.refused(file, names, "")
            : BadInputException.value(file, 1, name, name, "appears twice; name each column once");
      }
    }
    return new CsvHeader(file, names, positions, form);
  }

  private static String normal(String name) {
    return CsvRow.stripped(name).toLowerCase(Locale.ROOT);
  }

  /** The same header of a file written in another form. */
  CsvHeader in(CsvForm other) {
    return new CsvHeader(file, names, positions, other);
  }

  /**
   * The file it heads.
   *
   * @return the file
   */
  public Path file() {
    return file;
  }

  /**
   * How the file is written.
   *
   * @return its form
   */
  public CsvForm form() {
    return form;
  }

  /**
   * The position of a column the file must have.
   *
   * @param name the column
   * @return its position, from 0
   * @throws BadInputException if the file lacks it
   */
  public int required(String name) {
    return optional(name).orElseThrow(() -> missing(name));
  }

  private BadInputException missing(String name) {
    if (isInQuotesAsAWhole()) {
      return BadInputException.file(
          file, "has its rows in quotes as a whole", "take the quotes away");
    }
    return HeaderOfData.isOne(names)
        ? HeaderOfData.refused(file, names, ", one of them " + name)
        : BadInputException.file(
            file,
            "column " + name + " is missing",
            "the header has " + String.join(",", positions.keySet()));
  }

  /** As a spreadsheet writes a table that it has in one column. */
  private boolean isInQuotesAsAWhole() {
    return names.size() == 1 && names.get(0).chars().anyMatch(CsvForm::isSeparator);
  }

  /**
   * The position of a column the file may have.
   *
   * @param name the column
   * @return its position, from 0
   */
  public OptionalInt optional(String name) {
    Integer position = positions.get(name);
    return position == null ? OptionalInt.empty() : OptionalInt.of(position);
  }

  /**
   * A column the file may have, with its name: {@code Adj Close} is {@code adj_close} too.
   *
   * @param name the column; none where it is empty
   * @return the column
   */
  Optional<CsvColumn> column(String name) {
    return optional(name).stream()
        .boxed()
        .findFirst()
        .or(() -> alike(name))
        .map(position -> new CsvColumn(CsvRow.stripped(names.get(position)), position));
  }

  private Optional<Integer> alike(String name) {
    return positions.entrySet().stream()
        .filter(entry -> CsvColumn.squeezed(entry.getKey()).equals(CsvColumn.squeezed(name)))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /**
   * The columns' names as they stand in the file.
   *
   * @return in order, columns without a name among them
   */
  public List<String> names() {
    return names;
  }
}
