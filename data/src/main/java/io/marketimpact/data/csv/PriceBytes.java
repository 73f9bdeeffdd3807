package io.marketimpact.data.csv;

import io.marketimpact.market.PriceBar;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

/** A price file straight from its bytes, some whole lines at a time, where every row is plain. */
final class PriceBytes {

  private static final int PART = 1 << 20;

  private final PlainPrices plain;
  private final Consumer<PriceBar> bars;
  private final byte[] part = new byte[PART];
  private int filled;
  private boolean isFirst = true;

  private PriceBytes(PlainPrices plain, Consumer<PriceBar> bars) {
    this.plain = plain;
    this.bars = bars;
  }

  /**
   * Reads a file.
   *
   * @param file the file
   * @param bars takes its bars in order
   * @return whether all rows were plain; if not, the bars taken so far are to be forgotten
   * @throws io.marketimpact.data.BadInputException if it does not exist or has a bad header
   */
  static boolean read(PriceFile file, Consumer<PriceBar> bars) {
    CsvHeader header = file.header();
    Optional<PlainPrices> plain = PlainPrices.of(header, PriceLayout.of(header, file.symbol()));
    if (plain.isEmpty() || CsvFile.isPacked(file.path()) || JsonPrices.isAt(file.path())) {
      return false;
    }
    try (InputStream bytes = Files.newInputStream(file.path())) {
      return new PriceBytes(plain.get(), bars).read(bytes);
    } catch (IOException leftToTheOtherReader) {
      return false;
    }
  }

  private boolean read(InputStream bytes) throws IOException {
    while (true) {
      filled += bytes.readNBytes(part, filled, PART - filled);
      boolean isLast = filled < PART;
      int end = isLast ? filled : afterLastLine();
      if (end == 0) {
        return isLast;
      }
      if (!take(end)) {
        return false;
      }
      if (isLast) {
        return true;
      }
      System.arraycopy(part, end, part, 0, filled - end);
      filled -= end;
    }
  }

  /** 0 where one line is longer than a part. */
  private int afterLastLine() {
    int end = filled;
    while (end > 0 && part[end - 1] != '\n') {
      end--;
    }
    return end;
  }

  private boolean take(int end) {
    boolean hasHeader = isFirst;
    isFirst = false;
    return plain.read(Arrays.copyOf(part, end), hasHeader, bars);
  }
}
