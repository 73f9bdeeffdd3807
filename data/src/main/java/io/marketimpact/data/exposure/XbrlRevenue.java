package io.marketimpact.data.exposure;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.data.BadInputException;
import io.marketimpact.data.exposure.XbrlMembers.Place;
import io.marketimpact.exposure.DisclosureSource;
import io.marketimpact.exposure.MonetaryUnit;
import io.marketimpact.exposure.RevenueDisclosure;
import io.marketimpact.exposure.SalesBasis;
import io.marketimpact.market.SecurityId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds the years in a document's figures; one figure that cannot be used costs no other. */
final class XbrlRevenue {

  private static final String CURRENCY = "iso4217:";

  private final XbrlInstance instance;
  private final SecurityId security;
  private final SalesBasis basis;
  private final DisclosureSource source;
  private final List<BadInputException> findings;
  private final Map<XbrlFact, BadInputException> contradicted = new HashMap<>();

  XbrlRevenue(
      XbrlInstance instance, SecurityId security, SalesBasis basis, DisclosureSource source) {
    this.instance = instance;
    this.security = security;
    this.basis = basis;
    this.source = source;
    this.findings = new ArrayList<>(instance.refused());
  }

  RevenueReading reading() {
    SortedMap<LocalDate, Map<String, SortedMap<Place, XbrlFact>>> years = years(usable());
    List<RevenueDisclosure> lines = new ArrayList<>();
    years.forEach((end, concepts) -> lines.addAll(year(end, concepts)));
    return RevenueReading.of(
        instance.file(),
        lines,
        findings,
        "has no revenue of a fiscal year",
        "name the instance document of an annual report; its concepts may be "
            + String.join(", ", XbrlInstance.CONCEPTS));
  }

  /** Figures of a fiscal year in the currency of the report. */
  private List<XbrlFact> usable() {
    List<XbrlFact> known =
        instance.facts().stream()
            .filter(fact -> XbrlInstance.CONCEPTS.contains(fact.concept()))
            .filter(this::isKnown)
            .filter(fact -> context(fact).isYear())
            .toList();
    ReportingCurrency<LocalDate> reporting = new ReportingCurrency<>();
    known.stream()
        .filter(fact -> context(fact).dimensions().isEmpty())
        .forEach(fact -> reporting.add(currency(fact), end(fact)));
    String chosen = reporting.chosen();
    List<XbrlFact> usable = new ArrayList<>();
    for (XbrlFact fact : known) {
      if (chosen.isEmpty() || currency(fact).equals(chosen)) {
        usable.add(fact);
      } else {
        find(fact, "is a translation into " + currency(fact) + "; the report is in " + chosen);
      }
    }
    return usable;
  }

  private boolean isKnown(XbrlFact fact) {
    if (!instance.contexts().containsKey(fact.context())) {
      return find(fact, "names context " + fact.context() + ", which is not there");
    }
    if (!instance.units().containsKey(fact.unit())) {
      return find(fact, "names unit '" + fact.unit() + "', which is not there");
    }
    if (!DisclosureRules.isCurrency(currency(fact))) {
      String unit = instance.units().get(fact.unit());
      return find(fact, "is in unit " + unit + "; revenue must be in a currency");
    }
    return true;
  }

  private SortedMap<LocalDate, Map<String, SortedMap<Place, XbrlFact>>> years(
      List<XbrlFact> usable) {
    SortedMap<LocalDate, Map<String, SortedMap<Place, XbrlFact>>> years = new TreeMap<>();
    for (XbrlFact fact : usable) {
      Optional<Place> place = XbrlMembers.place(context(fact).dimensions());
      if (place.isPresent() && XbrlMembers.isElimination(context(fact).dimensions())) {
        find(fact, "is an elimination, no product and no area; the others are before it");
      } else if (place.isPresent() && isTotalOrPart(fact, place.get())) {
        years
            .computeIfAbsent(end(fact), unused -> new HashMap<>())
            .computeIfAbsent(fact.concept(), unused -> new TreeMap<>())
            .merge(place.get(), fact, this::same);
      }
    }
    years.values().stream()
        .flatMap(concepts -> concepts.values().stream())
        .forEach(places -> places.values().removeIf(this::isContradicted));
    return years;
  }

  /** A total needs a context without members: a member that says nothing may still restrict it. */
  private boolean isTotalOrPart(XbrlFact fact, Place place) {
    return !place.isTotal() || context(fact).dimensions().isEmpty();
  }

  private boolean isContradicted(XbrlFact fact) {
    BadInputException why = contradicted.get(fact);
    return why != null && findings.add(why);
  }

  private List<RevenueDisclosure> year(
      LocalDate end, Map<String, SortedMap<Place, XbrlFact>> concepts) {
    Place whole = new Place(RevenueDisclosure.ALL_PRODUCTS, XbrlMembers.WORLD);
    Optional<XbrlFact> total =
        XbrlInstance.CONCEPTS.stream()
            .filter(concepts::containsKey)
            .flatMap(concept -> Optional.ofNullable(concepts.get(concept).get(whole)).stream())
            .filter(this::isPositive)
            .findFirst();
    if (total.isEmpty()) {
      return List.of();
    }
    List<RevenueDisclosure> lines = new ArrayList<>();
    parts(concepts, total.get(), whole)
        .forEach((place, fact) -> line(place, fact, total.get(), end).ifPresent(lines::add));
    return AreaBreakdown.whole(lines, problem -> find(total.get(), problem));
  }

  private boolean isPositive(XbrlFact total) {
    return total.value().signum() > 0 || find(total, "total revenue must be positive");
  }

  /** Areas of one concept and products of one concept: the one that breaks down most. */
  private static SortedMap<Place, XbrlFact> parts(
      Map<String, SortedMap<Place, XbrlFact>> concepts, XbrlFact total, Place whole) {
    SortedMap<Place, XbrlFact> parts = new TreeMap<>();
    parts.put(whole, total);
    for (Place kind :
        List.of(
            new Place(RevenueDisclosure.ALL_PRODUCTS, ""),
            new Place("", XbrlMembers.WORLD),
            new Place("", ""))) {
      Map<Place, XbrlFact> most = new HashMap<>(of(concepts, total.concept(), kind));
      for (String concept : XbrlInstance.CONCEPTS) {
        Map<Place, XbrlFact> other = of(concepts, concept, kind);
        if (other.size() > most.size()) {
          most = other;
        }
      }
      parts.putAll(most);
    }
    return parts;
  }

  private static Map<Place, XbrlFact> of(
      Map<String, SortedMap<Place, XbrlFact>> concepts, String concept, Place kind) {
    Map<Place, XbrlFact> like = new HashMap<>();
    concepts
        .getOrDefault(concept, new TreeMap<>())
        .forEach(
            (place, fact) -> {
              if (place.isLike(kind)) {
                like.put(place, fact);
              }
            });
    return like;
  }

  private Optional<RevenueDisclosure> line(
      Place place, XbrlFact fact, XbrlFact total, LocalDate end) {
    try {
      return Optional.of(
          new RevenueDisclosure(
              security,
              "FY" + (end.getYear() + instance.yearOffset()),
              Outcome.of(end),
              place.product(),
              AreaNames.area(place.area()),
              Outcome.of(fact.value().doubleValue()),
              Outcome.of(total.value().doubleValue()),
              Outcome.excluded(ExclusionReason.NOT_DISCLOSED, "no share is printed"),
              fact.rounding(),
              MonetaryUnit.ONE,
              currency(fact),
              basis,
              source));
    } catch (IllegalArgumentException refused) {
      find(fact, "cannot be used: " + refused.getMessage());
      return Optional.empty();
    }
  }

  /** A figure may stand twice, if both say the same to the coarser one's last digit. */
  private XbrlFact same(XbrlFact one, XbrlFact other) {
    double apart = Math.abs(one.value().subtract(other.value()).doubleValue());
    if (apart > Math.max(one.rounding(), other.rounding())) {
      contradicted.put(
          one, bad(other, "contradicts line " + one.line() + ": " + one.value().toPlainString()));
      return one;
    }
    if (contradicted.containsKey(one)) {
      return one;
    }
    return one.rounding() <= other.rounding() ? one : other;
  }

  private XbrlContext context(XbrlFact fact) {
    return instance.contexts().get(fact.context());
  }

  private LocalDate end(XbrlFact fact) {
    return context(fact).end().orElseThrow();
  }

  private String currency(XbrlFact fact) {
    String unit = instance.units().get(fact.unit());
    return unit.startsWith(CURRENCY) ? unit.substring(CURRENCY.length()) : unit;
  }

  private boolean find(XbrlFact fact, String problem) {
    findings.add(bad(fact, problem));
    return false;
  }

  private BadInputException bad(XbrlFact fact, String problem) {
    return BadInputException.value(
        instance.file(), fact.line(), fact.concept(), fact.value().toPlainString(), problem);
  }
}
