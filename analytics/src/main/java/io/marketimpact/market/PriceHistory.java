package io.marketimpact.market;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/** The usable adjusted closes of one security: positive, finite, one per day, in order of days. */
public final class PriceHistory implements Serializable {

  private static final long serialVersionUID = 1;

  private final SecurityId security;
  private final int[] epochDays;
  private final double[] closes;

  /** NaN where a return is formed from the close of the session before; empty where all are. */
  private final double[] bases;

  private PriceHistory(SecurityId security, int[] epochDays, double[] closes, double[] bases) {
    this.security = security;
    this.epochDays = epochDays;
    this.closes = closes;
    this.bases = bases;
  }

  /**
   * Builds a history from bars that are already clean.
   *
   * @param security whose prices
   * @param bars ascending days, no day twice, prices positive and finite
   * @return the history
   * @throws IllegalArgumentException if a bar breaks one of these rules
   */
  public static PriceHistory of(SecurityId security, List<PriceBar> bars) {
    int[] days = new int[bars.size()];
    double[] prices = new double[bars.size()];
    for (int i = 0; i < days.length; i++) {
      PriceBar bar = bars.get(i);
      days[i] = Math.toIntExact(bar.date().toEpochDay());
      prices[i] = bar.adjustedClose();
      if (!bar.security().equals(security)
          || !isUsable(bar.adjustedClose())
          || (i > 0 && days[i] <= days[i - 1])) {
        throw refusal(security, bar);
      }
    }
    return new PriceHistory(security, days, prices, bases(bars));
  }

  /** A history of columns that are known to keep the rules. */
  static PriceHistory ofUsable(SecurityId security, int[] epochDays, double[] closes) {
    return new PriceHistory(security, epochDays, closes, new double[0]);
  }

  private static double[] bases(List<PriceBar> bars) {
    return bars.stream().allMatch(bar -> bar.base().isEmpty())
        ? new double[0]
        : bars.stream().mapToDouble(bar -> bar.base().orElse(Double.NaN)).toArray();
  }

  private static boolean isUsable(double price) {
    return price > 0 && Double.isFinite(price);
  }

  /** The words are put together only where they are needed: there are millions of bars. */
  private static IllegalArgumentException refusal(SecurityId security, PriceBar bar) {
    String which = bar.security() + " on " + bar.date();
    if (!bar.security().equals(security)) {
      return new IllegalArgumentException("bars must be of " + security + ": " + bar.security());
    }
    return new IllegalArgumentException(
        isUsable(bar.adjustedClose())
            ? "days must ascend: " + which
            : "a price must be positive and finite: " + which + " is " + bar.adjustedClose());
  }

  /**
   * Whose prices these are.
   *
   * @return the security
   */
  public SecurityId security() {
    return security;
  }

  /**
   * Number of days with a price.
   *
   * @return the number
   */
  public int size() {
    return epochDays.length;
  }

  /**
   * One day with a price.
   *
   * @param index its position, from 0
   * @return the day
   */
  public LocalDate date(int index) {
    return LocalDate.ofEpochDay(epochDays[index]);
  }

  /** The same day, counted from 1970-01-01. */
  long epochDay(int index) {
    return epochDays[index];
  }

  /**
   * One price.
   *
   * @param index its position, from 0
   * @return the adjusted close
   */
  public double close(int index) {
    return closes[index];
  }

  /**
   * The price that a day's return is of, where the prices are chained returns.
   *
   * @param index its position, from 0
   * @return the price, empty where a return needs the close of the session before
   */
  public OptionalDouble base(int index) {
    return index >= bases.length || Double.isNaN(bases[index])
        ? OptionalDouble.empty()
        : OptionalDouble.of(bases[index]);
  }

  /**
   * The price on a day.
   *
   * @param date the day
   * @return the adjusted close, empty when the day has none
   */
  public OptionalDouble on(LocalDate date) {
    int index = Arrays.binarySearch(epochDays, Math.toIntExact(date.toEpochDay()));
    return index < 0 ? OptionalDouble.empty() : OptionalDouble.of(closes[index]);
  }

  /**
   * The same history without the days after a given one.
   *
   * @param last last day kept
   * @return the shortened history
   */
  public PriceHistory until(LocalDate last) {
    int index = Arrays.binarySearch(epochDays, Math.toIntExact(last.toEpochDay()));
    int kept = index < 0 ? -index - 1 : index + 1;
    return new PriceHistory(
        security,
        Arrays.copyOf(epochDays, kept),
        Arrays.copyOf(closes, kept),
        Arrays.copyOf(bases, Math.min(kept, bases.length)));
  }
}
