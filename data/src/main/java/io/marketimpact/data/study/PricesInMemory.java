package io.marketimpact.data.study;

import io.marketimpact.calendar.Exchange;
import io.marketimpact.calendar.Session;
import io.marketimpact.data.arrow.ArrowPrices;
import io.marketimpact.data.calendar.ExchangeCalendars;
import io.marketimpact.data.csv.ColumnarFiles;
import io.marketimpact.data.csv.DateForm;
import io.marketimpact.data.csv.PriceFile;
import io.marketimpact.data.csv.PriceFiles;
import io.marketimpact.data.csv.ReturnFile;
import io.marketimpact.data.parquet.ParquetPrices;
import io.marketimpact.data.specification.StudySpecification;
import io.marketimpact.market.PriceBar;
import io.marketimpact.market.QualityFinding;
import io.marketimpact.market.SecurityId;
import java.io.Serializable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Prices held in memory: read from files, or made by a program.
 *
 * @param name what messages call the prices, such as their file
 * @param bars of every security, in any order
 * @param rows where they stand, where they come from a file
 */
public record PricesInMemory(
    String name, Map<SecurityId, List<PriceBar>> bars, Optional<PriceRows> rows)
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
        "the prices",
        bars.stream().collect(Collectors.groupingBy(PriceBar::security)),
        Optional.empty());
  }

  /**
   * Reads a price file as a whole.
   *
   * @param file of any format that {@link PriceFile} knows
   * @return its prices
   * @throws io.marketimpact.data.BadInputException if the file cannot be used, with the row at
   *     fault
   */
  public static PricesInMemory read(Path file) {
    return read(PriceFiles.of(file));
  }

  /**
   * Reads price files as a whole.
   *
   * @param files of any formats that {@link PriceFile} knows, or one place with prices by columns
   * @return their prices
   * @throws io.marketimpact.data.BadInputException if a file cannot be used, with the row at fault
   */
  public static PricesInMemory read(PriceFiles files) {
    return read(files, DateForm.ISO);
  }

  private static PricesInMemory read(PriceFiles files, DateForm dates) {
    if (files.columnar().isPresent()) {
      return new PricesInMemory(
          files.name(), byColumns(files.columnar().orElseThrow()), Optional.empty());
    }
    List<PriceFile> each = files.with(dates);
    return new PricesInMemory(files.name(), PriceFile.read(each), Optional.of(new PriceRows(each)));
  }

  private static Map<SecurityId, List<PriceBar>> byColumns(Path place) {
    return ColumnarFiles.isArrow(place) ? ArrowPrices.read(place) : ParquetPrices.read(place);
  }

  /**
   * Reads the prices of a study as a whole.
   *
   * @param specification the study
   * @return its prices, an index where its file holds returns
   * @throws io.marketimpact.data.BadInputException if the file cannot be used, with the row at
   *     fault
   */
  public static PriceSource of(StudySpecification specification) {
    PriceFiles prices = specification.prices();
    return switch (specification.priceKind()) {
      case PRICES -> read(prices, specification.dates());
      case SIGNED_PRICES -> new SignedPrices(read(prices, specification.dates()));
      case RETURNS ->
          new PricesInMemory(
              prices.name(),
              ReturnFile.read(
                  prices.files().get(0), specification.dates(), sessionBefore(specification)),
              Optional.empty());
    };
  }

  /** By the calendar of the study's exchange, else by New York's. */
  private static UnaryOperator<LocalDate> sessionBefore(StudySpecification specification) {
    NavigableSet<LocalDate> sessions =
        ExchangeCalendars.read(specification.calendars())
            .rules(specification.design().calendar().orElse(Exchange.XNYS))
            .calendar()
            .sessions()
            .stream()
            .map(Session::date)
            .collect(Collectors.toCollection(TreeSet::new));
    return day -> Optional.ofNullable(sessions.lower(day)).orElse(day.minusDays(1));
  }

  @Override
  public Map<SecurityDay, String> places(Set<SecurityDay> days) {
    return rows.map(file -> file.places(days)).orElse(Map.of());
  }

  @Override
  public Set<SecurityId> spelled(Set<SecurityId> securities) {
    Set<String> folded = Spelling.folded(securities);
    return bars.keySet().stream()
        .filter(security -> folded.contains(Spelling.folded(security)))
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public boolean holdsSymbols() {
    return true;
  }

  @Override
  public List<QualityFinding> findings(SecurityId benchmark) {
    return rows.map(files -> files.findings(benchmark)).orElse(List.of());
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
