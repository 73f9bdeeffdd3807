package io.marketimpact.data.exposure;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.specification.ExposureSpecification;
import io.marketimpact.exposure.Beneficiary;
import io.marketimpact.exposure.CompanyStatement;
import io.marketimpact.exposure.ExposureAssumptions;
import io.marketimpact.exposure.Market;
import io.marketimpact.exposure.MarketDisclosures;
import io.marketimpact.exposure.MarketValue;
import io.marketimpact.exposure.RevenueDisclosure;
import io.marketimpact.exposure.SplitWeights;
import io.marketimpact.market.SecurityId;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files behind a study of revenue at stake, read and compared with one another.
 *
 * @param known what is disclosed
 * @param assumptions of the analyst
 * @param marketValues before the event, by share
 * @param beneficiaries listed companies that could gain
 */
public record ExposureInputs(
    MarketDisclosures known,
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
        known(from),
        from.draws().isPresent() ? assumptions.with(from.draws().getAsInt()) : assumptions,
        from.file(ExposureSpecification.MARKET_VALUES)
            .map(ExposureFiles::marketValues)
            .orElse(Collections.emptySortedMap()),
        from.file(ExposureSpecification.BENEFICIARIES)
            .map(ExposureFiles::beneficiaries)
            .orElse(List.of()));
  }

  private static MarketDisclosures known(ExposureSpecification from) {
    Market market = MarketFile.read(from.files().get(ExposureSpecification.MARKET));
    List<Path> disclosures = from.disclosures();
    List<RevenueDisclosure> lines =
        disclosures.stream().flatMap(file -> DisclosureFile.read(file).stream()).toList();
    List<CompanyStatement> statements =
        from.file(ExposureSpecification.STATEMENTS)
            .map(file -> ExposureFiles.statements(file, market))
            .orElse(List.of());
    SplitWeights weights =
        ExposureFiles.splitWeights(from.files().get(ExposureSpecification.SPLITS), market);
    try {
      return new MarketDisclosures(market, lines, statements, weights);
    } catch (IllegalArgumentException contradiction) {
      throw BadInputException.file(
          disclosures.get(disclosures.size() - 1),
          contradiction.getMessage(),
          "correct what is wrong of the two");
    }
  }
}
