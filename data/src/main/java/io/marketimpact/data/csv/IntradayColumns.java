package io.marketimpact.data.csv;

import io.marketimpact.intraday.IntradayBar;
import java.time.OffsetDateTime;

/**
 * Where a file of intraday bars has its columns: {@code symbol,bar_start_utc,open,high,low,close},
 * in any order.
 *
 * @param symbol position of the symbol
 * @param start position of the instant at which a bar begins
 * @param open position of the first price
 * @param high position of the highest price
 * @param low position of the lowest price
 * @param close position of the last price
 */
public record IntradayColumns(int symbol, int start, int open, int high, int low, int close) {

  /**
   * Finds the columns.
   *
   * @param header the file's header
   * @return their positions
   * @throws io.marketimpact.data.BadInputException if one is missing
   */
  public static IntradayColumns of(CsvHeader header) {
    return new IntradayColumns(
        header.required("symbol"),
        header.required("bar_start_utc"),
        header.required("open"),
        header.required("high"),
        header.required("low"),
        header.required("close"));
  }

  /**
   * Reads a row.
   *
   * @param row the row
   * @return the bar as it came; its prices may still be impossible
   * @throws io.marketimpact.data.BadInputException if a cell has the wrong type
   */
  public IntradayBar bar(CsvRow row) {
    return new IntradayBar(
        row.security(symbol, "symbol"),
        row.parsed(
            start,
            "bar_start_utc",
            text -> OffsetDateTime.parse(text).toInstant(),
            "is not an instant with an offset; write the start of the bar as 2026-01-14T14:30:00Z"),
        row.numberOrMissing(open, "open"),
        row.numberOrMissing(high, "high"),
        row.numberOrMissing(low, "low"),
        row.numberOrMissing(close, "close"));
  }
}
