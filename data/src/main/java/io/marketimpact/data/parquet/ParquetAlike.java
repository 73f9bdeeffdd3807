package io.marketimpact.data.parquet;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.csv.ColumnarFiles;
import io.marketimpact.data.csv.ColumnarFormat;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which Parquet files have the same columns and can be read together. */
public final class ParquetAlike {

  private ParquetAlike() {}

  /**
   * Puts files of the same columns together. Of each file only the footer is read.
   *
   * @param places Parquet files, and other places of prices by columns
   * @return every place once, those that are read together in one list, in the order of the first
   *     of each; a directory is by itself, and so is a file that cannot be read, so that its reader
   *     names it
   */
  public static List<List<Path>> of(List<Path> places) {
    Map<Object, List<Path>> alike = new LinkedHashMap<>();
    for (Path place : places) {
      Object form = columns(place).<Object>map(columns -> columns).orElse(place);
      alike.computeIfAbsent(form, any -> new ArrayList<>()).add(place);
    }
    return alike.values().stream().map(List::copyOf).toList();
  }

  private static Optional<String> columns(Path place) {
    if (!Files.isRegularFile(place)
        || ColumnarFiles.format(place).filter(ColumnarFormat.PARQUET::equals).isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(ParquetPriceRows.columns(place));
    } catch (BadInputException unreadable) {
      return Optional.empty();
    }
  }
}
