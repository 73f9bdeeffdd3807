package io.marketimpact.data.calendar;

import io.marketimpact.base.Require;
import io.marketimpact.market.PriceBar;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collection;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The days on which a security has a price, and those of them that carry the price before. */
public final class CarriedDays {

  private final long first;
  private final int length;
  private final BitSet priced;
  private final BitSet carried;

  private CarriedDays(long first, int length, BitSet priced, BitSet carried) {
    this.first = first;
    this.length = length;
    this.priced = priced;
    this.carried = carried;
  }

  /**
   * The days of bars.
   *
   * @param bars usable ones of one security, at least one, in any order
   * @return their days
   */
  public static CarriedDays of(Collection<PriceBar> bars) {
    Require.that(!bars.isEmpty(), "days need at least 1 price: %s", bars.size());
    TreeMap<LocalDate, Double> prices = new TreeMap<>();
    bars.forEach(bar -> prices.put(bar.date(), bar.adjustedClose()));
    long first = prices.firstKey().toEpochDay();
    int length = Math.toIntExact(prices.lastKey().toEpochDay() - first + 1);
    BitSet priced = new BitSet(length);
    BitSet carried = new BitSet(length);
    double before = Double.NaN;
    for (Map.Entry<LocalDate, Double> price : prices.entrySet()) {
      int day = (int) (price.getKey().toEpochDay() - first);
      priced.set(day);
      carried.set(day, price.getValue() == before);
      before = price.getValue();
    }
    return new CarriedDays(first, length, priced, carried);
  }

  /** The first day, counted from 1970-01-01. */
  long first() {
    return first;
  }

  /** How many days there are from the first to the last, with a price or without. */
  int length() {
    return length;
  }

  /** Whether so many days after the first one there is a price. */
  boolean isPriced(int day) {
    return priced.get(day);
  }

  /** Whether the price of so many days after the first one is that before it. */
  boolean isCarried(int day) {
    return carried.get(day);
  }

  /**
   * The days with a price.
   *
   * @return in order
   */
  public SortedSet<LocalDate> priced() {
    return priced.stream()
        .mapToObj(day -> LocalDate.ofEpochDay(first + day))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * Whether a day lies between the first and the last price.
   *
   * @param day the day
   * @return whether it does, with a price of its own or without
   */
  public boolean spans(LocalDate day) {
    return day.toEpochDay() >= first && day.toEpochDay() < first + length;
  }

  /**
   * Whether prices of some days were filled in: over holidays a filled price stands still on most
   * of them, and that of a market that trades does not.
   *
   * @param days some of the days with a price
   * @return whether more than half of them carry the price before
   */
  public boolean areCarried(Collection<LocalDate> days) {
    return 2 * days.stream().filter(day -> carried.get((int) (day.toEpochDay() - first))).count()
        > days.size();
  }
}
