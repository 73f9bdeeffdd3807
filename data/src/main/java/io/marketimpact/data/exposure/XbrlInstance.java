package io.marketimpact.data.exposure;

import io.marketimpact.data.BadInputException;
import io.marketimpact.exposure.DisclosureSource;
import io.marketimpact.exposure.SalesBasis;
import io.marketimpact.market.SecurityId;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * An XBRL instance document as companies file it with the SEC: revenue by area and by product, from
 * the dimensions of its contexts.
 *
 * @param file where it is
 * @param contexts what figures are about, by id
 * @param units measures by id
 * @param facts figures of revenue, and what the document says of itself
 * @param refused what could not be read
 */
record XbrlInstance(
    Path file,
    Map<String, XbrlContext> contexts,
    Map<String, String> units,
    List<XbrlFact> facts,
    List<BadInputException> refused) {

  /**
   * Concepts of revenue, the one to prefer as the total first: rent, interest and hedges are
   * revenue though no contract with a customer. US GAAP first, then IFRS, by which foreign issuers
   * may report; no name is in both.
   */
  static final List<String> CONCEPTS =
      List.of(
          "Revenues",
          "RevenuesNetOfInterestExpense",
          "RevenueFromContractWithCustomerExcludingAssessedTax",
          "RevenueFromContractWithCustomerIncludingAssessedTax",
          "SalesRevenueNet",
          "Revenue",
          "RevenueFromContractsWithCustomers");

  /** What the document says of itself. */
  static final Set<String> ABOUT =
      Set.of("DocumentFiscalYearFocus", "DocumentPeriodEndDate", "DocumentType", "TradingSymbol");

  XbrlInstance {
    contexts = Map.copyOf(contexts);
    units = Map.copyOf(units);
    facts = List.copyOf(facts);
    refused = List.copyOf(refused);
  }

  /**
   * Reads a document.
   *
   * @param file the instance document
   * @return the document
   * @throws BadInputException if it is no instance document, declares a document type, refers to an
   *     entity, or is too large
   */
  static XbrlInstance read(Path file) {
    return XbrlReader.read(file);
  }

  /**
   * The revenue of every fiscal year the document covers: by area, by product, and by both. Members
   * of other axes are no area and no product and are left out. What cannot be used is a finding.
   *
   * @param security the company's share
   * @param basis by what the company assigns sales, which the document does not say
   * @param source the filing, and since when it was public
   * @return the lines, year by year, and the findings
   * @throws BadInputException if nothing can be used
   */
  RevenueReading revenues(SecurityId security, SalesBasis basis, DisclosureSource source) {
    return new XbrlRevenue(this, security, basis, source).reading();
  }

  /**
   * What the document says of itself.
   *
   * @param element such as {@code DocumentType} or {@code TradingSymbol}
   * @return its texts, each once
   */
  SortedSet<String> about(String element) {
    return facts.stream()
        .filter(fact -> fact.concept().equals(element) && !fact.text().isEmpty())
        .map(XbrlFact::text)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** How the company's name of a fiscal year differs from the year in which it ends. */
  int yearOffset() {
    String focus = last("DocumentFiscalYearFocus");
    String end = last("DocumentPeriodEndDate");
    return focus.matches("\\d{4}") && end.matches("\\d{4}-\\d{2}-\\d{2}")
        ? Integer.parseInt(focus) - Integer.parseInt(end.substring(0, 4))
        : 0;
  }

  private String last(String element) {
    return facts.stream()
        .filter(fact -> fact.concept().equals(element))
        .map(XbrlFact::text)
        .reduce("", (before, after) -> after);
  }
}
