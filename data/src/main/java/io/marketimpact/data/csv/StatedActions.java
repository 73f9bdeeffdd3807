package io.marketimpact.data.csv;

import io.marketimpact.data.BadInputException;
import java.util.List;
import java.util.Optional;

/**
 * The splits and dividends that a price file states in columns of their own, day by day: those of
 * Tiingo, Alpha Vantage and this program. Such a file has every action of the days that it has, one
 * after the other. What Yahoo Finance and yfinance state is left alone: its dividends are divided
 * by every split up to the download, of which a file of past days has only some.
 */
public final class StatedActions {

  private StatedActions() {}

  /**
   * Reads those of a price file.
   *
   * @param file the file
   * @return what it states, nothing where it has no such columns; of a day whose cell cannot be
   *     one, or has two of a kind, nothing is stated, and a finding says so
   * @throws BadInputException if the file cannot be read
   */
  public static VendorActions read(PriceFile file) {
    Optional<StatedColumns> stated = StatedColumns.of(file.header(), file.symbol());
    if (stated.isEmpty()) {
      return VendorActions.NONE;
    }
    StatedColumns columns = stated.get();
    ActionFindings findings = new ActionFindings();
    StatedStocks stocks = new StatedStocks(columns, (stock, cell) -> findings.refuse(cell));
    file.forEachRow(header -> stocks::take, odd -> stocks.miss());
    List<StockActions> all = stocks.end();
    return VendorActions.ofFile(columns.vendor(), all, findings);
  }
}
