package io.marketimpact.exposure;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import io.marketimpact.base.Require;
import java.io.Serializable;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An area by which a company reports revenue.
 *
 * @param name as the report writes it
 * @param extent how much of the world it takes in
 */
public record Area(String name, Extent extent) implements Serializable {

  private static final Pattern REMAINDER =
      Pattern.compile("(all )?other|rest of|non-|outside|international|foreign", CASE_INSENSITIVE);

  /** How much of the world an area takes in. */
  public enum Extent {
    /** Everything the company sells. */
    WORLD,
    /** One of the broad regions that together make up the world. */
    REGION,
    /** A country, or a name that is not known. */
    PLACE
  }

  /**
   * Checks the name.
   *
   * @throws IllegalArgumentException if it is blank
   */
  public Area {
    Require.text(name, "an area");
  }

  /**
   * Whether it is everything the company sells.
   *
   * @return whether it is
   */
  public boolean isWorld() {
    return extent == Extent.WORLD;
  }

  /**
   * Whether it is one of the broad regions that together make up the world.
   *
   * @return whether it is
   */
  public boolean isRegion() {
    return extent == Extent.REGION;
  }

  /**
   * Whether it is named by the code of a country, which lies inside no other country.
   *
   * @return whether the name is two capital letters, as in ISO 3166
   */
  public boolean isCountryCode() {
    return name.matches("[A-Z]{2}");
  }

  /**
   * Whether it is named by what it leaves out, such as all but the home country.
   *
   * @return whether it is
   */
  public boolean isRemainder() {
    return REMAINDER.matcher(name).lookingAt();
  }

  /**
   * The name as names are compared.
   *
   * @return without its case
   */
  public String key() {
    return key(name);
  }

  /**
   * A name as names are compared.
   *
   * @param name as a report writes it
   * @return without its case
   */
  public static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
