package io.marketimpact.model;

import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Estimated coefficients by name. {@code alpha} is the constant and {@code beta} the coefficient on
 * the benchmark; other names are those of the factors.
 *
 * @param byName values in the order of their names
 */
public record Coefficients(SortedMap<String, Double> byName) implements Serializable {

  /** Of a model that estimates none. */
  public static final Coefficients NONE = new Coefficients(new TreeMap<>());

  /** Keeps its own copy. */
  public Coefficients {
    byName = Collections.unmodifiableSortedMap(new TreeMap<>(byName));
  }

  /**
   * Coefficients by name.
   *
   * @param byName in any order
   * @return the coefficients
   */
  public static Coefficients of(Map<String, Double> byName) {
    return new Coefficients(new TreeMap<>(byName));
  }

  /**
   * The constant of the expected return.
   *
   * @return α̂, empty where the model has none
   */
  public OptionalDouble alpha() {
    return of("alpha");
  }

  /**
   * The coefficient on the benchmark.
   *
   * @return β̂, empty where the model has none
   */
  public OptionalDouble beta() {
    return of("beta");
  }

  private OptionalDouble of(String name) {
    Double value = byName.get(name);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
