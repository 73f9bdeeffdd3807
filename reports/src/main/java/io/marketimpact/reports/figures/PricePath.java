package io.marketimpact.reports.figures;

import io.marketimpact.market.ReturnKind;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A price over days as an index that is 100 at the close before day 0.
 *
 * @param name whose
 * @param role what it stands for among the others
 * @param values by day, the base day among them
 */
public record PricePath(String name, Role role, SortedMap<Integer, Double> values) {

  /** What the index is at the close before day 0. */
  static final double BASE = 100;

  private static final int BASE_DAY = -1;

  /** What a line stands for: each is drawn in its own way. */
  public enum Role {
    /** One of the firms. */
    FIRM,
    /** The average of the firms. */
    AVERAGE,
    /** The benchmark. */
    MARKET,
    /** Stocks of the firms' line of business that the news did not touch. */
    SECTOR
  }

  /** Keeps its own copy. */
  public PricePath {
    values = new TreeMap<>(values);
  }

  /**
   * Chains returns around the base day.
   *
   * @param name whose
   * @param role what it stands for
   * @param returns by day
   * @param kind of these returns
   * @return the path from the first to the last day with an unbroken chain to the base; empty where
   *     day 0 has no return
   */
  static Optional<PricePath> of(
      String name, Role role, SortedMap<Integer, Double> returns, ReturnKind kind) {
    if (!returns.containsKey(BASE_DAY + 1)) {
      return Optional.empty();
    }
    TreeMap<Integer, Double> values = new TreeMap<>();
    values.put(BASE_DAY, BASE);
    for (int day = BASE_DAY + 1; returns.containsKey(day); day++) {
      values.put(day, values.get(day - 1) * kind.growth(returns.get(day)));
    }
    for (int day = BASE_DAY; returns.containsKey(day); day--) {
      values.put(day - 1, values.get(day) / kind.growth(returns.get(day)));
    }
    return Optional.of(new PricePath(name, role, values));
  }

  /** Those that reach furthest: one that breaks off would end the mean of all others. */
  static List<PricePath> longest(List<PricePath> paths) {
    int most = paths.stream().mapToInt(path -> path.values().size()).max().orElse(0);
    List<PricePath> longest = paths.stream().filter(path -> path.values().size() == most).toList();
    return longest.size() > 1 ? longest : paths;
  }

  /** The mean of several paths on the days that all of them have. */
  static Optional<PricePath> mean(String name, Role role, Collection<PricePath> paths) {
    if (paths.isEmpty()) {
      return Optional.empty();
    }
    int first = paths.stream().mapToInt(path -> path.values().firstKey()).max().orElseThrow();
    int last = paths.stream().mapToInt(path -> path.values().lastKey()).min().orElseThrow();
    TreeMap<Integer, Double> values = new TreeMap<>();
    IntStream.rangeClosed(first, last)
        .forEach(
            day ->
                values.put(
                    day,
                    paths.stream()
                        .mapToDouble(path -> path.values().get(day))
                        .average()
                        .orElseThrow()));
    return Optional.of(new PricePath(name, role, values));
  }

  /** The index at the close of day 0. */
  OptionalDouble afterTheNews() {
    Double value = values.get(BASE_DAY + 1);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  double[] days() {
    return values.keySet().stream().mapToDouble(day -> day).toArray();
  }

  double[] levels() {
    return values.values().stream().mapToDouble(value -> value).toArray();
  }

  static Optional<PricePath> first(List<PricePath> paths, Role role) {
    return paths.stream().filter(path -> path.role() == role).findFirst();
  }
}
