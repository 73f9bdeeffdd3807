package io.marketimpact.data.csv;

import io.marketimpact.data.BadInputException;
import io.marketimpact.market.PriceBar;
import io.marketimpact.market.SecurityId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ObjLongConsumer;
import java.util.function.Predicate;

/** Price files small enough to be read at once, such as those of shares on other exchanges. */
public final class PriceFile {

  private PriceFile() {}

  /**
   * Reads a price file.
   *
   * @param file the file
   * @return each security's bars in the order of the rows
   * @throws BadInputException if the file cannot be used, with the row at fault
   */
  public static SortedMap<SecurityId, List<PriceBar>> read(Path file) {
    return read(file, DateForm.ISO);
  }

  /**
   * Reads a price file.
   *
   * @param file the file
   * @param dates form of its dates unless they are ISO
   * @return each security's bars in the order of the rows
   * @throws BadInputException if the file cannot be used, with the row at fault
   */
  public static SortedMap<SecurityId, List<PriceBar>> read(Path file, DateForm dates) {
    SortedMap<SecurityId, List<PriceBar>> bars = new TreeMap<>();
    CsvFile.forEachRow(
        file,
        dates,
        header -> {
          PriceReader reader = new PriceReader(PriceColumns.of(header));
          return row -> {
            PriceBar bar = reader.bar(row);
            bars.computeIfAbsent(bar.security(), security -> new ArrayList<>()).add(bar);
          };
        });
    if (bars.isEmpty()) {
      throw BadInputException.file(file, "has no price", "it needs a row per security and day");
    }
    return bars;
  }

  /**
   * Finds rows of a price file.
   *
   * @param file the file, which has been read before
   * @param dates form of its dates unless they are ISO
   * @param isWanted which bars to find
   * @param found takes each of them with its row, the header being row 1
   */
  public static void find(
      Path file, DateForm dates, Predicate<PriceBar> isWanted, ObjLongConsumer<PriceBar> found) {
    CsvFile.forEachRow(
        file,
        dates,
        header -> {
          PriceReader reader = new PriceReader(PriceColumns.of(header));
          return row -> {
            PriceBar bar = reader.bar(row);
            if (isWanted.test(bar)) {
              found.accept(bar, row.number());
            }
          };
        });
  }
}
