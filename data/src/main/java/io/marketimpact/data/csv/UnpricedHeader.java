package io.marketimpact.data.csv;

import io.marketimpact.data.BadInputException;
import java.util.List;
import java.util.Optional;

/** Says of a file of days without prices what it lacks, or what else it is. */
final class UnpricedHeader {

  private static final List<String> DAYS = List.of("date", "dlycaldt");
  private static final List<String> RETURNS =
      List.of("ret", "dlyret", "retx", "dlyretx", "return", "log_return");
  private static final List<String> STOCKS = List.of("symbol", "ticker", "permno");

  private UnpricedHeader() {}

  /**
   * Refuses a file of days whose format is nobody's. One without a column of days, or with a column
   * of symbols and without returns, is left to those who miss its columns.
   *
   * @throws BadInputException if it has returns, or neither symbols nor closes
   */
  static void refuse(CsvHeader header) {
    if (first(header, DAYS).isEmpty() || first(header, PriceFormat.CLOSES).isPresent()) {
      return;
    }
    Optional<CsvColumn> returns = first(header, RETURNS);
    if (returns.isPresent()) {
      boolean isOfCrsp = header.column("permno").isPresent();
      throw BadInputException.file(
          header.file(),
          "has returns (" + returns.get().name() + ") and no column of prices",
          "add "
              + (isOfCrsp ? "PRC or DlyPrc" : "adjusted_close")
              + ", or name its columns symbol,date,return and study them with impact study"
              + " --returns-file");
    }
    if (first(header, STOCKS).isEmpty()) {
      throw BadInputException.file(
          header.file(),
          "has no column of prices: the header has " + String.join(",", header.names()),
          "it needs Close or adjusted_close");
    }
  }

  private static Optional<CsvColumn> first(CsvHeader header, List<String> names) {
    return names.stream().map(header::column).flatMap(Optional::stream).findFirst();
  }
}
