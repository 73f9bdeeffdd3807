package io.marketimpact.data.library;

import io.marketimpact.base.Require;
import io.marketimpact.data.BadInputException;
import io.marketimpact.data.csv.PriceFiles;
import io.marketimpact.data.study.PricesInMemory;
import io.marketimpact.market.PriceBar;
import io.marketimpact.market.SecurityId;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Daily prices of several stocks in memory.
 *
 * @param prices the bars as they came; a study screens them
 */
public record Panel(PricesInMemory prices) {

  /**
   * Reads price files of any format the program knows, as {@code --prices} does.
   *
   * @param places files, folders, whose files are all taken, and patterns such as {@code
   *     prices/*.csv.gz}; or one Parquet or Arrow file, or a directory of such
   * @return their prices
   * @throws BadInputException if a file cannot be used, with the row at fault
   */
  public static Panel read(Path... places) {
    return new Panel(
        PricesInMemory.read(
            PriceFiles.ofStudy(
                Require.eachGiven(places, "places", place -> place), Optional.empty())));
  }

  /**
   * Prices that a program has.
   *
   * @param dates the days, in any order, each once
   * @param prices the adjusted closes of each stock by its symbol, one per day; NaN where there is
   *     none
   * @return the panel
   * @throws IllegalArgumentException if a stock has not one price per day or a day is there twice
   */
  public static Panel of(List<LocalDate> dates, Map<String, double[]> prices) {
    Require.allGiven(dates, "dates");
    Require.that(
        dates.stream().distinct().count() == dates.size(),
        "a panel must have each date once: %s dates, %s of them different",
        dates.size(),
        dates.stream().distinct().count());
    List<PriceBar> bars = new ArrayList<>();
    Require.given(prices, "prices");
    prices.forEach(
        (symbol, values) -> {
          Require.given(values, "the prices of " + symbol);
          Require.that(
              values.length == dates.size(),
              "a stock needs one price per date: %s has %s for %s",
              symbol,
              values.length,
              dates.size());
          SecurityId share = new SecurityId(symbol);
          for (int day = 0; day < values.length; day++) {
            if (!Double.isNaN(values[day])) {
              bars.add(PriceBar.of(share, dates.get(day), values[day]));
            }
          }
        });
    return new Panel(PricesInMemory.of(bars));
  }

  /**
   * The same prices and those of another panel.
   *
   * @param other such as a benchmark of another source
   * @return a panel of the bars of both
   */
  public Panel and(Panel other) {
    return new Panel(
        PricesInMemory.of(
            Stream.of(this, Require.given(other, "the other panel"))
                .flatMap(panel -> panel.prices.bars().values().stream())
                .flatMap(List::stream)
                .toList()));
  }

  /**
   * The stocks that have prices.
   *
   * @return their symbols in order
   */
  public SortedSet<String> symbols() {
    return prices.bars().keySet().stream()
        .map(SecurityId::symbol)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * Simple daily returns on the sessions of a market.
   *
   * @param market the symbol whose sessions count, such as {@code SPY}
   * @return the returns of every stock of the panel
   * @throws IllegalArgumentException if the panel has no prices of the market
   * @throws BadInputException if none of them can be used
   */
  public PanelReturns returns(String market) {
    return new PanelReturns(this, market);
  }

  /** In a line: how many symbols, and from when to when. */
  @Override
  public String toString() {
    List<LocalDate> days =
        prices.bars().values().stream().flatMap(List::stream).map(PriceBar::date).sorted().toList();
    return symbols().size()
        + " symbols"
        + (days.isEmpty() ? "" : ", " + days.get(0) + " to " + days.get(days.size() - 1));
  }
}
