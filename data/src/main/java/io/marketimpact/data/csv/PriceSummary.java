package io.marketimpact.data.csv;

import io.marketimpact.data.BadInputException;
import io.marketimpact.market.PriceBar;
import io.marketimpact.market.SecurityId;
import java.time.LocalDate;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * What was understood of a price file. Every price that was read is accepted or refused.
 *
 * @param layout its format and columns
 * @param shares whose prices it holds
 * @param first its first day
 * @param last its last day
 * @param accepted how many of its prices are above zero
 * @param refused how many are empty, no number, or not above zero
 */
public record PriceSummary(
    PriceLayout layout,
    SortedSet<SecurityId> shares,
    LocalDate first,
    LocalDate last,
    long accepted,
    long refused) {

  /**
   * Reads a file as a whole.
   *
   * @param file the file
   * @return what is in it
   * @throws BadInputException if it cannot be used, with the row at fault
   */
  public static PriceSummary of(PriceFile file) {
    return of(file, UnaryOperator.identity());
  }

  /**
   * Reads a file whose prices mean something else than they say, as CRSP's negative ones do.
   *
   * @param file the file
   * @param meaning makes of each bar the one that counts
   * @return what is in it
   * @throws BadInputException if it cannot be used, with the row at fault
   */
  public static PriceSummary of(PriceFile file, UnaryOperator<PriceBar> meaning) {
    Counter counter = new Counter();
    file.forEach((bar, row) -> counter.add(meaning.apply(bar)));
    if (counter.shares.isEmpty()) {
      throw BadInputException.file(
          file.path(), "has no price", "it needs a row per security and day");
    }
    return new PriceSummary(
        file.layout(),
        counter.shares,
        counter.first,
        counter.last,
        counter.accepted,
        counter.refused);
  }

  /** Counts bars. */
  private static final class Counter {

    private final SortedSet<SecurityId> shares = new TreeSet<>();
    private LocalDate first = LocalDate.MAX;
    private LocalDate last = LocalDate.MIN;
    private long accepted;
    private long refused;

    void add(PriceBar bar) {
      shares.add(bar.security());
      first = bar.date().isBefore(first) ? bar.date() : first;
      last = bar.date().isAfter(last) ? bar.date() : last;
      if (bar.adjustedClose() > 0 && Double.isFinite(bar.adjustedClose())) {
        accepted++;
      } else {
        refused++;
      }
    }
  }
}
