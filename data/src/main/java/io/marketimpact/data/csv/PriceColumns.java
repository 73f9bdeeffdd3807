package io.marketimpact.data.csv;

import java.util.OptionalInt;

/**
 * Where a price file has its columns: {@code symbol,date,adjusted_close} and optionally {@code
 * close} and {@code volume}, in any order.
 *
 * @param symbol position of the symbol
 * @param date position of the date
 * @param adjustedClose position of the adjusted close
 * @param close position of the close as traded
 * @param volume position of the volume
 */
public record PriceColumns(
    int symbol, int date, int adjustedClose, OptionalInt close, OptionalInt volume) {

  /**
   * Finds the columns.
   *
   * @param header the file's header
   * @return their positions
   * @throws io.marketimpact.data.BadInputException if one that must be there is missing
   */
  public static PriceColumns of(CsvHeader header) {
    return new PriceColumns(
        header.required("symbol"),
        header.required("date"),
        header.required("adjusted_close"),
        header.optional("close"),
        header.optional("volume"));
  }
}
