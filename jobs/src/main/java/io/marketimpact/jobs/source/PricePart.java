package io.marketimpact.jobs.source;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.csv.CsvFile;
import io.marketimpact.data.csv.CsvForm;
import io.marketimpact.data.csv.CsvHeader;
import io.marketimpact.data.csv.JsonPrices;
import io.marketimpact.data.csv.PlainPrices;
import io.marketimpact.data.csv.PriceFile;
import io.marketimpact.data.csv.PriceLayout;
import io.marketimpact.data.csv.StatedColumns;
import io.marketimpact.market.PriceBar;
import io.marketimpact.market.SecurityId;
import java.io.IOException;
import java.io.Reader;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;

/**
 * Whole lines of a price file that one task reads, with what its header says.
 *
 * @param file the file
 * @param names of its columns
 * @param form how it is written
 * @param symbols the share it is of, where that was stated
 * @param range the lines
 */
public record PricePart(
    String file, List<String> names, CsvForm form, List<SecurityId> symbols, LineRange range)
    implements Serializable {

  /** Keeps its own copies. */
  public PricePart {
    names = List.copyOf(names);
    symbols = List.copyOf(symbols);
  }

  /** Takes rows that could not be read. */
  @FunctionalInterface
  public interface Refusals {

    /**
     * Takes one.
     *
     * @param row its line number within the part, from 1
     * @param refusal what is wrong with it
     */
    void accept(long row, BadInputException refusal);
  }

  /**
   * Cuts a file, unless it is packed or JSON, its header takes several rows, or its rows are
   * compared with each other.
   *
   * @param file the file
   * @param fewest how many parts to cut it into at least, where it has as many lines
   * @return the parts in order
   */
  public static List<PricePart> of(PriceFile file, int fewest) {
    CsvHeader header = file.header();
    PriceLayout layout = PriceLayout.of(header, file.symbol());
    Path path = file.path().toAbsolutePath();
    boolean isWhole =
        header.form().headerRows() > 1
            || layout.permanent().isPresent()
            || CsvFile.isPacked(path)
            || JsonPrices.isAt(path);
    List<LineRange> ranges = isWhole ? List.of(LineRange.WHOLE) : LineRange.of(path, fewest);
    List<SecurityId> symbols = file.symbol().stream().toList();
    return ranges.stream()
        .map(range -> new PricePart(path.toString(), header.names(), header.form(), symbols, range))
        .toList();
  }

  /**
   * Reads it straight from its bytes, where nothing about its rows is unusual.
   *
   * @param bars takes its bars in order
   * @return whether it was read; if not, the bars taken so far are to be forgotten
   * @throws IOException if the file cannot be read
   */
  boolean forEachPlain(Consumer<PriceBar> bars) throws IOException {
    if (range.equals(LineRange.WHOLE)) {
      return false;
    }
    Optional<PlainPrices> plain = PlainPrices.of(header(), layout());
    return plain.isPresent()
        && plain.get().read(range.bytes(Path.of(file)), range.start() == 0, bars);
  }

  /**
   * Reads it.
   *
   * @param bars takes its bars in order
   * @throws IOException if the file cannot be read
   */
  void forEach(Consumer<PriceBar> bars) throws IOException {
    forEach(
        (bar, row) -> bars.accept(bar),
        (row, refusal) -> {
          throw refusal;
        });
  }

  /**
   * Reads it, a row that cannot be understood aside.
   *
   * @param bars takes its bars in order, with their line numbers within the part, from 1
   * @param refusals takes the rows that cannot be read
   * @throws IOException if the file cannot be read
   * @throws BadInputException if the text is no CSV, so that no row after that can be trusted
   */
  public void forEach(ObjLongConsumer<PriceBar> bars, Refusals refusals) throws IOException {
    try (PriceLines lines = lines()) {
      while (lines.next(bars, refusals)) {
        // each line goes to those who take it
      }
    }
  }

  /**
   * Opens it, to be read line by line.
   *
   * @return its lines, to be closed
   * @throws IOException if the file cannot be read
   */
  public PriceLines lines() throws IOException {
    Path path = Path.of(file);
    CsvHeader header = header();
    if (JsonPrices.isAt(path)) {
      return PriceLines.of(header, layout(), JsonPrices.of(path));
    }
    int headers = range.start() == 0 ? form.headerRows() : 0;
    Reader text = text(path);
    try {
      return PriceLines.of(header, layout(), text, headers);
    } catch (IOException | BadInputException | UncheckedIOException unreadable) {
      text.close();
      throw unreadable;
    }
  }

  /**
   * How its file is laid out.
   *
   * @return the layout
   */
  public PriceLayout layout() {
    return PriceLayout.of(header(), symbols.stream().findFirst());
  }

  /**
   * Where its file states splits and dividends.
   *
   * @return the columns, empty where it has none
   */
  public Optional<StatedColumns> stated() {
    return StatedColumns.of(header(), symbols.stream().findFirst());
  }

  /**
   * What its file's columns are called, and how it is written.
   *
   * @return the header
   */
  public CsvHeader header() {
    return CsvHeader.of(Path.of(file), names, form);
  }

  /**
   * Counts its lines, of a part that is not the whole file.
   *
   * @return how many ends of lines it has
   * @throws IOException if the file cannot be read
   */
  public long countLines() throws IOException {
    return range.equals(LineRange.WHOLE) ? 0 : range.lines(Path.of(file));
  }

  private Reader text(Path path) throws IOException {
    return range.equals(LineRange.WHOLE) ? CsvFile.text(path) : range.text(path);
  }
}
