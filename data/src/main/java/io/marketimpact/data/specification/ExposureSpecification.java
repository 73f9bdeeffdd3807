package io.marketimpact.data.specification;

import io.marketimpact.calendar.Exchange;
import io.marketimpact.market.SecurityId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a study takes in about revenue at stake.
 *
 * @param asOf what was not public by then for certain is not used; empty for each firm's own news
 * @param hindsight a later instant as of which the wider cross-section is run once more, such as
 *     when the companies had answered
 * @param draws number of draws to begin with, where it is not that of the scenarios
 * @param files by role: {@link #MARKET}, {@link #SPLITS} and {@link #SCENARIOS} are always there,
 *     and {@link #REGIONS} or other disclosures in its stead
 * @param listings exchanges of shares that are not of the study's own
 * @param localIndices an index of an exchange by its symbol in the other prices
 * @param sectorIndices an index of a share's line of business by the share, in the other prices
 * @param vendors further firms of the wider cross-section
 */
public record ExposureSpecification(
    Optional<Instant> asOf,
    Optional<Instant> hindsight,
    OptionalInt draws,
    SortedMap<String, Path> files,
    SortedMap<SecurityId, Exchange> listings,
    SortedMap<Exchange, SecurityId> localIndices,
    SortedMap<SecurityId, SecurityId> sectorIndices,
    List<SecurityId> vendors) {

  /** The market that is closed. */
  public static final String MARKET = "market";

  /** Revenue by region. */
  public static final String REGIONS = "regions";

  /** Revenue by product. */
  public static final String PRODUCTS = "products";

  /** Weights by which a region is divided. */
  public static final String SPLITS = "splits";

  /** What companies said. */
  public static final String STATEMENTS = "statements";

  /** Market values before the event. */
  public static final String MARKET_VALUES = "market_values";

  /** Assumptions: scenarios and the distributions of the simulation. */
  public static final String SCENARIOS = "scenarios";

  /** Listed companies that could gain. */
  public static final String BENEFICIARIES = "beneficiaries";

  /** Prices of shares on other exchanges. */
  public static final String OTHER_PRICES = "other_prices";

  /** Begins the role of each file of disclosures that stands for regions and products. */
  private static final String DISCLOSURES = "disclosures ";

  /** Keeps its own copies. */
  public ExposureSpecification {
    files = Collections.unmodifiableSortedMap(new TreeMap<>((Map<String, Path>) files));
    listings =
        Collections.unmodifiableSortedMap(new TreeMap<>((Map<SecurityId, Exchange>) listings));
    localIndices =
        Collections.unmodifiableSortedMap(new TreeMap<>((Map<Exchange, SecurityId>) localIndices));
    sectorIndices =
        Collections.unmodifiableSortedMap(
            new TreeMap<>((Map<SecurityId, SecurityId>) sectorIndices));
    vendors = List.copyOf(vendors);
  }

  /**
   * The files of a directory under their usual names.
   *
   * @param directory of the files
   * @return a specification that names them and nothing else
   */
  public static ExposureSpecification in(Path directory) {
    SortedMap<String, Path> files = new TreeMap<>();
    files.put(MARKET, directory.resolve("market.json"));
    files.put(REGIONS, directory.resolve("revenue_by_region.csv"));
    files.put(PRODUCTS, directory.resolve("revenue_by_product.csv"));
    files.put(SPLITS, directory.resolve("split_weights.csv"));
    files.put(STATEMENTS, directory.resolve("company_statements.csv"));
    files.put(MARKET_VALUES, directory.resolve("market_value.csv"));
    files.put(SCENARIOS, directory.resolve("scenarios.json"));
    return new ExposureSpecification(
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        files,
        Collections.emptySortedMap(),
        Collections.emptySortedMap(),
        Collections.emptySortedMap(),
        List.of());
  }

  /**
   * A file that may be there.
   *
   * @param role one of the roles
   * @return the file
   */
  public Optional<Path> file(String role) {
    return Optional.ofNullable(files.get(role));
  }

  /**
   * The same seen at another time.
   *
   * @param instant what was not public by then for certain is not used
   * @return a copy
   */
  public ExposureSpecification seenAt(Instant instant) {
    return new ExposureSpecification(
        Optional.of(instant),
        hindsight,
        draws,
        files,
        listings,
        localIndices,
        sectorIndices,
        vendors);
  }

  /**
   * The same with other disclosures.
   *
   * @param disclosures files of revenue by area and product, such as a warehouse's
   * @return a copy that names them instead of regions and products
   */
  public ExposureSpecification with(List<Path> disclosures) {
    SortedMap<String, Path> others = new TreeMap<>();
    files.forEach(
        (role, file) -> {
          if (!isDisclosures(role)) {
            others.put(role, file);
          }
        });
    for (int i = 0; i < disclosures.size(); i++) {
      others.put(DISCLOSURES + (i + 1), disclosures.get(i));
    }
    return new ExposureSpecification(
        asOf, hindsight, draws, others, listings, localIndices, sectorIndices, vendors);
  }

  /**
   * Files of revenue by area and product.
   *
   * @return at least one
   */
  public List<Path> disclosures() {
    return files.entrySet().stream()
        .filter(file -> isDisclosures(file.getKey()))
        // Regions come before products, which are compared with them.
        .sorted(Comparator.comparing(file -> file.getKey().equals(PRODUCTS)))
        .map(Map.Entry::getValue)
        .toList();
  }

  private static boolean isDisclosures(String role) {
    return role.equals(REGIONS) || role.equals(PRODUCTS) || role.startsWith(DISCLOSURES);
  }
}
