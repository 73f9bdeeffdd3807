package io.marketimpact.data.study;

import io.marketimpact.market.PriceBar;
import io.marketimpact.market.QualityFinding;
import io.marketimpact.market.SecurityId;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where the daily prices of a study are. A few shares, such as the benchmark, are brought to the
 * study; the study of each firm is brought to the firm's prices.
 */
public interface PriceSource {

  /**
   * What messages call the prices.
   *
   * @return such as their file
   */
  String name();

  /**
   * Where rows stand, for messages.
   *
   * @param days of securities
   * @return such as {@code prices.csv row 12}, of those of the days that have a known place
   */
  default Map<SecurityDay, String> places(Set<SecurityDay> days) {
    return Map.of();
  }

  /**
   * How the prices write symbols.
   *
   * @param securities as they are named elsewhere
   * @return those with prices whose symbol is that of one of these, whatever the case of its
   *     letters
   * @throws io.marketimpact.data.BadInputException if the prices cannot be read
   */
  Set<SecurityId> spelled(Set<SecurityId> securities);

  /**
   * Whether the symbols are held in memory once {@link #spelled} has been called, so that asking
   * for any number of others reads no prices.
   *
   * @return whether they are; where not, nobody looks for mistyped ones
   */
  default boolean holdsSymbols() {
    return false;
  }

  /**
   * What is to be said of the prices as a whole, such as which column of a vendor's file is used.
   *
   * @param benchmark the share that it is noted at
   * @return the findings
   */
  default List<QualityFinding> findings(SecurityId benchmark) {
    return List.of();
  }

  /**
   * Brings bars to the study.
   *
   * @param securities whose bars
   * @return the bars, in any order, of those of the securities that have any
   * @throws io.marketimpact.data.BadInputException if the prices cannot be read
   */
  Map<SecurityId, List<PriceBar>> bars(Set<SecurityId> securities);

  /**
   * Applies a function to the bars of each security where they are.
   *
   * @param securities whose bars
   * @param function what to compute of one security's bars; it and its result may travel to another
   *     machine and back
   * @param <R> what it computes
   * @return the results of those of the securities that have bars
   * @throws io.marketimpact.data.BadInputException if the prices cannot be read
   */
  <R extends Serializable> Map<SecurityId, R> each(
      Set<SecurityId> securities, BarsFunction<R> function);

  /**
   * Applies a function to those bars of each security that are of none of some days.
   *
   * @param days whose bars are left out
   * @param securities whose bars
   * @param function what to compute of one security's other bars, of which there may be none; it
   *     and its result may travel to another machine and back
   * @param <R> what it computes
   * @return the results of those of the securities that have bars of any day
   * @throws io.marketimpact.data.BadInputException if the prices cannot be read
   */
  default <R extends Serializable> Map<SecurityId, R> eachBeside(
      Set<LocalDate> days, Set<SecurityId> securities, BarsFunction<R> function) {
    Set<LocalDate> known = new HashSet<>(days);
    return each(
        securities,
        (security, bars) ->
            function.of(
                security, bars.stream().filter(bar -> !known.contains(bar.date())).toList()));
  }

  /**
   * Applies a function to the bars of each security and keeps the results where the bars are.
   *
   * @param securities whose bars
   * @param function what to compute of one security's bars; it may travel to another machine
   * @param <R> what it computes
   * @return the results, to be closed by the caller
   * @throws io.marketimpact.data.BadInputException if the prices cannot be read
   */
  default <R extends Serializable> KeptResults<R> keep(
      Set<SecurityId> securities, BarsFunction<R> function) {
    return new ResultsInMemory<>(each(securities, function));
  }

  /**
   * What is computed of the bars of one security.
   *
   * @param <R> the result
   */
  @FunctionalInterface
  interface BarsFunction<R extends Serializable> extends Serializable {

    /**
     * Computes.
     *
     * @param security whose bars
     * @param bars as they came, in any order, at least one
     * @return the result
     */
    R of(SecurityId security, List<PriceBar> bars);
  }
}
