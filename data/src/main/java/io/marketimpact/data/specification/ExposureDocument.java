package io.marketimpact.data.specification;

import static io.marketimpact.data.specification.ExposureSpecification.BENEFICIARIES;
import static io.marketimpact.data.specification.ExposureSpecification.MARKET;
import static io.marketimpact.data.specification.ExposureSpecification.MARKET_VALUES;
import static io.marketimpact.data.specification.ExposureSpecification.OTHER_PRICES;
import static io.marketimpact.data.specification.ExposureSpecification.PRODUCTS;
import static io.marketimpact.data.specification.ExposureSpecification.REGIONS;
import static io.marketimpact.data.specification.ExposureSpecification.SCENARIOS;
import static io.marketimpact.data.specification.ExposureSpecification.SPLITS;
import static io.marketimpact.data.specification.ExposureSpecification.STATEMENTS;

import io.marketimpact.base.Require;
import io.marketimpact.calendar.Exchange;
import io.marketimpact.data.JsonObject;
import io.marketimpact.data.TradedYears;
import io.marketimpact.market.SecurityId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** The form of the inputs about revenue at stake. */
final class ExposureDocument {

  private static final List<String> REQUIRED = List.of(MARKET, REGIONS, SPLITS, SCENARIOS);
  private static final List<String> OPTIONAL =
      List.of(PRODUCTS, STATEMENTS, MARKET_VALUES, BENEFICIARIES, OTHER_PRICES);
  private static final long MOST_DRAWS = 10_000_000;

  private ExposureDocument() {}

  static Optional<ExposureSpecification> exposure(JsonObject root, NamedFile named) {
    return root.has("exposure")
        ? Optional.of(specification(root.object("exposure"), named))
        : Optional.empty();
  }

  private static ExposureSpecification specification(JsonObject exposure, NamedFile named) {
    exposure.only(
        "as_of",
        "hindsight",
        "draws",
        MARKET,
        REGIONS,
        PRODUCTS,
        SPLITS,
        STATEMENTS,
        MARKET_VALUES,
        SCENARIOS,
        BENEFICIARIES,
        OTHER_PRICES,
        "listings",
        "local_indices",
        "sector_indices",
        "vendors");
    return new ExposureSpecification(
        instant(exposure, "as_of"),
        instant(exposure, "hindsight"),
        draws(exposure),
        files(exposure, named),
        pairs(exposure, "listings", SecurityId::new, Exchange::new),
        pairs(exposure, "local_indices", Exchange::new, SecurityId::new),
        pairs(exposure, "sector_indices", SecurityId::new, SecurityId::new),
        exposure.checked(
            "vendors", () -> exposure.texts("vendors").stream().map(SecurityId::new).toList()));
  }

  private static Optional<Instant> instant(JsonObject exposure, String key) {
    return exposure.has(key)
        ? Optional.of(exposure.parsed(key, TradedYears::instant))
        : Optional.empty();
  }

  private static OptionalInt draws(JsonObject exposure) {
    if (!exposure.has("draws")) {
      return OptionalInt.empty();
    }
    long draws = exposure.whole("draws");
    return exposure.checked(
        "draws",
        () -> {
          Require.that(
              draws >= 1000 && draws <= MOST_DRAWS, "draws must be 1000 to 10000000: %s", draws);
          return OptionalInt.of((int) draws);
        });
  }

  private static SortedMap<String, Path> files(JsonObject exposure, NamedFile named) {
    SortedMap<String, Path> files = new TreeMap<>();
    REQUIRED.forEach(role -> files.put(role, file(exposure, named, role)));
    OPTIONAL.stream()
        .filter(exposure::has)
        .forEach(role -> files.put(role, file(exposure, named, role)));
    return files;
  }

  private static Path file(JsonObject exposure, NamedFile named, String role) {
    return named.resolve("exposure/" + role, exposure.text(role));
  }

  static <K, V> SortedMap<K, V> pairs(
      JsonObject exposure, String key, Function<String, K> name, Function<String, V> value) {
    SortedMap<K, V> pairs = new TreeMap<>();
    if (exposure.has(key)) {
      JsonObject object = exposure.object(key);
      object
          .keys()
          .forEach(
              entry ->
                  pairs.put(
                      object.checked(entry, () -> name.apply(entry)), object.parsed(entry, value)));
    }
    return pairs;
  }
}
