package io.marketimpact.exposure;

import io.marketimpact.base.Require;
import java.io.Serializable;
import java.util.Locale;
import java.util.Set;

/**
 * An area by which a company reports revenue. A name that is not known is taken to possibly hold
 * China: that can only widen a bound.
 *
 * @param name as the report writes it
 * @param cover what it has to do with China
 */
public record Area(String name, ChinaCover cover) implements Serializable {

  private static final Set<String> CHINA =
      Set.of(
          "china",
          "cn",
          "mainland china",
          "greater china",
          "china including hong kong",
          "china (including hong kong)");
  private static final Set<String> WORLD = Set.of("world", "total only", "total");

  /** Regions and countries China does not lie in; countries also by their ISO 3166 codes. */
  private static final Set<String> OUTSIDE =
      Set.of(
          "americas",
          "north america",
          "latin america",
          "united states",
          "us",
          "canada",
          "ca",
          "europe",
          "emea",
          "europe, middle east and africa",
          "middle east and africa",
          "germany",
          "de",
          "united kingdom",
          "gb",
          "france",
          "fr",
          "ireland",
          "ie",
          "israel",
          "il",
          "japan",
          "jp",
          "south korea",
          "kr",
          "india",
          "in",
          "australia",
          "au",
          "singapore",
          "sg",
          "taiwan",
          "tw",
          "malaysia",
          "my");

  private static final Set<String> BROAD =
      Set.of(
          "americas",
          "north america",
          "latin america",
          "europe",
          "emea",
          "europe, middle east and africa",
          "middle east and africa",
          "apac",
          "apj",
          "asia",
          "asia pacific",
          "asia pacific and japan",
          "rest of world",
          "other");

  /**
   * Checks the name.
   *
   * @throws IllegalArgumentException if it is blank
   */
  public Area {
    Require.text(name, "an area");
  }

  /**
   * The area of a name.
   *
   * @param name as the report writes it
   * @return the area
   */
  public static Area of(String name) {
    String key = name.strip().toLowerCase(Locale.ROOT);
    if (CHINA.contains(key)) {
      return new Area(name, ChinaCover.CHINA);
    }
    if (WORLD.contains(key)) {
      return new Area(name, ChinaCover.WORLD);
    }
    return new Area(
        name, OUTSIDE.contains(key) ? ChinaCover.OUTSIDE_CHINA : ChinaCover.MAY_HOLD_CHINA);
  }

  /**
   * Whether it is one of the broad regions that together make up the world, rather than a country.
   *
   * @return whether it is
   */
  public boolean isBroad() {
    return BROAD.contains(name.strip().toLowerCase(Locale.ROOT));
  }
}
