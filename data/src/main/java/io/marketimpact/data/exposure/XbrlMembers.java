package io.marketimpact.data.exposure;

import io.marketimpact.exposure.RevenueDisclosure;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the members of a context's dimensions mean: an area, a product, or neither. */
final class XbrlMembers {

  static final String WORLD = "World";

  /** Stands for a member that could not be read. */
  static final String UNUSABLE = "";

  private static final Set<String> GEOGRAPHY =
      Set.of("StatementGeographicalAxis", "GeographicalAreasAxis");

  private static final Set<String> PRODUCTS =
      Set.of(
          "ProductOrServiceAxis",
          "StatementBusinessSegmentsAxis",
          "ProductsAndServicesAxis",
          "SegmentsAxis");

  /** Say only that a segment's figure is before eliminations between segments. */
  private static final Set<String> SEGMENTS_ALONE =
      Set.of("us-gaap:OperatingSegmentsMember", "ifrs-full:OperatingSegmentsMember");

  private static final Map<String, String> AREAS =
      Map.of(
          "AmericasMember", "Americas",
          "NorthAmericaMember", "North America",
          "LatinAmericaMember", "Latin America",
          "EuropeMember", "Europe",
          "EMEAMember", "EMEA",
          "AsiaPacificMember", "Asia Pacific",
          "AsiaMember", "Asia",
          "NonUsMember", "Other than the United States");

  private XbrlMembers() {}

  /** A product and an area. */
  record Place(String product, String area) implements Comparable<Place> {

    boolean isTotal() {
      return isCompanyWide() && isWorld();
    }

    boolean isCompanyWide() {
      return product.equals(RevenueDisclosure.ALL_PRODUCTS);
    }

    boolean isWorld() {
      return area.equals(WORLD);
    }

    boolean isLike(Place other) {
      return isCompanyWide() == other.isCompanyWide() && isWorld() == other.isWorld();
    }

    @Override
    public int compareTo(Place other) {
      int products = product.compareTo(other.product);
      return products != 0 ? products : area.compareTo(other.area);
    }
  }

  /** Product and area of dimensions; empty when another axis has a say. */
  static Optional<Place> place(Map<String, String> dimensions) {
    String product = RevenueDisclosure.ALL_PRODUCTS;
    String area = WORLD;
    for (Map.Entry<String, String> dimension : dimensions.entrySet()) {
      if (dimension.getValue().equals(UNUSABLE)) {
        return Optional.empty();
      } else if (GEOGRAPHY.contains(dimension.getKey())) {
        area = area(dimension.getValue());
      } else if (PRODUCTS.contains(dimension.getKey())
          && product.equals(RevenueDisclosure.ALL_PRODUCTS)) {
        product = words(dimension.getValue());
      } else if (!SEGMENTS_ALONE.contains(dimension.getValue())) {
        return Optional.empty();
      }
    }
    return Optional.of(new Place(product, area));
  }

  /** Whether a member stands for what is taken off for sales of one part to another. */
  static boolean isElimination(Map<String, String> dimensions) {
    return dimensions.values().stream()
        .map(member -> member.substring(member.indexOf(':') + 1))
        .anyMatch(name -> name.matches("(?i).*(eliminat|intersegment|intercompany).*"));
  }

  private static String area(String member) {
    String prefix = member.substring(0, Math.max(0, member.indexOf(':')));
    String name = member.substring(member.indexOf(':') + 1);
    if (prefix.equals("country")) {
      return name;
    }
    return AREAS.getOrDefault(name, words(member));
  }

  /** {@code avgo:InfrastructureSoftwareMember} as {@code infrastructure software}. */
  private static String words(String member) {
    String name = member.substring(member.indexOf(':') + 1).replaceAll("Member$", "");
    return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }
}
