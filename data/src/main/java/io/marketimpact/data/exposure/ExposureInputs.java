package io.marketimpact.data.exposure;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.specification.ExposureSpecification;
import io.marketimpact.exposure.Beneficiary;
import io.marketimpact.exposure.ChinaShares;
import io.marketimpact.exposure.ExposureAssumptions;
import io.marketimpact.exposure.MarketValue;
import io.marketimpact.exposure.RevenueDisclosure;
import io.marketimpact.exposure.RevenueYear;
import io.marketimpact.market.SecurityId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files behind a study of revenue at stake, read and held against one another.
 *
 * @param known what is disclosed
 * @param assumptions of the analyst
 * @param marketValues before the event, by share
 * @param beneficiaries listed companies that could gain
 */
public record ExposureInputs(
    ChinaShares known,
    ExposureAssumptions assumptions,
    SortedMap<SecurityId, MarketValue> marketValues,
    List<Beneficiary> beneficiaries) {

  /** Keeps its own copies. */
  public ExposureInputs {
    marketValues =
        Collections.unmodifiableSortedMap(
            new TreeMap<>((Map<SecurityId, MarketValue>) marketValues));
    beneficiaries = List.copyOf(beneficiaries);
  }

  /**
   * Reads the files a specification names.
   *
   * @param from the specification
   * @return what they hold
   * @throws BadInputException if one cannot be used, with the place at fault
   */
  public static ExposureInputs read(ExposureSpecification from) {
    ExposureAssumptions assumptions =
        ScenarioFile.read(from.files().get(ExposureSpecification.SCENARIOS));
    return new ExposureInputs(
        new ChinaShares(
            lines(from),
            from.file(ExposureSpecification.STATEMENTS)
                .map(ExposureFiles::statements)
                .orElse(List.of()),
            ExposureFiles.splitWeights(from.files().get(ExposureSpecification.SPLITS))),
        from.draws().isPresent() ? assumptions.with(from.draws().getAsInt()) : assumptions,
        from.file(ExposureSpecification.MARKET_VALUES)
            .map(ExposureFiles::marketValues)
            .orElse(Collections.emptySortedMap()),
        from.file(ExposureSpecification.BENEFICIARIES)
            .map(ExposureFiles::beneficiaries)
            .orElse(List.of()));
  }

  private static List<RevenueDisclosure> lines(ExposureSpecification from) {
    List<RevenueDisclosure> lines =
        new ArrayList<>(DisclosureFile.read(from.files().get(ExposureSpecification.REGIONS)));
    from.file(ExposureSpecification.PRODUCTS)
        .ifPresent(
            products -> {
              lines.addAll(DisclosureFile.read(products));
              requireYears(lines, products);
            });
    return lines;
  }

  /** A year's areas and products may stand in two files, which must then agree. */
  private static void requireYears(List<RevenueDisclosure> lines, Path products) {
    Map<String, List<RevenueDisclosure>> years = new LinkedHashMap<>();
    lines.forEach(
        line ->
            years
                .computeIfAbsent(line.security() + " " + line.fiscalYear(), y -> new ArrayList<>())
                .add(line));
    years.forEach(
        (year, found) -> {
          try {
            new RevenueYear(found);
          } catch (IllegalArgumentException refused) {
            throw BadInputException.file(
                products,
                "does not fit the file of regions in " + year + ": " + refused.getMessage(),
                "correct one of the two");
          }
        });
  }
}
