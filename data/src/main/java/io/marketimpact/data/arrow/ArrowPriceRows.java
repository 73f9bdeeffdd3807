package io.marketimpact.data.arrow;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.columnar.PriceRow;
import io.marketimpact.market.PriceBar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.ipc.ArrowReader;

/** The rows of a file. Where the library is absent, it is loading this class that fails. */
final class ArrowPriceRows {

  /** What a small file may unpack to. */
  private static final long LEAST_MEMORY = 64L << 20;

  /** LZ4 packs no tighter; prices come nowhere near under Zstandard either. */
  private static final long TIGHTEST_PACKING = 255;

  private ArrowPriceRows() {}

  /** Where the library is. */
  static Module library() {
    return BufferAllocator.class.getModule();
  }

  /**
   * Reads a file.
   *
   * @param place where files were looked for, below which directories may name the symbol
   * @param file one of them
   * @param each takes each row's price
   * @throws BadInputException if it cannot be used
   */
  static void read(Path place, Path file, Consumer<PriceBar> each) {
    try (BufferAllocator memory = new RootAllocator(most(file));
        ArrowReader reader = ArrowSource.open(file, memory)) {
      ArrowColumns columns = ArrowColumns.of(reader);
      PriceRow row = PriceRow.of(place, file, columns);
      long number = 0;
      while (reader.loadNextBatch()) {
        requireRoom(file, number + columns.rows());
        ArrowColumns.Row at = columns.row(row.columns());
        for (int i = 0; i < columns.rows(); i++) {
          number++;
          each.accept(row.bar(at.at(i), number));
        }
      }
    } catch (BadInputException told) {
      throw told;
    } catch (NoSuchFileException absent) {
      throw BadInputException.file(file, "does not exist", "check the path");
    } catch (Exception | OutOfMemoryError | StackOverflowError failure) {
      // A damaged file brings forth faults of many kinds.
      throw damaged(file, failure);
    }
  }

  /** A file that claims gigabytes gets what one of its size can need. */
  private static long most(Path file) throws IOException {
    return LEAST_MEMORY + TIGHTEST_PACKING * Files.size(file);
  }

  /** A file may name one batch again and again: its rows would fill the memory, not Arrow's. */
  private static void requireRoom(Path file, long rows) throws IOException {
    if (rows > TIGHTEST_PACKING * Files.size(file)) {
      throw damaged(
          file,
          new IOException(
              "it gives " + rows + " rows or more, and has " + Files.size(file) + " bytes"));
    }
  }

  private static BadInputException damaged(Path file, Throwable failure) {
    return BadInputException.file(
        file,
        "cannot be read as Arrow: "
            + Optional.ofNullable(failure.getMessage()).orElse(failure.getClass().getSimpleName()),
        "write the file anew, as pandas' to_feather does");
  }
}
