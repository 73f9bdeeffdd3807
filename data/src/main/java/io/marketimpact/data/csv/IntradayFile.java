package io.marketimpact.data.csv;

import io.marketimpact.data.BadInputException;
import io.marketimpact.intraday.IntradayBar;
import io.marketimpact.market.SecurityId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Files of intraday bars: {@code symbol,bar_start_utc,open,high,low,close}. An interval without a
 * trade has no row; a row without a price is left to the quality rules.
 */
public final class IntradayFile {

  private IntradayFile() {}

  /**
   * Reads a file of intraday bars.
   *
   * @param file the file
   * @return each security's bars in the order of the rows
   * @throws BadInputException if the file cannot be used, with the row at fault
   */
  public static SortedMap<SecurityId, List<IntradayBar>> read(Path file) {
    SortedMap<SecurityId, List<IntradayBar>> bars = new TreeMap<>();
    CsvFile.forEachRow(
        file,
        header -> {
          IntradayColumns columns = IntradayColumns.of(header);
          return row -> {
            IntradayBar bar = columns.bar(row);
            bars.computeIfAbsent(bar.security(), security -> new ArrayList<>()).add(bar);
          };
        });
    if (bars.isEmpty()) {
      throw BadInputException.file(file, "has no bar", "it needs a row per security and interval");
    }
    return bars;
  }
}
