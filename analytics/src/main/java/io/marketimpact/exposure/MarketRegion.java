package io.marketimpact.exposure;

import io.marketimpact.base.Require;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;

/**
 * A region of companies' reports that may hold a market and holds other countries for certain.
 *
 * @param areas what reports call it
 * @param elsewhere the other countries
 * @param reason why they hold a part of what is sold in the region
 */
public record MarketRegion(List<String> areas, List<Country> elsewhere, String reason)
    implements Serializable {

  /**
   * A country that is not the market.
   *
   * @param code in the weights of a split
   * @param areas what reports call it
   */
  public record Country(String code, List<String> areas) implements Serializable {

    /**
     * Keeps its own copies.
     *
     * @throws IllegalArgumentException if the code is blank
     */
    public Country {
      Require.text(code, "a country's code");
      areas = areas.stream().map(Area::key).toList();
    }
  }

  /**
   * Keeps its own copies.
   *
   * @throws IllegalArgumentException if there is no area or no country, a country comes twice, or
   *     the reason is blank
   */
  public MarketRegion {
    areas = areas.stream().map(Area::key).toList();
    elsewhere = List.copyOf(elsewhere);
    Require.that(!areas.isEmpty(), "a region needs at least 1 name: %s", areas);
    List<String> codes = elsewhere.stream().map(Country::code).toList();
    Require.that(
        !codes.isEmpty() && codes.stream().distinct().count() == codes.size(),
        "a region must hold other countries, each once: %s",
        codes);
    Require.text(reason, "the reason of a region");
  }

  List<String> codes() {
    return elsewhere.stream().map(Country::code).toList();
  }

  /**
   * The other countries that are not reported by themselves: one that is need not lie in the region
   * of that report.
   *
   * @param listed the areas of a report
   * @return their codes
   */
  public List<String> codesBeside(Collection<Area> listed) {
    return elsewhere.stream()
        .filter(country -> listed.stream().noneMatch(area -> country.areas().contains(area.key())))
        .map(Country::code)
        .toList();
  }
}
