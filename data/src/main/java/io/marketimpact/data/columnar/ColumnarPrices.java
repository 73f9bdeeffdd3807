package io.marketimpact.data.columnar;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.csv.ColumnarFiles;
import io.marketimpact.market.PriceBar;
import io.marketimpact.market.SecurityId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Prices of the files at a place, read as a whole. */
public final class ColumnarPrices {

  /** Reads the files of a format. */
  @FunctionalInterface
  public interface Reader {

    /**
     * Reads a file.
     *
     * @param place where files were looked for, below which directories may name the symbol
     * @param file one of them
     * @param each takes each row's price
     * @throws BadInputException if it cannot be used
     */
    void read(Path place, Path file, Consumer<PriceBar> each);
  }

  private ColumnarPrices() {}

  /**
   * Reads prices.
   *
   * @param place a file, or a directory of files
   * @param reader of their format
   * @return each security's bars in the order of files and rows; a price that a row lacks is NaN
   * @throws BadInputException if a file cannot be used or there is no price
   */
  public static SortedMap<SecurityId, List<PriceBar>> read(Path place, Reader reader) {
    SortedMap<SecurityId, List<PriceBar>> bars = new TreeMap<>();
    Consumer<PriceBar> each =
        bar -> bars.computeIfAbsent(bar.security(), share -> new ArrayList<>()).add(bar);
    ColumnarFiles.files(place).forEach(file -> reader.read(place, file, each));
    if (bars.isEmpty()) {
      throw BadInputException.file(place, "has no price", "it needs a row per security and day");
    }
    return bars;
  }
}
