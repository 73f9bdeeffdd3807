package io.marketimpact.jobs.warehouse;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.csv.CsvFile;
import io.marketimpact.data.csv.PriceBasis;
import io.marketimpact.data.csv.PriceLayout;
import io.marketimpact.jobs.source.PriceLines;
import io.marketimpact.jobs.source.PricePart;
import io.marketimpact.jobs.warehouse.IncomingPrices.PartCount;
import io.marketimpact.jobs.warehouse.IncomingPrices.Placed;
import io.marketimpact.market.PriceBar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Queue;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.util.CollectionAccumulator;
import org.apache.spark.util.TaskCompletionListener;

/**
 * Rows of one part of a price file, one line at a time. How many there were is told once the last
 * was taken, with the reason where the text could not be read to its end.
 */
final class IncomingRows implements Iterator<Row> {

  private final Placed placed;
  private final PricePart part;
  private final PriceLayout layout;
  private final long learned;
  private final CollectionAccumulator<PartCount> counts;
  private final Queue<Row> ahead = new ArrayDeque<>();
  private Optional<PriceLines> lines = Optional.empty();
  private long read;
  private boolean ended;

  IncomingRows(Placed placed, long learned, CollectionAccumulator<PartCount> counts) {
    this.placed = placed;
    this.part = placed.part();
    this.layout = part.layout();
    this.learned = learned;
    this.counts = counts;
  }

  @Override
  public boolean hasNext() {
    while (ahead.isEmpty() && !ended) {
      try {
        if (!lines().next(this::add, this::add)) {
          end("");
        }
      } catch (BadInputException broken) {
        end(broken.getMessage());
      } catch (IOException broken) {
        end(unreadable(broken));
      } catch (UncheckedIOException broken) {
        end(unreadable(broken.getCause()));
      }
    }
    return !ahead.isEmpty();
  }

  private String unreadable(IOException broken) {
    return CsvFile.unreadable(Path.of(part.file()), broken).getMessage();
  }

  /** A task that stops before the last line lets go of the file too. */
  private PriceLines lines() throws IOException {
    if (lines.isEmpty()) {
      lines = Optional.of(part.lines());
      TaskContext.get().addTaskCompletionListener((TaskCompletionListener) context -> close());
    }
    return lines.get();
  }

  private void end(String unusable) {
    ended = true;
    close();
    counts.add(new PartCount(placed.number(), read, part.file(), unusable));
  }

  private void close() {
    try {
      if (lines.isPresent()) {
        lines.get().close();
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    lines = Optional.empty();
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return ahead.remove();
  }

  private void add(Row row) {
    ahead.add(row);
    read++;
  }

  private long place(long row) {
    return placed.linesBefore() + row;
  }

  private void add(PriceBar bar, long row) {
    PriceBasis basis = layout.format().basis();
    String symbol = bar.security().symbol();
    add(
        RowFactory.create(
            Rows.INCOMING,
            Rows.bucket(symbol),
            symbol,
            Math.toIntExact(bar.date().toEpochDay()),
            bar.adjustedClose(),
            basis == PriceBasis.ADJUSTED || basis == PriceBasis.ADJUSTED_CLOSE,
            boxed(bar.close()),
            boxed(bar.volume()),
            boxed(bar.high()),
            boxed(bar.low()),
            layout.format().vendor(),
            basis.name(),
            part.file(),
            place(row),
            learned,
            0,
            "",
            ""));
  }

  /** The refusal names the row within its part; readers look for it in the file. */
  private void add(long row, BadInputException refusal) {
    add(
        RowFactory.create(
            Rows.INCOMING,
            Rows.bucket(""),
            "",
            0,
            Double.NaN,
            false,
            null,
            null,
            null,
            null,
            layout.format().vendor(),
            layout.format().basis().name(),
            part.file(),
            place(row),
            learned,
            0,
            IncomingPrices.UNREADABLE,
            refusal.getMessage().replace(" row " + row + " ", " row " + place(row) + " ")));
  }

  private static Double boxed(OptionalDouble number) {
    return number.isPresent() ? Double.valueOf(number.getAsDouble()) : null;
  }
}
