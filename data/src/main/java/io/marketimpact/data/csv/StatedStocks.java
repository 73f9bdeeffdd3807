package io.marketimpact.data.csv;

import io.marketimpact.market.SecurityId;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * What a file states of its stocks, or of some of them, from rows in the order of the file. A stock
 * is judged by its own rows and by those that cannot be read, so stocks may be read apart from each
 * other.
 */
public final class StatedStocks {

  private final StatedColumns columns;
  private final BiConsumer<SecurityId, ActionFindings.Refused> refusals;
  private final SortedMap<SecurityId, StatedStock> stocks = new TreeMap<>();

  /**
   * Without rows.
   *
   * @param columns of the file
   * @param refusals takes the cells that can be no action, with their stock, when a row shows it
   */
  public StatedStocks(
      StatedColumns columns, BiConsumer<SecurityId, ActionFindings.Refused> refusals) {
    this.columns = columns;
    this.refusals = refusals;
  }

  /**
   * Takes the next row of any stock.
   *
   * @param row of the file
   */
  public void take(CsvRow row) {
    columns.stock(row).ifPresentOrElse(stock -> take(stock, row), this::miss);
  }

  /**
   * Takes the next row of a stock.
   *
   * @param stock the stock
   * @param row of the file
   */
  public void take(SecurityId stock, CsvRow row) {
    stocks
        .computeIfAbsent(stock, any -> new StatedStock(stock, columns))
        .take(row)
        .forEach(cell -> refuse(stock, cell));
  }

  /** Notes that a row cannot be read, which may be any stock's. */
  public void miss() {
    stocks.values().forEach(StatedStock::miss);
  }

  /**
   * Ends the file.
   *
   * @return what it states of each stock, in the order of the symbols
   */
  public List<StockActions> end() {
    stocks.forEach((stock, of) -> of.end().ifPresent(cell -> refuse(stock, cell)));
    return stocks.values().stream().map(StatedStock::stated).toList();
  }

  private void refuse(SecurityId stock, ActionBounds.Refused cell) {
    refusals.accept(
        stock,
        new ActionFindings.Refused(
            cell.row().file().toString(), cell.row().number(), cell.reason().getMessage()));
  }
}
