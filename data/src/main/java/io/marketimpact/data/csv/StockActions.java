package io.marketimpact.data.csv;

import io.marketimpact.market.SecurityId;
import java.util.List;

/**
 * What one file states of one stock.
 *
 * @param stock as the file spells it
 * @param rows its splits and dividends and the days in which they are complete or unknown, in the
 *     columns of {@link ActionStore}
 * @param days of which the file has a row
 */
public record StockActions(SecurityId stock, List<List<String>> rows, RowDays days) {

  /** Keeps its own copy. */
  public StockActions {
    rows = List.copyOf(rows);
  }
}
