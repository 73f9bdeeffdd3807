package io.marketimpact.market;

import io.marketimpact.base.Require;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.RandomAccess;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Bars of one security kept as columns of numbers: a bar is made when it is asked for, so that what
 * needs only the numbers makes no object per row.
 */
public final class BarColumns extends AbstractList<PriceBar> implements RandomAccess {

  private final SecurityId security;
  private final int[] epochDays;
  private final double[] adjustedCloses;
  private final Others others;

  /**
   * Figures that rows may lack: NaN in a row without one, and an empty column where no row has one.
   *
   * @param closes as traded
   * @param volumes shares traded
   * @param highs highest prices of the day
   * @param lows lowest prices of the day
   */
  @SuppressWarnings("ArrayRecordComponent") // columns, which are not compared
  public record Others(double[] closes, double[] volumes, double[] highs, double[] lows) {}

  /**
   * Takes columns, which must not change afterwards.
   *
   * @param security whose bars
   * @param epochDays their days, counted from 1970-01-01, in any order
   * @param adjustedCloses as many prices
   * @param others as many of each other figure, or none
   * @throws IllegalArgumentException if there are not as many prices as days
   */
  public BarColumns(SecurityId security, int[] epochDays, double[] adjustedCloses, Others others) {
    Require.that(
        epochDays.length == adjustedCloses.length,
        "each day needs a price: %s days, %s prices",
        epochDays.length,
        adjustedCloses.length);
    this.security = security;
    this.epochDays = epochDays;
    this.adjustedCloses = adjustedCloses;
    this.others = others;
  }

  /**
   * Whether some bars say how lively the stock traded.
   *
   * @param bars of a security
   * @return whether one of them has a volume or a highest price
   */
  public static boolean showTrading(List<PriceBar> bars) {
    return bars instanceof BarColumns columns
        ? columns.others.volumes().length > 0 || columns.others.highs().length > 0
        : bars.stream().anyMatch(bar -> bar.volume().isPresent() || bar.high().isPresent());
  }

  /**
   * The close as traded on a day, found without making a bar per row.
   *
   * @param bars of a security, in any order
   * @param date the day
   * @param adjustedClose the adjusted close of the rows to look at
   * @return of several the lowest positive one; empty where no such row states one
   */
  public static OptionalDouble closeAsTraded(
      List<PriceBar> bars, LocalDate date, double adjustedClose) {
    DoubleStream stated =
        bars instanceof BarColumns columns
            ? columns.closesOn(date.toEpochDay(), adjustedClose)
            : bars.stream()
                .filter(bar -> bar.date().equals(date) && bar.adjustedClose() == adjustedClose)
                .mapToDouble(bar -> bar.close().orElse(Double.NaN));
    return stated
        .filter(close -> !Double.isNaN(close))
        .reduce((one, two) -> one > 0 && two > 0 ? Math.min(one, two) : Math.max(one, two));
  }

  private DoubleStream closesOn(long epochDay, double adjustedClose) {
    return others.closes().length == 0
        ? DoubleStream.empty()
        : IntStream.range(0, size())
            .filter(row -> epochDays[row] == epochDay && adjustedCloses[row] == adjustedClose)
            .mapToDouble(row -> others.closes()[row]);
  }

  @Override
  public int size() {
    return epochDays.length;
  }

  @Override
  public PriceBar get(int row) {
    return new PriceBar(
        security,
        LocalDate.ofEpochDay(epochDays[row]),
        adjustedCloses[row],
        at(others.closes(), row),
        at(others.volumes(), row),
        at(others.highs(), row),
        at(others.lows(), row));
  }

  private static OptionalDouble at(double[] column, int row) {
    return column.length == 0 || Double.isNaN(column[row])
        ? OptionalDouble.empty()
        : OptionalDouble.of(column[row]);
  }

  SecurityId security() {
    return security;
  }

  int epochDay(int row) {
    return epochDays[row];
  }

  double adjustedClose(int row) {
    return adjustedCloses[row];
  }

  /** Whether a row says that nobody traded. */
  boolean isUntraded(int row) {
    return others.volumes().length > 0 && others.volumes()[row] == 0;
  }

  /** Their prices as a history, of bars that are usable as they came. */
  PriceHistory history() {
    return PriceHistory.ofUsable(security, epochDays, adjustedCloses);
  }
}
