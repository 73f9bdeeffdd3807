package io.marketimpact.data.csv;

import io.marketimpact.data.BadInputException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a split or a dividend of one stock can be. A split turns one share into at most {@value
 * #MOST_SHARES}, or as many into one: reverse splits that squeeze out small holders reach some ten
 * thousand. Cash is at most {@value #MOST_CASH} per share, more than any share was ever traded at;
 * where closes as traded are beside it, it is above neither the close of its ex-date nor that of
 * the row of the day before, since no share is paid more than it is worth.
 */
final class ActionBounds {

  static final double MOST_SHARES = 1_000_000;
  static final double MOST_CASH = 1_000_000_000;

  private Optional<Close> before = Optional.empty();
  private Optional<Above> awaiting = Optional.empty();

  /** Where a figure stands. */
  record Cell(CsvRow row, CsvColumn column) {

    BadInputException refusal(String rule) {
      return BadInputException.value(
          row.file(), row.number(), column.name(), row.text(column.position()), rule);
    }
  }

  /**
   * A dividend that was refused.
   *
   * @param day its ex-date
   * @param row where it stands
   * @param reason why
   */
  record Refused(LocalDate day, CsvRow row, BadInputException reason) {}

  private record Close(LocalDate day, double price) {}

  /** A dividend above the close of its day, with what is said of it if no earlier row saves it. */
  private record Above(Close close, double amount, Cell cell) {

    Refused refused(Close compared) {
      return new Refused(
          close.day(),
          cell.row(),
          cell.refusal(
              "is above "
                  + compared.price()
                  + ", the close of "
                  + compared.day()
                  + ", and no share is paid more than it is worth; correct it, or if it was paid,"
                  + " state it by impact ingest actions"));
    }
  }

  static boolean isRatio(double ratio) {
    return ratio >= 1 / MOST_SHARES && ratio <= MOST_SHARES;
  }

  static boolean isAmount(double amount) {
    return amount > 0 && amount <= MOST_CASH;
  }

  /**
   * Takes the next row of the stock, in the order of the file, be that the earliest or the latest
   * first.
   *
   * @param day of the row
   * @param close as traded, not above zero where the row has none
   * @param dividend of the row, 0 where there is none
   * @param cell where it stands
   * @return the dividends that are found to be above the closes beside them
   */
  List<Refused> next(LocalDate day, double close, double dividend, Cell cell) {
    List<Refused> refused = new ArrayList<>();
    if (!(close > 0)) {
      return refused;
    }
    Close now = new Close(day, close);
    awaiting
        .filter(above -> !day.equals(above.close().day()))
        .ifPresent(above -> refused.addAll(judged(above, now)));
    if (dividend > close) {
      Above above = new Above(now, dividend, cell);
      if (before.filter(last -> last.day().isBefore(day)).isPresent()) {
        refused.addAll(judged(above, before.get()));
      } else {
        awaiting = Optional.of(above);
      }
    }
    before = Optional.of(now);
    return refused;
  }

  /** Compares with the close of another row; one of a later day says nothing. */
  private List<Refused> judged(Above above, Close other) {
    awaiting = Optional.empty();
    boolean isEarlier = other.day().isBefore(above.close().day());
    return isEarlier && above.amount() <= other.price()
        ? List.of()
        : List.of(above.refused(isEarlier ? other : above.close()));
  }

  /**
   * Ends the file.
   *
   * @return the dividend of its last row, where no row of the day before came and it is above the
   *     close of its own day
   */
  Optional<Refused> end() {
    return awaiting.map(above -> above.refused(above.close()));
  }
}
