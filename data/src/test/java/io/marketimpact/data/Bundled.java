package io.marketimpact.data;

import io.marketimpact.data.csv.CsvFile;
import io.marketimpact.data.csv.CsvHeader;
import io.marketimpact.data.csv.CsvRow;
import io.marketimpact.data.csv.PriceFile;
import io.marketimpact.data.exposure.MarketFile;
import io.marketimpact.exposure.Market;
import io.marketimpact.market.PriceBar;
import io.marketimpact.market.PriceHistory;
import io.marketimpact.market.SecurityId;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The bundled data sets, seen from the module's directory, where the tests run. */
public final class Bundled {

  /** The package that describes them. */
  public static final Path PACKAGE = Path.of("datapackage.json");

  /** The specification of the January 14 study. */
  public static final Path STUDY = Path.of("events/2026-01-14-china-security-software.json");

  /** Daily closes in New York. */
  public static final Path PRICES = Path.of("prices/us_daily.csv");

  /** Daily closes elsewhere. */
  public static final Path OTHER_PRICES = Path.of("prices/other_exchanges_daily.csv");

  private Bundled() {}

  /** The market of the bundled study. */
  public static Market market() {
    return MarketFile.read(Path.of("exposure/market.json"));
  }

  /** The rows of a CSV file by column. */
  public static List<Map<String, String>> rows(Path file, String... columns) {
    List<Map<String, String>> rows = new ArrayList<>();
    CsvFile.forEachRow(file, header -> row -> rows.add(cells(header, row, columns)));
    return rows;
  }

  private static Map<String, String> cells(CsvHeader header, CsvRow row, String... columns) {
    Map<String, String> cells = new TreeMap<>();
    for (String column : columns) {
      cells.put(column, row.text(header.required(column)));
    }
    return cells;
  }

  /** One share's closes. */
  public static PriceHistory history(Path file, String symbol) {
    SecurityId security = new SecurityId(symbol);
    List<PriceBar> bars = new ArrayList<>(PriceFile.read(file).get(security));
    bars.sort(Comparator.comparing(PriceBar::date));
    return PriceHistory.of(security, bars);
  }

  /** A share's return between two days that both have a close. */
  public static double change(Path file, String symbol, String from, String to) {
    PriceHistory history = history(file, symbol);
    return history.on(LocalDate.parse(to)).orElseThrow()
            / history.on(LocalDate.parse(from)).orElseThrow()
        - 1;
  }
}
