package io.marketimpact.jobs.warehouse;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.csv.CsvFile;
import io.marketimpact.data.csv.CsvHeader;
import io.marketimpact.data.csv.CsvRow;
import io.marketimpact.data.csv.PriceFile;
import io.marketimpact.data.csv.StatedActions;
import io.marketimpact.jobs.source.PriceLines;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/** Lines of one part of a price file, read one at a time for what they state. */
final class StatedLines implements Closeable {

  private final StatedPart part;
  private final Path name;
  private final CsvHeader header;
  private Optional<PriceLines> lines = Optional.empty();
  private long last;

  /** Takes what lines say. */
  interface Reader {

    /**
     * Takes a row.
     *
     * @param row with its number in the file
     */
    void row(CsvRow row);

    /**
     * Notes a row with fewer cells than the header, or more.
     *
     * @param number in the file
     */
    void odd(long number);

    /**
     * Notes that the file cannot be read on.
     *
     * @param number of the last row in the file
     * @param reason in words for the user
     */
    void broken(long number, String reason);
  }

  StatedLines(StatedPart part) {
    this.part = part;
    this.name = Path.of(part.name());
    this.header = part.lines().header();
    this.last = part.linesBefore();
  }

  /** Reads the next line, and says whether there was one. */
  boolean next(Reader reader) {
    try {
      return line(reader);
    } catch (BadInputException broken) {
      reader.broken(last, told(broken));
    } catch (IOException broken) {
      reader.broken(last, told(unreadable(broken)));
    } catch (UncheckedIOException broken) {
      reader.broken(last, told(unreadable(broken.getCause())));
    }
    return false;
  }

  private boolean line(Reader reader) throws IOException {
    if (lines.isEmpty()) {
      lines = Optional.of(part.lines().lines());
    }
    Optional<CsvRow> next = lines.get().next();
    next.ifPresent(
        line -> {
          last = part.linesBefore() + line.number();
          CsvRow row = new CsvRow(name, last, line.cells(), line.form());
          if (isWhole(row)) {
            reader.row(row);
          } else {
            reader.odd(last);
          }
        });
    return next.isPresent();
  }

  private boolean isWhole(CsvRow row) {
    try {
      row.under(header);
      return true;
    } catch (BadInputException odd) {
      return false;
    }
  }

  private BadInputException unreadable(IOException broken) {
    return CsvFile.unreadable(Path.of(part.lines().file()), broken);
  }

  /** In the words for the file as a whole, whose rows count from its beginning. */
  private String told(BadInputException broken) {
    String here = part.lines().file();
    BadInputException told = broken;
    try {
      StatedActions.read(
          new PriceFile(
              Path.of(here), header.form().dates(), part.lines().symbols().stream().findFirst()));
    } catch (BadInputException whole) {
      told = whole;
    }
    return told.getMessage()
        .replace(BadInputException.printable(here), BadInputException.printable(part.name()));
  }

  @Override
  public void close() throws IOException {
    if (lines.isPresent()) {
      lines.get().close();
    }
  }
}
