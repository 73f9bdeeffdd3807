package io.marketimpact.jobs.source;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.csv.CsvFile;
import io.marketimpact.data.csv.CsvHeader;
import io.marketimpact.data.csv.CsvRow;
import io.marketimpact.data.csv.JsonPrices;
import io.marketimpact.data.csv.PriceLayout;
import io.marketimpact.data.csv.PriceReader;
import io.marketimpact.market.PriceBar;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.ObjLongConsumer;

/** Lines of a price file that are read one at a time: none but the present one is in memory. */
public final class PriceLines implements Closeable {

  private final CsvHeader header;
  private final PriceReader prices;
  private final Closeable text;
  private final Iterator<CsvRow> rows;
  private int headerRows;

  private PriceLines(
      CsvHeader header, PriceReader prices, Closeable text, Iterator<CsvRow> rows, int headerRows) {
    this.header = header;
    this.prices = prices;
    this.text = text;
    this.rows = rows;
    this.headerRows = headerRows;
  }

  static PriceLines of(CsvHeader header, PriceLayout layout, Reader text, int headerRows)
      throws IOException {
    return new PriceLines(
        header, new PriceReader(layout), text, CsvFile.rows(header, text), headerRows);
  }

  /** Of a file of JSON, whose entries are its lines. */
  static PriceLines of(CsvHeader header, PriceLayout layout, JsonPrices prices) {
    return new PriceLines(header, new PriceReader(layout), () -> {}, prices.rows(header.form()), 0);
  }

  /**
   * Reads the next line.
   *
   * @param bars takes its bars in order, with the line's number from 1
   * @param refusals takes the line if it cannot be read
   * @return whether there was one
   * @throws BadInputException if the text is no CSV, so that no row after that can be trusted
   */
  public boolean next(ObjLongConsumer<PriceBar> bars, PricePart.Refusals refusals) {
    Optional<CsvRow> next = next();
    if (next.isEmpty()) {
      return false;
    }
    CsvRow row = next.get();
    try {
      prices.read(row.under(header), bar -> bars.accept(bar, row.number()));
    } catch (BadInputException refusal) {
      refusals.accept(row.number(), refusal);
    }
    return true;
  }

  /**
   * The next line as it stands.
   *
   * @return its cells, which may be fewer than the header has or more, with its number from 1;
   *     empty after the last
   * @throws BadInputException if the text is no CSV, so that no row after that can be trusted
   */
  public Optional<CsvRow> next() {
    for (; headerRows > 0 && rows.hasNext(); headerRows--) {
      rows.next();
    }
    return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
