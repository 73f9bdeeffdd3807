package io.marketimpact.exposure;

import io.marketimpact.base.Require;
import io.marketimpact.market.SecurityId;
import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The market a restriction closes: the areas of companies' reports that are the market, and those
 * it does not lie in. An area that neither list names may hold the market: that can only widen a
 * bound.
 *
 * @param id lower case; begins the ids of the market's quantities
 * @param name in words
 * @param codes of its countries in the weights of a split
 * @param areas what reports commonly call it, and what does not hold it
 * @param companies areas that mean something else in one company's reports
 * @param regions areas that hold other countries for certain
 */
public record Market(
    String id,
    String name,
    List<String> codes,
    Areas areas,
    SortedMap<SecurityId, Areas> companies,
    List<MarketRegion> regions)
    implements Serializable {

  /**
   * Areas of reports, by their names without case.
   *
   * @param inside what is the market
   * @param outside what does not hold it
   */
  public record Areas(List<String> inside, List<String> outside) implements Serializable {

    /**
     * Keeps its own copies.
     *
     * @throws IllegalArgumentException if an area is named twice
     */
    public Areas {
      inside = inside.stream().map(Area::key).toList();
      outside = outside.stream().map(Area::key).toList();
      for (String name : inside) {
        Require.that(
            !outside.contains(name), "an area must be inside or outside, not both: %s", name);
      }
    }

    private AreaRelation relation(String key) {
      if (inside.contains(key)) {
        return AreaRelation.INSIDE;
      }
      return outside.contains(key) ? AreaRelation.OUTSIDE : AreaRelation.MAY_HOLD;
    }
  }

  /**
   * Keeps its own copies.
   *
   * @throws IllegalArgumentException if the id is not lower case, the name blank, there is no code,
   *     a region holds the market's own as another country, or two regions share a name
   */
  public Market {
    Require.that(
        id.matches("[a-z][a-z0-9_]*"), "a market's id must be lower case letters: '%s'", id);
    Require.text(name, "a market's name");
    codes = List.copyOf(codes);
    Require.that(!codes.isEmpty(), "a market must have at least 1 code: %s", codes);
    companies =
        Collections.unmodifiableSortedMap(new TreeMap<>((Map<SecurityId, Areas>) companies));
    regions = List.copyOf(regions);
    List<String> names = regions.stream().flatMap(region -> region.areas().stream()).toList();
    Require.that(
        names.stream().distinct().count() == names.size(), "name each region once: %s", names);
    for (MarketRegion region : regions) {
      Require.that(
          Collections.disjoint(region.codes(), codes),
          "a region's other countries must not be the market: %s",
          region.codes());
    }
  }

  /**
   * What an area of a company's report has to do with the market.
   *
   * @param company whose report it is
   * @param area the area
   * @return as the company's own list says, else the common one
   */
  public AreaRelation relation(SecurityId company, Area area) {
    if (area.isWorld()) {
      return AreaRelation.WORLD;
    }
    Areas own = companies.get(company);
    AreaRelation relation = own == null ? AreaRelation.MAY_HOLD : own.relation(area.key());
    return relation == AreaRelation.MAY_HOLD ? areas.relation(area.key()) : relation;
  }

  /**
   * What is known of an area beside that it may hold the market.
   *
   * @param area the area
   * @return the region it names, empty where nothing is known of it
   */
  public Optional<MarketRegion> region(Area area) {
    return regions.stream().filter(region -> region.areas().contains(area.key())).findFirst();
  }

  /**
   * Whether a code of a split is one of its countries.
   *
   * @param code the code
   * @return whether it is
   */
  public boolean holds(String code) {
    return codes.contains(code);
  }

  /**
   * The id of its share of a company's revenue.
   *
   * @return such as {@code utopia_share}
   */
  public String shareId() {
    return id + "_share";
  }
}
