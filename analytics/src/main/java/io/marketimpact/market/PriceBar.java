package io.marketimpact.market;

import java.time.LocalDate;
import java.util.OptionalDouble;

/**
 * One row of a daily price file, as it came: the price may still be impossible.
 *
 * @param security whose price
 * @param date day on the exchange
 * @param adjustedClose close adjusted for splits and dividends, in the security's currency
 * @param close close as traded, where the file has it
 * @param volume shares traded, where the file has it
 * @param high highest price of the day as traded, where the file has it
 * @param low lowest price of the day as traded, where the file has it
 * @param base price that the day's return is of, where the file states returns and no close of the
 *     session before is needed to form them
 */
public record PriceBar(
    SecurityId security,
    LocalDate date,
    double adjustedClose,
    OptionalDouble close,
    OptionalDouble volume,
    OptionalDouble high,
    OptionalDouble low,
    OptionalDouble base) {

  /**
   * A bar whose return is that from the close of the session before.
   *
   * @param security whose price
   * @param date day on the exchange
   * @param adjustedClose close adjusted for splits and dividends
   * @param close close as traded, where the file has it
   * @param volume shares traded, where the file has it
   * @param high highest price of the day as traded, where the file has it
   * @param low lowest price of the day as traded, where the file has it
   */
  public PriceBar(
      SecurityId security,
      LocalDate date,
      double adjustedClose,
      OptionalDouble close,
      OptionalDouble volume,
      OptionalDouble high,
      OptionalDouble low) {
    this(security, date, adjustedClose, close, volume, high, low, OptionalDouble.empty());
  }

  /**
   * A bar whose highest and lowest price are not known.
   *
   * @param security whose price
   * @param date day on the exchange
   * @param adjustedClose close adjusted for splits and dividends
   * @param close close as traded, where the file has it
   * @param volume shares traded, where the file has it
   */
  public PriceBar(
      SecurityId security,
      LocalDate date,
      double adjustedClose,
      OptionalDouble close,
      OptionalDouble volume) {
    this(
        security,
        date,
        adjustedClose,
        close,
        volume,
        OptionalDouble.empty(),
        OptionalDouble.empty());
  }

  /**
   * A bar of which only the adjusted close is known.
   *
   * @param security whose price
   * @param date day on the exchange
   * @param adjustedClose adjusted close
   * @return the bar
   */
  public static PriceBar of(SecurityId security, LocalDate date, double adjustedClose) {
    return new PriceBar(
        security, date, adjustedClose, OptionalDouble.empty(), OptionalDouble.empty());
  }

  /**
   * A bar of an index that returns were chained to.
   *
   * @param security whose index
   * @param date day on the exchange
   * @param level of the index
   * @param base level of which it is the day's return
   * @return the bar
   */
  public static PriceBar chained(SecurityId security, LocalDate date, double level, double base) {
    OptionalDouble none = OptionalDouble.empty();
    return new PriceBar(security, date, level, none, none, none, none, OptionalDouble.of(base));
  }

  /**
   * The same bar without what its return was stated against.
   *
   * @return a copy whose return is formed from the close before, where there is one
   */
  public PriceBar unchained() {
    return new PriceBar(
        security, date, adjustedClose, close, volume, high, low, OptionalDouble.empty());
  }
}
