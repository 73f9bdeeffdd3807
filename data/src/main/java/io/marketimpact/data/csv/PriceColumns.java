package io.marketimpact.data.csv;

import io.marketimpact.market.SecurityId;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a price file has the figures of a share, or of every share that a column names.
 *
 * @param share whose they are
 * @param date of the day
 * @param price of which returns are made
 * @param close as traded, where it is another column
 * @param volume shares traded
 * @param high highest price
 * @param low lowest price
 */
record PriceColumns(
    Share share,
    CsvColumn date,
    CsvColumn price,
    Optional<CsvColumn> close,
    Optional<CsvColumn> volume,
    Optional<CsvColumn> high,
    Optional<CsvColumn> low) {

  /** Whose prices a row holds. */
  sealed interface Share {

    /**
     * Those of the share that a cell names.
     *
     * @param column its column
     */
    record Named(CsvColumn column) implements Share {}

    /**
     * Those of one share.
     *
     * @param security the share
     */
    record Fixed(SecurityId security) implements Share {}
  }

  /** Finds columns whose names end in what sets them apart from those of other shares. */
  static PriceColumns of(CsvHeader header, PriceFormat format, Share share, String ending) {
    PriceFormat.Names names = format.columns();
    return new PriceColumns(
        share,
        required(header, names.date()),
        required(header, names.price() + ending),
        optional(header, names.close() + ending),
        optional(header, names.volume() + ending),
        optional(header, names.high() + ending),
        optional(header, names.low() + ending));
  }

  private static CsvColumn required(CsvHeader header, String name) {
    return optional(header, name)
        .orElseGet(() -> new CsvColumn(name, header.required(name.toLowerCase(Locale.ROOT))));
  }

  private static Optional<CsvColumn> optional(CsvHeader header, String name) {
    return header.column(name.toLowerCase(Locale.ROOT));
  }
}
