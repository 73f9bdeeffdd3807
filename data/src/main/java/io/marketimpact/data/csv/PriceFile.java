package io.marketimpact.data.csv;

import io.marketimpact.data.BadInputException;
import io.marketimpact.market.PriceBar;
import io.marketimpact.market.SecurityId;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;

/**
 * A price file of any format that {@link PriceFormat} knows.
 *
 * @param path where it is
 * @param dates form of its dates where that was stated, else ISO
 * @param symbol the share it is of, where that was stated
 */
public record PriceFile(Path path, DateForm dates, Optional<SecurityId> symbol) {

  /**
   * Reads a price file.
   *
   * @param file the file
   * @return each security's bars in the order of the rows
   * @throws BadInputException if the file cannot be used, with the row at fault
   */
  public static SortedMap<SecurityId, List<PriceBar>> read(Path file) {
    return read(List.of(new PriceFile(file, DateForm.ISO, Optional.empty())));
  }

  /**
   * Reads price files.
   *
   * @param files the files
   * @return each security's bars in the order of files and rows
   * @throws BadInputException if a file cannot be used, with the row at fault
   */
  public static SortedMap<SecurityId, List<PriceBar>> read(List<PriceFile> files) {
    SortedMap<SecurityId, List<PriceBar>> bars = new TreeMap<>();
    for (PriceFile file : files) {
      file.bars()
          .forEach(
              (security, more) ->
                  bars.merge(
                      security,
                      more,
                      (known, later) -> {
                        known.addAll(later);
                        return known;
                      }));
    }
    if (bars.isEmpty()) {
      throw BadInputException.file(
          files.get(0).path(), "has no price", "it needs a row per security and day");
    }
    return bars;
  }

  private SortedMap<SecurityId, List<PriceBar>> bars() {
    BarsBySecurity plain = new BarsBySecurity();
    if (PriceBytes.read(this, plain)) {
      return plain.bars();
    }
    BarsBySecurity anyway = new BarsBySecurity();
    forEach((bar, row) -> anyway.accept(bar));
    return anyway.bars();
  }

  /**
   * Reads its header and first rows.
   *
   * @return its columns and its form
   * @throws BadInputException if it does not exist, is empty, or has a bad header
   */
  public CsvHeader header() {
    return JsonPrices.isAt(path)
        ? JsonPrices.of(path).header(this::dates)
        : CsvFile.header(path, this::dates);
  }

  /** How its dates are read. */
  DateForm dates(CsvHeader header, List<CsvRow> rows) {
    return PriceFormat.of(header).dates(dates, header, rows);
  }

  /**
   * What it is, by its header.
   *
   * @return its layout
   * @throws BadInputException if a column is missing or it does not say whose prices it holds
   */
  public PriceLayout layout() {
    return PriceLayout.of(header(), symbol);
  }

  /**
   * Reads it.
   *
   * @param each takes each bar with its row, the header being row 1, or of JSON its entry
   * @throws BadInputException if it cannot be used, with the row at fault
   */
  public void forEach(ObjLongConsumer<PriceBar> each) {
    forEachRow(
        header -> {
          PriceReader reader = new PriceReader(PriceLayout.of(header, symbol));
          return row -> reader.read(row, bar -> each.accept(bar, row.number()));
        },
        odd -> {
          throw odd;
        });
  }

  /** Reads its rows in order, and hands over why one has too few cells or too many. */
  void forEachRow(CsvFile.RowReader reader, Consumer<BadInputException> refused) {
    if (JsonPrices.isAt(path)) {
      JsonPrices prices = JsonPrices.of(path);
      CsvHeader header = prices.header(this::dates);
      prices.rows(header.form()).forEachRemaining(reader.with(header));
    } else {
      CsvFile.forEachRow(path, this::dates, reader, refused);
    }
  }
}
