package io.marketimpact.data.parquet;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.columnar.ColumnarPrices;
import io.marketimpact.data.csv.ColumnarFiles;
import io.marketimpact.market.PriceBar;
import io.marketimpact.market.SecurityId;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;

/**
 * Prices of Parquet files, read as a whole. The columns are those of prices on Spark: {@code
 * symbol}, {@code date} and {@code adjusted_close}, and {@code close}, {@code volume}, {@code high}
 * and {@code low} where there are such; {@code symbol} and {@code date} may stand in the names of
 * directories ({@code symbol=AVGO/}) instead.
 */
public final class ParquetPrices {

  private ParquetPrices() {}

  /**
   * Reads prices.
   *
   * @param place a Parquet file, or a directory of them
   * @return each security's bars in the order of files and rows; a price that a row lacks is NaN
   * @throws BadInputException if a file cannot be used, or the library that reads Parquet is absent
   */
  public static SortedMap<SecurityId, List<PriceBar>> read(Path place) {
    if (ColumnarFiles.isDelta(place)) {
      throw BadInputException.file(
          place,
          "is a Delta table, which is read where Spark is",
          "take TablePrices of the module jobs, or name Parquet files");
    }
    try {
      return ColumnarPrices.read(place, ParquetPriceRows::read);
    } catch (NoClassDefFoundError absent) {
      throw BadInputException.file(
          place,
          "is Parquet, and the library that reads it is not on the class path",
          "add blue.strategic.parquet:parquet-floor, or name files of CSV");
    }
  }
}
