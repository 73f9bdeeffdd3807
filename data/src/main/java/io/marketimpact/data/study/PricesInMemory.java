package io.marketimpact.data.study;

import io.marketimpact.data.csv.DateForm;
import io.marketimpact.data.csv.PriceFile;
import io.marketimpact.market.PriceBar;
import io.marketimpact.market.SecurityId;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Prices held in memory: read from a file, or made by a program.
 *
 * @param name what messages call the prices, such as their file
 * @param bars of every security, in any order
 */
public record PricesInMemory(String name, Map<SecurityId, List<PriceBar>> bars)
    implements PriceSource {

  /** Keeps its own copy. */
  public PricesInMemory {
    bars =
        bars.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
  }

  /**
   * Prices that a program has made.
   *
   * @param bars of any securities, in any order
   * @return the prices
   */
  public static PricesInMemory of(Collection<PriceBar> bars) {
    return new PricesInMemory(
        "the prices", bars.stream().collect(Collectors.groupingBy(PriceBar::security)));
  }

  /**
   * Reads a price file as a whole.
   *
   * @param file {@code symbol,date,adjusted_close[,close,volume,high,low]} in any order
   * @return its prices
   * @throws io.marketimpact.data.BadInputException if the file cannot be used, with the row at
   *     fault
   */
  public static PricesInMemory read(Path file) {
    return read(file, DateForm.ISO);
  }

  /**
   * Reads a price file as a whole.
   *
   * @param file {@code symbol,date,adjusted_close[,close,volume,high,low]} in any order
   * @param dates form of its dates unless they are ISO
   * @return its prices
   * @throws io.marketimpact.data.BadInputException if the file cannot be used, with the row at
   *     fault
   */
  public static PricesInMemory read(Path file, DateForm dates) {
    return new PricesInMemory(file.toString(), PriceFile.read(file, dates));
  }

  @Override
  public Map<SecurityId, List<PriceBar>> bars(Set<SecurityId> securities) {
    return securities.stream()
        .filter(bars::containsKey)
        .collect(Collectors.toUnmodifiableMap(Function.identity(), bars::get));
  }

  @Override
  public <R extends Serializable> Map<SecurityId, R> each(
      Set<SecurityId> securities, BarsFunction<R> function) {
    return securities.parallelStream()
        .filter(bars::containsKey)
        .collect(
            Collectors.toUnmodifiableMap(
                Function.identity(), security -> function.of(security, bars.get(security))));
  }
}
