package io.marketimpact.data.exposure;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.base.Require;
import io.marketimpact.data.BadInputException;
import io.marketimpact.data.Json;
import io.marketimpact.data.JsonObject;
import io.marketimpact.exposure.DisclosureSource;
import io.marketimpact.exposure.MonetaryUnit;
import io.marketimpact.exposure.RevenueDisclosure;
import io.marketimpact.exposure.SalesBasis;
import io.marketimpact.market.SecurityId;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * The SEC's {@code companyfacts} document of a company: every figure of its filings that stands
 * without a dimension. So it gives total revenue by year and filing, with the day of filing; it
 * gives no area and no product.
 */
final class CompanyFacts {

  /** What every line says of itself. */
  static final String TRUST = "SEC company facts";

  private static final String NOTE = "total only: company facts have no areas";
  private static final String ANNUAL = "(10-K|10-KT|20-F|40-F)(/A)?";

  private static final List<String> TAXONOMIES = List.of("us-gaap", "ifrs-full");

  private final SecurityId security;
  private final Path file;
  private final List<Figure> all = new ArrayList<>();
  private final List<BadInputException> findings = new ArrayList<>();
  private final Map<Key, Figure> figures = new TreeMap<>();
  private final Map<String, Figure> latest = new TreeMap<>();

  private CompanyFacts(Path file, SecurityId security) {
    this.file = file;
    this.security = security;
  }

  /** A fiscal year as one filing tells of it. */
  private record Key(String accession, LocalDate end) implements Comparable<Key> {

    @Override
    public int compareTo(Key other) {
      return Comparator.comparing(Key::end).thenComparing(Key::accession).compare(this, other);
    }
  }

  private record Figure(
      String concept,
      LocalDate end,
      double value,
      String currency,
      String accession,
      String form,
      LocalDate filed,
      OptionalLong fiscalYear) {}

  /**
   * Reads a document.
   *
   * @param file the document
   * @param security the company's share, which the document does not name
   * @return a line of total revenue for every fiscal year of every annual report, and the figures
   *     that could not be used
   * @throws BadInputException if it cannot be used, with the place at fault
   */
  static RevenueReading read(Path file, SecurityId security) {
    JsonObject facts = Json.read(file).object("facts");
    CompanyFacts reader = new CompanyFacts(file, security);
    for (String taxonomy : TAXONOMIES) {
      if (facts.has(taxonomy)) {
        JsonObject concepts = facts.object(taxonomy);
        XbrlInstance.CONCEPTS.stream()
            .filter(concepts::has)
            .forEach(concept -> reader.concept(concept, concepts.object(concept).object("units")));
      }
    }
    return reader.reading();
  }

  private RevenueReading reading() {
    Map<String, ReportingCurrency<LocalDate>> currencies = new TreeMap<>();
    for (Figure figure : all) {
      currencies
          .computeIfAbsent(figure.accession(), unused -> new ReportingCurrency<>())
          .add(figure.currency(), figure.end());
    }
    for (Figure figure : all) {
      String chosen = currencies.get(figure.accession()).chosen();
      if (!figure.currency().equals(chosen)) {
        find(figure, "is a translation into " + figure.currency() + "; the report is in " + chosen);
      } else if (figure.value() > 0) {
        figures.putIfAbsent(new Key(figure.accession(), figure.end()), figure);
      } else {
        find(figure, "total revenue must be positive: " + figure.value());
      }
    }
    requireNoContradiction();
    return RevenueReading.of(
        file,
        figures.values().stream().map(this::line).toList(),
        findings,
        "has no revenue of a fiscal year in an annual report",
        "its concepts may be " + String.join(", ", XbrlInstance.CONCEPTS));
  }

  /** Which of two figures holds cannot be known, so neither does. */
  private void requireNoContradiction() {
    for (Figure figure : all) {
      Key key = new Key(figure.accession(), figure.end());
      Figure kept = figures.get(key);
      if (kept != null
          && kept.concept().equals(figure.concept())
          && kept.currency().equals(figure.currency())
          && kept.value() != figure.value()) {
        find(
            figure,
            "contradicts the same year of the same filing, "
                + kept.value()
                + ": "
                + figure.value());
        figures.remove(key);
      }
    }
  }

  private void find(Figure figure, String problem) {
    findings.add(
        BadInputException.at(
            file, figure.concept() + " of " + figure.end() + " in " + figure.accession(), problem));
  }

  private void concept(String concept, JsonObject units) {
    for (String currency : units.keys()) {
      units.objects(
          currency,
          entry -> {
            Require.that(
                DisclosureRules.isCurrency(currency),
                "revenue must be in a currency of ISO 4217: '%s'",
                currency);
            if (entry.has("start") && entry.text("form").matches(ANNUAL)) {
              figure(concept, currency, entry);
            }
            return concept;
          });
    }
  }

  private void figure(String concept, String currency, JsonObject entry) {
    LocalDate start = entry.parsed("start", LocalDate::parse);
    LocalDate end = entry.parsed("end", LocalDate::parse);
    if (!XbrlContext.isYear(ChronoUnit.DAYS.between(start, end))) {
      return;
    }
    Figure figure =
        new Figure(
            concept,
            end,
            amount(entry),
            currency,
            entry.parsed("accn", CompanyFacts::accession),
            entry.text("form"),
            entry.parsed("filed", LocalDate::parse),
            entry.optionalWhole("fy"));
    all.add(figure);
    latest.merge(
        figure.accession(), figure, (one, other) -> other.end().isAfter(one.end()) ? other : one);
  }

  private static double amount(JsonObject entry) {
    return entry.checked(
        "val",
        () -> {
          double value = entry.number("val");
          Require.that(
              MonetaryUnit.ONE.millions(value) <= DisclosureRules.MOST_MILLIONS,
              "%s " + DisclosureRules.TOO_LARGE,
              value);
          return value;
        });
  }

  private static String accession(String text) {
    Require.that(text.matches("\\d{10}-\\d{2}-\\d{6}"), "is not an accession number: '%s'", text);
    return text;
  }

  private RevenueDisclosure line(Figure figure) {
    Figure own = latest.get(figure.accession());
    long offset =
        own.fiscalYear().isPresent() ? own.fiscalYear().getAsLong() - own.end().getYear() : 0;
    // A few filings carry the focus of another year altogether.
    long named = figure.end().getYear() + (Math.abs(offset) <= 1 ? offset : 0);
    return new RevenueDisclosure(
        security,
        "FY" + named,
        Outcome.of(figure.end()),
        RevenueDisclosure.ALL_PRODUCTS,
        AreaNames.area("total only"),
        Outcome.excluded(ExclusionReason.NOT_DISCLOSED, "company facts have no areas"),
        Outcome.of(figure.value()),
        Outcome.excluded(ExclusionReason.NOT_DISCLOSED, "no share is printed"),
        0,
        MonetaryUnit.ONE,
        figure.currency(),
        SalesBasis.NOT_STATED,
        new DisclosureSource(
            figure.form() + " " + figure.accession(),
            DisclosureSource.endOf(figure.filed()),
            TRUST,
            NOTE));
  }
}
