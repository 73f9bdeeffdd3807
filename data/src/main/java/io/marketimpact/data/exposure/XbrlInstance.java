package io.marketimpact.data.exposure;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.data.BadInputException;
import io.marketimpact.exposure.DisclosureSource;
import io.marketimpact.exposure.MonetaryUnit;
import io.marketimpact.exposure.RevenueDisclosure;
import io.marketimpact.exposure.RevenueYear;
import io.marketimpact.exposure.SalesBasis;
import io.marketimpact.market.SecurityId;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * An XBRL instance document as companies file it with the SEC: revenue by area and by product, from
 * the dimensions of its contexts.
 */
public final class XbrlInstance {

  /** Concepts of revenue, the one to prefer first. */
  static final List<String> CONCEPTS =
      List.of(
          "RevenueFromContractWithCustomerExcludingAssessedTax",
          "Revenues",
          "RevenueFromContractWithCustomerIncludingAssessedTax",
          "SalesRevenueNet");

  /** What the document says of itself. */
  static final Set<String> ABOUT =
      Set.of("DocumentFiscalYearFocus", "DocumentPeriodEndDate", "DocumentType", "TradingSymbol");

  private static final String GEOGRAPHY = "StatementGeographicalAxis";
  private static final Set<String> PRODUCTS =
      Set.of("ProductOrServiceAxis", "StatementBusinessSegmentsAxis");

  /** Says only that a segment's figure is before eliminations between segments. */
  private static final String SEGMENTS_ALONE = "us-gaap:OperatingSegmentsMember";

  private static final String CURRENCY = "iso4217:";

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

  private final Path file;
  private final Map<String, XbrlContext> contexts;
  private final Map<String, String> units;
  private final List<XbrlFact> facts;

  XbrlInstance(
      Path file,
      Map<String, XbrlContext> contexts,
      Map<String, String> units,
      List<XbrlFact> facts) {
    this.file = file;
    this.contexts = Map.copyOf(contexts);
    this.units = Map.copyOf(units);
    this.facts = List.copyOf(facts);
  }

  /**
   * Reads a document.
   *
   * @param file the instance document
   * @return the document
   * @throws BadInputException if it is no instance document, declares a document type, refers to an
   *     entity, or is too large
   */
  public static XbrlInstance read(Path file) {
    return XbrlReader.read(file);
  }

  /**
   * The revenue of every fiscal year the document covers: by area, by product, and by both. Members
   * of other axes are no area and no product and are left out.
   *
   * @param security the company's share
   * @param basis by what the company assigns sales, which the document does not say
   * @param source the filing, and since when it was public
   * @return the lines, year by year
   * @throws BadInputException if a figure names a context or unit that is not there, is in no
   *     currency, contradicts its repetition, or the areas of a year do not add up
   */
  public List<RevenueDisclosure> revenues(
      SecurityId security, SalesBasis basis, DisclosureSource source) {
    facts.stream().filter(fact -> CONCEPTS.contains(fact.concept())).forEach(this::requireKnown);
    for (String concept : CONCEPTS) {
      SortedMap<LocalDate, XbrlFact> totals = totals(concept);
      if (!totals.isEmpty()) {
        List<RevenueDisclosure> lines = new ArrayList<>();
        totals.forEach(
            (end, total) -> lines.addAll(year(concept, end, total, security, basis, source)));
        return List.copyOf(lines);
      }
    }
    throw BadInputException.file(
        file,
        "has no revenue of a fiscal year",
        "name the instance document of an annual report; its concepts may be "
            + String.join(", ", CONCEPTS));
  }

  /**
   * What the document says of itself.
   *
   * @param element such as {@code DocumentType} or {@code TradingSymbol}
   * @return its texts, each once
   */
  public SortedSet<String> about(String element) {
    return facts.stream()
        .filter(fact -> fact.concept().equals(element) && !fact.text().isEmpty())
        .map(XbrlFact::text)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void requireKnown(XbrlFact fact) {
    if (!contexts.containsKey(fact.context())) {
      throw bad(fact, "names context " + fact.context() + ", which is not there");
    }
    if (!units.containsKey(fact.unit())) {
      throw bad(fact, "names unit '" + fact.unit() + "', which is not there");
    }
    if (!DisclosureRules.isCurrency(currency(fact))) {
      throw bad(fact, "is in unit " + units.get(fact.unit()) + "; revenue must be in a currency");
    }
  }

  private String currency(XbrlFact fact) {
    String unit = units.get(fact.unit());
    return unit.startsWith(CURRENCY) ? unit.substring(CURRENCY.length()) : unit;
  }

  private SortedMap<LocalDate, XbrlFact> totals(String concept) {
    SortedMap<LocalDate, XbrlFact> totals = new TreeMap<>();
    for (XbrlFact fact : facts) {
      if (fact.concept().equals(concept) && isYear(fact) && dimensions(fact).isEmpty()) {
        totals.merge(end(fact), fact, this::same);
      }
    }
    return totals;
  }

  private List<RevenueDisclosure> year(
      String concept,
      LocalDate end,
      XbrlFact total,
      SecurityId security,
      SalesBasis basis,
      DisclosureSource source) {
    SortedMap<List<String>, XbrlFact> xbrlFacts = new TreeMap<>(XbrlInstance::compare);
    for (XbrlFact fact : facts) {
      if (fact.concept().equals(concept) && isYear(fact) && end(fact).equals(end)) {
        place(fact).ifPresent(key -> xbrlFacts.merge(key, fact, this::same));
      }
    }
    List<RevenueDisclosure> lines = new ArrayList<>();
    xbrlFacts.forEach(
        (place, fact) -> lines.add(line(place, fact, total, end, security, basis, source)));
    try {
      new RevenueYear(lines);
    } catch (IllegalArgumentException refused) {
      throw bad(total, "cannot be used: " + refused.getMessage());
    }
    return lines;
  }

  private RevenueDisclosure line(
      List<String> place,
      XbrlFact fact,
      XbrlFact total,
      LocalDate end,
      SecurityId security,
      SalesBasis basis,
      DisclosureSource source) {
    try {
      return new RevenueDisclosure(
          security,
          "FY" + (end.getYear() + yearOffset()),
          Outcome.of(end),
          place.get(0),
          AreaNames.area(place.get(1)),
          Outcome.of(fact.value().doubleValue()),
          Outcome.of(total.value().doubleValue()),
          Outcome.excluded(ExclusionReason.NOT_DISCLOSED, "no share is printed"),
          fact.rounding(),
          MonetaryUnit.ONE,
          currency(fact),
          basis,
          source);
    } catch (IllegalArgumentException refused) {
      throw bad(fact, "cannot be used: " + refused.getMessage());
    }
  }

  /** Product and area of a fact; empty when another axis has a say in it. */
  private Optional<List<String>> place(XbrlFact fact) {
    String product = RevenueDisclosure.ALL_PRODUCTS;
    String area = "World";
    for (Map.Entry<String, String> dimension : dimensions(fact).entrySet()) {
      if (dimension.getKey().equals(GEOGRAPHY)) {
        area = area(dimension.getValue());
      } else if (PRODUCTS.contains(dimension.getKey())
          && product.equals(RevenueDisclosure.ALL_PRODUCTS)) {
        product = words(dimension.getValue());
      } else if (!dimension.getValue().equals(SEGMENTS_ALONE)) {
        return Optional.empty();
      }
    }
    return Optional.of(List.of(product, area));
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

  /** How the company's name of a fiscal year differs from the year in which it ends. */
  private int yearOffset() {
    Map<String, String> about = new HashMap<>();
    facts.stream()
        .filter(fact -> ABOUT.contains(fact.concept()))
        .forEach(fact -> about.put(fact.concept(), fact.text()));
    String focus = about.getOrDefault("DocumentFiscalYearFocus", "");
    String end = about.getOrDefault("DocumentPeriodEndDate", "");
    return focus.matches("\\d{4}") && end.matches("\\d{4}-\\d{2}-\\d{2}")
        ? Integer.parseInt(focus) - Integer.parseInt(end.substring(0, 4))
        : 0;
  }

  /** A figure may stand twice, if both say the same to the coarser one's last digit. */
  private XbrlFact same(XbrlFact one, XbrlFact other) {
    double apart = Math.abs(one.value().subtract(other.value()).doubleValue());
    if (apart > Math.max(one.rounding(), other.rounding()) || !one.unit().equals(other.unit())) {
      throw bad(other, "contradicts line " + one.line() + ": " + one.value().toPlainString());
    }
    return one.rounding() <= other.rounding() ? one : other;
  }

  private boolean isYear(XbrlFact fact) {
    return contexts.get(fact.context()).isYear();
  }

  private LocalDate end(XbrlFact fact) {
    return contexts.get(fact.context()).end().orElseThrow();
  }

  private Map<String, String> dimensions(XbrlFact fact) {
    return contexts.get(fact.context()).dimensions();
  }

  private static int compare(List<String> one, List<String> other) {
    int products = one.get(0).compareTo(other.get(0));
    return products != 0 ? products : one.get(1).compareTo(other.get(1));
  }

  private BadInputException bad(XbrlFact fact, String problem) {
    return BadInputException.value(
        file, fact.line(), fact.concept(), fact.value().toPlainString(), problem);
  }
}
