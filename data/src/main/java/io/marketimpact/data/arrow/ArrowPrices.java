package io.marketimpact.data.arrow;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.columnar.ColumnarPrices;
import io.marketimpact.market.PriceBar;
import io.marketimpact.market.SecurityId;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Prices of Arrow files, read as a whole: Arrow's file, which is Feather of version 2, and its
 * stream. The columns are those of {@link io.marketimpact.data.parquet.ParquetPrices}.
 */
public final class ArrowPrices {

  private ArrowPrices() {}

  /**
   * Reads prices.
   *
   * @param place an Arrow file, or a directory of them
   * @return each security's bars in the order of files and rows; a price that a row lacks is NaN
   * @throws BadInputException if a file cannot be used, the libraries that read Arrow are absent,
   *     or Java keeps its buffers from them
   */
  public static SortedMap<SecurityId, List<PriceBar>> read(Path place) {
    try {
      requireOpen(place, ArrowPriceRows.library());
      return ColumnarPrices.read(place, ArrowPriceRows::read);
    } catch (LinkageError absent) {
      throw BadInputException.file(
          place,
          "is Arrow, and the libraries that read it are not on the class path or do not load ("
              + Optional.ofNullable(absent.getCause()).orElse(absent)
              + ")",
          "add org.apache.arrow's arrow-vector, arrow-memory-netty and arrow-compression, with"
              + " commons-io, or name files of CSV");
    }
  }

  /** The library's own complaint comes at its first use alone, and without a remedy later. */
  static void requireOpen(Path place, Module library) {
    Class<?> buffers = ByteBuffer.class;
    if (!buffers.getModule().isOpen(buffers.getPackageName(), library)) {
      throw BadInputException.file(
          place,
          "is Arrow, whose library Java keeps from its buffers",
          "start java with --add-opens=java.base/java.nio="
              + (library.isNamed() ? library.getName() : "ALL-UNNAMED"));
    }
  }
}
